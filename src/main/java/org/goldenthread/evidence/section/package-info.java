/**
 * What the sections of an evidence pack say, found in one version of the data.
 */
@NullMarked
package org.goldenthread.evidence.section;

import org.jspecify.annotations.NullMarked;
