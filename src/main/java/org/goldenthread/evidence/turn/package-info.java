/**
 * Lets few packs be made at once, so that other questions are answered beside them.
 */
@NullMarked
package org.goldenthread.evidence.turn;

import org.jspecify.annotations.NullMarked;
