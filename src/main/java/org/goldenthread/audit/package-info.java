/**
 * Keeps who did what: every refusal, every failure to sign in, every write.
 */
@NullMarked
package org.goldenthread.audit;

import org.jspecify.annotations.NullMarked;
