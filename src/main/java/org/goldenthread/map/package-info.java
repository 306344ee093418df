/**
 * Merges the threads through a thing into one map, each node and each link once.
 */
@NullMarked
package org.goldenthread.map;

import org.jspecify.annotations.NullMarked;
