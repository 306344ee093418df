package org.goldenthread.coverage;

import java.util.List;
import java.util.Objects;

import graphql.schema.DataFetchingEnvironment;
import org.goldenthread.model.Model;
import org.goldenthread.model.ThreadDirection;
import org.goldenthread.query.Parameters;
import org.goldenthread.query.Paths;
import org.goldenthread.query.Projection;
import org.goldenthread.query.SelectedPath;
import org.goldenthread.query.Selections;
import org.goldenthread.thread.ThreadSelection;
import org.goldenthread.thread.ThreadStates;
import org.goldenthread.thread.ThreadWalk;
import org.goldenthread.thread.WalkBounds;
import org.jspecify.annotations.Nullable;

/**
 * The statement that counts one matrix, and the reading of its answer.
 */
final class CoverageProjection {

	/** How many threads to follow from each thing. */
	static final int THREADS = 100;

	/** From how many things in between to follow threads on down. */
	static final int CARRIERS = 300;

	/** How many things may stand on the side that threads lead to. */
	static final int OTHERS = 100;

	/** How a thing belongs to a system, plan, edition or organisation. */
	private static final List<String> BELONGS = List.of("WITHIN", "OWNED_BY", "LED_BY", "PART_OF", "EDITION_OF",
			"DELIVERS");

	/** By how many links a thing may belong to a scope. */
	private static final int DEPTH = 5;

	private static final Projection NONE = new Projection("null", (_) -> null);

	private final Model model;

	private final CoverageRequest request;

	private final @Nullable String scope;

	private final Selections selection;

	private final DataFetchingEnvironment environment;

	/**
	 * A matrix.
	 * @param scope the id of its scope; null for everything
	 */
	CoverageProjection(Model model, CoverageRequest request, @Nullable String scope, Selections selection,
			DataFetchingEnvironment environment) {
		this.model = model;
		this.request = request;
		this.scope = scope;
		this.selection = selection;
		this.environment = environment;
	}

	Projection compile() {
		Parameters parameters = this.selection.parameters();
		boolean fromRows = this.request.walk().fromRows();
		ThreadDirection direction = this.request.walk().direction();
		String walk = new ThreadWalk(this.model, direction, List.of(this.request.to()),
				WalkBounds.of(CoverageRequest.HOPS, THREADS), parameters)
			.cypher("start");
		String down = new ThreadWalk(this.model, ThreadDirection.DOWN, List.of(),
				WalkBounds.of(CoverageRequest.HOPS, THREADS), parameters)
			.cypher("carrier");
		Projection start = side("start", fromRows ? "rows" : "columns", this.request.first());
		Projection other = side("other", fromRows ? "columns" : "rows", OTHERS);
		Projection thread = SelectedPath.isAsked(this.environment, "matrices/cells/threads")
				? this.selection.inList(this.request.first() * THREADS,
						() -> new ThreadSelection(this.model, this.selection, this.environment,
								"matrices/cells/threads", CoverageRequest.HOPS)
							.of("thread", "'" + direction + "'"))
				: NONE;
		Projection end = new ThreadStates(this.model).end();
		Projection scope = (this.scope != null) ? node("scope", "matrices/scope") : NONE;
		String carrier = (direction == ThreadDirection.UP) ? "thread.nodes[thread.entries]" : "thread.nodes[-1]";
		String text = """
				%1$s
				WITH %5$s COLLECT {
				 MATCH (start:%2$s)%3$s RETURN start ORDER BY start.name, start.id LIMIT %4$s + 1
				} AS found
				WITH %5$s found[..%4$s] AS starts, size(found) > %4$s AS more
				WITH *, COLLECT {
				 UNWIND starts AS start
				 %6$s
				 RETURN {start: start, threads: threads, dropped: dropped OR size(hubs) > 0}
				} AS walked
				WITH *, COLLECT {
				 UNWIND walked AS each UNWIND each.threads AS thread
				 RETURN DISTINCT %7$s AS carrier ORDER BY carrier.id LIMIT %8$d
				} AS carriers
				WITH *, COLLECT {
				 UNWIND carriers[..%9$d] AS carrier
				 %10$s
				 RETURN {carrier: carrier, threads: threads, dropped: dropped OR size(hubs) > 0}
				} AS below
				WITH *, COLLECT {
				 UNWIND below AS each UNWIND each.threads AS thread RETURN DISTINCT thread.nodes[-1] AS end
				} AS ends
				WITH *, reduce(ids = [], each IN walked | ids + [thread IN each.threads | thread.nodes[-1].id]) AS reached
				RETURN [%11$s, [start IN starts | [start.id, %12$s]], COLLECT {
				 MATCH (other:%13$s) WITH other ORDER BY NOT other.id IN reached, other.name, other.id LIMIT %14$d
				 RETURN [other.id, %15$s] },
				 [each IN walked | [each.start.id, each.dropped, [thread IN each.threads |
				  [thread.nodes[-1].id, %7$s.id, %16$s]]]],
				 [each IN below | [each.carrier.id, each.dropped, [thread IN each.threads |
				  [thread.nodes[-1].id, thread.ending]]]],
				 [end IN ends | [end.id, %17$s]], more] AS value"""
			.formatted((this.scope != null) ? "MATCH " + Paths.byId("scope", parameters.add(this.scope)) : "",
					this.request.from(),
					(this.scope != null) ? " WHERE start = scope OR EXISTS { "
							+ Paths.steps("start", BELONGS, true, DEPTH, "scope") + " }" : "",
					parameters.add((long) this.request.first()), (this.scope != null) ? "scope," : "", walk, carrier,
					CARRIERS + 1, CARRIERS, down, scope.expression(), start.expression(), this.request.to(), OTHERS + 1,
					other.expression(), thread.expression(), end.expression());
		return new Projection(text, (raw) -> new FoundCoverage(list(raw), new FoundCoverage.Readers(scope.reader(),
				start.reader(), other.reader(), thread.reader(), end.reader())));
	}

	/**
	 * Rows and columns are selected twice: in their lists, and in the cells.
	 */
	private Projection side(String variable, String list, int size) {
		return this.selection.inList(size, () -> node(variable, "matrices/" + list));
	}

	private Projection node(String variable, String path) {
		return this.selection.node(variable, this.model.kind("Node"), SelectedPath.fields(this.environment, path));
	}

	private static List<?> list(@Nullable Object raw) {
		return (List<?>) Objects.requireNonNull(raw);
	}

}
