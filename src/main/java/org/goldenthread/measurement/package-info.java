/**
 * Sets the latest figures of a measure against what was planned: a plan, a trajectory or
 * a target.
 */
@NullMarked
package org.goldenthread.measurement;

import org.jspecify.annotations.NullMarked;
