package org.goldenthread.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.goldenthread.feed.rows.Organisations;
import org.goldenthread.store.GraphScan;
import org.goldenthread.store.StoredLink;
import org.goldenthread.store.StoredNode;
import org.goldenthread.view.View;
import org.jspecify.annotations.Nullable;

/**
 * How the graph says that organisations are rated.
 */
final class PresentRatings {

	private final Map<String, List<Rating>> ratings = new HashMap<>();

	PresentRatings(GraphScan scan, View view, Set<String> bodies) {
		Map<String, List<String>> bodiesOf = new HashMap<>();
		for (StoredLink link : scan.linksOf(bodies, Organisations.properties(view))) {
			if (link.type().equals("RATED_AS") && view.sees(link.properties()::get)) {
				bodiesOf.computeIfAbsent(link.to(), (_) -> new ArrayList<>()).add(link.from());
			}
		}
		for (StoredNode node : scan.nodes(bodiesOf.keySet())) {
			if (view.sees(node.properties()::get) && node.properties().get("asAt") instanceof String asAt) {
				bodiesOf.getOrDefault(node.id(), List.of())
					.forEach((body) -> this.ratings.computeIfAbsent(body + " " + asAt, (_) -> new ArrayList<>())
						.add(new Rating(node)));
			}
		}
	}

	/** The ratings of a body in a quarter; several sources may each have stated one. */
	List<Rating> of(String body, String quarter) {
		return this.ratings.getOrDefault(body + " " + quarter, List.of());
	}

	/**
	 * A rating that the graph holds.
	 *
	 * @param node the node of it
	 */
	record Rating(StoredNode node) {

		String id() {
			return this.node.id();
		}

		List<String> sources() {
			return PresentValues.sources(this.node);
		}

		@Nullable Double value(String property) {
			return PresentValues.number(this.node, property);
		}

		boolean isOf(String document) {
			return PresentValues.isOf(this.node, document);
		}

		/** Which of some properties it holds otherwise. */
		List<String> differing(Map<String, Number> properties) {
			return properties.entrySet()
				.stream()
				.filter((each) -> !Double.valueOf(each.getValue().doubleValue()).equals(value(each.getKey())))
				.map(Map.Entry::getKey)
				.sorted()
				.toList();
		}

	}

}
