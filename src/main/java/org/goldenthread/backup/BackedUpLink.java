package org.goldenthread.backup;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A link between two nodes of the store.
 *
 * @param from the number of the node that it starts from: the place of its line among all
 * lines of nodes of the file, from 0
 * @param type its type
 * @param to the number of the node that it points to
 * @param properties its properties as plain values
 */
record BackedUpLink(int from, String type, int to, Map<String, @Nullable Object> properties) {

}
