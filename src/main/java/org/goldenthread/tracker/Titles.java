package org.goldenthread.tracker;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.goldenthread.reading.Dates;
import org.goldenthread.reading.Reading;
import org.goldenthread.sheet.Cell;
import org.goldenthread.sheet.Sheet;
import org.goldenthread.tracker.layout.TrackerColumn;
import org.goldenthread.tracker.layout.TrackerField;
import org.goldenthread.tracker.layout.TrackerTable;
import org.jspecify.annotations.Nullable;

/**
 * What the title of a sheet says of all its rows.
 */
final class Titles {

	private static final Map<String, TrackerField> PARENTS = Map.of("pillar", TrackerField.PRIORITY, "priority",
			TrackerField.PRIORITY, "theme", TrackerField.PRIORITY, "workstream", TrackerField.PRIORITY, "programme",
			TrackerField.PROGRAMME, "objective", TrackerField.OBJECTIVE, "outcome", TrackerField.OBJECTIVE, "goal",
			TrackerField.OBJECTIVE, "so", TrackerField.OBJECTIVE);

	private static final Pattern PARENT = Pattern.compile(
			"(?:(?:strategic|corporate|key)\\s+)?(" + String.join("|", PARENTS.keySet())
					+ ")\\s*(?:(?:no\\.?\\s*)?[\\d.]*\\s*[:–—-]|[\\d.]+)\\s*(.+)",
			Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	private static final Pattern YEAR = Pattern.compile("20\\d{2}[/–-]\\d{2}\\b");

	private static final Pattern OF_TIME = Pattern.compile(
			"(?i)\\b(baselines?|actuals?|outturn|latest|current|most recent|value|figure|position|performance|data|"
					+ "result|year|in|at|as|of|for|from)\\b");

	private static final int TITLE_ROWS = 3;

	private Titles() {
	}

	static Optional<ReadCell> parent(Sheet sheet) {
		return sheet.rows()
			.headMap(TITLE_ROWS, true)
			.values()
			.stream()
			.flatMap((row) -> row.values().stream().limit(1))
			.flatMap((cell) -> parent(cell).stream())
			.findFirst();
	}

	private static Optional<ReadCell> parent(Cell cell) {
		Matcher matcher = PARENT.matcher(cell.text());
		if (!matcher.matches()) {
			return Optional.empty();
		}
		TrackerField field = PARENTS.getOrDefault(matcher.group(1).toLowerCase(Locale.ROOT), TrackerField.PRIORITY);
		return Optional.of(new ReadCell(cell.row(), cell.column(), "", cell.text(), field.code(),
				Reading.of(matcher.group(2).strip())));
	}

	/**
	 * What a heading across a table says that the rows below it belong to. That they are
	 * of a programme is left out: a row that names one is that programme.
	 */
	static Optional<ReadCell> section(ReadRow row) {
		return row.cells()
			.stream()
			.findFirst()
			.flatMap((cell) -> parent(Cell.text(cell.row(), cell.column(), cell.shown())))
			.filter((cell) -> !cell.field().equals(TrackerField.PROGRAMME.code()));
	}

	/**
	 * Below a priority that the title names, a column of priorities is one of objectives.
	 */
	static TrackerColumn below(Optional<ReadCell> parent, TrackerColumn column) {
		boolean both = column.field() == TrackerField.PRIORITY
				&& parent.filter((cell) -> cell.field().equals(TrackerField.PRIORITY.code())).isPresent();
		return both ? column.as(TrackerField.OBJECTIVE) : column;
	}

	/** The time that a heading, or the heading above it, names beside its words. */
	static @Nullable Reading time(TrackerColumn column) {
		return Stream.of(OF_TIME.matcher(column.heading()).replaceAll(" "), column.group())
			.map((text) -> text.replaceAll("[()\\[\\]:,]", " ")
				.replaceAll("\\s[–—-]\\s|^\\s*[–—-]|[–—-]\\s*$", " ")
				.strip())
			.filter((text) -> text.matches(".*\\d.*"))
			.map((text) -> Dates.read(text))
			.filter((time) -> time.from() != null && time.disposition().isUsable())
			.findFirst()
			.orElse(null);
	}

	/** The financial year that stands above a table. */
	static Optional<String> year(Sheet sheet, TrackerTable table) {
		return sheet.rows()
			.headMap(table.firstHeading())
			.values()
			.stream()
			.flatMap((row) -> row.values().stream())
			.flatMap((cell) -> YEAR.matcher(cell.text()).results().map(MatchResult::group))
			.findFirst();
	}

	static boolean isDemonstration(Sheet sheet) {
		return isDemonstration(sheet.name()) || sheet.rows()
			.headMap(TITLE_ROWS, true)
			.values()
			.stream()
			.flatMap((row) -> row.values().stream())
			.anyMatch((cell) -> isDemonstration(cell.text()));
	}

	private static boolean isDemonstration(String text) {
		return text.matches("(?is).*\\b(DEMONSTRATION|dummy data|made up|invented for testing|fictitious)\\b.*");
	}

}
