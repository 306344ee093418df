package org.goldenthread.tracker;

import java.util.List;
import java.util.Optional;

import org.goldenthread.sheet.Sheet;
import org.goldenthread.tracker.layout.LayoutFinder;
import org.goldenthread.tracker.layout.TrackerTable;

/**
 * A sheet with its tables, before any of its cells is read.
 *
 * @param sheet the sheet, upright
 * @param turned whether it stands on its side in the file
 * @param read whether it is read; else it has no tables
 * @param parent what its title says that all its rows belong to, if anything
 * @param tables its tables, as the mapping has them
 */
record LaidOutSheet(Sheet sheet, boolean turned, boolean read, Optional<ReadCell> parent, List<TrackerTable> tables) {

	static LaidOutSheet of(Sheet sheet, TrackerMapping mapping) {
		if (!mapping.reads(sheet.name(), sheet.visible())) {
			return new LaidOutSheet(sheet, false, false, Optional.empty(), List.of());
		}
		boolean turned = LayoutFinder.isTransposed(sheet);
		Sheet upright = turned ? sheet.transposed() : sheet;
		Optional<ReadCell> parent = Titles.parent(upright);
		List<TrackerTable> tables = LayoutFinder.tables(upright)
			.stream()
			.map((table) -> new TrackerTable(table.firstHeading(), table.lastHeading(), table.last(),
					table.columns()
						.stream()
						.map((column) -> mapping.apply(sheet.name(), Titles.below(parent, column)))
						.toList()))
			.toList();
		return new LaidOutSheet(upright, turned, true, parent, tables);
	}

}
