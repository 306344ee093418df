/**
 * Personal access tokens, for programs such as dashboards.
 */
@NullMarked
package org.goldenthread.token;

import org.jspecify.annotations.NullMarked;
