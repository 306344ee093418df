package org.goldenthread.view;

import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Nodes and links that are not there for a reader: those whose property has one of some
 * values, unless another property of them has one of others.
 *
 * @param property the name of a property that holds one text
 * @param values the values that hide
 * @param unless what is shown all the same; null if nothing is
 */
public record Hidden(String property, Set<String> values, @Nullable Unless unless) {

	public Hidden {
		values = Set.copyOf(values);
	}

	/**
	 * What is hidden without exception.
	 * @param property the name of a property that holds one text
	 * @param values the values that hide
	 */
	public Hidden(String property, Set<String> values) {
		this(property, values, null);
	}

	/**
	 * The names of the properties that it goes by.
	 * @return one name or two
	 */
	public Stream<String> properties() {
		return Stream.concat(Stream.of(this.property), Stream.ofNullable(this.unless).map(Unless::property));
	}

	/**
	 * Whether it hides a node or a link.
	 * @param properties gives the value of a property by its name, null if it has none
	 * @return true if so
	 */
	boolean hides(Function<String, ? extends @Nullable Object> properties) {
		return has(properties.apply(this.property), this.values)
				&& (this.unless == null || !has(properties.apply(this.unless.property()), this.unless.values()));
	}

	/** Whether it hides all that another hides by one of its values. */
	boolean hidesAllOf(Hidden other, String value) {
		return this.property.equals(other.property) && this.values.contains(value)
				&& (this.unless == null
						|| other.unless != null && other.unless.property().equals(this.unless.property())
								&& other.unless.values().containsAll(this.unless.values()));
	}

	private static boolean has(@Nullable Object value, Set<String> values) {
		return value instanceof String text && values.contains(text);
	}

	/**
	 * What is shown although it would be hidden: what has one of some values.
	 *
	 * @param property the name of a property that holds one text
	 * @param values the values that show
	 */
	public record Unless(String property, Set<String> values) {

		public Unless {
			values = Set.copyOf(values);
		}

	}

}
