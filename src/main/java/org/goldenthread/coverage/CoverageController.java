package org.goldenthread.coverage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import graphql.schema.DataFetchingEnvironment;
import org.goldenthread.answer.Completeness;
import org.goldenthread.model.Model;
import org.goldenthread.model.ThreadDirection;
import org.goldenthread.query.CompiledRead;
import org.goldenthread.query.ReadCompiler;
import org.goldenthread.request.InvalidQuery;
import org.goldenthread.scope.Scope;
import org.goldenthread.store.GraphReader;
import org.goldenthread.thread.ThreadAnswer;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/**
 * Counts the threads that join two kinds of things.
 */
@Controller
class CoverageController {

	private static final int MOST_SCOPES = 4;

	private final Model model;

	private final ReadCompiler compiler;

	private final GraphReader reader;

	CoverageController(Model model, ReadCompiler compiler, GraphReader reader) {
		this.model = model;
		this.compiler = compiler;
		this.reader = reader;
	}

	@QueryMapping
	CoverageAnswer coverage(@Argument String rows, @Argument String columns, @Argument @Nullable List<String> scopes,
			@Argument @Nullable ThreadDirection toward, @Argument @Nullable Integer first,
			DataFetchingEnvironment environment) {
		List<@Nullable String> each = (scopes == null || scopes.isEmpty()) ? Collections.singletonList(null)
				: scopes.stream().<@Nullable String>map((scope) -> scope).toList();
		if (each.size() > MOST_SCOPES) {
			throw InvalidQuery.limit("scopes holds " + each.size() + " ids; at most " + MOST_SCOPES + " are allowed");
		}
		CoverageRequest request = CoverageRequest.of(this.model, rows, columns, toward, first);
		List<CoverageAnswer.Matrix> matrices = new ArrayList<>();
		Set<@Nullable String> reasons = new LinkedHashSet<>();
		for (String id : each) {
			Scope scope = (id != null) ? Scope.read(id, this.model, this.reader) : null;
			FoundCoverage found = find(request, scope, environment);
			matrices.add(found.matrix(request));
			reasons.addAll(found.reasons());
			reasons.add((scope != null) ? scope.cut() : null);
		}
		return new CoverageAnswer(matrices, Completeness.of(this.reader.dataVersion(), reasons));
	}

	@SchemaMapping(typeName = "CoverageCell")
	List<ThreadAnswer.Thread> threads(CoverageAnswer.Cell cell, @Argument @Nullable Integer first) {
		if (first != null && first < 0) {
			throw new InvalidQuery("first is " + first + ": it must not be negative");
		}
		return cell.threads().stream().limit((first != null) ? first : Integer.MAX_VALUE).toList();
	}

	private FoundCoverage find(CoverageRequest request, @Nullable Scope scope, DataFetchingEnvironment environment) {
		CompiledRead read = this.compiler.compile("coverage", environment,
				(selection) -> new CoverageProjection(this.model, request, scope, selection, environment).compile());
		return (FoundCoverage) Objects.requireNonNull(read.readOne(this.reader.read(read.statement())));
	}

}
