/**
 * Rules as they are written in files: their filters, their conditions on threads, the
 * words for what they find, and an example each.
 */
@NullMarked
package org.goldenthread.gap.rule;

import org.jspecify.annotations.NullMarked;
