/**
 * Measures the service side by side with hand-written Cypher and with another GraphQL
 * server, on a synthetic national graph.
 */
@NullMarked
package org.goldenthread.bench;

import org.jspecify.annotations.NullMarked;
