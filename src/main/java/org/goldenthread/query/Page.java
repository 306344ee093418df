package org.goldenthread.query;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list to return.
 *
 * @param first how many items
 * @param after the cursor that they come after; null for the start of the list
 */
record Page(int first, @Nullable String after) {

	static Page of(Map<String, ?> arguments, QueryLimits limits) {
		int first = (arguments.get("first") instanceof Integer number) ? number : limits.pageSize();
		if (first < 0 || first > limits.maximumPageSize()) {
			throw new InvalidQuery("first is " + first + ": it must be 0 to " + limits.maximumPageSize());
		}
		return new Page(first, (arguments.get("after") instanceof String after) ? after : null);
	}

}
