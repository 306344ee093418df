/**
 * Reads the model from its files when the application starts, and says of each line that
 * is wrong what is wrong with it.
 */
@NullMarked
package org.goldenthread.model.reading;

import org.jspecify.annotations.NullMarked;
