package org.goldenthread.tracker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.goldenthread.reading.Dates;
import org.goldenthread.reading.Disposition;
import org.goldenthread.reading.Ratings;
import org.goldenthread.reading.Reading;
import org.goldenthread.sheet.Cell;
import org.goldenthread.sheet.Sheet;
import org.goldenthread.tracker.layout.FieldKind;
import org.goldenthread.tracker.layout.Headings;
import org.goldenthread.tracker.layout.RowKind;
import org.goldenthread.tracker.layout.TrackerField;
import org.goldenthread.tracker.layout.TrackerTable;
import org.jspecify.annotations.Nullable;

/**
 * Reads what stands before the tables of a sheet, or on a sheet without any: titles, the
 * date of the workbook, the key to its ratings, and cards of a label and what it says,
 * several of which may stand side by side.
 */
final class CardReader {

	private static final Pattern REFERENCE = Pattern.compile("[A-Z]{1,5}[-. ]?\\d+(\\.\\d+)*");

	private static final Pattern DATE_LABEL = Pattern
		.compile("(last updated|date|as at|position( as)? at|updated( on)?|version date|report date).*");

	/** Such as "Position as at 30 June 2026". */
	private static final Pattern DATED = Pattern.compile(
			"(?is)(?:[^\\d\\n]{0,60}\\b)?(?:position|figures|data|performance|status|reported|updated|correct|accurate|"
					+ "information|snapshot)?\\s*\\b(?:as at|as of|last updated(?: on)?|updated on):?\\s+([^\\n]{4,30})");

	private final Sheet sheet;

	private final CellReader cells;

	private final CellTexts texts;

	CardReader(Sheet sheet, Ratings ratings, CellTexts texts) {
		this.sheet = sheet;
		this.texts = texts;
		this.cells = new CellReader(ratings);
	}

	List<ReadRow> before(List<TrackerTable> tables) {
		int end = tables.isEmpty() ? Integer.MAX_VALUE : tables.getFirst().firstHeading();
		List<ReadRow> rows = new ArrayList<>();
		boolean inKey = false;
		for (int row : this.sheet.rows().headMap(end).keySet()) {
			List<Cell> all = this.sheet.row(row).values().stream().filter((cell) -> !cell.isBlank()).toList();
			List<ReadCell> cards = cards(all, inKey);
			inKey = !all.isEmpty() && (KeyFinder.isLabel(all.getFirst()) || inKey && !cards.isEmpty());
			rows.add(
					all.isEmpty() ? TrackerReader.text(this.sheet, row, RowKind.ofNothing(this.sheet.row(row).values()))
							: cards.isEmpty() ? TrackerReader.text(this.sheet, row, RowKind.TITLE)
									: new ReadRow(row, RowKind.CARD, "", cards));
		}
		return rows;
	}

	private List<ReadCell> cards(List<Cell> row, boolean inKey) {
		List<ReadCell> cards = new ArrayList<>(scores(row));
		boolean scored = !cards.isEmpty();
		for (Cell label : row) {
			Cell value = this.sheet.cell(label.row(), label.column() + 1);
			boolean said = cards.stream().anyMatch((card) -> card.column() == label.column());
			if (inKey && KeyFinder.rating(label, value) != null) {
				cards.add(key(label, label.text() + "=" + KeyFinder.rating(label, value)));
			}
			else if (label.text().endsWith(":") || label == row.getFirst() && row.size() > 1 && cards.isEmpty()
					|| !scored && !said && !cards.isEmpty() && Headings.find("", label.text()) != null) {
				cards.addAll(card(label, value));
			}
			if (!said) {
				dated(label).ifPresent(cards::add);
			}
			KeyFinder.pairs(label.text())
				.entrySet()
				.stream()
				.map((pair) -> pair.getKey() + "=" + pair.getValue())
				.reduce((one, other) -> one + "; " + other)
				.ifPresent((pairs) -> cards.add(key(label, pairs)));
		}
		if (!cards.isEmpty()) {
			row.stream()
				.filter((cell) -> cards.stream().noneMatch((card) -> card.column() == cell.column()))
				.forEach((cell) -> cards.add(new ReadCell(cell.row(), cell.column(), "", cell.text(), "",
						Reading.none(Disposition.SKIP, "is a label"))));
		}
		return cards;
	}

