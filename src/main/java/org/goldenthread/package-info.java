/**
 * Starts the application.
 */
@NullMarked
package org.goldenthread;

import org.jspecify.annotations.NullMarked;
