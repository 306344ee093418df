/**
 * Neo4j Community inside this process, for a start without any configuration.
 */
@NullMarked
package org.goldenthread.store.embedded;

import org.jspecify.annotations.NullMarked;
