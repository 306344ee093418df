/**
 * The one door in: change sets, which are checked against the model, applied whole or not
 * at all, kept with what stood before, and undone.
 */
@NullMarked
package org.goldenthread.change;

import org.jspecify.annotations.NullMarked;
