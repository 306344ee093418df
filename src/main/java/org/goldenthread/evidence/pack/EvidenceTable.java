package org.goldenthread.evidence.pack;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A table of a pack.
 *
 * @param key its name for programs, of which there is one in a pack
 * @param title what it shows
 * @param note how to read it; null if that is plain
 * @param query the document of the API that asks the same, such as
 * {@code assessment/next-steps-of-each-section}; null if there is none
 * @param columns the headings of its columns
 * @param rows its rows, at least one
 */
public record EvidenceTable(String key, String title, @Nullable String note, @Nullable String query, List<String> columns,
		List<EvidenceRow> rows) {

}
