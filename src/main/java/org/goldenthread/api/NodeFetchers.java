package org.goldenthread.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import graphql.GraphQLError;
import graphql.execution.DataFetcherResult;
import graphql.execution.ResultPath;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.TypeRuntimeWiring;
import org.goldenthread.model.Kind;
import org.goldenthread.model.Model;
import org.goldenthread.query.CompiledRead;
import org.goldenthread.query.ReadCompiler;
import org.goldenthread.request.UnknownId;
import org.goldenthread.snapshot.Snapshots;
import org.goldenthread.store.GraphReader;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Component;

/**
 * Answers the look-ups and lists that every kind has.
 */
@Component
class NodeFetchers {

	private final Model model;

	private final ReadCompiler compiler;

	private final GraphReader reader;

	private final Snapshots snapshots;

	NodeFetchers(Model model, ReadCompiler compiler, GraphReader reader, Snapshots snapshots) {
		this.model = model;
		this.compiler = compiler;
		this.reader = reader;
		this.snapshots = snapshots;
	}

	TypeRuntimeWiring.Builder register(TypeRuntimeWiring.Builder query) {
		for (Kind kind : this.model.kinds()) {
			query.dataFetcher(kind.singular(), (environment) -> lookup(kind, environment));
			query.dataFetcher(kind.plural(), (ConnectionFetcher) (environment) -> list(kind, environment));
			if (kind.name().equals("Node")) {
				query.dataFetcher("nodes", (environment) -> lookupSeveral(kind, environment));
			}
		}
		return query;
	}

	private DataFetcherResult<@Nullable Object> lookup(Kind kind, DataFetchingEnvironment environment) {
		CompiledRead read = this.compiler.lookup(kind, environment);
		Object node = read.readOne(this.reader);
		DataFetcherResult.Builder<@Nullable Object> result = DataFetcherResult.newResult();
		if (node == null) {
			String id = Objects.requireNonNull(environment.getArgument("id"));
			return result.error(unknown("id", kind, id, environment.getExecutionStepInfo().getPath(), environment))
				.build();
		}
		return result.data(new Selection(node)).build();
	}

	private DataFetcherResult<Selection> lookupSeveral(Kind kind, DataFetchingEnvironment environment) {
		List<String> ids = Objects.requireNonNull(environment.getArgument("ids"));
		CompiledRead read = this.compiler.lookupSeveral(kind, environment);
		List<@Nullable Object> nodes = read.readAll(this.reader);
		List<GraphQLError> errors = new ArrayList<>();
		ResultPath path = environment.getExecutionStepInfo().getPath();
		for (int i = 0; i < ids.size(); i++) {
			if (nodes.get(i) == null) {
				errors.add(unknown("ids", kind, ids.get(i), path.segment(i), environment));
			}
		}
		return DataFetcherResult.<Selection>newResult().data(new Selection(nodes)).errors(errors).build();
	}

	private GraphQLError unknown(String argument, Kind kind, String id, ResultPath path,
			DataFetchingEnvironment environment) {
		UnknownId unknown = unknown(argument, kind, id, environment);
		return Refusals.error(ErrorType.NOT_FOUND, "UNKNOWN_ID", String.valueOf(unknown.getMessage()),
				unknown.details(), path, environment);
	}

	private UnknownId unknown(String argument, Kind kind, String id, DataFetchingEnvironment environment) {
		if (kind.name().equals("Node")) {
			return new UnknownId(argument, "Nothing", id);
		}
		String what = "No " + kind.name();
		Kind actual = this.snapshots.read(environment.getGraphQlContext(), (snapshot) -> {
			int node = snapshot.visible().find(id);
			return (node >= 0) ? snapshot.visible().graph().kind(node) : null;
		});
		return (actual != null)
				? new UnknownId(argument, what, id,
						"it is a " + actual.name() + ", asked for by " + actual.singular() + "(id: ...)")
				: new UnknownId(argument, what, id);
	}

	private Object list(Kind kind, DataFetchingEnvironment environment) {
		CompiledRead read = this.compiler.list(kind, environment);
		return new Selection(read.readTheOne(this.reader));
	}

}
