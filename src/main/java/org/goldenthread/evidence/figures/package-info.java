/**
 * The figures of a year, and series up to its end.
 */
@NullMarked
package org.goldenthread.evidence.figures;

import org.jspecify.annotations.NullMarked;
