package org.goldenthread.coverage;

import java.util.List;

import graphql.schema.DataFetchingEnvironment;
import org.goldenthread.answer.Projection;
import org.goldenthread.answer.Raw;
import org.goldenthread.answer.SelectedPath;
import org.goldenthread.cypher.Parameters;
import org.goldenthread.cypher.Paths;
import org.goldenthread.model.Model;
import org.goldenthread.model.ThreadDirection;
import org.goldenthread.query.Selections;
import org.goldenthread.scope.Scope;
import org.goldenthread.thread.ThreadSelection;
import org.goldenthread.thread.ThreadStates;
import org.goldenthread.walk.ThreadWalk;
import org.goldenthread.walk.WalkBounds;
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

	private static final Projection NONE = new Projection("null", (_) -> null);

	private final Model model;

	private final CoverageRequest request;

	private final @Nullable Scope scope;

	private final Selections selection;

	private final DataFetchingEnvironment environment;

	/**
	 * A matrix.
	 * @param scope its scope; null for everything
	 */
	CoverageProjection(Model model, CoverageRequest request, @Nullable Scope scope, Selections selection,
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
		String starts = (this.scope != null) ? "UNWIND " + parameters.add(this.scope.members(this.request.from()))
				+ " AS id MATCH " + Paths.byId("start", "id") : "MATCH (start:" + this.request.from() + ")";
		String text = """
				%1$s
				WITH %2$s COLLECT {
				 %3$s RETURN start ORDER BY start.name, start.id LIMIT %4$s + 1
				} AS found
				WITH %2$s found[..%4$s] AS starts, size(found) > %4$s AS more
				WITH *, COLLECT {
				 UNWIND starts AS start
				%5$s
				} AS walked
				WITH *, COLLECT {
				 UNWIND walked AS each UNWIND each.threads AS thread
				 RETURN DISTINCT %6$s AS carrier ORDER BY carrier.id LIMIT %7$d
				} AS carriers
				WITH *, COLLECT {
				 UNWIND carriers[..%8$d] AS carrier
				 %9$s
				 RETURN {carrier: carrier, threads: threads, dropped: dropped OR size(hubs) > 0}
				} AS below
				WITH *, COLLECT {
				 UNWIND below AS each UNWIND each.threads AS thread RETURN DISTINCT thread.nodes[-1] AS end
				} AS ends
				WITH *, reduce(ids = [], each IN walked | ids + [thread IN each.threads | thread.nodes[-1].id]) AS reached
				RETURN [%10$s, [start IN starts | [start.id, %11$s]], COLLECT {
				 MATCH (other:%12$s) WITH other ORDER BY NOT other.id IN reached, other.name, other.id LIMIT %13$d
				 RETURN [other.id, %14$s] },
				 [each IN walked | [each.start.id, each.dropped, [thread IN each.threads |
				  [thread.nodes[-1].id, %6$s.id, %15$s]]]],
				 [each IN below | [each.carrier.id, each.dropped, [thread IN each.threads |
				  [thread.nodes[-1].id, thread.ending]]]],
				 [end IN ends | [end.id, %16$s]], more] AS value"""
			.formatted((this.scope != null) ? "MATCH " + Paths.byId("scope", parameters.add(this.scope.id())) : "",
					(this.scope != null) ? "scope," : "", starts, parameters.add((long) this.request.first()),
					walks(direction, parameters), carrier, CARRIERS + 1, CARRIERS, down, scope.expression(),
					start.expression(), this.request.to(), OTHERS + 1, other.expression(), thread.expression(),
					end.expression());
		return new Projection(text, (raw) -> new FoundCoverage(Raw.list(raw), new FoundCoverage.Readers(scope.reader(),
				start.reader(), other.reader(), thread.reader(), end.reader())));
	}

	/**
	 * The threads from each start. For a body all those act that are bodies of its scope:
	 * a system owns little itself. A thread that comes by another of them counts from
	 * there.
	 */
	private String walks(ThreadDirection direction, Parameters parameters) {
		ThreadWalk walk = new ThreadWalk(this.model, direction, List.of(this.request.to()),
				WalkBounds.of(CoverageRequest.HOPS, THREADS), parameters);
		boolean acts = this.model.concreteKinds(this.request.from()).stream().anyMatch((kind) -> kind.is("Actor"));
		return acts
				? """
						CALL (start) {
						 WITH start AS place
						 %1$s
						 RETURN bodies
						}
						CALL (bodies) {
						 UNWIND bodies AS body
						 %2$s
						 RETURN reduce(all = [], each IN collect(threads) | all + each) AS found,
						  any(each IN collect(dropped OR size(hubs) > 0) WHERE each) AS dropped
						}
						WITH start, dropped, COLLECT {
						 UNWIND found AS thread WITH thread WHERE none(node IN thread.nodes[1..] WHERE node IN bodies)
						 RETURN thread ORDER BY thread.weakest DESC, size(thread.links), [node IN thread.nodes | node.id] LIMIT %3$d
						} AS threads
						RETURN {start: start, threads: threads[..%4$d], dropped: dropped OR size(threads) > %4$d}"""
					.formatted(Scope.bodies(), walk.cypher("body"), THREADS + 1, THREADS)
				: """
						%1$s
						RETURN {start: start, threads: threads, dropped: dropped OR size(hubs) > 0}"""
					.formatted(walk.cypher("start"));
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

}
