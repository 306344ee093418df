package org.goldenthread.backup;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A node of the store: of the graph, of its history, or of what the service keeps for
 * itself.
 *
 * @param labels its labels
 * @param properties its properties as plain values
 */
record BackedUpNode(List<String> labels, Map<String, @Nullable Object> properties) {

}
