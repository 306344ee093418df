/**
 * Statistical process control of a series of values, by the rules of Making Data Count:
 * XmR charts, special causes, variation and assurance. Plain arithmetic that depends on
 * nothing else.
 */
@NullMarked
package org.goldenthread.series.spc;

import org.jspecify.annotations.NullMarked;
