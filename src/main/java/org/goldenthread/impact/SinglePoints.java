package org.goldenthread.impact;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

import org.goldenthread.impact.RouteGraph.CutNode;
import org.goldenthread.impact.RouteGraph.OnlyRoute;
import org.goldenthread.query.Hydration;
import org.goldenthread.scope.Scope;
import org.goldenthread.snapshot.Snapshot;
import org.goldenthread.threadgraph.ThreadGraph;
import org.jspecify.annotations.Nullable;

/**
 * The nodes that something in a scope has as its only route.
 *
 * @param snapshot the data in which they were found
 * @param points the nodes, those that most ends hang on first
 * @param cut why something may be missing; null if nothing can be
 */
record SinglePoints(Snapshot snapshot, List<CutNode> points, @Nullable String cut) {

	private static final int MOST_ROUTES = 20;

	static SinglePoints find(Snapshot snapshot, DependencyLinks links, String scope) {
		ThreadGraph graph = snapshot.graph();
		BitSet starts = graph.ofKinds(Scope.members(snapshot, snapshot.node(scope)),
				graph.layout().kindsOf("Intention"));
		RouteGraph routes = RouteGraph.of(DependencyEdges.of(snapshot, links), starts, true);
		List<CutNode> points = routes.cutNodes(starts)
			.stream()
			.sorted(Comparator.comparing((CutNode point) -> -point.routes().size())
				.thenComparing((point) -> graph.id(point.node())))
			.toList();
		return new SinglePoints(snapshot, points, routes.cut());
	}

	ImpactAnswer.SinglePoints answer(FirstPage page, Hydration hydration) {
		ThreadGraph graph = this.snapshot.graph();
		List<CutNode> shown = page.of(this.points);
		for (CutNode point : shown) {
			hydration.nodes("points/node", List.of(graph.id(point.node())));
			for (OnlyRoute route : routes(point)) {
				hydration.nodes("points/routes/to", List.of(graph.id(route.to())))
					.nodes("points/routes/from", ids(route));
			}
		}
		hydration.read();
		return new ImpactAnswer.SinglePoints(shown.stream().map((point) -> answer(point, hydration)).toList(),
				this.points.size(),
				this.snapshot.completeness(Arrays.asList(this.cut, page.cut(this.points.size(), "nodes"))));
	}

	private ImpactAnswer.SinglePoint answer(CutNode point, Hydration hydration) {
		return new ImpactAnswer.SinglePoint(hydration.node("points/node", this.snapshot.graph().id(point.node())),
				routes(point).stream().map((route) -> answer(route, hydration)).toList(), point.routes().size());
	}

	private ImpactAnswer.OnlyRoute answer(OnlyRoute route, Hydration hydration) {
		return new ImpactAnswer.OnlyRoute(hydration.node("points/routes/to", this.snapshot.graph().id(route.to())),
				hydration.rows("points/routes/from", ids(route)), route.from().size());
	}

	private static List<OnlyRoute> routes(CutNode point) {
		return point.routes().stream().limit(MOST_ROUTES).toList();
	}

	private List<String> ids(OnlyRoute route) {
		return ImpactHydration.some(route.from()).stream().map(this.snapshot.graph()::id).toList();
	}

}
