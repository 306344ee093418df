/**
 * Small graphs written down in a few lines, as examples of what rules mean.
 */
@NullMarked
package org.goldenthread.example;

import org.jspecify.annotations.NullMarked;
