/**
 * Which part of a list is returned: its order, its cursors, and what is said of the rest.
 */
@NullMarked
package org.goldenthread.query.paging;

import org.jspecify.annotations.NullMarked;
