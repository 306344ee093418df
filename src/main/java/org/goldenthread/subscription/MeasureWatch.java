package org.goldenthread.subscription;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.goldenthread.snapshot.Snapshot;
import org.goldenthread.store.GraphScan;
import org.goldenthread.subscription.MeasureWatch.MeasureChange;
import org.goldenthread.threadgraph.ThreadGraph;
import org.goldenthread.view.View;
import org.jspecify.annotations.Nullable;

/**
 * A measure that is watched, with its observations, targets and trajectories.
 *
 * @param id the id of the measure
 * @param view what may be seen
 * @param scan reads whole nodes
 */
record MeasureWatch(String id, View view, GraphScan scan) implements Watch<Map<String, Integer>, MeasureChange> {

	private static final List<String> PARTS = List.of("HAS_OBSERVATION", "HAS_TARGET", "HAS_TRAJECTORY");

	/** The hash of each node's properties, by its id. */
	@Override
	public @Nullable Map<String, Integer> state(Snapshot snapshot) {
		int measure = snapshot.visible().find(this.id);
		ThreadGraph graph = snapshot.graph();
		if (measure < 0 || !graph.is(measure, "Measure")) {
			return null;
		}
		Set<String> ids = new LinkedHashSet<>();
		ids.add(this.id);
		PARTS.forEach((type) -> snapshot.visible().targets(measure, type).mapToObj(graph::id).forEach(ids::add));
		Map<String, Integer> state = new LinkedHashMap<>();
		this.scan.nodes(ids).forEach((node) -> {
			if (this.view.sees(node.properties()::get)) {
				state.put(node.id(), new TreeMap<>(node.properties()).hashCode());
			}
		});
		return state;
	}

	@Override
	public boolean mayHaveChanged(Map<String, Integer> state, Set<String> touched) {
		return touched.contains(this.id) || state.keySet().stream().anyMatch(touched::contains);
	}

	@Override
	public List<MeasureChange> changes(Map<String, Integer> before, Map<String, Integer> after) {
		List<MeasureChange> changes = new ArrayList<>();
		after.forEach((node, hash) -> {
			Integer known = before.get(node);
			if (known == null) {
				changes.add(new MeasureChange(What.ADDED, node));
			}
			else if (!known.equals(hash)) {
				changes.add(new MeasureChange(What.CHANGED, node));
			}
		});
		before.keySet()
			.stream()
			.filter((node) -> !after.containsKey(node))
			.forEach((node) -> changes.add(new MeasureChange(What.REMOVED, node)));
		return changes;
	}

	/**
	 * A change of a measure.
	 *
	 * @param what what became of the thing
	 * @param id the id of the measure, or of one of its observations, targets and
	 * trajectories
	 */
	record MeasureChange(What what, String id) {

	}

	/**
	 * What became of a thing.
	 */
	enum What {

		/** It came to be, or came to belong to the measure. */
		ADDED,
		/** It changed. */
		CHANGED,
		/** It is there no more, or belongs to the measure no more. */
		REMOVED

	}

}
