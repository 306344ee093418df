/**
 * Reads workbooks and CSV files as they are: cells with what they show, their formats,
 * merged ranges, notes, and what is hidden. What would harm is refused.
 */
@NullMarked
package org.goldenthread.sheet;

import org.jspecify.annotations.NullMarked;
