package org.goldenthread.thread;

import java.util.List;
import java.util.Objects;

import graphql.schema.DataFetchingEnvironment;
import org.goldenthread.model.Model;
import org.goldenthread.model.ThreadDirection;
import org.goldenthread.query.CompiledRead;
import org.goldenthread.query.ReadCompiler;
import org.goldenthread.query.UnknownId;
import org.goldenthread.store.GraphReader;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/**
 * Follows threads up to what a thing serves and down to what shows that it works.
 */
@Controller
class ThreadController {

	private final Model model;

	private final ReadCompiler compiler;

	private final GraphReader reader;

	ThreadController(Model model, ReadCompiler compiler, GraphReader reader) {
		this.model = model;
		this.compiler = compiler;
		this.reader = reader;
	}

	@QueryMapping
	ThreadAnswer threads(@Argument String from, @Argument @Nullable ThreadDirection toward,
			@Argument @Nullable List<String> kinds, @Argument @Nullable Integer first,
			@Argument @Nullable Integer maxHops, DataFetchingEnvironment environment) {
		ThreadRequest request = ThreadRequest.of(from, toward, kinds, first, maxHops);
		CompiledRead read = this.compiler.compile("threads", environment,
				(selection) -> new ThreadProjection(this.model, request, selection, environment).compile());
		List<@Nullable Object> answers = read.readAll(this.reader.read(read.statement()));
		if (answers.isEmpty()) {
			throw new UnknownId("Nothing", from);
		}
		FoundThreads found = (FoundThreads) Objects.requireNonNull(answers.getFirst());
		return found.answer(request, this.reader.dataVersion());
	}

}
