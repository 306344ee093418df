/**
 * Reads the model when the application starts, or says what is wrong with it.
 */
@NullMarked
package org.goldenthread.model.startup;

import org.jspecify.annotations.NullMarked;
