/**
 * Finds where threads are broken: named rules, read from files, over the thread graph;
 * each gap says what was looked for, where, and what was found instead.
 */
@NullMarked
package org.goldenthread.gap;

import org.jspecify.annotations.NullMarked;
