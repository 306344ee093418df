package org.goldenthread.http;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.function.ServerRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AnswerTypeTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			application/graphql-response+json                                           | GRAPHQL_RESPONSE
			application/graphql-response+json; charset=utf-8                            | GRAPHQL_RESPONSE
			application/graphql-response+json, application/json                         | GRAPHQL_RESPONSE
			application/json, application/graphql-response+json                         | GRAPHQL_RESPONSE
			application/graphql-response+json;q=0.9, application/json                   | JSON
			application/graphql-response+json, application/json;q=0.9                   | GRAPHQL_RESPONSE
			application/graphql-response+json;q=0, */*                                  | JSON
			application/json;q=0, */*                                                   | GRAPHQL_RESPONSE
			application/json                                                            | JSON
			application/*                                                               | JSON
			application/*+json                                                          | GRAPHQL_RESPONSE
			*/*                                                                         | JSON
			text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8          | JSON
			application/json, multipart/mixed                                           | JSON
			""")
	void isWhatTheCallerPrefers(String accept, AnswerType expected) {
		assertThat(AnswerType.wanted(request(accept))).isEqualTo(expected);
	}

	@Test
	void isTheOldOneIfTheCallerDoesNotSay() {
		assertThat(AnswerType.wanted(ServerRequest.create(new MockHttpServletRequest(), List.of())))
			.isEqualTo(AnswerType.JSON);
	}

	@ParameterizedTest
	@ValueSource(strings = { "text/html", "application/xml, text/*", "application/json;q=0", "nonsense" })
	void isRefusedIfTheCallerTakesNeither(String accept) {
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> AnswerType.wanted(request(accept)))
			.withMessageContaining("application/graphql-response+json nor application/json");
	}

	private static ServerRequest request(String accept) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.addHeader("Accept", accept);
		return ServerRequest.create(request, List.of());
	}

}
