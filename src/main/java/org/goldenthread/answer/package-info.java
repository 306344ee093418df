/**
 * What an answer is made of: the fields that a caller selects, how their values are read
 * from what the database returned, and how complete it is.
 */
@NullMarked
package org.goldenthread.answer;

import org.jspecify.annotations.NullMarked;
