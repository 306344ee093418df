/**
 * How trackers and registers are laid out: where their tables and cards are, which rows
 * are headings, totals and notes, and what each column holds.
 */
@NullMarked
package org.goldenthread.tracker.layout;

import org.jspecify.annotations.NullMarked;
