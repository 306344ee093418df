/**
 * Loads the facts in {@code seed-data} into an empty graph: reads all, checks all, and
 * applies all or nothing.
 */
@NullMarked
package org.goldenthread.seed;

import org.jspecify.annotations.NullMarked;
