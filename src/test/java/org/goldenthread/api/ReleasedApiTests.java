package org.goldenthread.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Keeps what callers were promised: {@code released-api.graphqls} is the schema as last
 * released, without its descriptions. It is written on a release only, by running this
 * test with {@code -Dgoldenthread.release}.
 */
class ReleasedApiTests {

	private static final Path RELEASED = Path.of("src/test/resources/released-api.graphqls");

	private static final Path NOW = Path.of("graph-schema/api.graphqls");

	private static final String MADE_UP = """
			type Query {
			  plan(id: ID!, old: Int @deprecated(reason: "Not used.")): Plan
			  things: [Thing!]!
			  plans(filter: Filter): [Plan!]!
			  leaving: Leaving @deprecated(reason: "Use plan.")
			}
			interface Thing { id: ID! }
			type Plan implements Thing { id: ID! name: String! note(in: Lang): String former: String @deprecated(reason: "Use name.") }
			type Risk implements Thing { id: ID! }
			type Leaving { id: ID! }
			enum Lang { EN CY LA @deprecated(reason: "Dead.") }
			input Filter { name: String, former: String @deprecated(reason: "Use name.") }
			""";

	@Test
	void keepsWhatWasReleased() throws IOException {
		String now = Files.readString(NOW);
		if (System.getProperty("goldenthread.release") != null) {
			Files.writeString(RELEASED, withoutDescriptions(now));
		}
		assertThat(BreakingChanges.between(Files.readString(RELEASED), now))
			.as("what breaks callers; deprecate it in a release first, as CONTRIBUTING.md says")
			.isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			name: String!                 | title: String!
			name: String!                 | name: String
			name: String!                 | name: Int!
			note(in: Lang)                | note
			note(in: Lang)                | note(in: Lang!)
			note(in: Lang)                | note(in: Lang, by: ID!)
			EN CY                         | EN
			plan(id: ID!,                 | plan(id: ID!, edition: Int!,
			things: [Thing!]!             | things: [Thing!]
			input Filter { name: String,  | input Filter { name: String, must: Int!,
			input Filter { name: String,  | input Filter {
			type Risk implements Thing {  | type Risk {
			type Risk implements          | type Danger implements
			plans(filter: Filter)         | plans
			""")
	void seesWhatBreaksCallers(String before, String after) {
		assertThat(MADE_UP).contains(before);
		assertThat(BreakingChanges.between(MADE_UP, MADE_UP.replace(before, after))).isNotEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			name: String!                 | name: String! more: Int
			note(in: Lang)                | note(in: Lang, by: ID)
			note(in: Lang): String        | note(in: Lang): String!
			EN CY                         | EN CY GA
			input Filter { name: String,  | input Filter { name: String, more: Int,
			type Risk implements          | type Danger implements Thing { id: ID! } type Risk implements
			name: String!                 | name: String! @deprecated(reason: "Use id.")
			""")
	void letsWhatBreaksNobodyPass(String before, String after) {
		assertThat(MADE_UP).contains(before);
		assertThat(BreakingChanges.between(MADE_UP, MADE_UP.replace(before, after))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			former: String @deprecated(reason: "Use name.") }      | }
			former: String @deprecated(reason: "Use name.") }      | former: Int }
			LA @deprecated(reason: "Dead.")                        |
			, old: Int @deprecated(reason: "Not used.")            |
			leaving: Leaving @deprecated(reason: "Use plan.")      |
			""")
	void letsWhatWasDeprecatedGo(String before, String after) {
		assertThat(MADE_UP).contains(before);
		String now = MADE_UP.replace(before, (after != null) ? after : "");
		assertThat(BreakingChanges.between(MADE_UP, now)).isEmpty();
		assertThat(BreakingChanges.between(MADE_UP.replaceAll("@deprecated\\([^)]*\\)", ""), now)).isNotEmpty();
	}

	private static String withoutDescriptions(String schema) {
		return schema.replaceAll("(?s)\"\"\"(?:\\\\\"\"\"|.)*?\"\"\"", "")
			.replaceAll("(?m)^\\s*\"(?:\\\\.|[^\"\\\\])*\"$", "")
			.replaceAll("(?m)^#.*$", "")
			.replaceAll("\\n\\s*\\n+", "\n")
			.strip() + "\n";
	}

}
