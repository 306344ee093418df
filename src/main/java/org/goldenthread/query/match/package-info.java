/**
 * What a list holds: where its items are matched from, which way leads to them, and which
 * conditions they meet.
 */
@NullMarked
package org.goldenthread.query.match;

import org.jspecify.annotations.NullMarked;
