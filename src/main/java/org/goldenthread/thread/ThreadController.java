package org.goldenthread.thread;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import graphql.schema.DataFetchingEnvironment;
import org.goldenthread.answer.Raw;
import org.goldenthread.cypher.Paths;
import org.goldenthread.model.Model;
import org.goldenthread.model.ThreadDirection;
import org.goldenthread.query.CompiledRead;
import org.goldenthread.query.ReadCompiler;
import org.goldenthread.request.UnknownId;
import org.goldenthread.store.GraphReader;
import org.goldenthread.store.Statement;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/**
 * Follows threads up to what a thing serves and down to what shows that it works.
 */
@Controller
class ThreadController {

	private static final Statement KINDS = new Statement("kinds of nodes",
			"UNWIND $ids AS id MATCH " + Paths.byId("n", "id") + " RETURN id, labels(n) AS labels");

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
		return answer("threads", ThreadRequest.of(from, toward, kinds, first, maxHops), environment);
	}

	@QueryMapping
	ThreadAnswer threadsBetween(@Argument String from, @Argument String to, @Argument @Nullable Integer first,
			@Argument @Nullable Integer maxHops, DataFetchingEnvironment environment) {
		ThreadRequest request = ThreadRequest.of(from, null, null, first, maxHops);
		Map<String, String> kinds = kinds(List.of(from, to));
		return answer("threads between", request.toward(new ThreadRequest.Goal(to, kind(kinds, to), kind(kinds, from))),
				environment);
	}

	private ThreadAnswer answer(String name, ThreadRequest request, DataFetchingEnvironment environment) {
		CompiledRead read = this.compiler.compile(name, environment,
				(selection) -> new ThreadProjection(this.model, request, selection, environment).compile());
		List<@Nullable Object> answers = read.readAll(this.reader.read(read.statement()));
		if (answers.isEmpty()) {
			throw new UnknownId("Nothing", request.from());
		}
		FoundThreads found = (FoundThreads) Objects.requireNonNull(answers.getFirst());
		return found.answer(request, this.reader.dataVersion());
	}

	private Map<String, String> kinds(List<String> ids) {
		return this.reader.read(KINDS.with(Map.of("ids", ids)))
			.stream()
			.distinct()
			.collect(Collectors.toMap((row) -> String.valueOf(row.get("id")),
					(row) -> this.model.kindOf(Raw.texts(row.get("labels")))));
	}

	private static String kind(Map<String, String> kinds, String id) {
		String kind = kinds.get(id);
		if (kind == null) {
			throw new UnknownId("Nothing", id);
		}
		return kind;
	}

}
