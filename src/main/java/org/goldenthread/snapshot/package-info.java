/**
 * Keeps the thread graph in step with the database, and lets features read one version of
 * the data as one view shows it.
 */
@NullMarked
package org.goldenthread.snapshot;

import org.jspecify.annotations.NullMarked;
