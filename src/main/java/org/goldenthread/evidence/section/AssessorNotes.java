package org.goldenthread.evidence.section;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.goldenthread.evidence.pack.EvidenceCell;
import org.goldenthread.evidence.pack.EvidenceNote;
import org.goldenthread.evidence.pack.EvidenceRow;
import org.goldenthread.evidence.pack.EvidenceSection;
import org.goldenthread.evidence.pack.EvidenceTable;
import org.goldenthread.evidence.subject.Facts;
import org.goldenthread.evidence.subject.Rows;
import org.goldenthread.evidence.subject.Subject;
import org.goldenthread.evidence.subject.Tally;
import org.goldenthread.threadgraph.ThreadGraph;
import org.goldenthread.threadgraph.VisibleGraph;
import org.jspecify.annotations.Nullable;

/**
 * What the assessor remarks on the rows of a pack. Each note stands at its row, and all
 * stand in a table of their own, also those whose row is no longer in the pack.
 */
final class AssessorNotes {

	static final String NOTES = "assessor-notes";

	private static final List<String> COLUMNS = List.of("Note", "On", "Column", "Written by", "Table");

	private final VisibleGraph visible;

	private final ThreadGraph graph;

	private final Facts facts;

	private final Rows rows;

	private final List<Integer> notes;

	private final Map<Place, List<Integer>> byRow = new HashMap<>();

	/** Asks for the facts that it needs. */
	AssessorNotes(Subject subject, Facts facts, Rows rows) {
		this.visible = subject.visible();
		this.graph = subject.graph();
		this.facts = facts;
		this.rows = rows;
		this.notes = subject.first("notes of the assessor",
				this.visible.nodesOf(this.graph.layout().kindsOf("AssessorNote"))
					.filter((note) -> this.graph.id(subject.board()).equals(this.graph.text(note, "board"))
							&& subject.year().text().equals(this.graph.text(note, "year")))
					.boxed()
					.toList());
		this.notes.forEach((note) -> this.byRow.computeIfAbsent(place(note), (_) -> new ArrayList<>()).add(note));
		facts.ask(this.notes);
	}

	private Place place(int note) {
		return new Place(String.valueOf(this.graph.text(note, "table")), String.valueOf(this.graph.text(note, "row")));
	}

	/** Once their facts are read. */
	List<EvidenceSection> on(List<EvidenceSection> sections) {
		return this.notes.isEmpty() ? sections
				: sections.stream()
					.map((section) -> section.with(section.tables().stream().map(this::on).toList()))
					.toList();
	}

	private EvidenceTable on(EvidenceTable table) {
		return table.withRows(table.rows().stream().map((row) -> {
			List<Integer> here = this.byRow.getOrDefault(Place.of(table, row), List.of());
			return here.isEmpty() ? row : row.noted(this.rows.inReadingOrder(here).stream().map(this::note).toList());
		}).toList());
	}

	private EvidenceNote note(int note) {
		return new EvidenceNote(this.graph.id(note), this.graph.text(note, "column"), text(note), by(note));
	}

	private String text(int note) {
		return Objects.requireNonNullElse(this.facts.text(note, "note"), "");
	}

	private String by(int note) {
		String post = Objects.requireNonNullElse(this.facts.text(note, "assertedBy"), "");
		int found = this.visible.find(post);
		return (found >= 0) ? this.graph.name(found) : post;
	}

	/** All of them, by where they stand among the sections. */
	EvidenceSection section(List<EvidenceSection> sections) {
		List<EvidenceRow> all = new ArrayList<>();
		Set<Integer> placed = new HashSet<>();
		sections.stream()
			.flatMap((section) -> section.tables().stream())
			.forEach((table) -> table.rows()
				.forEach((row) -> this.rows.inReadingOrder(this.byRow.getOrDefault(Place.of(table, row), List.of()))
					.stream()
					.filter(placed::add)
					.forEach((note) -> all
						.add(row(note, row.cells().getFirst().text(), column(note, table), table.title())))));
		this.rows.inReadingOrder(this.notes)
			.stream()
			.filter((note) -> !placed.contains(note))
			.forEach((note) -> all.add(row(note,
					place(note).row() + ", which is no row of the table '" + place(note).table() + "' of this pack",
					this.graph.text(note, "column"), null)));
		EvidenceTable table = Rows.table(NOTES, "Notes of the assessor", null, COLUMNS, all);
		return new EvidenceSection(NOTES, null, "Notes of the assessor", null,
				"A note is the assessor's own reading of what its row rests on. Nothing else in the pack follows from it.",
				List.of(Rows.statement(
						this.notes.isEmpty() ? "The assessor has written no note for this pack."
								: Tally.count(this.notes.size(), "note") + " of the assessor "
										+ ((this.notes.size() != 1) ? "stand" : "stands") + " in this pack.",
						table, table.rows())),
				List.of(table));
	}

	private @Nullable String column(int note, EvidenceTable table) {
		String column = this.graph.text(note, "column");
		return (column == null || table.columns().contains(column)) ? column
				: column + ", which is no column of the table";
	}

	private EvidenceRow row(int note, @Nullable String on, @Nullable String column, @Nullable String table) {
		return this.rows.of(note, EvidenceCell.of(text(note)), EvidenceCell.of(on), EvidenceCell.of(column),
				EvidenceCell.of(by(note)), EvidenceCell.of(table));
	}

	/**
	 * Where a note stands.
	 *
	 * @param table the key of the table
	 * @param row the id of the row
	 */
	private record Place(String table, String row) {

		static Place of(EvidenceTable table, EvidenceRow row) {
			return new Place(table.key(), String.valueOf(row.id()));
		}

	}

}
