/**
 * The forms that an evidence pack is given in as a file.
 */
@NullMarked
package org.goldenthread.evidence.form;

import org.jspecify.annotations.NullMarked;
