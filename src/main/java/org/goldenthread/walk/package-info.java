/**
 * Writes the Cypher that walks threads hop by hop, by the grammar of the model: which
 * relationships lead on, how far, and which of the routes are kept.
 */
@NullMarked
package org.goldenthread.walk;

import org.jspecify.annotations.NullMarked;
