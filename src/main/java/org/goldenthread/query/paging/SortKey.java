package org.goldenthread.query.paging;

import org.goldenthread.cypher.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * A value that a list is ordered by. What is missing comes last, whichever way the list
 * runs.
 *
 * @param expression the value
 * @param descending whether the list runs from large to small
 */
record SortKey(String expression, boolean descending) {

	/**
	 * How the database is to order by it.
	 * @param backward whether the whole list is read from its end
	 */
	String order(boolean backward) {
		String key = this.expression;
		if (this.descending) {
			return backward ? key + " IS NULL DESC, " + key : key + " IS NULL, " + key + " DESC";
		}
		return backward ? key + " DESC" : key;
	}

	/**
	 * The condition that an item comes later in the list than a value.
	 */
	String later(@Nullable Object value, Parameters parameters) {
		if (value == null) {
			return "false";
		}
		return "(" + this.expression + (this.descending ? " < " : " > ") + parameters.add(value) + " OR "
				+ this.expression + " IS NULL)";
	}

	/**
	 * The condition that an item comes earlier in the list than a value.
	 */
	String earlier(@Nullable Object value, Parameters parameters) {
		if (value == null) {
			return this.expression + " IS NOT NULL";
		}
		return this.expression + (this.descending ? " > " : " < ") + parameters.add(value);
	}

	/**
	 * The condition that an item has a value.
	 */
	String same(@Nullable Object value, Parameters parameters) {
		return (value != null) ? this.expression + " = " + parameters.add(value) : this.expression + " IS NULL";
	}

}
