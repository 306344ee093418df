package org.goldenthread.api;

import java.util.Locale;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import org.goldenthread.request.Quoted;
import org.jspecify.annotations.Nullable;

/**
 * A scalar of a library that says in our words what is wrong with a value.
 */
@SuppressWarnings("unchecked")
final class ClearScalar implements Coercing<Object, Object> {

	private final Coercing<Object, Object> scalar;

	private final String form;

	private ClearScalar(GraphQLScalarType scalar, String form) {
		this.scalar = (Coercing<Object, Object>) scalar.getCoercing();
		this.form = form;
	}

	/**
	 * The same scalar with clear messages.
	 * @param form what a value is, such as "a day such as 2025-09-04"
	 */
	static GraphQLScalarType of(GraphQLScalarType scalar, String form) {
		return scalar.transform((builder) -> builder.coercing(new ClearScalar(scalar, form)));
	}

	@Override
	public @Nullable Object serialize(Object value, GraphQLContext context, Locale locale) {
		return this.scalar.serialize(value, context, locale);
	}

	@Override
	public @Nullable Object parseValue(Object value, GraphQLContext context, Locale locale) {
		try {
			return this.scalar.parseValue(value, context, locale);
		}
		catch (CoercingParseValueException ex) {
			throw new CoercingParseValueException(message((value instanceof String text) ? text : null), ex);
		}
	}

	@Override
	public @Nullable Object parseLiteral(Value<?> value, CoercedVariables variables, GraphQLContext context,
			Locale locale) {
		try {
			return this.scalar.parseLiteral(value, variables, context, locale);
		}
		catch (CoercingParseLiteralException ex) {
			throw new CoercingParseLiteralException(
					message((value instanceof StringValue text) ? text.getValue() : null), ex);
		}
	}

	@Override
	public Value<?> valueToLiteral(Object value, GraphQLContext context, Locale locale) {
		return this.scalar.valueToLiteral(value, context, locale);
	}

	private String message(@Nullable String text) {
		return ((text != null) ? Quoted.of(text) : "The value") + " is not " + this.form;
	}

}
