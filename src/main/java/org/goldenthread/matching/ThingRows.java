package org.goldenthread.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.goldenthread.reading.Disposition;
import org.goldenthread.tracker.ReadCell;
import org.goldenthread.tracker.ReadRow;
import org.goldenthread.tracker.ReadSheet;
import org.jspecify.annotations.Nullable;

/**
 * Makes changes of the rows that are actions or risks.
 */
final class ThingRows {

	private static final int MOST_NAMED = 3;

	private final ChangeDraft draft;

	private final ThingLinks links;

	private final @Nullable String reported;

	private final Map<String, List<Thing>> things = new LinkedHashMap<>();

	private final Map<String, String> made = new HashMap<>();

	/**
	 * Collects for a draft.
	 * @param reported the day that the workbook says it is of; null if it says none
	 */
	ThingRows(ChangeDraft draft, @Nullable String reported) {
		this.draft = draft;
		this.links = new ThingLinks(draft);
		this.reported = reported;
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
		RowProperties stated = new RowProperties(this.draft, sheet, row);
		stated.date("due", "due_revised", "due");
		stated.date("started", "start");
		stated.text("status", "status");
		stated.text("qualityFlag", "quality_flag");
		if (!known) {
			ofAction(stated);
		}
		String kind = known ? "Programme" : "Action";
		String id = match.known().orElseGet(() -> newId(key, "act-", name));
		if (match.id() == null) {
			stated.put("name", name);
		}
		if (!stated.all().isEmpty() && !this.draft.put(sheet, row, kind, id, stated.all())) {
			return;
		}
		parent(sheet, row, id, match.id() == null);
		this.links.of(sheet, row, kind, id);
	}

	private void ofAction(RowProperties stated) {
		stated.text("reference", "ref");
		if (stated.date("due_revised").isPresent()) {
			stated.date("firstDue", "due");
		}
		else {
			stated.revisedFrom("firstDue", "due");
		}
		stated.date("completed", "closed");
		stated.date("year", "year");
		stated.textWithNotes("progress", "comment");
		stated.shareDone("progress", "share_done");
		stated.rating("rag", "rag");
		stated.ratingQualifier("rag", "trend", "previousRag");
		stated.rating("previousRag", "rag_previous");
		if (stated.all().containsKey("rag") || stated.all().containsKey("progress")) {
			stated.put("reported", this.reported);
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
		RowProperties stated = new RowProperties(this.draft, sheet, row);
		ofRisk(stated);
		String id = match.known().orElseGet(() -> newId(key, "risk-", name));
		if (match.id() == null) {
			stated.put("name", name);
		}
		if (!stated.all().isEmpty() && !this.draft.put(sheet, row, "Risk", id, stated.all())) {
			return;
		}
		String register = this.draft.about().register();
		if (register != null) {
			this.draft.link(sheet, row, id, "RECORDED_IN", register);
		}
		this.links.of(sheet, row, "Risk", id);
	}

	private static void ofRisk(RowProperties stated) {
		Stream.of("cause", "event", "effect", "status", "assurance").forEach((field) -> stated.text(field, field));
		stated.text("reference", "ref");
		stated.text("raised", "raised_by");
		stated.text("appetiteText", "appetite");
		stated.text("qualityFlag", "quality_flag");
		stated.textWithNotes("view", "comment");
		stated.levels("inherent", "inherent_score", "inherentLikelihood", "inherentConsequence");
		stated.levels("current", "score", "likelihood", "consequence");
		stated.levels("current", "current_score", "likelihood", "consequence");
		stated.levels("target", "target_score", "targetLikelihood", "targetConsequence");
		stated.number("previousScore", "previous_score");
		stated.movement("movement", "movement");
		stated.date("raisedOn", "date_added");
		stated.date("closed", "closed");
		stated.date("targetDate", "target_date");
		stated.date("nextReview", "next_review");
		stated.items("firstLineAssurance", "assurance_1");
		stated.items("secondLineAssurance", "assurance_2");
		stated.items("thirdLineAssurance", "assurance_3");
		stated.items("controlGaps", "gap_control");
		stated.items("assuranceGaps", "gap_assurance");
	}

	/**
	 * A row that is a thing.
	 *
	 * @param inherited whether its name is that of the row above, in a merged cell
	 */
	private record Thing(ReadSheet sheet, ReadRow row, ReadCell cell, String name, boolean inherited) {

	}

}
