/**
 * What a board sets out to do: its priorities with their threads, what the law requires,
 * risks and gaps.
 */
@NullMarked
package org.goldenthread.evidence.plan;

import org.jspecify.annotations.NullMarked;
