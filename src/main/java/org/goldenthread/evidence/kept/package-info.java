/**
 * Keeps the packs that were taken away, so that each can be asked for again.
 */
@NullMarked
package org.goldenthread.evidence.kept;

import org.jspecify.annotations.NullMarked;
