package org.goldenthread.api;

import java.math.BigInteger;
import java.util.Locale;

import graphql.GraphQLContext;
import graphql.Scalars;
import graphql.execution.CoercedVariables;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import org.jspecify.annotations.Nullable;

/**
 * The scalar {@code ID} as the specification has it: a text or a whole number. The
 * library's own makes a text of whatever a variable holds, a list or an object too.
 */
final class IdScalar implements Coercing<Object, String> {

	static final GraphQLScalarType TYPE = GraphQLScalarType.newScalar(Scalars.GraphQLID)
		.coercing(new IdScalar())
		.build();

	private static final Coercing<?, ?> LIBRARY = Scalars.GraphQLID.getCoercing();

	private IdScalar() {
	}

	@Override
	public String serialize(Object value, GraphQLContext context, Locale locale) {
		return String.valueOf(value);
	}

	@Override
	public String parseValue(Object value, GraphQLContext context, Locale locale) {
		return switch (value) {
			case String text -> text;
			case Integer number -> number.toString();
			case Long number -> number.toString();
			case BigInteger number -> number.toString();
			default -> throw new CoercingParseValueException("The value is not an id: a text, or a whole number");
		};
	}

	@Override
	public @Nullable String parseLiteral(Value<?> value, CoercedVariables variables, GraphQLContext context,
			Locale locale) {
		return (String) LIBRARY.parseLiteral(value, variables, context, locale);
	}

	@Override
	public Value<?> valueToLiteral(Object value, GraphQLContext context, Locale locale) {
		return LIBRARY.valueToLiteral(value, context, locale);
	}

}
