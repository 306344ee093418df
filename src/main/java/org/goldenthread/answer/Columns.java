package org.goldenthread.answer;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The positions of the list that an expression returns.
 */
public final class Columns {

	private final List<String> expressions;

	private final @Nullable String condition;

	/**
	 * Creates a list without values.
	 */
	public Columns() {
		this(new ArrayList<>(), null);
	}

	private Columns(List<String> expressions, @Nullable String condition) {
		this.expressions = expressions;
		this.condition = condition;
	}

	/**
	 * The same positions, for adding values that are worked out only where a condition
	 * holds.
	 * @param condition the condition
	 * @return the positions
	 */
	public Columns where(String condition) {
		return new Columns(this.expressions, condition);
	}

	/**
	 * Adds a value, unless it is there already.
	 * @param value an expression for the value
	 * @return its position
	 */
	public int add(String value) {
		String expression = (this.condition != null) ? "CASE WHEN " + this.condition + " THEN " + value + " END"
				: value;
		int known = this.expressions.indexOf(expression);
		if (known >= 0) {
			return known;
		}
		this.expressions.add(expression);
		return this.expressions.size() - 1;
	}

	/**
	 * An expression for the list.
	 * @return the expression
	 */
	public String expression() {
		return "[" + String.join(", ", this.expressions) + "]";
	}

}
