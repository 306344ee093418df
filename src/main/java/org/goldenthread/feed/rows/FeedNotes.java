package org.goldenthread.feed.rows;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.goldenthread.feed.description.FoundFeed;
import org.goldenthread.feed.rows.Sum.Doubt;
import org.goldenthread.matching.TrackerQuestion;
import org.goldenthread.reading.Disposition;
import org.goldenthread.sheet.Cell;
import org.goldenthread.sheet.CsvRow;
import org.goldenthread.sheet.UnusableFile;
import org.jspecify.annotations.Nullable;

/**
 * What a person should know of a published file: what became of its rows and its cells,
 * and whom it names that the graph does not hold.
 */
public final class FeedNotes {

	/** What the only sheet of a CSV file is called in answers. */
	public static final String SHEET = "file.csv";

	private static final int MOST_LISTED = 1000;

	private static final int MOST_UNKNOWN = 50_000;

	private final Map<String, Integer> rows = new TreeMap<>();

	private final Map<String, Integer> dispositions = new TreeMap<>();

	private final Map<String, UnknownOrganisation> unknown = new LinkedHashMap<>();

	private final List<TrackerQuestion> questions = new ArrayList<>();

	private final Set<String> asked = new HashSet<>();

	private final FoundFeed found;

	private final BitSet headed = new BitSet();

	private int questionCount;

	/**
	 * Begins with the headings.
	 * @param found what the file is
	 */
	public FeedNotes(FoundFeed found) {
		this.found = found;
		found.above().forEach((_) -> row(RowKind.ABOVE_HEADINGS));
		row(RowKind.HEADING);
		headings();
	}

	private void headings() {
		Set<Integer> known = new HashSet<>();
		this.found.columns().values().forEach(known::addAll);
		CsvRow headings = this.found.headings();
		for (int i = 0; i < headings.fields().size(); i++) {
			if (headings.text(i).isEmpty()) {
				continue;
			}
			this.headed.set(i);
			if (!known.contains(i)) {
				ask(headings.line(), new Doubt(i, headings.text(i), headings.text(i), "UNMAPPED",
						"is a column that the description of the file does not have, and is not read"));
			}
		}
	}

	void row(RowKind kind) {
		this.rows.merge(kind.name(), 1, Integer::sum);
	}

	void figures(List<Disposition> read) {
		read.forEach((disposition) -> this.dispositions.merge(disposition.name(), 1, Integer::sum));
	}

	/** A cell under no heading. */
	void strayCells(CsvRow row) {
		for (int i = 0; i < row.fields().size(); i++) {
			if (!this.headed.get(i) && !row.text(i).isEmpty()) {
				ask(row.line(), new Doubt(i, "", row.text(i), "UNMAPPED",
						"stands in a column without a heading, and is not read"));
			}
		}
	}

	void period(CsvRow row, @Nullable List<Integer> places, String written) {
		int column = (places != null) ? places.getFirst() : 0;
		if (this.asked.add("period " + written)) {
			ask(row.line(), new Doubt(column, this.found.headings().text(column), written, "UNREADABLE",
					"is no period that can be told, and rows of it are not read: write a month, a quarter or a year"));
		}
	}

	void quarter(CsvRow row, String written) {
		if (this.asked.add("quarter " + written)) {
			ask(row.line(), new Doubt(0, "", written, "UNREADABLE",
					(written.isEmpty() ? "does not say of which quarter it is, nor does a line above the headings"
							: "is no quarter, nor the last month of one")
							+ ", and what it rates is not read: write a quarter, such as Q2 2025/26"));
		}
	}

	void repeated(int row, int first) {
		ask(row, new Doubt(0, "", "", "DUPLICATE", "says the same as row " + first + ", and is counted once"));
	}

	void unknown(String code, String name) {
		UnknownOrganisation known = this.unknown.get(code);
		this.unknown.put(code, new UnknownOrganisation(code, (known != null) ? known.name() : name,
				(known != null) ? known.rows() + 1 : 1));
		if (this.unknown.size() > MOST_UNKNOWN) {
			throw new UnusableFile("The file names more than " + MOST_UNKNOWN + " organisations: send it in parts.");
		}
	}

	/**
	 * Asks a person.
	 * @param row the line
	 * @param doubt what there is to know
	 */
	public void ask(int row, Doubt doubt) {
		this.questionCount++;
		if (this.questions.size() < MOST_LISTED) {
			this.questions.add(new TrackerQuestion(SHEET, row, Cell.column(doubt.column() + 1), doubt.heading(),
					doubt.shown(), doubt.disposition(), doubt.message(), null, false, null, null));
		}
	}

	/**
	 * What there is to know: the first of it, if it is much.
	 * @return the questions
	 */
	public List<TrackerQuestion> questions() {
		return this.questions;
	}

	/**
	 * How many questions there are.
	 * @return the count
	 */
	public int questionCount() {
		return this.questionCount;
	}

	/**
	 * What became of the rows.
	 * @return how many became what
	 */
	public Map<String, Integer> rows() {
		return this.rows;
	}

	/**
	 * What became of the cells.
	 * @return how many became what
	 */
	public Map<String, Integer> dispositions() {
		return this.dispositions;
	}

	/**
	 * Whom the graph does not hold.
	 * @return the organisations
	 */
	public List<UnknownOrganisation> unknown() {
		return List.copyOf(this.unknown.values());
	}

}
