/**
 * Finds the threads between a thing and what it serves or achieves, each hop with its
 * evidence, and sets what is measured at their ends against what was planned.
 */
@NullMarked
package org.goldenthread.thread;

import org.jspecify.annotations.NullMarked;
