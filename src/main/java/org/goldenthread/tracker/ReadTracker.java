package org.goldenthread.tracker;

import java.util.List;

import org.goldenthread.reading.People;

/**
 * A workbook as it was read.
 *
 * @param from1904 whether its days are counted from 1904
 * @param people the people whom it names, whose names go no further
 * @param sheets its sheets, those too that people do not see
 */
public record ReadTracker(boolean from1904, People people, List<ReadSheet> sheets) {

	public ReadTracker {
		sheets = List.copyOf(sheets);
	}

	/**
	 * Whether people see a sheet.
	 * @param name its name
	 * @return true if so; false too if there is none of that name
	 */
	boolean isVisible(String name) {
		return this.sheets.stream().anyMatch((sheet) -> sheet.name().equals(name) && sheet.visible());
	}

}
