/**
 * What follows from a change set, by the rules and the grammar that answer gaps and
 * threads.
 */
@NullMarked
package org.goldenthread.change.consequence;

import org.jspecify.annotations.NullMarked;
