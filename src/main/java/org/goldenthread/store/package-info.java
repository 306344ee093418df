/**
 * The one door to Neo4j: transactions, timeouts, bookmarks; and the embedded database.
 */
@NullMarked
package org.goldenthread.store;

import org.jspecify.annotations.NullMarked;
