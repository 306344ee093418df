package org.goldenthread.impact;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
 * @param real by node the routes that it alone has without what is made up; null if
 * nothing is made up in what is looked at
 * @param cut why something may be missing; null if nothing can be
 */
record SinglePoints(Snapshot snapshot, List<CutNode> points, @Nullable Map<Integer, RealRoutes> real,
		@Nullable String cut) {

	private static final int MOST_ROUTES = 20;

	static SinglePoints find(Snapshot snapshot, DependencyLinks links, String scope) {
		int root = Scope.root(snapshot, "scope", scope);
		Snapshot real = snapshot.withoutDemonstration();
		SinglePoints found = find(snapshot, links, root);
		if (real.visible() == snapshot.visible()) {
			return found;
		}
		List<CutNode> without = real.visible().sees(root) ? find(real, links, root).points() : List.of();
		return new SinglePoints(snapshot, found.points(),
				without.stream().collect(Collectors.toMap(CutNode::node, (point) -> RealRoutes.of(point.routes()))),
				found.cut());
	}

	private static SinglePoints find(Snapshot snapshot, DependencyLinks links, int root) {
		ThreadGraph graph = snapshot.graph();
		BitSet starts = graph.ofKinds(Scope.members(snapshot, root), graph.layout().kindsOf("Intention"));
		RouteGraph routes = RouteGraph.of(DependencyEdges.of(snapshot, links), starts, true);
		List<CutNode> points = routes.cutNodes(starts)
			.stream()
			.sorted(Comparator.comparing((CutNode point) -> -point.routes().size())
				.thenComparing((point) -> graph.id(point.node())))
			.toList();
		return new SinglePoints(snapshot, points, null, routes.cut());
	}

	private RealRoutes real(CutNode point) {
		return (this.real != null) ? this.real.getOrDefault(point.node(), RealRoutes.of(List.of())) : RealRoutes.ALL;
	}

	/** Whether nothing has the node as its only route without what is made up. */
	private boolean isDemonstration(CutNode point) {
		RealRoutes real = real(point);
		return point.routes().stream().allMatch((route) -> real.madeUp(route) == route.from().size());
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
				this.points.size(), (int) this.points.stream().filter(this::isDemonstration).count(),
				this.snapshot.completeness(Arrays.asList(this.cut, page.cut(this.points.size(), "nodes"))));
	}

	private ImpactAnswer.SinglePoint answer(CutNode point, Hydration hydration) {
		return new ImpactAnswer.SinglePoint(hydration.node("points/node", this.snapshot.graph().id(point.node())),
				routes(point).stream().map((route) -> answer(route, real(point), hydration)).toList(),
				point.routes().size(), isDemonstration(point));
	}

	private ImpactAnswer.OnlyRoute answer(OnlyRoute route, RealRoutes real, Hydration hydration) {
		return new ImpactAnswer.OnlyRoute(hydration.node("points/routes/to", this.snapshot.graph().id(route.to())),
				hydration.rows("points/routes/from", ids(route)), route.from().size(), real.madeUp(route));
	}

	private static List<OnlyRoute> routes(CutNode point) {
		return point.routes().stream().limit(MOST_ROUTES).toList();
	}

	private List<String> ids(OnlyRoute route) {
		return ImpactHydration.some(route.from()).stream().map(this.snapshot.graph()::id).toList();
	}

}
