package org.goldenthread.sheet;

import java.util.List;

/**
 * A row of a CSV file as it stands there.
 *
 * @param line the line on which it begins, from 1
 * @param fields its fields from the left; empty ones too
 */
public record CsvRow(int line, List<String> fields) {

	/**
	 * A field without spaces around it, no-break spaces among them.
	 * @param column its place from 0
	 * @return the text; empty if the row has no such field
	 */
	public String text(int column) {
		return (column < this.fields.size()) ? this.fields.get(column).replace('\u00a0', ' ').strip() : "";
	}

	/**
	 * Whether there is nothing to see.
	 * @return true if so
	 */
	public boolean isBlank() {
		return this.fields.stream().allMatch((field) -> field.replace('\u00a0', ' ').isBlank());
	}

}
