package org.goldenthread.tracker;

import org.goldenthread.reading.Dates;
import org.goldenthread.reading.Disposition;
import org.goldenthread.reading.People;
import org.goldenthread.reading.Posts;
import org.goldenthread.reading.Quantities;
import org.goldenthread.reading.Ratings;
import org.goldenthread.reading.Reading;
import org.goldenthread.reading.Scores;
import org.goldenthread.reading.Words;
import org.goldenthread.sheet.Cell;
import org.goldenthread.tracker.layout.TrackerField;
import org.jspecify.annotations.Nullable;

/**
 * Reads a cell as what its column holds.
 */
final class CellReader {

	/** Longer texts are words, whatever their column. */
	private static final int LONGEST_VALUE = 200;

	private final Ratings ratings;

	CellReader(Ratings ratings) {
		this.ratings = ratings;
	}

	Reading read(TrackerField field, Cell cell, String heading, @Nullable String unit) {
		boolean words = switch (field.kind()) {
			case REFERENCE, TEXT, LONG_TEXT, LIST, WORD, POST -> true;
			default -> false;
		};
		if (!words && cell.shown().length() > LONGEST_VALUE) {
			return Reading.none(Disposition.TEXT, "is too long for a value");
		}
		Reading reading = switch (field.kind()) {
			case REFERENCE -> Words.reference(cell);
			case TEXT -> Words.read(cell, false);
			case LONG_TEXT -> Words.read(cell, true);
			case WORD -> Words.word(cell);
			case YES_NO -> Words.yesOrNo(cell);
			case LIST -> Words.list(cell);
			case DATE -> Dates.read(cell);
			case QUANTITY -> quantity(field, cell, unit);
			case RATING -> this.ratings.read(cell);
			case SCORE -> Scores.read(cell, heading);
			case LEVEL -> Scores.level(cell);
			case MOVEMENT -> Scores.movement(cell);
			case POST -> Posts.read(cell);
			case NOT_READ -> Reading.none(Disposition.SKIP, "follows from other columns");
		};
		return reading;
	}

	/** A difference of percentages is in points. */
	private static Reading quantity(TrackerField field, Cell cell, @Nullable String unit) {
		Reading quantity = Quantities.read(cell, unit);
		if ("%".equals(unit) && quantity.disposition() == Disposition.VALUE && cell.text().matches("0?\\.\\d*[1-9]\\d*")
				&& !cell.format().contains("%")) {
			return quantity.as(Disposition.ASK, "may be a share of 1, and not a percentage: write it with its sign");
		}
		if (field == TrackerField.SHARE_DONE && cell.text().equals("1") && !cell.isPercent()) {
			return quantity.as(Disposition.ASK, "may be one in a hundred or all of it: write 1% or 100%");
		}
		return (field == TrackerField.VARIANCE && "%".equals(quantity.unit())) ? quantity.in("percentage points")
				: quantity;
	}

	/**
	 * What may be shown of a cell: nothing of who answers for something, unless it is a
	 * post.
	 */
	static String shown(TrackerField field, Cell cell, Reading reading) {
		boolean post = field == TrackerField.OWNER || field == TrackerField.RAISED_BY;
		if (!post || reading.disposition() == Disposition.PLACEHOLDER || reading.disposition() == Disposition.EMPTY) {
			return cell.text();
		}
		return (reading.value() != null) ? reading.value() : People.LEFT_OUT;
	}

}
