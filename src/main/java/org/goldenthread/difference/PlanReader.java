package org.goldenthread.difference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.goldenthread.model.Model;
import org.goldenthread.request.UnknownId;
import org.goldenthread.store.GraphReader;
import org.goldenthread.store.GraphScan;
import org.goldenthread.store.StoredLink;
import org.goldenthread.store.StoredNode;
import org.goldenthread.view.Hidden;
import org.goldenthread.view.View;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Reads what a plan holds, from whichever graph the work at hand reads: its parts, their
 * parts, and so on, with who owns them and what shows whether they work.
 */
@Component
class PlanReader {

	static final int MOST_PARTS = 2000;

	/** As deep as threads look for the parts of a plan. */
	private static final int MOST_LEVELS = 6;

	private static final List<String> DATES = List.of("due", "by", "date");

	private final Model model;

	private final GraphReader reader;

	private final GraphScan scan;

	PlanReader(Model model, GraphReader reader, GraphScan scan) {
		this.model = model;
		this.reader = reader;
		this.scan = scan;
	}

	/**
	 * Reads a plan.
	 * @throws UnknownId if there is none, or none that may be seen
	 */
	PlanParts read(String argument, String id, View view) {
		StoredNode plan = nodes(Set.of(id), view).get(id);
		if (plan == null) {
			throw new UnknownId(argument, "Nothing", id);
		}
		Map<String, StoredNode> parts = new LinkedHashMap<>();
		Set<String> level = Set.of(id);
		boolean cut = false;
		for (int depth = 0; depth < MOST_LEVELS && !level.isEmpty() && !cut; depth++) {
			Set<String> above = level;
			Set<String> below = links(above, "PART_OF", view).filter((link) -> above.contains(link.to()))
				.map(StoredLink::from)
				.filter((part) -> !parts.containsKey(part) && !part.equals(id))
				.collect(Collectors.toCollection(TreeSet::new));
			cut = parts.size() + below.size() > MOST_PARTS;
			nodes(below.stream().limit(Math.max(0, MOST_PARTS - parts.size())).toList(), view).forEach(parts::put);
			level = below.stream().filter(parts::containsKey).collect(Collectors.toSet());
		}
		return new PlanParts(id, name(plan), this.reader.dataVersion(), described(parts, view),
				carriedForward(parts.keySet(), view), cut);
	}

	private Map<String, PlanPart> described(Map<String, StoredNode> parts, View view) {
		Map<String, List<String>> owners = names(parts.keySet(), "OWNED_BY", view);
		Map<String, List<String>> targets = targets(parts.keySet(), view);
		Map<String, PlanPart> described = new LinkedHashMap<>();
		parts.forEach((id, node) -> described.put(id,
				new PlanPart(id, this.model.kindOf(node.labels()), name(node), owners.getOrDefault(id, List.of()),
						targets.getOrDefault(id, List.of()),
						DATES.stream()
							.map((property) -> text(node, property))
							.filter(Objects::nonNull)
							.findFirst()
							.orElse(null),
						text(node, "status"))));
		return described;
	}

	private Map<String, List<String>> targets(Collection<String> parts, View view) {
		Map<String, Set<String>> measures = ends(parts, "MEASURED_BY", view);
		Set<String> all = measures.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
		Map<String, StoredNode> nodes = nodes(all, view);
		Map<String, List<String>> targets = names(all, "HAS_TARGET", view);
		Map<String, List<String>> described = new HashMap<>();
		measures.forEach((part, of) -> described.put(part, of.stream().filter(nodes::containsKey).map((measure) -> {
			String name = name(Objects.requireNonNull(nodes.get(measure)));
			List<String> own = targets.getOrDefault(measure, List.of());
			return own.isEmpty() ? name : name + ": " + String.join(", ", own);
		}).sorted().toList()));
		return described;
	}

	/** The names of what links of a type lead to, sorted, by where they start. */
	private Map<String, List<String>> names(Collection<String> ids, String type, View view) {
		Map<String, Set<String>> ends = ends(ids, type, view);
		Map<String, StoredNode> nodes = nodes(ends.values().stream().flatMap(Set::stream).collect(Collectors.toSet()),
				view);
		Map<String, List<String>> names = new HashMap<>();
		ends.forEach((from, to) -> names.put(from,
				to.stream()
					.map(nodes::get)
					.filter(Objects::nonNull)
					.map(PlanReader::name)
					.distinct()
					.sorted()
					.toList()));
		return names;
	}

	private Map<String, Set<String>> ends(Collection<String> ids, String type, View view) {
		Set<String> from = Set.copyOf(ids);
		return links(from, type, view).filter((link) -> from.contains(link.from()))
			.collect(Collectors.groupingBy(StoredLink::from,
					Collectors.mapping(StoredLink::to, Collectors.toCollection(TreeSet::new))));
	}

	private Map<String, String> carriedForward(Collection<String> parts, View view) {
		Map<String, String> carried = new TreeMap<>();
		ends(parts, "CARRIED_FORWARD_AS", view).forEach((from, to) -> carried.put(from, to.iterator().next()));
		links(Set.copyOf(parts), "CARRIED_FORWARD_AS", view)
			.forEach((link) -> carried.putIfAbsent(link.from(), link.to()));
		return carried;
	}

	private Map<String, StoredNode> nodes(Collection<String> ids, View view) {
		Map<String, StoredNode> nodes = new TreeMap<>();
		if (!ids.isEmpty()) {
			this.scan.nodes(ids)
				.stream()
				.filter((node) -> view.sees(node.properties()::get))
				.forEach((node) -> nodes.put(node.id(), node));
		}
		return nodes;
	}

	private Stream<StoredLink> links(Collection<String> ids, String type, View view) {
		if (ids.isEmpty()) {
			return Stream.empty();
		}
		Set<String> properties = view.hidden().stream().flatMap(Hidden::properties).collect(Collectors.toSet());
		return new ArrayList<>(this.scan.linksOf(ids, properties)).stream()
			.filter((link) -> link.type().equals(type) && view.sees(link.properties()::get));
	}

	private static String name(StoredNode node) {
		return Objects.requireNonNullElse(text(node, "name"), node.id());
	}

	private static @Nullable String text(StoredNode node, String property) {
		Object value = node.properties().get(property);
		return (value != null) ? value.toString() : null;
	}

}
