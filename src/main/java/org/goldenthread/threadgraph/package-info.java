/**
 * The contribution graph in memory: every node and link with the few facts that rules
 * judge by, as one version of the data has them. Read only, without Spring and without a
 * database.
 */
@NullMarked
package org.goldenthread.threadgraph;

import org.jspecify.annotations.NullMarked;
