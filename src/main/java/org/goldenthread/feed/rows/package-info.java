/**
 * The rows of published files as they come: what they add up to for the bodies that the
 * graph holds, and what a person should know of them.
 */
@NullMarked
package org.goldenthread.feed.rows;

import org.jspecify.annotations.NullMarked;
