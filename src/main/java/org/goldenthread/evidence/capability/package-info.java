/**
 * What the board of a provider says of its own capability.
 */
@NullMarked
package org.goldenthread.evidence.capability;

import org.jspecify.annotations.NullMarked;
