package org.goldenthread.query;

import java.util.ArrayList;
import java.util.List;

/**
 * The positions of the list that an expression returns.
 */
final class Columns {

	private final List<String> expressions = new ArrayList<>();

	/**
	 * Adds a value.
	 * @return its position
	 */
	int add(String expression) {
		this.expressions.add(expression);
		return this.expressions.size() - 1;
	}

	String expression() {
		return "[" + String.join(", ", this.expressions) + "]";
	}

}
