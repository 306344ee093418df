/**
 * Compares what two editions of a plan hold, or one plan at two times.
 */
@NullMarked
package org.goldenthread.difference;

import org.jspecify.annotations.NullMarked;
