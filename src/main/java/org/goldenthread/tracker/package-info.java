/**
 * Reads trackers, registers and frameworks of any layout: gives every cell a disposition,
 * so that nothing is read wrong in silence, and makes changes of what is sure.
 */
@NullMarked
package org.goldenthread.tracker;

import org.jspecify.annotations.NullMarked;
