/**
 * Change sets that are proposed, reviewed by somebody else, and then applied.
 */
@NullMarked
package org.goldenthread.change.proposal;

import org.jspecify.annotations.NullMarked;
