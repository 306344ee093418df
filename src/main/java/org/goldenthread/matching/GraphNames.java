package org.goldenthread.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.goldenthread.store.GraphScan;
import org.goldenthread.store.StoredNode;
import org.goldenthread.value.Code;
import org.goldenthread.view.View;
import org.jspecify.annotations.Nullable;

/**
 * Finds what names and codes in a workbook mean in the graph: by id, by code and by name.
 * What is only alike is a suggestion, which a person decides on.
 */
final class GraphNames {

	private static final Set<String> READ = Set.of("name", "altNames", "abbreviation", "codes", "basis");

	private static final double LEAST_ALIKE = 0.4;

	private final Map<String, String> decided;

	private final Map<String, Named> byId = new HashMap<>();

	private final Map<String, List<Named>> byName = new HashMap<>();

	private final Map<String, Named> byCode = new HashMap<>();

	/**
	 * Reads the names of the graph.
	 * @param decided the ids of what names mean, as a person has decided
	 */
	GraphNames(GraphScan scan, View view, Map<String, String> decided) {
		this.decided = decided;
		scan.all(READ, (node) -> {
			if (view.sees(node.properties()::get)) {
				add(node);
			}
		}, Set.of("basis"), (_) -> {
		});
	}

	private void add(StoredNode node) {
		List<String> names = new ArrayList<>();
		names.add(text(node.properties().get("name")));
		names.add(text(node.properties().get("abbreviation")));
		if (node.properties().get("altNames") instanceof List<?> others) {
			others.forEach((other) -> names.add(text(other)));
		}
		Named named = new Named(node.id(), Set.copyOf(node.labels()), names.getFirst(), words(names.getFirst()));
		this.byId.put(node.id(), named);
		names.stream()
			.map(GraphNames::plain)
			.filter((name) -> !name.isEmpty())
			.distinct()
			.forEach((name) -> this.byName.computeIfAbsent(name, (_) -> new ArrayList<>()).add(named));
		if (node.properties().get("codes") instanceof List<?> codes) {
			codes.forEach(
					(code) -> this.byCode.put(Code.parse(code.toString()).value().toLowerCase(Locale.ROOT), named));
		}
	}

	private static String text(@Nullable Object value) {
		return (value != null) ? value.toString() : "";
	}

	boolean hasId(String id) {
		return this.byId.containsKey(id);
	}

	/**
	 * What has a code.
	 */
	Match code(String code) {
		Named named = this.byCode.get(code.strip().toLowerCase(Locale.ROOT));
		return (named != null) ? new Match(named.id(), named.name(), true) : Match.NONE;
	}

	/**
	 * What is meant by a name: surely if it is decided or exactly one thing is named so,
	 * and else what is most alike.
	 */
	Match name(String name, String... kinds) {
		String known = this.decided.get(name);
		if (known != null) {
			return known.isEmpty() ? Match.NONE : new Match(known, name, true);
		}
		Named byId = this.byId.get(name);
		if (byId != null && byId.isOneOf(kinds)) {
			return new Match(byId.id(), byId.name(), true);
		}
		List<Named> same = Objects.requireNonNullElse(this.byName.get(plain(name)), List.<Named>of())
			.stream()
			.filter((each) -> each.isOneOf(kinds))
			.toList();
		if (same.size() == 1) {
			return new Match(same.getFirst().id(), same.getFirst().name(), true);
		}
		return alike(name, kinds).map((each) -> new Match(each.id(), each.name(), false)).orElse(Match.NONE);
	}

	private Optional<Named> alike(String name, String... kinds) {
		Set<String> words = words(name);
		return this.byId.values()
			.stream()
			.filter((each) -> each.isOneOf(kinds) && likeness(words, each.words()) >= LEAST_ALIKE)
			.max(Comparator.comparingDouble((Named each) -> likeness(words, each.words())).thenComparing(Named::id));
	}

	/** Twice what is shared, of all. */
	private static double likeness(Set<String> one, Set<String> other) {
		Set<String> shared = new HashSet<>(one);
		shared.retainAll(other);
		return (one.isEmpty() || other.isEmpty()) ? 0 : 2.0 * shared.size() / (one.size() + other.size());
	}

	private static Set<String> words(String name) {
		return Set.copyOf(new HashSet<>(List.of(plain(name).split(" "))));
	}

	private static String plain(String name) {
		return name.toLowerCase(Locale.ROOT).replace("&", " and ").replaceAll("[^\\p{L}\\p{N}<>%+]+", " ").strip();
	}

	/**
	 * What a name or a code means.
	 *
	 * @param id the id; null if nothing is alike
	 * @param name its name
	 * @param sure whether it is sure
	 */
	record Match(@Nullable String id, @Nullable String name, boolean sure) {

		static final Match NONE = new Match(null, null, false);

		Optional<String> known() {
			return this.sure ? Optional.ofNullable(this.id) : Optional.empty();
		}

	}

	private record Named(String id, Set<String> labels, String name, Set<String> words) {

		boolean isOneOf(String... kinds) {
			return List.of(kinds).stream().anyMatch(this.labels::contains);
		}

	}

}
