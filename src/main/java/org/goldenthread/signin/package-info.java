/**
 * Finds out who sends a request, by the token that it shows, and turns away who may not
 * ask.
 */
@NullMarked
package org.goldenthread.signin;

import org.jspecify.annotations.NullMarked;
