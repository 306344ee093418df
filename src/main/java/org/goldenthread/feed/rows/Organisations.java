package org.goldenthread.feed.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.goldenthread.store.GraphScan;
import org.goldenthread.store.StoredNode;
import org.goldenthread.value.Code;
import org.goldenthread.value.Period;
import org.goldenthread.view.Hidden;
import org.goldenthread.view.View;
import org.jspecify.annotations.Nullable;

/**
 * The bodies and the measures that the graph holds, as far as published files name them:
 * bodies by their codes and the time for which these hold, and both by their ids.
 */
public final class Organisations {

	private final Map<String, List<Coded>> byCode = new HashMap<>();

	private final Map<String, Named> byId = new HashMap<>();

	/**
	 * Reads them.
	 * @param scan reads the graph
	 * @param view what may be seen of it
	 */
	public Organisations(GraphScan scan, View view) {
		Set<String> read = new HashSet<>(Set.of("codes", "name", "abbreviation", "unit"));
		read.addAll(properties(view));
		scan.all(read, (node) -> {
			boolean body = node.labels().contains("Actor");
			if ((body || node.labels().contains("Measure")) && view.sees(node.properties()::get)) {
				add(node, body);
			}
		}, Set.of(), (_) -> {
		});
	}

	/**
	 * What of a node or a link a view has to know.
	 * @param view the view
	 * @return names of properties
	 */
	public static Set<String> properties(View view) {
		return view.hidden().stream().map(Hidden::property).collect(Collectors.toSet());
	}

	private void add(StoredNode node, boolean body) {
		String name = text(node, "name");
		String abbreviation = text(node, "abbreviation");
		this.byId.put(node.id(),
				new Named(body, name, abbreviation.isEmpty() ? name : abbreviation, text(node, "unit")));
		if (node.properties().get("codes") instanceof List<?> codes) {
			codes.stream()
				.map(String::valueOf)
				.map(Code::parse)
				.forEach((code) -> this.byCode
					.computeIfAbsent(code.value().toUpperCase(Locale.ROOT), (_) -> new ArrayList<>())
					.add(new Coded(node.id(), code.valid())));
		}
	}

	private static String text(StoredNode node, String property) {
		Object value = node.properties().get(property);
		return (value != null) ? value.toString() : "";
	}

	/**
	 * The body that has a code in a period.
	 * @param code the code, in capitals
	 * @return its id; null if there is none
	 */
	@Nullable String find(String code, Period period) {
		return this.byCode.getOrDefault(code, List.of())
			.stream()
			.filter((each) -> each.valid() == null || each.valid().overlaps(period))
			.map(Coded::id)
			.findFirst()
			.orElse(null);
	}

	boolean isBody(String id) {
		return named(id).anyMatch(Named::body);
	}

	/**
	 * Whether the graph holds a measure.
	 * @param id its id
	 * @return whether it does
	 */
	public boolean isMeasure(String id) {
		return named(id).anyMatch((each) -> !each.body());
	}

	/**
	 * What it is called in the name of one of its figures.
	 * @param id its id
	 * @return its abbreviation, or its name
	 */
	public String shortName(String id) {
		return named(id).map(Named::abbreviation).findFirst().orElse(id);
	}

	/**
	 * What it is called.
	 * @param id its id
	 * @return its name
	 */
	public String name(String id) {
		return named(id).map(Named::name).findFirst().orElse(id);
	}

	private Stream<Named> named(String id) {
		return Stream.ofNullable(this.byId.get(id));
	}

	private record Named(boolean body, String name, String abbreviation, String unit) {

	}

	private record Coded(String id, @Nullable Period valid) {

	}

}
