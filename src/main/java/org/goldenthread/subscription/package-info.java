/**
 * Watches things for subscribers: tells what of them has changed after a change set was
 * applied.
 */
@NullMarked
package org.goldenthread.subscription;

import org.jspecify.annotations.NullMarked;
