/**
 * What a gap is, in plain Java over the thread graph, where neither a filter nor what a
 * thing reaches can say it.
 */
@NullMarked
package org.goldenthread.gap.condition;

import org.jspecify.annotations.NullMarked;
