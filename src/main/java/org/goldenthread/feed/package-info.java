/**
 * Published files of figures, such as the monthly A&amp;E attendances: which file it is,
 * which measures of the graph its columns are, and what it would change.
 */
@NullMarked
package org.goldenthread.feed;

import org.jspecify.annotations.NullMarked;
