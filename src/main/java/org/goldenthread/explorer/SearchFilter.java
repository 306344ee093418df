package org.goldenthread.explorer;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What a search is narrowed to.
 *
 * @param kinds only these kinds of node; all if null or empty
 * @param basis only what is known in one of these ways; all if null or empty
 */
record SearchFilter(@Nullable Set<String> kinds, @Nullable Set<String> basis) {

}
