package org.goldenthread.tracker;

import java.util.List;

/**
 * A workbook as it was read.
 *
 * @param from1904 whether its days are counted from 1904
 * @param sheets its sheets, those too that people do not see
 */
public record ReadTracker(boolean from1904, List<ReadSheet> sheets) {

	public ReadTracker {
		sheets = List.copyOf(sheets);
	}

}
