/**
 * Lets people sign in with a browser at the issuer of their organisation.
 */
@NullMarked
package org.goldenthread.signin.login;

import org.jspecify.annotations.NullMarked;
