/**
 * Says what belongs to a system, an organisation, a group or a plan.
 */
@NullMarked
package org.goldenthread.scope;

import org.jspecify.annotations.NullMarked;
