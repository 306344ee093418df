package org.goldenthread.query.match;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.goldenthread.request.InvalidQuery;
import org.goldenthread.request.QueryLimits;
import org.jspecify.annotations.Nullable;

/**
 * Measures a filter before anything recurses into it: how many conditions it holds, empty
 * ones too, how deeply they are nested, and how many values they list.
 */
final class FilterSize {

	/** What nests conditions in conditions. */
	private static final Set<String> NESTING = Set.of("and", "or", "not", "some", "every", "none", "link");

	private final QueryLimits limits;

	private final Deque<Part> parts = new ArrayDeque<>();

	private int conditions;

	private FilterSize(QueryLimits limits) {
		this.limits = limits;
	}

	/**
	 * How many conditions a filter holds.
	 * @throws InvalidQuery if it holds more, nests them deeper, or lists more values than
	 * is allowed
	 */
	static int of(@Nullable Object filter, QueryLimits limits) {
		FilterSize size = new FilterSize(limits);
		size.add(filter, 0);
		while (!size.parts.isEmpty()) {
			size.measure(size.parts.pop());
		}
		return size.conditions;
	}

	/**
	 * Refuses so many conditions.
	 */
	static void check(int conditions, QueryLimits limits) {
		if (conditions > limits.maximumConditions()) {
			throw InvalidQuery.limit("The filters hold more than " + limits.maximumConditions()
					+ " conditions, empty ones included: ask for less at once");
		}
	}

	private void measure(Part part) {
		if (part.value instanceof List<?> items) {
			items.forEach((item) -> add(item, part.depth));
		}
		else if (part.value instanceof Map<?, ?> filter) {
			filter.forEach((name, value) -> add(value, NESTING.contains(name) ? part.depth + 1 : part.depth));
		}
	}

	private void add(@Nullable Object value, int depth) {
		if (value instanceof List<?> values && !values.stream().allMatch(Map.class::isInstance)) {
			if (values.size() > this.limits.maximumValues()) {
				throw InvalidQuery.limit("A filter lists " + values.size() + " values; at most "
						+ this.limits.maximumValues() + " are allowed");
			}
		}
		else if (value instanceof Map || value instanceof List) {
			this.conditions++;
			check(this.conditions, this.limits);
			if (depth > this.limits.maximumFilterDepth()) {
				throw InvalidQuery.limit("A filter nests conditions more than " + this.limits.maximumFilterDepth()
						+ " deep, the most that is allowed");
			}
			this.parts.push(new Part(value, depth));
		}
	}

	/**
	 * A part that is still to be measured.
	 */
	private record Part(Object value, int depth) {

	}

}
