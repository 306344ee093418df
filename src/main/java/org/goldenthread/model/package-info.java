/**
 * The model in {@code graph-schema}: its kinds, properties, relationships and threads.
 * Plain Java: it knows no framework and no database.
 */
@NullMarked
package org.goldenthread.model;

import org.jspecify.annotations.NullMarked;
