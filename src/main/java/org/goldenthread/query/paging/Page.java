package org.goldenthread.query.paging;

import java.util.Map;

import org.goldenthread.cypher.Parameters;
import org.goldenthread.request.Bounds;
import org.goldenthread.request.InvalidQuery;
import org.goldenthread.request.QueryLimits;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list to return.
 *
 * @param size how many items
 * @param backward whether they are the last ones rather than the first
 * @param after the cursor that they come after; null for the start of the list
 * @param before the cursor that they come before; null for the end of the list
 */
record Page(int size, boolean backward, @Nullable String after, @Nullable String before) {

	static Page of(Map<String, ? extends @Nullable Object> arguments, QueryLimits limits, Parameters parameters) {
		Integer first = (Integer) parameters.known(arguments.get("first"));
		Integer last = (Integer) parameters.known(arguments.get("last"));
		if (first != null && last != null) {
			throw new InvalidQuery("first and last are both given: give one of them");
		}
		check("first", first, limits);
		check("last", last, limits);
		int size = (first != null) ? first : (last != null) ? last : limits.pageSize();
		return new Page(size, last != null, (String) parameters.known(arguments.get("after")),
				(String) parameters.known(arguments.get("before")));
	}

	private static void check(String name, @Nullable Integer size, QueryLimits limits) {
		if (size != null) {
			Bounds.number(name, size, 0, limits.maximumPageSize());
		}
	}

}
