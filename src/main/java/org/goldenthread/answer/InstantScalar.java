package org.goldenthread.answer;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.Value;
import graphql.scalars.ExtendedScalars;
import graphql.schema.Coercing;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;
import org.jspecify.annotations.Nullable;

/**
 * The scalar {@code DateTime}, shown as precisely as it is stored, so that what is shown
 * selects what it was shown for.
 */
public final class InstantScalar implements Coercing<OffsetDateTime, String> {

	/** The scalar. */
	public static final GraphQLScalarType TYPE = GraphQLScalarType.newScalar(ExtendedScalars.DateTime)
		.coercing(new InstantScalar())
		.build();

	private static final int NANOSECONDS = 9;

	private static final int MILLISECONDS = 3;

	private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
		.appendPattern("uuuu-MM-dd'T'HH:mm:ss")
		.appendFraction(ChronoField.NANO_OF_SECOND, MILLISECONDS, NANOSECONDS, true)
		.appendOffsetId()
		.toFormatter(Locale.ROOT);

	private InstantScalar() {
	}

	@Override
	public String serialize(Object value, GraphQLContext context, Locale locale) {
		try {
			return FORMAT.format((value instanceof TemporalAccessor instant) ? instant
					: OffsetDateTime.parse(String.valueOf(value)));
		}
		catch (DateTimeException ex) {
			throw new CoercingSerializeException("Not an instant with its offset: " + value, ex);
		}
	}

	@Override
	public @Nullable OffsetDateTime parseValue(Object input, GraphQLContext context, Locale locale) {
		return (OffsetDateTime) ExtendedScalars.DateTime.getCoercing().parseValue(input, context, locale);
	}

	@Override
	public @Nullable OffsetDateTime parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context,
			Locale locale) {
		return (OffsetDateTime) ExtendedScalars.DateTime.getCoercing().parseLiteral(input, variables, context, locale);
	}

	@Override
	public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
		return ExtendedScalars.DateTime.getCoercing().valueToLiteral(input, context, locale);
	}

}
