package org.goldenthread.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.goldenthread.change.Change;
import org.goldenthread.matching.GraphNames.Match;
import org.goldenthread.matching.ImportedTracker.Place;
import org.goldenthread.model.Model;
import org.goldenthread.reading.People;
import org.goldenthread.store.GraphScan;
import org.goldenthread.store.LinkEnds;
import org.goldenthread.store.LinkKey;
import org.goldenthread.tracker.ReadCell;
import org.goldenthread.tracker.ReadRow;
import org.goldenthread.tracker.ReadSheet;
import org.jspecify.annotations.Nullable;

/**
 * Collects changes and questions, row by row.
 */
final class ChangeDraft {

	private static final int LONGEST_SLUG = 60;

	/** Two rows of one thing may write its name in two ways, and have a number each. */
	private static final Set<String> UNCONTESTED = Set.of("name", "basis", "reference");

	private static final Set<String> MAY_BE_NEW = Set.of("Action", "Risk", "Mitigation", "Post");

	private final Model model;

	private final GraphNames names;

	private final TrackerImport about;

	private final People people;

	private final Set<String> decided;

	private final Set<String> demonstrations = new HashSet<>();

	private final Set<String> contested = new HashSet<>();

	private final Map<Object, Change> changes = new LinkedHashMap<>();

	private final List<Place> places = new ArrayList<>();

	private final List<TrackerQuestion> questions = new ArrayList<>();

	private final Map<String, String> made = new HashMap<>();

	private final Set<String> asked = new HashSet<>();

	private @Nullable ReadRow cited;

	private Map<String, @Nullable Object> source = Map.of();

	ChangeDraft(Model model, GraphNames names, TrackerImport about, People people, Set<String> decided) {
		this.model = model;
		this.names = names;
		this.about = about;
		this.people = people;
		this.decided = decided;
	}

	List<Change> changes() {
		return List.copyOf(this.changes.values());
	}

	List<Place> places() {
		return this.places;
	}

	List<TrackerQuestion> questions() {
		return this.questions;
	}

	/**
	 * Whether a person has decided what a cell says.
	 */
	boolean isDecided(ReadCell cell) {
		return this.decided.contains(cell.shown());
	}

	GraphNames names() {
		return this.names;
	}

	TrackerImport about() {
		return this.about;
	}

	/**
	 * Puts a node, or fills what another row puts. What is there keeps what it is known
	 * by, and rests on the workbook too; a demonstration changes nothing real.
	 * @return whether it is put
	 */
	boolean put(ReadSheet sheet, ReadRow row, String kind, String id, Map<String, @Nullable Object> properties) {
		ReadCell first = row.cells().getFirst();
		boolean present = this.names.hasId(id);
		boolean other = this.changes.containsKey(id) && this.demonstrations.contains(id) != sheet.demonstration();
		if (other || present && sheet.demonstration() && !this.names.isDemonstration(id)) {
			ask(sheet, row.row(), first, "is made up, and would change what is real");
			return false;
		}
		Map<String, @Nullable Object> sourced = sourced(sheet, row, properties);
		if (present) {
			List<String> sources = new ArrayList<>(this.names.sources(id));
			sources.add(citation(sheet, row));
			sourced.put("sources", sources.stream().distinct().toList());
			sourced.remove("basis");
		}
		if (this.changes.get(id) instanceof Change.PutNode known) {
			this.changes.put(id, new Change.PutNode(kind, id, both(sheet, row, known, sourced)));
			return true;
		}
		if (sheet.demonstration()) {
			this.demonstrations.add(id);
		}
		this.changes.put(id, new Change.PutNode(kind, id, Map.copyOf(sourced)));
		this.places.add(new Place(sheet.name(), row.row()));
		return true;
	}

	/**
	 * What two rows say of one thing. Where they contradict each other, neither is taken,
	 * nor what belongs to it.
	 */
	private Map<String, @Nullable Object> both(ReadSheet sheet, ReadRow row, Change.PutNode known,
			Map<String, @Nullable Object> other) {
		Map<String, @Nullable Object> both = new HashMap<>(known.properties());
		other.forEach((property, value) -> {
			if (property.equals("sources")) {
				both.put(property, Stream.concat(items(both.get(property)), items(value)).distinct().toList());
			}
			else if (this.contested.contains(known.id() + " " + property)) {
				return;
			}
			else if (!both.containsKey(property)) {
				both.put(property, value);
			}
			else if (!UNCONTESTED.contains(property) && !Objects.equals(both.get(property), value)) {
				ask(sheet, row.row(), row.cells().getFirst(), "CONFLICT",
						"says that " + property + " of " + known.id() + " is " + value + ", and "
								+ citations(both.get("sources"), citation(sheet, row)) + " that it is "
								+ both.get(property) + ": neither is taken",
						Decision.NONE);
				Stream.of(property, pairOf(property)).forEach((each) -> {
					both.remove(each);
					this.contested.add(known.id() + " " + each);
				});
			}
		});
		return both;
	}

	private static Stream<?> items(@Nullable Object value) {
		return (value instanceof List<?> list) ? list.stream() : Stream.empty();
	}

	private String citations(@Nullable Object sources, String without) {
		return items(sources).map(String::valueOf)
			.filter((source) -> source.startsWith(this.about.document() + " ") && !source.equals(without))
			.map((source) -> source.substring(source.indexOf(' ') + 1))
			.collect(Collectors.joining("; "));
	}

	/** Likelihood and consequence are of one score. */
	private static String pairOf(String property) {
		return property.contains("ikelihood")
				? property.replace("likelihood", "consequence").replace("Likelihood", "Consequence")
				: property.replace("consequence", "likelihood").replace("Consequence", "Likelihood");
	}

