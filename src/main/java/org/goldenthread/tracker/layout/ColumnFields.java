package org.goldenthread.tracker.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.goldenthread.reading.Dates;
import org.goldenthread.reading.Ratings;
import org.goldenthread.reading.Reading;
import org.goldenthread.sheet.Cell;
import org.goldenthread.sheet.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * Finds what the columns of a table hold where a heading alone does not say: by the
 * columns beside it and by what stands under it.
 */
final class ColumnFields {

	private static final int LOOKED_AT = 50;

	private static final Set<String> STATES = Set.of("open", "closed", "in progress", "live", "new", "resolved",
			"draft", "approved", "reported", "escalated", "not started", "started", "completed", "ongoing", "to do",
			"done", "doing", "blocked", "deferred");

	/** How much something matters, which is no priority of a plan. */
	private static final Set<String> DEGREES = Set.of("urgent", "important", "high", "medium", "low", "critical",
			"normal", "1", "2", "3", "1 - high", "2 - medium", "3 - low", "must", "should", "could", "p1", "p2", "p3");

	private static final Set<String> BREAKDOWNS = Set.of("male", "female", "males", "females", "all", "persons",
			"people", "men", "women");

	/** Whoever answers for what lessens a risk does not answer for the risk. */
	private static final Pattern OF_ANOTHER = Pattern.compile("(action|control|mitigation|measure) .*");

	private final Sheet sheet;

	private final int firstHeading;

	private final int lastHeading;

	private final int last;

	private final List<TrackerColumn> columns;

	ColumnFields(Sheet sheet, int firstHeading, int lastHeading, int last, List<TrackerColumn> columns) {
		this.sheet = sheet;
		this.firstHeading = firstHeading;
		this.lastHeading = lastHeading;
		this.last = last;
		this.columns = inMonths(columns);
	}

	/** Headings that are the first or the last days of months stand for these. */
	private static List<TrackerColumn> inMonths(List<TrackerColumn> columns) {
		List<Reading> times = columns.stream()
			.map(TrackerColumn::period)
			.filter(Objects::nonNull)
			.map(Objects::requireNonNull)
			.toList();
		long months = times.stream()
			.filter(Dates::standsForMonth)
			.map(Dates::month)
			.map(Reading::value)
			.distinct()
			.count();
		return (months < 2 || months < times.size()) ? columns
				: columns.stream()
					.map((column) -> (column.period() != null) ? new TrackerColumn(column.column(), column.group(),
							column.heading(), column.field(), Dates.month(column.period()), column.hidden()) : column)
					.toList();
	}

	TrackerTable table() {
		boolean risks = table(this.columns).isOfRisks();
		boolean wide = this.columns.stream().filter((column) -> column.period() != null).count() >= 2;
		List<TrackerColumn> found = new ArrayList<>();
		for (TrackerColumn column : this.columns) {
			TrackerField field = column.hidden() ? null : field(column, risks, wide, found);
			boolean twice = field != null && column.period() == null && isKnown(field, found);
			found.add(column.as((twice && field != null) ? other(field) : field));
			if (twice && field == TrackerField.RAG) {
				found.replaceAll((each) -> (each.field() == field && each.period() == null) ? each.as(null) : each);
			}
		}
		return table(series(found));
	}

	/** Several may answer for one thing, each in a column. */
	private static boolean isKnown(TrackerField field, List<TrackerColumn> before) {
		return field.kind() != FieldKind.QUANTITY && field.kind() != FieldKind.NOT_READ && field != TrackerField.COMMENT
				&& field != TrackerField.OWNER && before.stream().anyMatch((each) -> each.field() == field);
	}

	private TrackerTable table(List<TrackerColumn> all) {
		return new TrackerTable(this.firstHeading, this.lastHeading, this.last, all);
	}

	/**
	 * Of two columns with one meaning the second is not read, so that neither hides the
	 * other; of two with ratings neither is, since one of them is of the past.
	 */
	private static @Nullable TrackerField other(TrackerField field) {
		return (field == TrackerField.DUE) ? TrackerField.DUE_REVISED : null;
	}

