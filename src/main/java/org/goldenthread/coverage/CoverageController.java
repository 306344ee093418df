package org.goldenthread.coverage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import graphql.schema.DataFetchingEnvironment;
import org.goldenthread.answer.Completeness;
import org.goldenthread.answer.SelectedPath;
import org.goldenthread.model.ThreadDirection;
import org.goldenthread.path.FoundPath;
import org.goldenthread.query.Hydration;
import org.goldenthread.query.Hydrator;
import org.goldenthread.request.Bounds;
import org.goldenthread.scope.Scope;
import org.goldenthread.snapshot.Snapshot;
import org.goldenthread.snapshot.Snapshots;
import org.goldenthread.thread.ThreadAnswer;
import org.goldenthread.thread.Threads;
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

	/** How many threads that run on down a cell returns at most. */
	private static final int MOST_ONWARD = 500;

	private static final String THREADS = "matrices/cells/threads";

	private static final String ONWARD = "matrices/cells/onward";

	private final Snapshots snapshots;

	private final Hydrator hydrator;

	CoverageController(Snapshots snapshots, Hydrator hydrator) {
		this.snapshots = snapshots;
		this.hydrator = hydrator;
	}

	@QueryMapping
	CoverageAnswer coverage(@Argument String rows, @Argument String columns, @Argument @Nullable List<String> scopes,
			@Argument @Nullable String row, @Argument @Nullable String column,
			@Argument @Nullable ThreadDirection toward, @Argument @Nullable Integer first,
			DataFetchingEnvironment environment) {
		List<String> asked = (scopes != null) ? scopes : List.of();
		Bounds.size("scopes", asked.size(), "ids", MOST_SCOPES);
		List<CoverageRequest> ways = CoverageRequest.of(this.snapshots.grammar(), rows, columns, toward, first)
			.stream()
			.map((way) -> way.at(row, column))
			.toList();
		return this.snapshots.read(environment.getGraphQlContext(),
				(snapshot) -> answer(counted(ways, asked, snapshot), asked, snapshot, environment));
	}

	@SchemaMapping(typeName = "CoverageCell")
	List<ThreadAnswer.Thread> threads(CoverageAnswer.Cell cell, @Argument @Nullable Integer first) {
		return cell.threads().stream().limit(most(first)).toList();
	}

	@SchemaMapping(typeName = "CoverageCell")
	List<ThreadAnswer.Thread> onward(CoverageAnswer.Cell cell, @Argument @Nullable Integer first) {
		return cell.onward().stream().limit(mostOnward(first)).toList();
	}

	private static int most(@Nullable Integer first) {
		return Bounds.number("threads: first", first, CoverageCount.THREADS, 0, CoverageCount.THREADS);
	}

	private static int mostOnward(@Nullable Integer first) {
		return Bounds.number("onward: first", first, MOST_ONWARD, 0, MOST_ONWARD);
	}

	/**
	 * The matrices of the first way that joins anything; else of the first.
	 */
	private static Counted counted(List<CoverageRequest> ways, List<String> scopes, Snapshot snapshot) {
		Counted first = counted(ways.getFirst(), scopes, snapshot);
		return Stream.concat(Stream.of(first), ways.stream().skip(1).map((way) -> counted(way, scopes, snapshot)))
			.filter(Counted::joinsAny)
			.findFirst()
			.orElse(first);
	}

	private static Counted counted(CoverageRequest request, List<String> scopes, Snapshot snapshot) {
		return new Counted(request,
				scopes.isEmpty() ? List.of(new CoverageCount(request, snapshot, null))
						: scopes.stream()
							.map((scope) -> new CoverageCount(request, snapshot, members(snapshot, scope)))
							.toList());
	}

	private CoverageAnswer answer(Counted counted, List<String> scopes, Snapshot snapshot,
			DataFetchingEnvironment environment) {
		CoverageRequest request = counted.request();
		List<CoverageCount> counts = counted.counts();
		Hydration hydration = this.hydrator.of(environment).nodes("matrices/scope", scopes);
		Threads threads = new Threads(snapshot, hydration, environment, THREADS);
		Threads onward = new Threads(snapshot, hydration, environment, ONWARD);
		int shown = SelectedPath.most(environment, CoverageController::most, THREADS);
		int shownOnward = SelectedPath.most(environment, CoverageController::mostOnward, ONWARD);
		for (CoverageCount count : counts) {
			hydration.nodes("matrices/rows", ids(snapshot, count.rows()))
				.nodes("matrices/columns", ids(snapshot, count.columns()));
			count.cells().values().forEach((joined) -> {
				threads.ask(shown(joined.paths(), shown));
				onward.ask(shown(count.onward(joined), shownOnward));
			});
		}
		hydration.read();
		List<CoverageAnswer.Matrix> matrices = new ArrayList<>();
		Set<@Nullable String> reasons = new LinkedHashSet<>();
		for (int i = 0; i < counts.size(); i++) {
			CoverageCount count = counts.get(i);
			List<CoverageAnswer.Cell> cells = count.cells()
				.entrySet()
				.stream()
				.map((each) -> new CoverageAnswer.Cell(snapshot.graph().id(each.getKey().row()),
						snapshot.graph().id(each.getKey().column()), each.getValue().paths().size(),
						count.states(each.getValue()).states(),
						shown(each.getValue().paths(), shown).stream()
							.map((path) -> threads.answer(path, request.walk().direction()))
							.toList(),
						shown(count.onward(each.getValue()), shownOnward).stream()
							.map((path) -> onward.answer(path, ThreadDirection.DOWN))
							.toList(),
						(int) each.getValue()
							.paths()
							.stream()
							.filter((path) -> path.isDemonstration(snapshot.graph()))
							.count()))
				.toList();
			matrices.add(
					new CoverageAnswer.Matrix(scopes.isEmpty() ? null : hydration.node("matrices/scope", scopes.get(i)),
							hydration.rows("matrices/rows", ids(snapshot, count.rows())),
							hydration.rows("matrices/columns", ids(snapshot, count.columns())), cells));
			reasons.addAll(count.reasons());
		}
		Completeness completeness = snapshot.completeness(reasons);
		return new CoverageAnswer(matrices, request.walk().direction(), request.walk().fromRows(),
				(completeness.complete() && !counted.joinsAny())
						? completeness.because(request.whyNothing(this.snapshots.grammar())) : completeness);
	}

	private static BitSet members(Snapshot snapshot, String scope) {
		return Scope.members(snapshot, Scope.root(snapshot, "scopes", scope));
	}

	private static List<FoundPath> shown(List<FoundPath> paths, int most) {
		return paths.subList(0, Math.min(paths.size(), most));
	}

	private static List<String> ids(Snapshot snapshot, List<Integer> nodes) {
		return nodes.stream().map(snapshot.graph()::id).toList();
	}

	/**
	 * The matrices of one way to count them.
	 *
	 * @param request the way
	 * @param counts the matrices
	 */
	private record Counted(CoverageRequest request, List<CoverageCount> counts) {

		boolean joinsAny() {
			return this.counts.stream().anyMatch((count) -> !count.cells().isEmpty());
		}

	}

}
