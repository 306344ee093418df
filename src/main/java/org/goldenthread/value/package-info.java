/**
 * How single values are written and read: periods, citations and codes.
 */
@NullMarked
package org.goldenthread.value;

import org.jspecify.annotations.NullMarked;
