/**
 * An evidence pack as a value: the same for every form that it is given in.
 */
@NullMarked
package org.goldenthread.evidence.pack;

import org.jspecify.annotations.NullMarked;
