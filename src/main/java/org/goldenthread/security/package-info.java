/**
 * Says who asks, and what they may see and change.
 */
@NullMarked
package org.goldenthread.security;

import org.jspecify.annotations.NullMarked;
