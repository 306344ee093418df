package org.goldenthread.questions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Requests beyond a limit of {@code src/docs/limits.md}, each refused before the work
 * that the limit bounds.
 */
class BoundedRequestsTests extends RunningService {

	@ParameterizedTest
	@MethodSource
	void areRefusedByTheNameOfTheirLimit(String query, String argument, int limit) {
		JsonNode error = post(query, Map.of()).path("errors").path(0);
		assertThat(error.path("extensions").path("code").asString()).as(error.toString()).isEqualTo("LIMIT_EXCEEDED");
		assertThat(error.path("extensions").path("argument").asString()).isEqualTo(argument);
		assertThat(error.path("extensions").path("limit").asInt()).isEqualTo(limit);
	}

	static Stream<Arguments> areRefusedByTheNameOfTheirLimit() {
		String spreads = IntStream.range(1, 80)
			.mapToObj((i) -> "fragment f" + i + " on Risk { ...f" + (i - 1) + " ...f" + (i - 1) + " }")
			.collect(Collectors.joining(" "));
		String chain = IntStream.range(1, 80)
			.mapToObj((i) -> "fragment f" + i + " on Risk { " + "... { ".repeat(45) + "...f" + (i - 1) + " }".repeat(45)
					+ " }")
			.collect(Collectors.joining(" "));
		return Stream.of(of("{ risks(order: [" + items("{by: \"name\"}", 1000) + "]) { totalCount } }", "order", 8),
				of("{ risks { aggregate(groupBy: [" + items("\"name\"", 1000) + "]) { count } } }", "groupBy", 5),
				of("{ risks(filter: {or: [" + items("{}", 4000) + "]}) { totalCount } }", "or", 200),
				of("{ risks(filter: {and: [" + items("{}", 201) + "]}) { totalCount } }", "and", 200),
				of("{ everything(filter: {kind: {in: [" + items("Risk", 4000) + "]}}) { totalCount } }", "in", 1000),
				of("{ search(text: \"a\", kinds: [" + items("Risk", 6000) + "]) { hits { score } } }", "kinds", 1000),
				of("{ nodes(ids: [" + items("\"a\"", 501) + "]) { id } }", "ids", 500),
				of("{ risks(filter: " + "{not: ".repeat(68) + "{}" + "}".repeat(68) + ") { totalCount } }",
						"input depth", 64),
				of("{ risks(filter: {id: {equals: \"" + "a".repeat(10_001) + "\"}}) { totalCount } }", "equals",
						10_000),
				of("{ " + "a".repeat(101) + " }", "a".repeat(100) + "...", 100),
				of("{ " + "a".repeat(101) + ": risks { totalCount } }", "a".repeat(100) + "...", 100),
				of("{ kinds { name " + items("@include(if: true)", 2000) + " } }", "fields", 2000),
				of("{ risk(id: \"a\") { ...f79 } } fragment f0 on Risk { id } " + spreads, "fields", 2000),
				of("{ risk(id: \"a\") { ...f79 } } fragment f0 on Risk { id } " + chain, "depth", 96),
				of(IntStream.range(0, 101)
					.mapToObj((i) -> "query q" + i + " { kinds { name } }")
					.collect(Collectors.joining(" ")), "definitions", 100),
				of("{ observations(filter: {value: {equals: " + "1".repeat(500_000) + "}}) { totalCount } }", "digits",
						400));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{ risk(id: \"risk-flow\") { %s } }",
			"{ nodes(ids: [\"risk-flow\"]) { ... on Risk { %s } } }", "{ risks(first: 1) { nodes { %s } } }",
			"{ impact(of: \"risk-flow\") { of { ... on Risk { %s } } } }",
			"{ threads(from: \"risk-flow\") { from { ...f } } } fragment f on Risk { %s }",
			"{ search(text: \"flow\") { hits { node { ... on Risk { %s } } } } }" })
	void areRefusedWithTooManyListsOfOtherThings(String query) {
		String lists = IntStream.range(0, 101)
			.mapToObj((i) -> "a" + i + ": threatens { totalCount }")
			.collect(Collectors.joining(" "));
		JsonNode error = post(query.formatted(lists), Map.of()).path("errors").path(0);
		assertThat(error.path("extensions").path("argument").asString()).as(error.toString()).isEqualTo("connections");
		assertThat(error.path("extensions").path("limit").asInt()).isEqualTo(100);
	}

	@Test
	void areRefusedByVariableAsInline() {
		List<Map<String, Object>> orders = Stream.generate(() -> Map.<String, Object>of("by", "name"))
			.limit(9)
			.toList();
		JsonNode error = post("query ($o: [Order!]) { risks(order: $o) { totalCount } }", Map.of("o", orders))
			.path("errors")
			.path(0);
		assertThat(error.path("extensions").path("code").asString()).isEqualTo("LIMIT_EXCEEDED");
		assertThat(error.path("message").asString()).isEqualTo("o holds 9 items; at most 8 are allowed");
		Map<String, Object> filter = Map.of();
		for (int i = 0; i < 68; i++) {
			filter = Map.of("not", filter);
		}
		assertThat(code("query ($f: RiskFilter) { risks(filter: $f) { totalCount } }", Map.of("f", filter)))
			.isEqualTo("LIMIT_EXCEEDED");
		assertThat(code("query ($f: RiskFilter) { risks(filter: $f) { totalCount } }",
				Map.of("f", Map.of("or", Stream.generate(Map::of).limit(201).toList()))))
			.isEqualTo("LIMIT_EXCEEDED");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{ observations(filter: {value: {equals: 1e999}}) { totalCount } }
			{ observations(filter: {value: {between: [-1e400, 1]}}) { totalCount } }
			""")
	void areRefusedIfANumberIsBeyondAllNumbers(String query) {
		assertThat(code(query, Map.of())).isEqualTo("INVALID_ARGUMENT");
	}

	@Test
	void sayThatVariablesMayNotBeNullWhereverTheyStand() {
		Map<String, Object> none = new HashMap<>();
		none.put("v", null);
		List.of("query ($v: Float = 1) { observations(filter: {value: {between: [$v, 2]}}) { totalCount } }",
				"query ($v: String = \"name\") { risks(order: [{by: $v}]) { totalCount } }",
				"query ($v: String = \"threatens\") { risk(id: \"risk-flow\") { reach(along: $v) { totalCount } } }",
				"query ($v: String = \"name\") { risks { aggregate { distinct(of: $v) } } }",
				"query ($v: Boolean = true) { kinds @skip(if: $v) { name } }",
				"query ($v: NodeKind = Risk) { search(text: \"a\", kinds: [$v]) { hits { score } } }",
				"query ($v: Basis = STATED) { search(text: \"a\", basis: [$v]) { hits { score } } }")
			.forEach((query) -> {
				JsonNode error = post(query, none).path("errors").path(0);
				assertThat(error.path("extensions").path("code").asString()).as(query + error)
					.isEqualTo("INVALID_ARGUMENT");
				assertThat(error.path("message").asString()).contains("The variable $v is null");
			});
	}

	@Test
	void namesAmongSeveralIdsThePlaceOfTheUnknown() {
		JsonNode response = post("{ nodes(ids: [\"risk-flow\", \"zz\"]) { id } }", Map.of());
		assertThat(response.path("errors").path(0).path("path").toString()).isEqualTo("[\"nodes\",1]");
	}

	@Test
	void areOfferedNoDirectiveThatIsNotHonoured() {
		assertThat(ask("{ __schema { directives { name } } }", Map.of()).text("__schema.directives.name").split(", "))
			.contains("include", "skip")
			.doesNotContain("defer", "stream");
		assertThat(code("{ ... @defer { kinds { name } } }", Map.of())).isEqualTo("INVALID_ARGUMENT");
		assertThat(code("{ ...a @defer } fragment a on Query { kinds { name } }", Map.of()))
			.isEqualTo("INVALID_ARGUMENT");
	}

	@Test
	void showTheTextOfTheCallerAsItIs() {
		assertThat(post("{ risk(id: \"StringValue{value='x'}\") { id } }", Map.of()).path("errors")
			.path(0)
			.path("message")
			.asString()).startsWith("No Risk has the id 'StringValue{value='x'}'");
	}

	private String code(String query, Map<String, ?> variables) {
		return post(query, variables).path("errors").path(0).path("extensions").path("code").asString();
	}

	private static String items(String item, int count) {
		return Stream.generate(() -> item).limit(count).collect(Collectors.joining(" "));
	}

	private static Arguments of(String query, String argument, int limit) {
		return Arguments.of(query, argument, limit);
	}

}
