/**
 * Takes files in, whether they come over HTTP or from the command line: says what one
 * would change, and changes it where that is asked for.
 */
@NullMarked
package org.goldenthread.imports;

import org.jspecify.annotations.NullMarked;
