/**
 * Finds things in the graph by their words, and says what the graph holds.
 */
@NullMarked
package org.goldenthread.explorer;

import org.jspecify.annotations.NullMarked;
