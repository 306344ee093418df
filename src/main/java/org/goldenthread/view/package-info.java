/**
 * Says what one request may see, for everything that reads to ask.
 */
@NullMarked
package org.goldenthread.view;

import org.jspecify.annotations.NullMarked;