	/**
	 * A label of a stage with likelihood, consequence and score beside it, each labelled.
	 */
	private List<ReadCell> scores(List<Cell> row) {
		List<ReadCell> scores = new ArrayList<>();
		if (row.size() < 3) {
			return scores;
		}
		for (int i = 1; i + 1 < row.size(); i += 2) {
			Cell label = row.get(i);
			Cell value = row.get(i + 1);
			TrackerField field = Headings.find(row.getFirst().text(), label.text());
			boolean ofRisk = field != null && (field.kind() == FieldKind.LEVEL || field.kind() == FieldKind.SCORE);
			if (field == null || !ofRisk || label.text().endsWith(":")
					|| value.number() == null && !value.text().matches("\\d+")) {
				return List.of();
			}
			scores.add(new ReadCell(value.row(), value.column(), row.getFirst().text() + " | " + label.text(),
					value.text(), field.code(), reading(field, value, label)));
		}
		return Checks.of(List.of(new ReadRow(row.getFirst().row(), RowKind.DATA, "", scores))).getFirst().cells();
	}

	private static Optional<ReadCell> dated(Cell cell) {
		Matcher dated = DATED.matcher(cell.text().strip());
		if (!dated.matches()) {
			return Optional.empty();
		}
		Reading date = Dates.read(dated.group(1).replaceFirst("[.)]+$", ""));
		return (date.from() != null || date.disposition() == Disposition.ASK)
				? Optional.of(new ReadCell(cell.row(), cell.column(), "", cell.text(), "document_date", date))
				: Optional.empty();
	}

	private static ReadCell key(Cell cell, String value) {
		return new ReadCell(cell.row(), cell.column(), "", cell.text(), "rag_key", Reading.of(value));
	}

	private List<ReadCell> card(Cell label, @Nullable Cell value) {
		String plain = Headings.plain(label.text());
		if (value == null || value.isBlank()) {
			return List.of();
		}
		if (DATE_LABEL.matcher(plain).matches()) {
			Reading date = Dates.read(value);
			return (date.from() != null) ? List.of(read(value, label, "document_date", date)) : List.of();
		}
		TrackerField field = Headings.find("", label.text());
		if (field == null) {
			return label.text().endsWith(":") ? List
				.of(read(value, label, "", Reading.none(Disposition.UNMAPPED, "nobody said what the label means")))
					: List.of();
		}
		List<ReadCell> read = new ArrayList<>();
		Cell next = this.sheet.cell(value.row(), value.column() + 1);
		if (REFERENCE.matcher(value.text()).matches() && next != null && !next.isBlank()) {
			read.add(read(value, label, TrackerField.REF.code(), Reading.of(value.text())));
			read.add(read(next, label, field.code(), reading(field, next, label)));
			return read;
		}
		Reading reading = reading(field, value, label);
		Map<String, Reading> parts = Parts.of(field, reading);
		if (!parts.containsKey(field.code())) {
			read.add(new ReadCell(value.row(), value.column(), label.text(), CellReader.shown(field, value, reading),
					field.code(), reading));
		}
		parts.forEach((part, of) -> read.add(read(value, label, part, of)));
		return read;
	}

	private Reading reading(TrackerField field, Cell cell, Cell label) {
		return this.texts.check(field, cell, this.cells.read(field, this.texts.read(cell), label.text(), null));
	}

	private static ReadCell read(Cell cell, Cell label, String field, Reading reading) {
		return new ReadCell(cell.row(), cell.column(), label.text(), cell.text(), field, reading);
	}

}
