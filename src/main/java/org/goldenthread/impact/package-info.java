/**
 * Says what hangs on a thing: what is affected when it fails or slips, which dates are
 * missed, and what loses its only route. Plain Java over the thread graph.
 */
@NullMarked
package org.goldenthread.impact;

import org.jspecify.annotations.NullMarked;
