package org.goldenthread.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.goldenthread.feed.rows.Organisations;
import org.goldenthread.measurement.PeriodInWords;
import org.goldenthread.store.GraphScan;
import org.goldenthread.store.StoredLink;
import org.goldenthread.store.StoredNode;
import org.goldenthread.value.Period;
import org.goldenthread.view.View;
import org.jspecify.annotations.Nullable;

/**
 * What the graph holds of one measure, by body and period.
 */
final class PresentValues {

	private static final int AT_ONCE = 1000;

	private final Map<String, List<Present>> values = new HashMap<>();

	private final Map<String, String> names = new HashMap<>();

	PresentValues(GraphScan scan, View view, String measure) {
		Set<String> ofLinks = Organisations.properties(view);
		List<String> ids = scan.linksOf(Set.of(measure), ofLinks)
			.stream()
			.filter((link) -> isSeen(link, "HAS_OBSERVATION", view) && link.from().equals(measure))
			.map(StoredLink::to)
			.toList();
		IntStream.range(0, (ids.size() + AT_ONCE - 1) / AT_ONCE)
			.mapToObj((part) -> ids.subList(part * AT_ONCE, Math.min(ids.size(), (part + 1) * AT_ONCE)))
			.forEach((part) -> {
				Map<String, StoredNode> nodes = new HashMap<>();
				scan.nodes(part).stream().filter((node) -> view.sees(node.properties()::get)).forEach((node) -> {
					nodes.put(node.id(), node);
				});
				scan.linksOf(nodes.keySet(), ofLinks)
					.stream()
					.filter((link) -> isSeen(link, "REPORTED_FOR", view) && nodes.containsKey(link.from()))
					.forEach((link) -> add(link.to(), Objects.requireNonNull(nodes.get(link.from()))));
			});
	}

	private static boolean isSeen(StoredLink link, String type, View view) {
		return link.type().equals(type) && view.sees(link.properties()::get);
	}

	private void add(String body, StoredNode node) {
		if (!(node.properties().get("period") instanceof String period)) {
			return;
		}
		String name = String.valueOf(node.properties().get("name"));
		String end = ", " + PeriodInWords.of(Period.parse(period));
		if (name.endsWith(end)) {
			this.names.merge(body, name.substring(0, name.length() - end.length()),
					(one, other) -> (one.compareTo(other) <= 0) ? one : other);
		}
		if (!Boolean.TRUE.equals(node.properties().get("yearToDate"))) {
			this.values.computeIfAbsent(body + " " + period, (_) -> new ArrayList<>()).add(Present.of(node));
		}
	}

	/** The values of a body in a period; several sources may each have stated one. */
	List<Present> of(String body, String period) {
		return this.values.getOrDefault(body + " " + period, List.of());
	}

	/** What the values of a body are named after, without their period. */
	Optional<String> nameOfSeries(String body) {
		return Optional.ofNullable(this.names.get(body));
	}

	static @Nullable Double number(StoredNode node, String property) {
		return (node.properties().get(property) instanceof Number number) ? (Double) number.doubleValue() : null;
	}

	/** Where a thing is stated. */
	static List<String> sources(StoredNode node) {
		return (node.properties().get("sources") instanceof List<?> sources)
				? sources.stream().map(String::valueOf).toList() : List.of();
	}

	/**
	 * Whether a public document that is no plan or letter states a thing, of which this
	 * may be a new edition.
	 */
	static boolean isOf(StoredNode node, String document) {
		return "EXTERNAL".equals(node.properties().get("basis")) && sources(node).stream()
			.anyMatch((source) -> source.equals(document) || source.startsWith(document + " "));
	}

	/**
	 * A value that the graph holds.
	 *
	 * @param id its id
	 * @param value the value; null if it has none
	 * @param numerator what was counted above the line; null if that is not known
	 * @param denominator what was counted below the line; null if that is not known
	 * @param node the node of it
	 */
	record Present(String id, @Nullable Double value, @Nullable Double numerator, @Nullable Double denominator,
			StoredNode node) {

		static Present of(StoredNode node) {
			return new Present(node.id(), number(node, "value"), number(node, "numerator"), number(node, "denominator"),
					node);
		}

		List<String> sources() {
			return PresentValues.sources(this.node);
		}

		boolean isOf(String document) {
			return PresentValues.isOf(this.node, document);
		}

	}

}
