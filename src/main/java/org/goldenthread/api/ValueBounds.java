package org.goldenthread.api;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import graphql.language.ArrayValue;
import graphql.language.EnumValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import org.goldenthread.request.Bounds;
import org.goldenthread.request.InvalidQuery;
import org.goldenthread.request.QueryLimits;
import org.goldenthread.request.Quoted;
import org.jspecify.annotations.Nullable;

/**
 * Holds values that callers send to their bounds, before anything else is done with them:
 * those that stand in a document, and those of variables.
 */
final class ValueBounds {

	private final QueryLimits limits;

	private final String holder;

	private final Map<String, Integer> lists;

	private long values;

	ValueBounds(QueryLimits limits, String holder) {
		this.limits = limits;
		this.holder = holder;
		this.lists = Map.of("order", limits.maximumOrders(), "groupBy", limits.maximumGroupings(), "and",
				limits.maximumConditions(), "or", limits.maximumConditions(), "ids", limits.maximumPageSize());
	}

	/**
	 * Checks the variables of a request.
	 * @param variables the variables as they were sent
	 * @param most how many items those may have that have a bound of their own
	 */
	static void check(Map<String, ? extends @Nullable Object> variables, Map<String, Integer> most,
			QueryLimits limits) {
		ValueBounds bounds = new ValueBounds(limits, "The variables");
		variables.forEach((name, value) -> {
			bounds.name(name);
			Integer own = most.get(name);
			if (own != null && value instanceof List<?> items) {
				bounds.items(name, items.size(), own);
			}
			bounds.variable(name, value, 0);
		});
	}

	/**
	 * How many items a list of a name may have, if it has a bound of its own.
	 */
	@Nullable Integer most(String list) {
		return this.lists.get(list);
	}

	void name(@Nullable String name) {
		if (name != null && name.length() > this.limits.maximumNameLength()) {
			throw InvalidQuery.tooLarge(name, name.length(), this.limits.maximumNameLength(),
					"The name " + Quoted.of(name) + " has " + name.length() + " characters; at most "
							+ this.limits.maximumNameLength() + " are allowed");
		}
	}

	void literal(String name, Value<?> value) {
		literal(name, value, 0);
	}

	private void literal(String name, Value<?> value, int depth) {
		count(depth);
		switch (value) {
			case StringValue text ->
				Bounds.length(name, Objects.requireNonNullElse(text.getValue(), ""), this.limits.maximumTextLength());
			case EnumValue constant -> name(constant.getName());
			case VariableReference variable -> name(variable.getName());
			case IntValue number -> finite(name, number.getValue().doubleValue());
			case FloatValue number -> finite(name, number.getValue().doubleValue());
			case ArrayValue list -> {
				items(name, list.getValues().size(), most(name));
				list.getValues().forEach((item) -> literal(name, item, depth + 1));
			}
			case ObjectValue object -> {
				for (ObjectField field : object.getObjectFields()) {
					name(field.getName());
					literal(field.getName(), field.getValue(), depth + 1);
				}
			}
			default -> {
				// True, false or null.
			}
		}
	}

	private void variable(String name, @Nullable Object value, int depth) {
		count(depth);
		switch (value) {
			case String text -> Bounds.length(name, text, this.limits.maximumTextLength());
			case Number number -> finite(name, number.doubleValue());
			case List<?> list -> {
				items(name, list.size(), (depth > 0) ? most(name) : null);
				list.forEach((item) -> variable(name, item, depth + 1));
			}
			case Map<?, ?> object -> object.forEach((key, item) -> {
				name(String.valueOf(key));
				variable(String.valueOf(key), item, depth + 1);
			});
			case null, default -> {
				// True, false or null.
			}
		}
	}

	private void items(String name, int size, @Nullable Integer own) {
		int most = this.limits.maximumValues();
		Bounds.size(name, size, "items", (own != null) ? Math.min(own, most) : most);
	}

	private void finite(String name, double number) {
		if (Double.isInfinite(number)) {
			throw InvalidQuery.of(name, name + " is a number beyond what numbers here can be");
		}
	}

	private void count(int depth) {
		if (++this.values > this.limits.maximumInputValues()) {
			throw InvalidQuery.tooLarge("values", this.values, this.limits.maximumInputValues(),
					this.holder + " hold more than " + this.limits.maximumInputValues() + " values");
		}
		if (depth > this.limits.maximumInputDepth()) {
			throw InvalidQuery.tooLarge("input depth", depth, this.limits.maximumInputDepth(),
					this.holder + " nest values deeper than " + this.limits.maximumInputDepth() + " levels");
		}
	}

}
