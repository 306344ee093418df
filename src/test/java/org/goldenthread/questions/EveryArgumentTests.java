package org.goldenthread.questions;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.language.AstPrinter;
import graphql.language.FieldDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.schema.idl.SchemaParser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is asked of every argument of every root field, inline and by variable, as the
 * public schema lists them.
 */
class EveryArgumentTests extends RunningService {

	private static final Map<String, String> GIVEN = Map.ofEntries(Map.entry("id", "\"risk-flow\""),
			Map.entry("ids", "[\"risk-flow\"]"), Map.entry("of", "\"risk-flow\""),
			Map.entry("from", "\"plan-bnssg-jfp\""), Map.entry("to", "\"shift-1\""), Map.entry("text", "\"plan\""),
			Map.entry("rows", "LocalPlan"), Map.entry("columns", "Shift"), Map.entry("scope", "\"sys-bnssg-ics\""),
			Map.entry("organisation", "\"org-bnssg-icb\""), Map.entry("profile", "NHS_ENGLAND"),
			Map.entry("year", "\"2024/25\""), Map.entry("period", "\"2025/26\""),
			Map.entry("measures", "[\"meas-ae4h\"]"), Map.entry("with", "\"plan-glos-jfp\""),
			Map.entry("leaveOutUnknown", "true"), Map.entry("since", "\"1\""), Map.entry("until", "\"1\""),
			Map.entry("changeSet", "{author: \"A\", reason: \"B\", basedOn: \"1\", changes: [{retire: \"act-a\"}]}"));

	private static final String LONG = "aValue{name='" + "a".repeat(9_000) + "'}";

	@ParameterizedTest
	@MethodSource("texts")
	void quotesAtMostAHundredCharactersOfALongText(Root root) {
		String value = root.isList() ? "[\"" + LONG + "\"]" : "\"" + LONG + "\"";
		for (JsonNode response : List.of(post("{ " + root.with(value) + " }", Map.of()),
				post("query ($v: " + root.type() + ") { " + root.with("$v") + " }",
						Map.of("v", root.isList() ? List.of(LONG) : LONG)))) {
			assertThat(response.toString()).doesNotContain("a".repeat(101)).doesNotContain("INTERNAL_ERROR");
		}
	}

	@ParameterizedTest
	@MethodSource("texts")
	void refusesATextBeyondItsBound(Root root) {
		String text = "a".repeat(100_000);
		JsonNode error = post("query ($v: " + root.type() + ") { " + root.with("$v") + " }",
				Map.of("v", root.isList() ? List.of(text) : text))
			.path("errors")
			.path(0);
		assertThat(error.path("message").asString()).isEqualTo("v has 100000 characters; at most 10000 are allowed");
		assertThat(error.path("extensions").path("code").asString()).isEqualTo("LIMIT_EXCEEDED");
		assertThat(error.path("extensions").path("limit").asInt()).isEqualTo(10_000);
		assertThat(error.path("extensions").path("value").asInt()).isEqualTo(100_000);
	}

	@ParameterizedTest
	@MethodSource("required")
	void namesTheArgumentThatMayNotBeNull(Root root) {
		String query = "query ($v: " + root.nullable() + " = " + root.given() + ") { " + root.with("$v") + " }";
		assertRefused(root, query);
		assertRefused(root, "query ($v: " + root.nullable() + " = " + root.given() + ") { ...a } fragment a on Query { "
				+ root.with("$v") + " }");
	}

	@ParameterizedTest
	@MethodSource("lists")
	void namesTheListWhoseItemsMayNotBeNull(Root root) {
		String item = root.item();
		String given = (item.equals("ID") || item.equals("String")) ? "\"x\"" : null;
		if (given != null) {
			assertRefused(root, "query ($v: " + item + " = " + given + ") { " + root.with("[$v]") + " }");
		}
	}

	@ParameterizedTest
	@MethodSource("pages")
	void hasOneCodeForLessThanNothingAndOneForTooMuch(Root root) {
		for (String number : List.of("-1", "-2147483648")) {
			assertThat(code(post("{ " + root.with(number) + " }", Map.of()))).isEqualTo("INVALID_ARGUMENT");
		}
		JsonNode tooMuch = post("{ " + root.with("2147483647") + " }", Map.of());
		assertThat(code(tooMuch)).isEqualTo("LIMIT_EXCEEDED");
		assertThat(tooMuch.path("errors").path(0).path("extensions").path("argument").asString())
			.isEqualTo(root.argument().getName());
	}

	private void assertRefused(Root root, String query) {
		JsonNode response = post(query, Collections.singletonMap("v", null));
		assertThat(code(response)).as(query).isEqualTo("INVALID_ARGUMENT");
		assertThat(response.path("errors").path(0).path("message").asString()).contains("$v",
				root.field().getName() + "." + root.argument().getName());
	}

	private static String code(JsonNode response) {
		return response.path("errors").path(0).path("extensions").path("code").asString();
	}

	static Stream<Root> texts() {
		return roots().filter((root) -> Set.of("ID", "String").contains(root.item()));
	}

	static Stream<Root> required() {
		return roots().filter((root) -> root.argument().getType() instanceof NonNullType);
	}

	static Stream<Root> lists() {
		return roots().filter(Root::isList);
	}

	static Stream<Root> pages() {
		return roots().filter((root) -> Set.of("first", "last", "maxHops").contains(root.argument().getName()));
	}

	private static Stream<Root> roots() {
		ObjectTypeDefinition query = Objects
			.requireNonNull(new SchemaParser().parse(read(Path.of("graph-schema/api.graphqls")))
				.getTypeOrNull("Query", ObjectTypeDefinition.class));
		List<Root> roots = new ArrayList<>();
		for (FieldDefinition field : query.getFieldDefinitions()) {
			field.getInputValueDefinitions().forEach((argument) -> roots.add(new Root(field, argument)));
		}
		return roots.stream();
	}

	/**
	 * A root field and one of its arguments.
	 *
	 * @param field the field
	 * @param argument the argument
	 */
	record Root(FieldDefinition field, InputValueDefinition argument) {

		/**
		 * The field with a value for the argument, and with what else it needs.
		 */
		String with(String value) {
			String others = this.field.getInputValueDefinitions()
				.stream()
				.filter((each) -> each != this.argument && each.getType() instanceof NonNullType)
				.map((each) -> ", " + each.getName() + ": " + GIVEN.get(each.getName()))
				.collect(Collectors.joining());
			return this.field.getName() + "(" + this.argument.getName() + ": " + value + others + ") { __typename }";
		}

		String given() {
			String given = GIVEN.get(this.argument.getName());
			assertThat(given).as("a value for " + this).isNotNull();
			return given;
		}

		String type() {
			return AstPrinter.printAst(this.argument.getType());
		}

		String nullable() {
			return AstPrinter.printAst(inner(this.argument.getType()));
		}

		boolean isList() {
			return inner(this.argument.getType()) instanceof ListType;
		}

		String item() {
			Type<?> type = inner(this.argument.getType());
			Type<?> item = (type instanceof ListType list) ? inner(list.getType()) : type;
			return ((TypeName) item).getName();
		}

		private static Type<?> inner(Type<?> type) {
			return (type instanceof NonNullType nonNull) ? nonNull.getType() : type;
		}

		@Override
		public String toString() {
			return this.field.getName() + "(" + this.argument.getName() + ")";
		}

	}

}
