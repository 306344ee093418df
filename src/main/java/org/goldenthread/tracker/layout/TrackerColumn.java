package org.goldenthread.tracker.layout;

import org.goldenthread.reading.Reading;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param column its number in the sheet, from 1
 * @param group the heading above the heading; empty if there is none
 * @param heading its heading
 * @param field what it holds; null if that is not known, or it is not to be read
 * @param period the time that its heading names; null if it names none
 * @param hidden whether people do not see it
 */
public record TrackerColumn(int column, String group, String heading, @Nullable TrackerField field,
		@Nullable Reading period, boolean hidden) {

	/**
	 * The same with another field.
	 * @param other the field; null if it is not to be read
	 * @return the column
	 */
	public TrackerColumn as(@Nullable TrackerField other) {
		return new TrackerColumn(this.column, this.group, this.heading, other, this.period, this.hidden);
	}

	/**
	 * All that stands above its cells.
	 * @return the group and the heading
	 */
	public String path() {
		return this.group.isEmpty() ? this.heading : this.group + " | " + this.heading;
	}

}
