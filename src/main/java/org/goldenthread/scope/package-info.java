/**
 * Says what belongs to a system, an organisation, a plan or an edition, in one place for
 * all features that answer for one of them.
 */
@NullMarked
package org.goldenthread.scope;

import org.jspecify.annotations.NullMarked;
