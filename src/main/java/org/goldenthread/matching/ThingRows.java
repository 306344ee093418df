package org.goldenthread.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.goldenthread.reading.Disposition;
import org.goldenthread.reading.Reading;
import org.goldenthread.tracker.ReadCell;
import org.goldenthread.tracker.ReadRow;
import org.goldenthread.tracker.ReadSheet;
import org.jspecify.annotations.Nullable;

/**
 * Makes changes of the rows that are actions or risks.
 */
final class ThingRows {

	private static final Pattern LEVELS = Pattern.compile("L([1-5]) C([1-5])|C([1-5]) L([1-5])");

	private static final Map<String, String> RATINGS = Map.of("red", "RED", "amber", "AMBER", "green", "GREEN",
			"complete", "COMPLETE");

	private static final int MOST_NAMED = 3;

	private final ChangeDraft draft;

	private final Map<String, List<Thing>> things = new LinkedHashMap<>();

	private final Map<String, String> made = new HashMap<>();

	ThingRows(ChangeDraft draft) {
		this.draft = draft;
	}

	void take(ReadSheet sheet, ReadRow row) {
		Optional<String> risk = row.value("risk");
		Optional<String> type = row.value("type").filter((each) -> !each.matches("r|risks?"));
		if (risk.isPresent() && type.isPresent()) {
			row.find("type")
				.ifPresent((cell) -> this.draft.ask(sheet, row.row(), cell,
						"is no risk, and is not imported: only risks of such a log are"));
		}
		else if (risk.isPresent()) {
			add(sheet, row, "risk");
		}
		else if (row.value("action").isPresent()) {
			add(sheet, row, "action");
		}
		else if (row.value("programme").isPresent()) {
			add(sheet, row, "programme");
		}
	}

	private void add(ReadSheet sheet, ReadRow row, String field) {
		ReadCell cell = row.find(field).orElseThrow();
		String name = row.value(field).orElseThrow();
		this.things.computeIfAbsent(key(field, name), (_) -> new ArrayList<>())
			.add(new Thing(sheet, row, cell, name, cell.reading().disposition() == Disposition.INHERIT));
	}

	/** What is surely one thing in the graph, or has one name. */
	private String key(String field, String name) {
		String[] kinds = field.equals("risk") ? new String[] { "Risk" } : new String[] { "Programme", "Action" };
		return Arrays.stream(kinds)
			.flatMap((kind) -> this.draft.names().name(name, kind).known().stream())
			.findFirst()
			.orElse((field.equals("risk") ? "risk " : "action ") + GraphNames.plain(name));
	}

	/**
	 * Makes the changes, once all rows are known. Rows of one name are one thing only if
	 * a person has decided so.
	 */
	void finish() {
		this.things.forEach((key, things) -> {
			List<Thing> named = things.stream().filter((thing) -> !thing.inherited()).toList();
			boolean decided = named.stream().allMatch((thing) -> this.draft.names().isDecided(thing.name()));
			if (named.size() > 1 && !decided) {
				named.forEach((thing) -> this.draft.ask(thing.sheet(), thing.row().row(), thing.cell(), "ASK",
						"means the same as " + others(named, thing) + ": decide that they are one (the id of what it "
								+ "is, or an empty text if it is new), or give each a name of its own",
						Decision.onName(thing.name(), true, this.draft.names().hasId(key) ? key : null)));
				return;
			}
			things.forEach((thing) -> make(thing, key));
		});
	}

	private static String others(List<Thing> all, Thing thing) {
		String others = all.stream()
			.filter((each) -> each != thing)
			.limit(MOST_NAMED)
			.map((each) -> each.sheet().name() + ", row " + each.row().row())
			.collect(Collectors.joining("; "));
		return (all.size() - 1 > MOST_NAMED) ? others + " and " + (all.size() - 1 - MOST_NAMED) + " more" : others;
	}

	private void make(Thing thing, String key) {
		if (thing.cell().field().equals("risk")) {
			risk(thing.sheet(), thing.row(), thing.name(), key);
		}
		else {
			action(thing.sheet(), thing.row(), thing.name(), key);
		}
	}

	private String newId(String key, String prefix, String name) {
		return this.made.computeIfAbsent(key, (_) -> this.draft.newId(prefix, name));
	}

	private void action(ReadSheet sheet, ReadRow row, String name, String key) {
		GraphNames.Match programme = this.draft.names().name(name, "Programme");
		boolean known = programme.sure();
		GraphNames.Match match = known ? programme : this.draft.names().name(name, "Action");
		if (match.id() != null && !match.sure()) {
			this.draft.named(sheet, row, row.value("action").isPresent() ? "action" : "programme", "Action");
			return;
		}
		Map<String, @Nullable Object> properties = new HashMap<>();
		put(properties, "due", date(row, "due_revised").or(() -> date(row, "due")));
		if (!known) {
			put(properties, "progress", row.value("comment"));
			rating(sheet, row, properties);
		}
		String kind = known ? "Programme" : "Action";
		String id = match.known().orElseGet(() -> newId(key, "act-", name));
		if (match.id() == null) {
			properties.put("name", name);
		}
		if (!properties.isEmpty() && !this.draft.put(sheet, row, kind, id, properties)) {
			return;
		}
		parent(sheet, row, id, match.id() == null);
		owner(sheet, row, kind, id);
	}

