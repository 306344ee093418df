/**
 * Regular path queries over the thread graph: which chains of links are threads, as a
 * finite automaton over the types of link; the best of them by their weakest link; how
 * far it is to their ends; and which nodes they cannot do without. Plain Java.
 */
@NullMarked
package org.goldenthread.path;

import org.jspecify.annotations.NullMarked;
