package org.goldenthread.sheet;

import java.time.LocalDate;

import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a sheet as the file holds it.
 *
 * @param row its row, from 1
 * @param column its column, from 1
 * @param shown the text that a person sees, with spaces as they stand and without what is
 * struck through
 * @param number the number that is stored; null if it is text
 * @param format the format of the number, such as {@code 0.0%}; empty for text
 * @param day the day, where the number is one by its format; null if it is not
 * @param formula the formula whose stored result it is; null if it is typed
 * @param fill the colour of the cell as six hexadecimal digits; null if it has none
 * @param error whether it shows an error, such as {@code #REF!}
 * @param struck whether something in it is struck through
 */
public record Cell(int row, int column, String shown, @Nullable Double number, String format, @Nullable LocalDate day,
		@Nullable String formula, @Nullable String fill, boolean error, boolean struck) {

	/**
	 * A cell of a file that holds nothing but text.
	 * @param row its row, from 1
	 * @param column its column, from 1
	 * @param text the text
	 * @return the cell
	 */
	public static Cell text(int row, int column, String text) {
		return new Cell(row, column, text, null, "", null, null, null, false, false);
	}

	/**
	 * The same cell elsewhere.
	 * @param otherRow its row there
	 * @param otherColumn its column there
	 * @return the cell
	 */
	public Cell at(int otherRow, int otherColumn) {
		return new Cell(otherRow, otherColumn, this.shown, this.number, this.format, this.day, this.formula, this.fill,
				this.error, this.struck);
	}

	/**
	 * Where it stands, as people write it.
	 * @return the address, such as {@code B12}
	 */
	public String address() {
		return column(this.column) + this.row;
	}

	/**
	 * The name of a column, as people write it.
	 * @param column its number, from 1
	 * @return the letters, such as {@code AB}
	 */
	public static String column(int column) {
		return CellReference.convertNumToColString(column - 1);
	}

	/**
	 * The text without spaces around it, no-break spaces among them.
	 * @return the text; empty if there is nothing to see
	 */
	public String text() {
		return this.shown.replace('\u00a0', ' ').strip();
	}

	/**
	 * Whether there is nothing to see.
	 * @return true if so
	 */
	public boolean isBlank() {
		return text().isEmpty();
	}

	/**
	 * Whether there is nothing to see but what is struck through.
	 * @return true if so
	 */
	public boolean isStruckWhole() {
		return this.struck && isBlank();
	}

	/**
	 * The same with something that is struck through.
	 */
	Cell asStruck() {
		return new Cell(this.row, this.column, this.shown, this.number, this.format, this.day, this.formula, this.fill,
				this.error, true);
	}

	/**
	 * Whether the number is shown as a percentage.
	 * @return true if its format says so
	 */
	public boolean isPercent() {
		return this.format.contains("%");
	}

	/**
	 * Whether the day is shown as a month, so that its day says nothing.
	 * @return true if its format has a month and a year but no day
	 */
	public boolean isMonth() {
		return this.day != null && !this.format.toLowerCase(java.util.Locale.ROOT).contains("d");
	}

	static @Nullable LocalDate day(double number, int formatIndex, String format, boolean from1904) {
		return (DateUtil.isADateFormat(formatIndex, format) && DateUtil.isValidExcelDate(number))
				? DateUtil.getLocalDateTime(number, from1904).toLocalDate() : null;
	}

}