	private void rating(ReadSheet sheet, ReadRow row, Map<String, @Nullable Object> properties) {
		String rating = row.value("rag").orElse("");
		if (RATINGS.containsKey(rating)) {
			properties.put("rag", RATINGS.get(rating));
		}
		else if (!rating.isEmpty()) {
			row.find("rag")
				.ifPresent((cell) -> this.draft.ask(sheet, row.row(), cell,
						"is " + rating + ", and the model has red, amber, green and complete"));
		}
	}

	/** The nearest thing that the row names, and else, for what is new, the plan. */
	private void parent(ReadSheet sheet, ReadRow row, String id, boolean isNew) {
		for (String field : new String[] { "objective", "priority", "theme" }) {
			String parent = this.draft.named(sheet, row, field, "Objective", "Priority", "Programme");
			if (parent != null) {
				this.draft.link(sheet, row, id, "PART_OF", parent);
				return;
			}
		}
		String plan = this.draft.about().plan();
		if (plan != null && isNew) {
			this.draft.link(sheet, row, id, "PART_OF", plan);
		}
	}

	private void risk(ReadSheet sheet, ReadRow row, String name, String key) {
		GraphNames.Match match = this.draft.names().name(name, "Risk");
		if (match.id() != null && !match.sure()) {
			this.draft.named(sheet, row, "risk", "Risk");
			return;
		}
		Map<String, @Nullable Object> properties = new HashMap<>();
		put(properties, "cause", row.value("cause"));
		put(properties, "event", row.value("event"));
		put(properties, "effect", row.value("effect"));
		levels(sheet, row, "inherent", "inherentLikelihood", "inherentConsequence", properties);
		levels(sheet, row, "current", "likelihood", "consequence", properties);
		levels(sheet, row, "target", "targetLikelihood", "targetConsequence", properties);
		String id = match.known().orElseGet(() -> newId(key, "risk-", name));
		if (match.id() == null) {
			properties.put("name", name);
		}
		if (!properties.isEmpty() && !this.draft.put(sheet, row, "Risk", id, properties)) {
			return;
		}
		String register = this.draft.about().register();
		if (register != null) {
			this.draft.link(sheet, row, id, "RECORDED_IN", register);
		}
		owner(sheet, row, "Risk", id);
	}

	private void levels(ReadSheet sheet, ReadRow row, String stage, String likelihood, String consequence,
			Map<String, @Nullable Object> properties) {
		Optional<String> one = row.value(stage + "_likelihood");
		Optional<String> other = row.value(stage + "_consequence");
		if (one.isPresent() && other.isPresent()) {
			properties.put(likelihood, Long.valueOf(one.get()));
			properties.put(consequence, Long.valueOf(other.get()));
			return;
		}
		Optional<ReadCell> score = row.find(stage + "_score").filter((cell) -> cell.reading().disposition().isUsable());
		Matcher levels = LEVELS.matcher(score.map(ReadCell::reading).map(Reading::qualifier).orElse(""));
		if (!levels.matches()) {
			score.ifPresent((cell) -> this.draft.ask(sheet, row.row(), cell,
					"is a score of which likelihood and consequence are not told apart: give both, as in L4 x C3"));
		}
		else {
			boolean likelihoodFirst = levels.group(1) != null;
			properties.put(likelihood, Long.valueOf(levels.group(likelihoodFirst ? 1 : 4)));
			properties.put(consequence, Long.valueOf(levels.group(likelihoodFirst ? 2 : 3)));
		}
	}

	private void owner(ReadSheet sheet, ReadRow row, String kind, String id) {
		String post = this.draft.named(sheet, row, "owner", "Post");
		if (post != null && this.draft.allows(kind, "OWNED_BY", "Post")) {
			this.draft.link(sheet, row, id, "OWNED_BY", post);
		}
	}

	private static Optional<String> date(ReadRow row, String field) {
		return row.find(field).map(ReadCell::reading).map(Periods::of);
	}

	private static void put(Map<String, @Nullable Object> properties, String name, Optional<String> value) {
		value.ifPresent((text) -> properties.put(name, text));
	}

	/**
	 * A row that is a thing.
	 *
	 * @param inherited whether its name is that of the row above, in a merged cell
	 */
	private record Thing(ReadSheet sheet, ReadRow row, ReadCell cell, String name, boolean inherited) {

	}

}
