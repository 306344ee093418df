/**
 * The parts that all Cypher is written from: how nodes and links are matched, and how
 * values enter a statement.
 */
@NullMarked
package org.goldenthread.cypher;

import org.jspecify.annotations.NullMarked;
