/**
 * What is said of a board: the assessment, its findings and next steps, who was heard,
 * and the support offered.
 */
@NullMarked
package org.goldenthread.evidence.assessment;

import org.jspecify.annotations.NullMarked;
