/**
 * Finds where the golden thread is broken, cannot be judged, or rests on weak ground: a
 * rule for each kind of gap, and for each gap what was looked for, where, and what was
 * found instead.
 */
@NullMarked
package org.goldenthread.gap;

import org.jspecify.annotations.NullMarked;
