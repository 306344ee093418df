package org.goldenthread.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.goldenthread.model.Model;
import org.goldenthread.reading.Likeness;
import org.goldenthread.request.Quoted;
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

	private static final Set<String> READ = Set.of("name", "altNames", "abbreviation", "codes", "unit", "basis",
			"sources");

	private static final Pattern IN_BRACKETS = Pattern.compile("(.+?)\\s*\\([^()]*\\)");

	/** A short form in brackets, without which a name means the same. */
	private static final Pattern SHORT_FORM = Pattern.compile("(.+?)\\s*\\([^()\\s]*\\)");

	private static final double LEAST_ALIKE = 0.55;

	private final Map<String, String> decided = new TreeMap<>();

	private final Map<String, Match> matches = new HashMap<>();

	private final Map<String, Boolean> fitting = new TreeMap<>();

	private final Map<String, Named> byId = new HashMap<>();

	private final Map<String, List<Named>> byName = new HashMap<>();

	private final List<Named> all = new ArrayList<>();

	/** Where in the list those are that have a word in their name. */
	private final Map<String, List<Integer>> byWord = new HashMap<>();

	private final Map<String, Named> byCode = new HashMap<>();

	/**
	 * Reads the names of the graph.
	 * @param decided the ids of what names mean, as a person has decided
	 */
	GraphNames(GraphScan scan, View view, Map<String, String> decided) {
		decided.forEach((name, id) -> this.decided.put(spaced(name), id));
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
		Matcher shortened = SHORT_FORM.matcher(names.getFirst());
		names.add(shortened.matches() ? shortened.group(1) : "");
		Named named = new Named(node.id(), Set.copyOf(node.labels()), names.getFirst(), names.get(1),
				text(node.properties().get("unit")), Likeness.words(names.getFirst()),
				text(node.properties().get("basis")), (node.properties().get("sources") instanceof List<?> sources)
						? sources.stream().map(Object::toString).toList() : List.of());
		this.byId.put(node.id(), named);
		named.words()
			.forEach((word) -> this.byWord.computeIfAbsent(word, (_) -> new ArrayList<>()).add(this.all.size()));
		this.all.add(named);
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

	/** As names are read: on one line. */
	private static String spaced(String name) {
		return name.replaceAll("\\s+", " ").strip();
	}

	private static String text(@Nullable Object value) {
		return (value != null) ? value.toString() : "";
	}

	boolean hasId(String id) {
		return this.byId.containsKey(id);
	}

	/**
	 * Whether something is named so, or has that code.
	 */
	boolean isName(String text) {
		return this.byName.containsKey(plain(text)) || this.byCode.containsKey(text.strip().toLowerCase(Locale.ROOT));
	}

	/**
	 * Whether something was made up to demonstrate the service.
	 */
	boolean isDemonstration(String id) {
		Named named = this.byId.get(id);
		return named != null && named.basis().equals("DEMONSTRATION");
	}

	/**
	 * Whether something is of a kind.
	 */
	boolean isA(String id, String kind) {
		Named named = this.byId.get(id);
		return named != null && named.isOneOf(kind);
	}

	/**
	 * What something rests on; empty if it is not there.
	 */
	List<String> sources(String id) {
		Named named = this.byId.get(id);
		return (named != null) ? named.sources() : List.of();
	}

	/**
	 * The name of what is there.
	 */
	String nameOf(String id) {
		return Objects.requireNonNull(this.byId.get(id)).name();
	}

	/**
	 * Its abbreviation, or its name if it has none.
	 */
	String shortNameOf(String id) {
		Named named = Objects.requireNonNull(this.byId.get(id));
		return named.abbreviation().isEmpty() ? named.name() : named.abbreviation();
	}

	/**
	 * The unit of a measure; empty if it has none.
	 */
	String unit(String id) {
		return Objects.requireNonNull(this.byId.get(id)).unit();
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
		return this.matches.computeIfAbsent(name + "\n" + String.join(" ", kinds), (_) -> match(name, kinds));
	}

	private Match match(String name, String... kinds) {
		Optional<Named> decision = decision(name, kinds);
		if (decision.isPresent()) {
			return new Match(decision.get().id(), decision.get().name(), true);
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
		if (same.isEmpty() && isNew(name)) {
			return Match.NONE;
		}
		return alike(name, kinds).map((each) -> new Match(each.id(), each.name(), false)).orElse(Match.NONE);
	}

	/** A decision counts where what it names is of the kinds that are looked for. */
	private Optional<Named> decision(String name, String... kinds) {
		String id = this.decided.get(spaced(name));
		if (id == null || id.isEmpty()) {
			return Optional.empty();
		}
		Optional<Named> found = Optional.ofNullable(this.byId.get(id)).filter((each) -> each.isOneOf(kinds));
		this.fitting.merge(spaced(name), found.isPresent(), Boolean::logicalOr);
		return found;
	}

	/**
	 * Whether a person has decided that a name means something new.
	 */
	boolean isNew(String name) {
		return "".equals(this.decided.get(spaced(name)));
	}

	/**
	 * Whether a person has decided what a name means.
	 */
	boolean isDecided(String name) {
		return this.decided.containsKey(spaced(name));
	}

	/**
	 * What is wrong with the decisions, once all names were looked up: each that names
	 * nothing that is there, or something that cannot stand where the name does.
	 */
	List<String> problems(Model model) {
		List<String> problems = new ArrayList<>();
		this.decided.forEach((name, id) -> {
			String decision = "mapping, matches: " + Quoted.of(name) + " is said to mean " + Quoted.of(id);
			Named named = this.byId.get(id);
			if (named == null && !id.isEmpty()) {
				problems
					.add(decision + ", and nothing has that id: give the id of what it means, or an empty text if it "
							+ "is new");
			}
			else if (named != null && Boolean.FALSE.equals(this.fitting.get(name))) {
				problems.add(decision + ", which is " + model.kind(model.kindOf(named.labels())).withArticle()
						+ " and cannot stand there: give the id of what it means");
			}
		});
		return problems;
	}

	/** What stands in brackets often explains, so it is also compared without. */
	private Optional<Named> alike(String name, String... kinds) {
		Matcher explained = IN_BRACKETS.matcher(name);
		Set<String> words = Likeness.words(name);
		Set<String> fewer = Likeness.words(explained.matches() ? explained.group(1) : name);
		return Stream.of(words, fewer)
			.distinct()
			.flatMap((each) -> mostAlike(each, kinds).stream())
			.max(Alike.ORDER)
			.map(Alike::named);
	}

	/** How many words each shares is counted by word, since most share none. */
	private Optional<Alike> mostAlike(Set<String> words, String... kinds) {
		int[] shared = new int[this.all.size()];
		words.forEach((word) -> this.byWord.getOrDefault(word, List.of()).forEach((place) -> shared[place]++));
		return IntStream.range(0, shared.length)
			.filter((place) -> shared[place] > 0)
			.mapToObj((place) -> new Alike(this.all.get(place),
					Likeness.of(shared[place], words.size(), this.all.get(place).words().size())))
			.filter((each) -> each.likeness() >= LEAST_ALIKE && each.named().isOneOf(kinds))
			.max(Alike.ORDER);
	}

	/** A name without what may be written in several ways. */
	static String plain(String name) {
		return Likeness.plain(name);
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

	private record Alike(Named named, double likeness) {

		static final Comparator<Alike> ORDER = Comparator.comparingDouble(Alike::likeness)
			.thenComparing((each) -> each.named().id());

	}

	private record Named(String id, Set<String> labels, String name, String abbreviation, String unit,
			Set<String> words, String basis, List<String> sources) {

		boolean isOneOf(String... kinds) {
			return Arrays.stream(kinds).anyMatch(this.labels::contains);
		}

	}

}
