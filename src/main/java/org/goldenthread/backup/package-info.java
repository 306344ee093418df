/**
 * Backs up all that the store holds to one file, restores it, rebuilds a graph from its
 * change sets alone, and compares a graph with such a file.
 */
@NullMarked
package org.goldenthread.backup;

import org.jspecify.annotations.NullMarked;
