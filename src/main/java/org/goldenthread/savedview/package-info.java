/**
 * Views of the page that callers keep under a name.
 */
@NullMarked
package org.goldenthread.savedview;

import org.jspecify.annotations.NullMarked;
