/**
 * Compiles a GraphQL selection over the model to one Cypher statement, and turns its
 * answer into rows that the selection can be completed from.
 */
@NullMarked
package org.goldenthread.query;

import org.jspecify.annotations.NullMarked;
