package org.goldenthread.impact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import graphql.schema.DataFetchingEnvironment;
import org.goldenthread.answer.Row;
import org.goldenthread.answer.SelectedPath;
import org.goldenthread.impact.Dates.Deadline;
import org.goldenthread.impact.Propagation.Step;
import org.goldenthread.impact.RouteGraph.OnlyRoute;
import org.goldenthread.model.LinkType;
import org.goldenthread.query.Hydration;
import org.goldenthread.thread.ThreadAnswer;
import org.goldenthread.thread.Threads;
import org.goldenthread.threadgraph.ThreadGraph;
import org.jspecify.annotations.Nullable;

/**
 * Makes an answer of an impact that was found: asks for what a caller selects of the
 * things in it, and once that is fetched puts it together.
 */
final class ImpactHydration {

	/** More starts than this tell a reader nothing more. */
	private static final int MOST_STARTS = 20;

	private final Impact impact;

	private final ThreadGraph graph;

	private final Hydration hydration;

	private final List<Step> affected;

	private final List<Deadline> deadlines;

	private final List<OnlyRoute> lost;

	private final Map<Integer, List<Integer>> sharedWith = new HashMap<>();

	private final List<@Nullable String> reasons = new ArrayList<>();

	ImpactHydration(Impact impact, FirstPage page, Hydration hydration, DataFetchingEnvironment environment) {
		this.impact = impact;
		this.graph = impact.snapshot().graph();
		this.hydration = hydration;
		this.affected = page.of(impact.propagation().affected());
		this.deadlines = page.of(impact.deadlines());
		this.lost = page.of(impact.lost());
		if (SelectedPath.isAsked(environment, "affected/sharedWith")
				|| SelectedPath.isAsked(environment, "affected/sharedWithCount")) {
			PlansInvolved plans = new PlansInvolved(impact.edges(), impact.of());
			this.affected.forEach((step) -> this.sharedWith.put(step.node(), plans.of(step.node())));
		}
		this.reasons.add(impact.propagation().cut());
		this.reasons.addAll(impact.cut());
		this.reasons.add(page.cut(impact.propagation().affected().size(), "affected things"));
		this.reasons.add(page.cut(impact.lost().size(), "ends of lost routes"));
		this.reasons.add(page.cut(impact.deadlines().size(), "dates"));
	}

	ImpactAnswer answer() {
		ask();
		this.hydration.read();
		return new ImpactAnswer(row("of", this.impact.of()), this.impact.sentence(),
				this.affected.stream().map(this::answer).toList(), this.impact.propagation().affected().size(),
				this.impact.propagation().demonstrationCount(), this.impact.due(), this.impact.moved(),
				this.deadlines.stream().map(this::answer).toList(), this.lost.stream().map(this::answer).toList(),
				this.impact.snapshot().completeness(this.reasons));
	}

	private void ask() {
		this.hydration.nodes("of", ids(List.of(this.impact.of())));
		for (Step step : this.affected) {
			List<Step> thread = step.thread();
			this.hydration.nodes("affected/node", ids(List.of(step.node())))
				.nodes("affected/thread/node", ids(thread.stream().map(Step::node).toList()))
				.links("affected/thread/link",
						thread.stream().map((each) -> Threads.key(this.graph, each.link())).toList());
		}
		this.sharedWith.values().forEach((plans) -> this.hydration.nodes("affected/sharedWith", ids(plans)));
		this.hydration.nodes("deadlines/node", ids(this.deadlines.stream().map(Deadline::node).toList()))
			.nodes("deadlines/of", ids(this.deadlines.stream().map(Deadline::of).toList()))
			.nodes("lostRoutes/to", ids(this.lost.stream().map(OnlyRoute::to).toList()))
			.nodes("lostRoutes/through", ids(this.impact.failing()));
		this.lost.forEach((route) -> this.hydration.nodes("lostRoutes/from", ids(some(route.from()))));
	}

	private ImpactAnswer.Affected answer(Step step) {
		List<Step> thread = step.thread();
		List<Integer> plans = this.sharedWith.getOrDefault(step.node(), List.of());
		return new ImpactAnswer.Affected(row("affected/node", step.node()), step.degree(),
				IntStream.range(0, thread.size()).mapToObj((i) -> hop(i + 1, thread.get(i))).toList(),
				rows("affected/sharedWith", plans), plans.size(), step.demonstration());
	}

	private ThreadAnswer.Hop hop(int position, Step step) {
		LinkType type = this.graph.type(step.link());
		boolean along = this.graph.target(step.link()) == step.node();
		return new ThreadAnswer.Hop(position, row("affected/thread/node", step.node()), type.type(),
				along ? type.reads() : type.inverse(), along,
				this.hydration.link("affected/thread/link", Threads.key(this.graph, step.link())),
				this.graph.isDemonstrationLink(step.link()) || this.graph.isDemonstration(step.node()));
	}

	private ImpactAnswer.Deadline answer(Deadline deadline) {
		return new ImpactAnswer.Deadline(row("deadlines/node", deadline.node()), row("deadlines/of", deadline.of()),
				deadline.day(), Delay.misses(this.impact.due(), this.impact.moved(), deadline.day()),
				Delay.daysLate(this.impact.moved(), deadline.day()), deadline.demonstration());
	}

	private ImpactAnswer.LostRoute answer(OnlyRoute route) {
		return new ImpactAnswer.LostRoute(row("lostRoutes/to", route.to()), rows("lostRoutes/from", some(route.from())),
				route.from().size(), rows("lostRoutes/through", this.impact.failing()),
				this.impact.isOnlyReachedByWhatFails(route.to()), this.impact.real().madeUp(route));
	}

	static List<Integer> some(List<Integer> starts) {
		return (starts.size() > MOST_STARTS) ? starts.subList(0, MOST_STARTS) : starts;
	}

	private @Nullable Row row(String path, int node) {
		return this.hydration.node(path, this.graph.id(node));
	}

	private List<@Nullable Row> rows(String path, List<Integer> nodes) {
		return this.hydration.rows(path, ids(nodes));
	}

	private List<String> ids(List<Integer> nodes) {
		return nodes.stream().map(this.graph::id).toList();
	}

}
