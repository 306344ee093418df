package org.goldenthread.store;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A link as the graph stores it.
 *
 * @param from the id of the node that it starts from
 * @param type its type
 * @param to the id of the node that it points to
 * @param properties its properties, or those asked for, as plain values
 */
public record StoredLink(String from, String type, String to, Map<String, @Nullable Object> properties) {

}
