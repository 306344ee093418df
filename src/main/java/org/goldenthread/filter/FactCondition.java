package org.goldenthread.filter;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * What a filter asks of a property, given the facts of a node or of a link.
 */
@FunctionalInterface
interface FactCondition {

	boolean holds(Function<String, ? extends @Nullable Object> facts);

	/**
	 * A condition on one value, which may be missing.
	 */
	@FunctionalInterface
	interface OnValue {

		boolean holds(@Nullable Object value);

	}

}
