/**
 * Who may change the data.
 */
@NullMarked
package org.goldenthread.security;

import org.jspecify.annotations.NullMarked;
