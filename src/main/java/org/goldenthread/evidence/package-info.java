/**
 * Evidence packs: what the facts hold for the assessment of a board in a year.
 */
@NullMarked
package org.goldenthread.evidence;

import org.jspecify.annotations.NullMarked;
