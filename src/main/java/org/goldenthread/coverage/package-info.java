/**
 * Counts the threads that join two kinds of things, and says where they stand.
 */
@NullMarked
package org.goldenthread.coverage;

import org.jspecify.annotations.NullMarked;
