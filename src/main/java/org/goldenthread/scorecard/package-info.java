/**
 * Says how the measures of a system or an organisation stand in a period, for dashboards.
 */
@NullMarked
package org.goldenthread.scorecard;

import org.jspecify.annotations.NullMarked;
