package org.goldenthread.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.language.Node;
import graphql.language.SourceLocation;
import graphql.language.Value;
import graphql.schema.GraphQLType;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.goldenthread.request.Quoted;
import org.jspecify.annotations.Nullable;

/**
 * Finds names that the schema does not have, and says which come nearest.
 */
final class UnknownNames implements DocumentWalk.Visitor {

	private static final int MOST_ERRORS = 50;

	private static final int MOST_NEAR = 3;

	/** As many names as are quicker read than looked up. */
	private static final int MOST_LISTED = 30;

	/** Of these a walk finds all. */
	private static final Set<ValidationErrorType> EXPLAINED = EnumSet.of(ValidationErrorType.UnknownArgument,
			ValidationErrorType.UnknownType, ValidationErrorType.UnknownDirective,
			ValidationErrorType.UndefinedFragment);

	/** These are of names or of something else. */
	private static final Set<ValidationErrorType> PERHAPS_EXPLAINED = EnumSet.of(ValidationErrorType.FieldUndefined,
			ValidationErrorType.WrongType, ValidationErrorType.BadValueForDefaultArg);

	private final List<GraphQLError> errors = new ArrayList<>();

	private final List<SourceLocation> holders = new ArrayList<>();

	@Override
	public void value(String place, Value<?> value, GraphQLType type, Node<?> holder) {
		// Its name is known.
	}

	@Override
	public void unknown(String what, String name, Collection<String> known, Node<?> holder) {
		if (this.errors.size() < MOST_ERRORS) {
			this.errors.add(error(what, name, known, holder.getSourceLocation()));
			this.holders.add(holder.getSourceLocation());
		}
	}

	List<GraphQLError> errors() {
		return this.errors;
	}

	boolean explains(ValidationError error) {
		if (this.errors.isEmpty() || !(error.getValidationErrorType() instanceof ValidationErrorType type)) {
			return false;
		}
		return EXPLAINED.contains(type)
				|| (PERHAPS_EXPLAINED.contains(type) && error.getLocations().stream().anyMatch(this.holders::contains));
	}

	/**
	 * Says that a name is unknown.
	 * @param what where it stands and what it is there, such as "Risk has no field"
	 * @param name the name
	 * @param known the names that may stand there
	 * @param location where in the document; null in variables
	 */
	static GraphQLError error(String what, String name, Collection<String> known, @Nullable SourceLocation location) {
		GraphQLError.Builder<?> error = GraphQLError.newError()
			.errorType(ErrorType.ValidationError)
			.message("%s", what + " " + Quoted.of(name) + hint(name, known));
		return ((location != null) ? error.location(location) : error).build();
	}

	private static String hint(String name, Collection<String> known) {
		List<String> near = nearest(name, known);
		if (!near.isEmpty()) {
			return ": did you mean " + String.join(" or ", near) + "?";
		}
		return (known.isEmpty() || known.size() > MOST_LISTED) ? ""
				: ": choose from " + String.join(", ", known.stream().sorted().toList());
	}

	/** Two letters in five may be wrong, as in what other servers suggest. */
	private static List<String> nearest(String name, Collection<String> known) {
		String sought = Quoted.beginning(name).toLowerCase(Locale.ROOT);
		LevenshteinDistance distance = new LevenshteinDistance(1 + sought.length() * 2 / 5);
		return known.stream()
			.map((each) -> new Near(each, distance.apply(sought, each.toLowerCase(Locale.ROOT))))
			.filter((each) -> each.distance() >= 0)
			.sorted(Comparator.comparing(Near::distance)
				.thenComparing((each) -> !each.name().regionMatches(true, 0, name, 0, 1))
				.thenComparing(Near::name))
			.limit(MOST_NEAR)
			.map(Near::name)
			.toList();
	}

	private record Near(String name, int distance) {

	}

}
