package org.goldenthread.map;

import java.util.List;
import java.util.Set;

import org.goldenthread.model.NodeRole;
import org.goldenthread.threadgraph.ThreadGraph;
import org.goldenthread.threadgraph.VisibleGraph;

/**
 * Says in which layer of a map a node stands: by what threads find in its kind, then by
 * whether others set it, then by its kind. A local plan is a strategy if its type is one.
 */
final class MapLayers {

	private static final Set<String> SET_BY_OTHERS = Set.of("NATIONAL", "STATUTORY");

	/** The layer of a type of plan in the three-layer reading of local plans. */
	private static final long STRATEGIES = 1;

	private final VisibleGraph visible;

	private final ThreadGraph graph;

	MapLayers(VisibleGraph visible) {
		this.visible = visible;
		this.graph = visible.graph();
	}

	MapLayer of(int node) {
		NodeRole role = this.graph.kind(node).threadRole();
		if (role != null) {
			return switch (role) {
				case REASON, SHARED_REASON -> MapLayer.REASON;
				case RESULT -> MapLayer.OUTCOME;
				case MEASURE -> MapLayer.MEASURE;
			};
		}
		if (this.graph.is(node, "Target")) {
			return MapLayer.MEASURE;
		}
		String level = this.graph.text(node, "level");
		if (level != null && SET_BY_OTHERS.contains(level)) {
			return MapLayer.REASON;
		}
		if (this.graph.is(node, "Plan")) {
			return isStrategy(node) ? MapLayer.STRATEGY : MapLayer.PLAN;
		}
		if (isOneOf(node, List.of("Priority", "Objective"))) {
			return MapLayer.PRIORITY;
		}
		return isOneOf(node, List.of("Intention", "Goal")) ? MapLayer.ACTION : MapLayer.OTHER;
	}

	private boolean isStrategy(int plan) {
		return this.visible.targets(plan, "INSTANCE_OF")
			.anyMatch((type) -> this.graph.fact(type, "layer") instanceof Number layer
					&& layer.longValue() == STRATEGIES);
	}

	private boolean isOneOf(int node, List<String> kinds) {
		return kinds.stream().anyMatch((kind) -> this.graph.is(node, kind));
	}

}
