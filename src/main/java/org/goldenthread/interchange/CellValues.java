package org.goldenthread.interchange;

import java.util.Locale;

import org.goldenthread.model.Property;
import org.goldenthread.model.ValueType;
import org.goldenthread.sheet.Cell;
import org.jspecify.annotations.Nullable;

/**
 * What the cells of the workbook of the model say as values of properties.
 */
final class CellValues {

	private CellValues() {
	}

	/**
	 * The value of a cell, which the change set may still refuse.
	 * @return the value; null if there is none
	 * @throws IllegalArgumentException if it is none; says what would be right
	 */
	static @Nullable Object of(Property property, Cell cell) {
		if (cell.error()) {
			throw new IllegalArgumentException("shows the error " + cell.text() + ": write the value itself");
		}
		Double number = cell.number();
		if (number != null && !property.list()) {
			return number(property, cell, number);
		}
		if (property.list()) {
			return ListText.read(cell.shown());
		}
		return switch (property.type()) {
			case STRING, CITATION -> cell.isBlank() ? null : cell.shown();
			case BOOLEAN -> cell.isBlank() ? null : cell.text().toLowerCase(Locale.ROOT);
			default -> cell.isBlank() ? null : cell.text();
		};
	}

	private static Object number(Property property, Cell cell, double number) {
		if (cell.day() != null) {
			String day = cell.day().toString();
			return (property.type() == ValueType.PERIOD && cell.isMonth()) ? day.substring(0, 7) : day;
		}
		if (property.type() == ValueType.FLOAT || property.type() == ValueType.INT) {
			if (cell.isPercent()) {
				throw new IllegalArgumentException("is shown as " + cell.text() + " and stored as " + number
						+ ": format the cell as a number, so that both are the same");
			}
			if (property.type() == ValueType.INT && (number != Math.rint(number) || Math.abs(number) > 1L << 53)) {
				throw new IllegalArgumentException(cell.text() + " is not a whole number");
			}
			return (property.type() == ValueType.INT) ? (Object) (long) number : (Object) number;
		}
		return cell.text();
	}

}
