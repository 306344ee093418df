/**
 * Which files are published: what they are known by, and which measures of the graph
 * their columns are, as {@code seed-data/feeds} describes it.
 */
@NullMarked
package org.goldenthread.feed.description;

import org.jspecify.annotations.NullMarked;
