/**
 * The board and the year that a pack is about: what is read of them, and how it is
 * written into rows.
 */
@NullMarked
package org.goldenthread.evidence.subject;

import org.jspecify.annotations.NullMarked;
