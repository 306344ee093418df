package org.goldenthread.view;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import graphql.GraphQLContext;
import org.jspecify.annotations.Nullable;

/**
 * What one request may see. Whatever reads asks it for every node and every link: the
 * compiler as conditions on the variables of its patterns, the thread graph as a
 * predicate. A link is there if it is not hidden itself and both of its ends are there.
 *
 * @param hidden what is not there
 */
public record View(List<Hidden> hidden) {

	/** The view of whoever may see all that there is. */
	public static final View EVERYTHING = new View(List.of());

	/** What hides whatever was made up to demonstrate the service. */
	private static final Hidden DEMONSTRATION = new Hidden("basis", Set.of("DEMONSTRATION"));

	/** The view without what was made up to demonstrate the service. */
	public static final View REAL = new View(List.of(DEMONSTRATION));

	/** What anyone may see: nothing restricted, and nothing made up. */
	public static final View OPEN = new View(
			List.of(new Hidden(Restriction.PROPERTY, Restriction.names((_) -> true)), DEMONSTRATION));

	public View {
		hidden = List.copyOf(hidden);
	}

	/**
	 * The view of a request.
	 * @param context the context of the request
	 * @return the view that was set for it; {@link #OPEN} if none was
	 */
	public static View of(GraphQLContext context) {
		return context.getOrDefault(View.class, OPEN);
	}

	/**
	 * Sets the view of a request.
	 * @param context the context of the request
	 */
	public void set(GraphQLContext context) {
		context.put(View.class, this);
	}

	/**
	 * Whether it shows what was made up to demonstrate the service.
	 * @return true if nothing hides it
	 */
	public boolean showsDemonstration() {
		return sees((property) -> property.equals(DEMONSTRATION.property()) ? DEMONSTRATION.values().iterator().next()
				: null);
	}

	/**
	 * The same without what was made up to demonstrate the service.
	 * @return the view
	 */
	public View withoutDemonstration() {
		return showsDemonstration() ? without(DEMONSTRATION) : this;
	}

	/**
	 * The same with what was made up to demonstrate the service.
	 * @return the view
	 */
	public View withDemonstration() {
		return new View(this.hidden.stream().filter((each) -> !each.equals(DEMONSTRATION)).toList());
	}

	/**
	 * The same without more.
	 * @param more what is not there either
	 * @return the view
	 */
	public View without(Hidden more) {
		return new View(Stream.concat(this.hidden.stream(), Stream.of(more)).toList());
	}

	/**
	 * Whether it shows all that another view shows.
	 * @param other the other view
	 * @return true if whatever this hides is hidden by the other too
	 */
	public boolean showsAllOf(View other) {
		return this.hidden.stream()
			.allMatch((mine) -> mine.values()
				.stream()
				.allMatch((value) -> other.hidden.stream().anyMatch((each) -> each.hidesAllOf(mine, value))));
	}

	/**
	 * Whether a node or a link is there, as far as its own properties say.
	 * @param properties gives the value of a property by its name, null if it has none
	 * @return true if so
	 */
	public boolean sees(Function<String, ? extends @Nullable Object> properties) {
		return this.hidden.stream().noneMatch((each) -> each.hides(properties));
	}

}
