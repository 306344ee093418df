package org.goldenthread.api;

import java.util.List;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.execution.ResultPath;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CostAndCodesTests {

	@Test
	void nullWhereNoneMayBeTellsTheCallerNothingButItsNumber() {
		GraphQLError told = CostAndCodes.withoutInternals(error(ErrorType.NullValueInNonNullableField), "abc-1");
		assertThat(told.getMessage()).isEqualTo("INTERNAL_ERROR for abc-1");
		assertThat(told.getPath()).isEqualTo(List.of("plans", "name"));
		assertThat(told.getErrorType()).hasToString("INTERNAL_ERROR");
	}

	@Test
	void otherErrorsKeepTheirMessage() {
		GraphQLError error = error(ErrorType.ValidationError);
		assertThat(CostAndCodes.withoutInternals(error, "abc-1")).isSameAs(error);
	}

	private static GraphQLError error(ErrorType type) {
		return GraphQLError.newError()
			.errorType(type)
			.message("The field at path '/plans/name' was declared as a non null type, but the code returned null")
			.path(ResultPath.parse("/plans/name"))
			.build();
	}

}
