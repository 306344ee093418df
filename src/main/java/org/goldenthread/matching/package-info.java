/**
 * Finds what the rows of trackers, registers and series mean in the graph, and makes a
 * change set of what is sure and questions of the rest.
 */
@NullMarked
package org.goldenthread.matching;

import org.jspecify.annotations.NullMarked;
