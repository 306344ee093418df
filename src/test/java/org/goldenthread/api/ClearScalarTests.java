package org.goldenthread.api;

import java.time.LocalDate;
import java.util.Locale;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Days that callers send.
 */
class ClearScalarTests {

	private static final Coercing<?, ?> DAYS = ClearScalar.days().getCoercing();

	private static final GraphQLContext CONTEXT = GraphQLContext.getDefault();

	@ParameterizedTest
	@ValueSource(strings = { "+9999999-12-31", "+999999999-12-31", "-999999999-01-01", "+10000-01-01", "0000-12-31",
			"-0001-01-01", "2025-13-45", "2026-02-30", "2025-02-29", "2025-06-31", "soon" })
	void areRefusedOutsideTheYearsOneToNineThousandNineHundredAndNinetyNine(String day) {
		assertThatExceptionOfType(CoercingParseValueException.class)
			.isThrownBy(() -> DAYS.parseValue(day, CONTEXT, Locale.ROOT))
			.withMessage("'" + day + "' is not a day such as 2025-09-04, in the years 1 to 9999");
		assertThatExceptionOfType(CoercingParseLiteralException.class).isThrownBy(
				() -> DAYS.parseLiteral(new StringValue(day), CoercedVariables.emptyVariables(), CONTEXT, Locale.ROOT))
			.withMessage("'" + day + "' is not a day such as 2025-09-04, in the years 1 to 9999");
	}

	@ParameterizedTest
	@ValueSource(strings = { "0001-01-01", "2026-02-28", "9999-12-31" })
	void areTakenWithinThem(String day) {
		assertThat(DAYS.parseValue(day, CONTEXT, Locale.ROOT)).isEqualTo(LocalDate.parse(day));
	}

}