	/**
	 * Puts a link. One that is there is left as it is, in the end.
	 */
	void link(ReadSheet sheet, ReadRow row, String from, String type, String to) {
		LinkKey key = new LinkKey(new LinkEnds(from, type, to), null);
		boolean real = !this.changes.containsKey(from) && !this.changes.containsKey(to);
		if (!this.changes.containsKey(key) && !(real && sheet.demonstration())) {
			this.changes.put(key, new Change.PutLink(key, sourceOf(sheet, row)));
			this.places.add(new Place(sheet.name(), row.row()));
		}
	}

	/**
	 * Leaves out the links that are there, whatever their role.
	 */
	void leaveOutPresentLinks(GraphScan scan) {
		Set<LinkEnds> ends = new HashSet<>();
		this.changes.keySet().forEach((key) -> {
			if (key instanceof LinkKey link && this.names.hasId(link.ends().from())
					&& this.names.hasId(link.ends().to())) {
				ends.add(link.ends());
			}
		});
		Set<LinkEnds> present = new HashSet<>();
		scan.links(ends).forEach((link) -> present.add(new LinkEnds(link.from(), link.type(), link.to())));
		int position = 0;
		for (Object key : List.copyOf(this.changes.keySet())) {
			if (key instanceof LinkKey link && present.contains(link.ends())) {
				this.changes.remove(key);
				this.places.remove(position);
			}
			else {
				position++;
			}
		}
	}

	private Map<String, @Nullable Object> sourced(ReadSheet sheet, ReadRow row,
			Map<String, @Nullable Object> properties) {
		Map<String, @Nullable Object> sourced = new HashMap<>(properties);
		sourced.putAll(sourceOf(sheet, row));
		return sourced;
	}

	/** What rests on one row shares where that stands. */
	private Map<String, @Nullable Object> sourceOf(ReadSheet sheet, ReadRow row) {
		if (this.cited != row) {
			this.cited = row;
			this.source = Map.of("basis", sheet.demonstration() ? "DEMONSTRATION" : "EXTERNAL", "sources",
					List.of(this.about.document() + " " + this.people.without(sheet.name()) + ", " + row.place()));
		}
		return this.source;
	}

	private String citation(ReadSheet sheet, ReadRow row) {
		return String.valueOf(items(sourceOf(sheet, row).get("sources")).findFirst().orElseThrow());
	}

	/**
	 * What a cell names, where that is sure. Else a question is asked.
	 */
	@Nullable String named(ReadSheet sheet, ReadRow row, String field, String... kinds) {
		ReadCell cell = row.find(field).orElse(null);
		String name = row.value(field).orElse(null);
		return (cell != null && name != null) ? named(sheet, row, cell, name, kinds) : null;
	}

	/**
	 * The same for one of several names that a cell lists.
	 */
	@Nullable String named(ReadSheet sheet, ReadRow row, ReadCell cell, String name, String... kinds) {
		Match match = this.names.name(name, kinds);
		if (!match.sure()) {
			boolean mayBeNew = Stream.of(kinds).anyMatch(MAY_BE_NEW::contains);
			ask(sheet, row.row(), cell, "ASK",
					(match.id() == null)
							? "is known by no such name" + (mayBeNew ? ": say what it is, or that it is new" : "")
							: "may be '" + match.name() + "': decide" + (mayBeNew ? ", or say that it is new" : ""),
					Decision.onName(name, mayBeNew, match.id()));
		}
		return match.known().orElse(null);
	}

	/**
	 * Asks, once for all cells of a sheet that say the same.
	 */
	void ask(ReadSheet sheet, int row, ReadCell cell, String message) {
		ask(sheet, row, cell, "ASK", message, Decision.NONE);
	}

	/**
	 * The same with what becomes of the cell, and what can be decided about it.
	 */
	void ask(ReadSheet sheet, int row, ReadCell cell, String disposition, String message, Decision decision) {
		String shown = (cell.shown().isEmpty() && cell.reading().value() != null) ? cell.reading().value()
				: cell.shown();
		boolean figure = cell.reading().unit() != null;
		if (this.asked.add(String.join("\n", sheet.name(), cell.heading(), message, figure ? "" : shown))) {
			this.questions.add(new TrackerQuestion(sheet.name(), row, org.goldenthread.sheet.Cell.column(cell.column()),
					cell.heading(), shown, disposition, message, decision.name(), decision.mayBeNew(),
					decision.suggestion(), decision.text()));
		}
	}

	/**
	 * Puts what is known by nothing but its name, once for all rows that name it.
	 * @return its id
	 */
	String putNew(ReadSheet sheet, ReadRow row, String kind, String prefix, String name) {
		String id = this.made.computeIfAbsent(kind + " " + GraphNames.plain(name), (_) -> newId(prefix, name));
		put(sheet, row, kind, id, new HashMap<>(Map.of("name", name)));
		return id;
	}

	/**
	 * An id that nothing has yet, made of a name.
	 */
	String newId(String prefix, String name) {
		String words = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
		String slug = prefix + ((words.length() > LONGEST_SLUG)
				? words.substring(0, LONGEST_SLUG).replaceAll("-[^-]*$", "") : words);
		String id = slug;
		for (int i = 2; this.names.hasId(id) || this.changes.containsKey(id); i++) {
			id = slug + "-" + i;
		}
		return id;
	}

	/**
	 * Whether the model has a link of a type from one kind to another.
	 */
	boolean allows(String from, String type, String to) {
		return this.model.findRelationship(from, type, to).isPresent();
	}

}
