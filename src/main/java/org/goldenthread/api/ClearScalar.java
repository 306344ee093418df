package org.goldenthread.api;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.function.BiPredicate;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.scalars.ExtendedScalars;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import org.goldenthread.answer.InstantScalar;
import org.goldenthread.request.Quoted;
import org.goldenthread.value.Days;
import org.jspecify.annotations.Nullable;

/**
 * A scalar of a library that says in our words what is wrong with a value, and holds it
 * to bounds of ours.
 */
@SuppressWarnings("unchecked")
final class ClearScalar implements Coercing<Object, Object> {

	private final Coercing<Object, Object> scalar;

	private final String form;

	private final BiPredicate<@Nullable String, @Nullable Object> bounds;

	private ClearScalar(GraphQLScalarType scalar, String form, BiPredicate<@Nullable String, @Nullable Object> bounds) {
		this.scalar = (Coercing<Object, Object>) scalar.getCoercing();
		this.form = form;
		this.bounds = bounds;
	}

	/**
	 * The same scalar with clear messages.
	 * @param form what a value is, such as "a day such as 2025-09-04"
	 * @param bounds holds of every value that callers may send
	 */
	static GraphQLScalarType of(GraphQLScalarType scalar, String form,
			BiPredicate<@Nullable String, @Nullable Object> bounds) {
		return scalar.transform((builder) -> builder.coercing(new ClearScalar(scalar, form, bounds)));
	}

	/**
	 * The scalar {@code Date}: a day that is written with a year of four digits.
	 */
	static GraphQLScalarType days() {
		return of(ExtendedScalars.Date, Days.FORM,
				(text, day) -> !(day instanceof LocalDate date) || Days.isWritable(date) && isAsWritten(text, date));
	}

	/**
	 * The scalar {@code DateTime}.
	 */
	static GraphQLScalarType instants() {
		return of(InstantScalar.TYPE, "an instant such as 2025-09-04T12:45:00Z",
				(_, time) -> !(time instanceof OffsetDateTime instant) || Days.isWritable(instant.toLocalDate()));
	}

	/** The library reads 30 February as the last day of the month. */
	private static boolean isAsWritten(@Nullable String text, LocalDate day) {
		return text == null || text.equals(day.toString());
	}

	@Override
	public @Nullable Object serialize(Object value, GraphQLContext context, Locale locale) {
		return this.scalar.serialize(value, context, locale);
	}

	@Override
	public @Nullable Object parseValue(Object value, GraphQLContext context, Locale locale) {
		String text = (value instanceof String string) ? string : null;
		try {
			Object parsed = this.scalar.parseValue(value, context, locale);
			if (this.bounds.test(text, parsed)) {
				return parsed;
			}
		}
		catch (CoercingParseValueException ex) {
			throw new CoercingParseValueException(message(text), ex);
		}
		throw new CoercingParseValueException(message(text));
	}

	@Override
	public @Nullable Object parseLiteral(Value<?> value, CoercedVariables variables, GraphQLContext context,
			Locale locale) {
		String text = (value instanceof StringValue string) ? string.getValue() : null;
		try {
			Object parsed = this.scalar.parseLiteral(value, variables, context, locale);
			if (this.bounds.test(text, parsed)) {
				return parsed;
			}
		}
		catch (CoercingParseLiteralException ex) {
			throw new CoercingParseLiteralException(message(text), ex);
		}
		throw new CoercingParseLiteralException(message(text));
	}

	@Override
	public Value<?> valueToLiteral(Object value, GraphQLContext context, Locale locale) {
		return this.scalar.valueToLiteral(value, context, locale);
	}

	private String message(@Nullable String text) {
		return ((text != null) ? Quoted.of(text) : "The value") + " is not " + this.form;
	}

}
