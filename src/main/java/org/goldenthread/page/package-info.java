/**
 * Serves the page: its addresses, its headers, and where it is to be found.
 */
@NullMarked
package org.goldenthread.page;

import org.jspecify.annotations.NullMarked;
