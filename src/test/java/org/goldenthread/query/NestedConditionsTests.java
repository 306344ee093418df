package org.goldenthread.query;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Conditions nested in conditions, as deep as they may be, and deeper.
 */
class NestedConditionsTests extends OverSmallGraph {

	NestedConditionsTests() {
		super("""
				Measure m1
				Measure m2
				Target t1
				Target t2
				m1 -HAS_TARGET-> t1 basis=DERIVED
				m2 -HAS_TARGET-> t2
				""");
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4, 8, 12, 16, 20, 24 })
	void aChainFollowsTheSameLinksThereAndBack(int depth) {
		String inner = (depth % 2 == 0) ? "{name: {equals: \"m1\"}}" : "{name: {equals: \"t1\"}}";
		assertThat(measures(chain(depth, inner))).isEqualTo("[m1]");
	}

	@Test
	void everyStepOfAChainMeetsItsOwnConditions() {
		String ends = "{targets: {some: {name: {equals: \"t1\"}}}, name: {not: \"%s\"}}";
		String chain = "{targets: {some: {and: [{link: {basis: {equals: %s}}}, {measures: {some: %s, every: {name: {equals: \"m1\"}}}}]}}}";
		assertThat(measures(chain.formatted("DERIVED", ends.formatted("m2")))).isEqualTo("[m1]");
		assertThat(measures(chain.formatted("DERIVED", ends.formatted("m1")))).isEqualTo("[]");
		assertThat(measures(chain.formatted("STATED", ends.formatted("m2")))).isEqualTo("[]");
		assertThat(measures("{targets: {none: {measures: {some: " + ends.formatted("m2") + "}}}}")).isEqualTo("[m2]");
	}

	@ParameterizedTest
	@MethodSource("mixes")
	@Timeout(60)
	void aMixAsDeepAsAllowedIsAnsweredSoon(String filter) {
		ask("{ measures(filter: " + filter + ") { totalCount } }").errors().verify();
	}

	static Stream<String> mixes() {
		String some = "{targets: {some: {or: [{name: {equals: \"t1\"}}, {measures: {none: %s}}]}}}";
		String every = "{targets: {every: {not: {measures: {some: %s}}}}}";
		return Stream.of(some, every)
			.map((each) -> each.formatted(each.formatted(each.formatted("{name: {equals: \"m1\"}}"))));
	}

	@ParameterizedTest
	@MethodSource("tooMuch")
	@Timeout(60)
	void whatIsTooDeepOrTooMuchIsRefusedBeforeAnythingIsPlanned(String filter) {
		assertRefused("{ everything(filter: " + filter + ") { totalCount } }");
	}

	static Stream<String> tooMuch() {
		return Stream.of("{or: [" + "{} ".repeat(400) + "]}", "{and: [" + "{} ".repeat(400) + "]}",
				"{not: ".repeat(30) + "{}" + "}".repeat(30), "{kind: {in: [" + "Risk ".repeat(4000) + "]}}",
				"{id: {in: [" + "\"a\" ".repeat(4000) + "]}}");
	}

	@Test
	void subqueriesInSubqueriesAreBounded() {
		String filter = "{name: {equals: \"m1\"}}";
		for (int i = 0; i < 5; i++) {
			filter = "{targets: {every: {measures: {none: " + filter + "}}}}";
		}
		assertRefused("{ measures(filter: " + filter + ") { totalCount } }");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			measures(order: [%s]) { nodes { id } }           | {by: "name"}
			measures { aggregate(groupBy: [%s]) { count } }  | "name"
			""", quoteCharacter = '\'')
	void listsOfArgumentsAreBounded(String field, String value) {
		assertRefused("{ " + field.formatted((value + " ").repeat(1000)) + " }");
	}

	private void assertRefused(String document) {
		assertRefused(document, "LIMIT_EXCEEDED", " ");
	}

	private String measures(String filter) {
		return values("{ measures(filter: " + filter + ") { nodes { id } } }", "measures.nodes[*].id").toString();
	}

	private static String chain(int depth, String inner) {
		String filter = inner;
		for (int i = depth; i > 0; i--) {
			filter = (i % 2 == 1) ? "{targets: {some: " + filter + "}}" : "{measures: {some: " + filter + "}}";
		}
		return filter;
	}

}
