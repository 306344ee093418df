/**
 * What a request may ask for: its limits, what it costs, and how one that cannot be
 * answered as asked is refused.
 */
@NullMarked
package org.goldenthread.request;

import org.jspecify.annotations.NullMarked;
