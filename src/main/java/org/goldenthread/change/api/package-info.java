/**
 * Change sets in the API: their inputs, what they would bring about, and their history.
 */
@NullMarked
package org.goldenthread.change.api;

import org.jspecify.annotations.NullMarked;