	private @Nullable TrackerField field(TrackerColumn column, boolean risks, boolean wide,
			List<TrackerColumn> before) {
		String heading = Headings.plain(column.heading());
		if (wide && column.period() != null) {
			return isOfRatings(column) ? TrackerField.RAG : TrackerField.OBSERVATION;
		}
		if (Headings.isDerived(heading) && column.field() == null) {
			return TrackerField.DERIVED;
		}
		if (column.field() == TrackerField.COMMENT && heading.equals("progress") && isOfStates(column)) {
			return TrackerField.STATUS;
		}
		if (column.field() == TrackerField.PRIORITY && mostAre(column, DEGREES)) {
			return null;
		}
		if (BREAKDOWNS.contains(heading)) {
			return TrackerField.VALUE;
		}
		if (risks && column.field() == TrackerField.OWNER && OF_ANOTHER.matcher(heading).matches()) {
			return null;
		}
		if (risks) {
			TrackerField ofRisks = ofRisks(column.field(), heading);
			if (ofRisks != null) {
				return ofRisks;
			}
		}
		return (column.field() != null) ? beside(column, column.field(), heading, risks, before) : null;
	}

	private static @Nullable TrackerField ofRisks(@Nullable TrackerField field, String heading) {
		if (heading.matches("previous( \\w+)?|last (quarter|month)|prior")) {
			return TrackerField.PREVIOUS_SCORE;
		}
		if (heading.equals("description")) {
			return TrackerField.RISK;
		}
		if (heading.matches("impact( score| rating)?")) {
			return TrackerField.CURRENT_CONSEQUENCE;
		}
		if (field == null) {
			return heading.matches("(initial|inherent).*") ? TrackerField.INHERENT_SCORE : null;
		}
		return switch (field) {
			case TARGET -> TrackerField.TARGET_SCORE;
			case LATEST, RAG -> heading.matches("current|now") ? TrackerField.CURRENT_SCORE : null;
			case TARGET_BY -> TrackerField.TARGET_DATE;
			default -> null;
		};
	}

	private TrackerField beside(TrackerColumn column, TrackerField field, String heading, boolean risks,
			List<TrackerColumn> before) {
		boolean afterTarget = before.stream().anyMatch((each) -> each.field() == TrackerField.TARGET);
		return switch (field) {
			case TARGET_BY, TARGET_DATE ->
				afterTarget ? TrackerField.TARGET_BY : risks ? TrackerField.TARGET_DATE : TrackerField.DUE;
			case RAG -> isOfStates(column) ? TrackerField.STATUS : field;
			case YEAR -> (heading.equals("when") && mostAreDays(column)) ? TrackerField.DUE : field;
			default -> field;
		};
	}

	private boolean isOfRatings(TrackerColumn column) {
		List<String> texts = texts(column);
		return !texts.isEmpty() && 2 * texts.stream().filter(Ratings::isUsual).count() > texts.size();
	}

	private boolean isOfStates(TrackerColumn column) {
		return mostAre(column, STATES);
	}

	private boolean mostAre(TrackerColumn column, Set<String> words) {
		List<String> texts = texts(column);
		return 2 * texts.stream().filter((text) -> words.contains(text.toLowerCase(Locale.ROOT))).count() > texts
			.size();
	}

	private boolean mostAreDays(TrackerColumn column) {
		List<Cell> cells = cells(column);
		return 2 * cells.stream().filter((cell) -> "day".equals(Dates.read(cell).precision())).count() > cells.size();
	}

	/** Where each row is a month, what is not known otherwise is a series. */
	private List<TrackerColumn> series(List<TrackerColumn> found) {
		TrackerColumn first = found.getFirst();
		boolean times = first.field() == TrackerField.PERIOD && cells(first).size() >= 3
				&& cells(first).stream().filter((cell) -> Headings.time(cell) != null).count() >= 3;
		boolean plain = found.stream()
			.noneMatch((column) -> column.field() == TrackerField.MEASURE || column.field() == TrackerField.VALUE);
		if (!times || !plain) {
			return found;
		}
		return found.stream()
			.map((column) -> (column.field() == null && !column.hidden() && isOfNumbers(column))
					? column.as(TrackerField.OBSERVATION) : column)
			.toList();
	}

	private boolean isOfNumbers(TrackerColumn column) {
		List<Cell> cells = cells(column);
		return 2 * cells.stream().filter((cell) -> cell.text().matches(".*\\d.*")).count() > cells.size();
	}

	private List<String> texts(TrackerColumn column) {
		return cells(column).stream().map(Cell::text).toList();
	}

	private List<Cell> cells(TrackerColumn column) {
		return IntStream.rangeClosed(this.lastHeading + 1, Math.min(this.last, this.lastHeading + LOOKED_AT))
			.mapToObj((row) -> this.sheet.cell(row, column.column()))
			.filter((cell) -> cell != null && !cell.isBlank())
			.map(Objects::requireNonNull)
			.toList();
	}

}
