package org.goldenthread.thread;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.schema.DataFetchingEnvironment;
import org.goldenthread.answer.Projection;
import org.goldenthread.answer.Raw;
import org.goldenthread.answer.SelectedPath;
import org.goldenthread.cypher.Parameters;
import org.goldenthread.cypher.Paths;
import org.goldenthread.measurement.MeasurementProjection;
import org.goldenthread.model.Model;
import org.goldenthread.model.ThreadDirection;
import org.goldenthread.query.Selections;
import org.goldenthread.walk.PairWalk;
import org.goldenthread.walk.ThreadPlan;
import org.goldenthread.walk.ThreadWalk;
import org.jspecify.annotations.Nullable;

/**
 * The statement that answers one request for threads, and the reading of its answer.
 */
final class ThreadProjection {

	private final Model model;

	private final ThreadRequest request;

	private final Selections selection;

	private final DataFetchingEnvironment environment;

	ThreadProjection(Model model, ThreadRequest request, Selections selection, DataFetchingEnvironment environment) {
		this.model = model;
		this.request = request;
		this.selection = selection;
		this.environment = environment;
	}

	Projection compile() {
		Parameters parameters = this.selection.parameters();
		ThreadRequest.Goal goal = this.request.goal();
		String ends = "MATCH " + Paths.byId("start", parameters.add(this.request.from()))
				+ ((goal != null) ? "\nMATCH " + Paths.byId("goal", parameters.add(goal.id())) : "");
		String walks = this.request.directions().stream().sorted().flatMap(this::walk).collect(Collectors.joining("""

				UNION ALL
				"""));
		Projection from = node("start", "from");
		Projection to = (goal != null) ? node("goal", "to") : MeasurementProjection.NONE;
		Projection hub = this.selection.inList(this.request.first(), () -> node("hub", "leftOut/node"));
		Projection thread = this.selection.inList(this.request.first(), () -> new ThreadSelection(this.model,
				this.selection, this.environment, "threads", this.request.maxHops())
			.of("thread", "direction"));
		String scope = (goal != null) ? "start, goal" : "start";
		String found = walks.isEmpty() ? "WITH %s, [] AS found".formatted(scope) : """
				CALL (%1$s) {
				%2$s
				}
				WITH %1$s, direction, [hub IN hubs | %3$s] AS hubs, dropped, [thread IN threads | %4$s] AS threads
				WITH %1$s, collect([direction, dropped, hubs, threads]) AS found""".formatted(scope, walks,
				hub.expression(), thread.expression());
		String text = "%s\n%s\nRETURN [%s, labels(start), %s, found] AS value".formatted(ends, found, from.expression(),
				to.expression());
		return new Projection(text, (raw) -> {
			List<?> values = Raw.list(raw);
			List<String> labels = Raw.list(values.get(1)).stream().map(String::valueOf).toList();
			return new FoundThreads(from.row(values.getFirst()), to.row(values.get(2)),
					nowhere(this.model.kindOf(labels)),
					Raw.list(values.get(3)).stream().map((each) -> found(Raw.list(each), hub, thread)).toList());
		});
	}

	/**
	 * The walk in one direction; none if the model has no route to where it should lead.
	 */
	private Stream<String> walk(ThreadDirection direction) {
		Parameters parameters = this.selection.parameters();
		ThreadRequest.Goal goal = this.request.goal();
		String walk;
		if (goal == null) {
			walk = new ThreadWalk(this.model, direction, this.request.kinds(), this.request.bounds(), parameters)
				.cypher("start");
		}
		else {
			ThreadPlan plan = this.request.plan(this.model, direction, goal.fromKind());
			if (!plan.possible()) {
				return Stream.empty();
			}
			walk = new PairWalk(plan, this.request.bounds(), parameters).cypher("start", "goal");
		}
		return Stream.of(walk + "\nRETURN '" + direction + "' AS direction, threads, hubs, dropped");
	}

	/**
	 * Says so if the model has no route from a kind to where the threads should lead.
	 */
	private @Nullable String nowhere(String fromKind) {
		ThreadRequest.Goal goal = this.request.goal();
		if (goal == null && this.request.kinds().isEmpty()) {
			return null;
		}
		boolean possible = this.request.directions()
			.stream()
			.anyMatch((direction) -> this.request.plan(this.model, direction, fromKind).possible());
		return possible ? null
				: "no route can exist in the model from " + fromKind + " to "
						+ ((goal != null) ? goal.kind() : String.join(" or ", this.request.kinds())) + " in "
						+ this.request.maxHops() + " hops";
	}

	private static FoundThreads.Found found(List<?> values, Projection hub, Projection thread) {
		return new FoundThreads.Found(ThreadDirection.valueOf(String.valueOf(values.getFirst())),
				Boolean.TRUE.equals(values.get(1)),
				Raw.list(values.get(2)).stream().map((each) -> hub.row(each)).toList(),
				Raw.list(values.get(3))
					.stream()
					.map((each) -> (ThreadSelection.Ended) Objects.requireNonNull(thread.reader().read(each)))
					.toList());
	}

	private Projection node(String variable, String path) {
		return this.selection.node(variable, this.model.kind("Node"), SelectedPath.fields(this.environment, path));
	}

}
