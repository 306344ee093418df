/**
 * Lays two editions of one tracker side by side: what was carried forward, changed, added
 * or dropped. A reference is only a hint, since the next edition gives it to other
 * things.
 */
@NullMarked
package org.goldenthread.edition;

import org.jspecify.annotations.NullMarked;
