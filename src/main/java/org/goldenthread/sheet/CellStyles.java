package org.goldenthread.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.jspecify.annotations.Nullable;

/**
 * What the styles of a workbook say of its cells.
 */
final class CellStyles {

	private static final Style PLAIN = new Style(0, "", false, null);

	private final List<Style> styles = new ArrayList<>();

	private final TextPool texts = new TextPool();

	private final DataFormatter formatter = new DataFormatter(Locale.UK);

	private final boolean from1904;

	CellStyles(@Nullable StylesTable table, boolean from1904) {
		this.from1904 = from1904;
		for (int i = 0; table != null && i < table.getNumCellStyles(); i++) {
			this.styles.add(style(table.getStyleAt(i)));
		}
	}

	private static Style style(XSSFCellStyle style) {
		@Nullable String named = style.getDataFormatString();
		String format = (named != null) ? named : BuiltinFormats.getBuiltinFormat(style.getDataFormat());
		return new Style(style.getDataFormat(), (format != null && !format.equals("General")) ? format : "",
				style.getFont().getStrikeout(), fill(style));
	}

	private static @Nullable String fill(XSSFCellStyle style) {
		if (style.getFillPattern() != FillPatternType.SOLID_FOREGROUND) {
			return null;
		}
		@Nullable XSSFColor color = style.getFillForegroundXSSFColor();
		@Nullable String argb = (color != null) ? color.getARGBHex() : null;
		return (argb != null && argb.length() == 8) ? argb.substring(2) : null;
	}

	/** Whether what the cells of a style hold is struck through. */
	boolean isStruck(int style) {
		return find(style).struck();
	}

	/** Whether the cells of a style have a colour other than white. */
	boolean isFilled(int style) {
		String fill = find(style).fill();
		return fill != null && !fill.equals("FFFFFF");
	}

	Cell number(int row, int column, double number, int style, @Nullable String formula) {
		Style of = find(style);
		String shown = this.texts.one(this.formatter.formatRawCellContents(number, of.index(),
				of.format().isEmpty() ? "General" : of.format(), this.from1904));
		return new Cell(row, column, shown, number, of.format(),
				Cell.day(number, of.index(), of.format(), this.from1904), formula, of.fill(), false, false);
	}

	Cell text(int row, int column, String text, int style, @Nullable String formula, boolean error) {
		return new Cell(row, column, this.texts.one(text), null, "", null, formula, find(style).fill(), error, false);
	}

	private Style find(int style) {
		return (style >= 0 && style < this.styles.size()) ? this.styles.get(style) : PLAIN;
	}

	private record Style(int index, String format, boolean struck, @Nullable String fill) {
	}

}
