package org.goldenthread.sheet;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How large files may be that are read.
 *
 * @param largestFile how large a file may be as it is sent
 * @param largestContent how large all that a workbook holds may be once it is unpacked
 * @param mostCells how many cells a file may hold that is held whole while it is read,
 * however much memory there is
 * @param mostText how many characters the texts of a workbook may have, each counted once
 */
@ConfigurationProperties("goldenthread.sheets")
public record SheetLimits(@DefaultValue("20MB") DataSize largestFile, @DefaultValue("400MB") DataSize largestContent,
		@DefaultValue("5000000") int mostCells, @DefaultValue("50000000") int mostText) {
}
