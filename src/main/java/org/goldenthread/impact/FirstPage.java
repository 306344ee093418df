package org.goldenthread.impact;

import java.util.List;

import org.goldenthread.request.Bounds;
import org.goldenthread.request.QueryLimits;
import org.jspecify.annotations.Nullable;

/**
 * How many things an answer may list.
 *
 * @param first how many of each list at most
 */
record FirstPage(int first) {

	private static final int USUAL = 100;

	static FirstPage of(@Nullable Integer asked, QueryLimits limits) {
		return new FirstPage(Bounds.number("first", asked, USUAL, 0, limits.maximumPageSize()));
	}

	<T> List<T> of(List<T> all) {
		return (all.size() > this.first) ? all.subList(0, this.first) : all;
	}

	/**
	 * Why a list is not whole; null if it is.
	 */
	@Nullable String cut(int all, String what) {
		return (all > this.first) ? "only the first " + this.first + " of " + all + " " + what + " are returned" : null;
	}

}
