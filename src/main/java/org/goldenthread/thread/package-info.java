/**
 * Finds the threads between a thing and what it serves or achieves, each hop with its
 * evidence, and judges where they stand.
 */
@NullMarked
package org.goldenthread.thread;

import org.jspecify.annotations.NullMarked;
