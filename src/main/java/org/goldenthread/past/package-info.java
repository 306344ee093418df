/**
 * Lets a request read the graph as it was at a date or a version of the data.
 */
@NullMarked
package org.goldenthread.past;

import org.jspecify.annotations.NullMarked;
