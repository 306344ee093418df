package org.goldenthread.matching;

import org.goldenthread.view.View;
import org.jspecify.annotations.Nullable;

/**
 * What an import of a tracker needs to know beside the workbook.
 *
 * @param author who makes the changes: a post or a client
 * @param reason why they are made
 * @param document the id of the source document that the workbook is in the graph
 * @param plan the id of the plan that its rows belong to where they name nothing nearer;
 * null if they belong to none
 * @param register the id of the register that its risks stand in; null if there is none
 * @param view what may be seen of the graph, and so be meant by a name
 */
public record TrackerImport(String author, String reason, String document, @Nullable String plan,
		@Nullable String register, View view) {
}
