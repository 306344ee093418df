/**
 * The values of a measure in the order of time, judged by statistical process control.
 */
@NullMarked
package org.goldenthread.series;

import org.jspecify.annotations.NullMarked;
