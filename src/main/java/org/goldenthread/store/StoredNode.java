package org.goldenthread.store;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A node as the graph stores it.
 *
 * @param id its id
 * @param labels its labels: its kind and the abstract kinds that it is of
 * @param properties its properties, or those asked for, as plain values
 */
public record StoredNode(String id, List<String> labels, Map<String, @Nullable Object> properties) {

}
