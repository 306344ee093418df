package org.goldenthread.gap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import graphql.language.EnumTypeDefinition;
import graphql.schema.idl.SchemaParser;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.goldenthread.gap.condition.NamedCondition;
import org.goldenthread.gap.rule.GapRule;
import org.goldenthread.gap.rule.GapRules;
import org.goldenthread.gap.rule.InvalidRules;
import org.goldenthread.model.Model;
import org.goldenthread.model.reading.Models;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Rules that a user writes.
 */
class RuleReaderTests {

	private static final String RULE = """
			name: ACTION_WITHOUT_OWNER
			severity: LOW
			sentence: An action that nobody answers for.
			lookedFor: an owner
			where: the action's own links
			kind: Action
			filter: |
			  {ownedBy: {none: {}}}
			found:
			- {text: none is named}
			example:
			  guilty: [orphan]
			  innocent: [owned]
			  graph: |
			    Action orphan
			    Action owned
			    Organisation body
			    owned -OWNED_BY-> body
			""";

	@Test
	void aRuleOfAUsersOwnTakesItsPlaceAmongOurs() {
		GapRules rules = GapConfiguration.read(Rules.MODEL, Rules.files(), Map.of("own.yaml", RULE));
		assertThat(rules.all()).hasSize(28)
			.extracting(GapRule::name)
			.containsSubsequence("MEASURE_WITHOUT_TARGET", "ACTION_WITHOUT_OWNER", "LINK_ON_ONE_SOURCE");
		assertThat(rules.facts().ofNodes()).contains("likelihood", "points", "frequency", "byNote");
		assertThat(RuleNames.print(rules)).contains("An action that nobody answers for.\n", "  ACTION_WITHOUT_OWNER\n");
	}

	@Test
	void ourRulesThatDoNotFitAnotherModelAreLeftOut() throws IOException {
		Model model = Models.of(text("kinds"), text("links"), text("named"));
		GapRules rules = GapConfiguration.read(model, Rules.files(), Map.of());
		assertThat(rules.all()).extracting(GapRule::name)
			.contains("LINK_ON_ONE_SOURCE")
			.doesNotContain("TRAJECTORY_WITHOUT_POINTS");
	}

	private static String text(String name) throws IOException {
		return Files.readString(Path.of("src/bench/model", name + ".graphqls"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					ownedBy: {none: {}}  | owner: {isNull: true}                  | own.yaml: filter: Action has no 'owner'; it has id, name,
					ownedBy: {none: {}}  | ownedBy: {no: {}}                      | own.yaml: filter: The relationship ownedBy has no 'no'; it has count, every, none, some
					ownedBy: {none: {}}  | basis: {equals: INVENTED}              | own.yaml: filter: basis: INVENTED is not one of STATED, DERIVED,
					ownedBy: {none: {}}  | basis: {equals: "DERIVED"}             | own.yaml: filter: basis: "DERIVED" is not one of STATED,
					ownedBy: {none: {}}  | name: {contains: 3}                    | own.yaml: filter: name: 3 is not a text in quotation marks
					ownedBy: {none: {}}  | due: {before: "soon"}                  | own.yaml: filter: due: "soon" is not a period in quotation marks: write 2025-09-04,
					ownedBy: {none: {}}  | ownedBy: {none: {}                     | own.yaml: filter: '{ownedBy: {none: {}}' cannot be read
					ownedBy: {none: {}}  | link: {basis: {equals: DERIVED}}       | own.yaml: filter: Action has no 'link'
					ownedBy: {none: {}}  | ownedBy: {count: {between: [1]}}       | own.yaml: filter: count: between takes two numbers, not 1
					kind: Action         | kind: Aktion                           | own.yaml: kind is 'Aktion', which the model does not have
					severity: LOW        | severity: DIRE                         | own.yaml: severity is 'DIRE': it must be one of HIGH, MEDIUM, LOW
					name: ACTION_WITHOUT | name: action                           | own.yaml: name is 'action_OWNER': write it in capitals
					name: ACTION_WITHOUT_OWNER | name: RISK_WITHOUT_OWNER         | own.yaml: name is 'RISK_WITHOUT_OWNER', as of another rule
					sentence: An         | sentense: An                           | own.yaml: there is no 'sentense'; there is name, severity, sentence,
					lookedFor: an owner  | breaks: SIDEWAYS                       | own.yaml: lookedFor is missing
					lookedFor: an owner  | breaks: SIDEWAYS                       | own.yaml: breaks is 'SIDEWAYS': it must be one of UP, DOWN
					{text: none is named} | {text: none, naming: ownedBy.led}     | own.yaml, found: Actor has no relationship 'led'; it has
					{text: none is named} | {text: none, quoting: colour}         | own.yaml, found: there is no property 'colour' to quote
					{text: none is named} | {text: none, when: "{due: {isNull: true}}"} | own.yaml: found must end in a case without when
					where: the           | condition: the     | own.yaml: there is no condition 'the action's own links'; there is dependencyDueLater,
					{ownedBy: {none: {}}} | XX                                  | own.yaml: filter: 'XX' is no filter: write it in braces
					guilty: [orphan]     | guilty: [owned]                        | own.yaml, example: guilty are owned, but the rule finds orphan
					innocent: [owned]    | innocent: [nobody]                     | own.yaml, example: 'nobody' is to be innocent, but is not in the graph or has the gap
					Action owned         | Aktion owned                           | own.yaml, example: 'Aktion owned' has no kind of the model
					sentence: An         | sentence: [An                          | own.yaml: is not YAML: line 4:
					lookedFor: an owner  | everywhere: maybe                      | own.yaml: everywhere is 'maybe': write true or false
					lookedFor: an owner  | everywhere: "true"                     | own.yaml: everywhere is 'true': write true or false, without quotation marks
					lookedFor: an owner  | everywhere: true                       | own.yaml: a filter and unless look at no place: leave everywhere out
					lookedFor: an owner  | kind: Action                           | own.yaml: line 6: 'kind' stands there already, in line 4: write it once
					innocent: [owned]    | guilty: [owned]                        | own.yaml: line 13: 'guilty' stands there already, in line 12: write it once
					an owner             | ""                                     | own.yaml: lookedFor is empty: write what it is to say
					an owner             | [an, owner]                            | own.yaml: lookedFor is to be a text
					an owner             | "an\\u0007owner"                            | own.yaml: lookedFor holds a character that cannot be shown
					{text: none is named} | {text: ""}                            | own.yaml, found: text is empty
					{text: none is named} | {text: none, otherwise: nobody}       | own.yaml, found: otherwise is said if there is nothing to name: write naming too
					{text: none is named} | {text: none, naming: {kinds: [Action]}} | own.yaml, found, naming: write either reaches or isReachedBy
					lookedFor: an owner  | breaks: {}                             | own.yaml, breaks: toward is missing: write UP, DOWN or both
					lookedFor: an owner  | breaks: [DOWN, DOWN, UP]               | own.yaml: breaks names 'DOWN' twice: name it once
					lookedFor: an owner  | breaks: []                             | own.yaml: breaks is an empty list: leave it out, or write what stands in it
					where: the action's own links | condition: withoutBaseline    | own.yaml: condition withoutBaseline is for kind: Measure, not for kind: Action
					where: the action's own links | condition: linkOnOneSource    | own.yaml: condition linkOnOneSource is for links: thread, not for kind: Action
					where: the action's own links | condition: shiftWithoutMeasuredThread | own.yaml: condition shiftWithoutMeasuredThread looks in each place: write everywhere: true
					ownedBy: {none: {}}  | ownedBy: {count: {equals: 12345678901234567890123}} | own.yaml: filter: count: 12345678901234567890123 is not a whole number from -2147483648 to 2147483647
					ownedBy: {none: {}}  | measuredBy: {some: {targets: {some: {value: {atLeast: 1e999}}}}} | own.yaml: filter: value: 1E+999 is not a number
					ownedBy: {none: {}}  | name: {isNull: true}, name: {isNull: false} | own.yaml: filter: 'name' stands twice in one pair of braces
					guilty: [orphan]     | asAt: 2025-13-45                       | own.yaml, example: asAt is '2025-13-45': write a day such as 2025-09-04, in the years 1 to 9999
					guilty: [orphan]     | asAt: +999999999-12-31                 | own.yaml, example: asAt is '+999999999-12-31': write a day such as
					guilty: [orphan]     | guilty: []                             | own.yaml, example: guilty is an empty list
					guilty: [orphan]     | guilty: [orphan, orphan]               | own.yaml, example: guilty names 'orphan' twice: name it once
					Action owned         | Action owned basis=FOO                 | own.yaml, example: 'Action owned basis=FOO' has basis='FOO', which is not one of STATED, DERIVED,
					Action owned         | Action owned status = x                | own.yaml, example: 'Action owned status = x' has 'status = x' where name=value is to stand
					Action owned         | Action owned status='under way         | own.yaml, example: 'Action owned status='under way' has 'status='under way' where name=value is to stand
					Action owned         | Action owned status=x status=y         | own.yaml, example: 'Action owned status=x status=y' has status twice
					Action owned         | Action owned due=soon                  | own.yaml, example: 'Action owned due=soon' has due='soon', which is not a period: write 2025-09-04,
					Action owned         | Target owned value=abc                 | own.yaml, example: 'Target owned value=abc' has value='abc', which is not a number
					Action owned         | Risk owned likelihood=1e3              | own.yaml, example: 'Risk owned likelihood=1e3' has likelihood='1e3', which is not a whole number
					Action owned         | Actor owned                            | own.yaml, example: 'Actor owned' has a kind that several share: write one of them, such as
					Action owned         | Action status=x                        | own.yaml, example: 'Action status=x' has 'status=x' where its id is to stand
					Action orphan        | Action owned                           | own.yaml, example: two nodes have the id 'owned': give each its own
					Organisation body    | Organisation other                     | own.yaml, example: 'owned -OWNED_BY-> body' has an end that is not in the graph: write a line for 'body'
					Organisation body    | Risk body                              | own.yaml, example: 'owned -OWNED_BY-> body' has a link that the model does not allow: no OWNED_BY leads from an Action to a Risk
					""")
	void saysWhatIsWrongAndWhatWouldBeRight(String right, String wrong, String problem) {
		String text = RULE.replace(right, wrong);
		assertThat(text).isNotEqualTo(RULE);
		assertThat(problems(text)).anySatisfy((line) -> assertThat(line).startsWith("- " + problem));
	}

	@Test
	void tellsAllProblemsOfAllFilesAtOnce() {
		List<String> problems = problems(RULE.replace("ownedBy: {none: {}}", "rag: {equals: PINK}, nonsense: {}")
			.replace("kind: Action", "kind: Programme"));
		assertThat(problems).anySatisfy((line) -> assertThat(line).contains("nonsense")).hasSizeGreaterThan(1);
	}

	@Test
	void aFilterThatIsNotTextIsExplained() {
		assertThat(problems(RULE.replace("filter: |\n  {ownedBy", "filter: {ownedBy")))
			.anySatisfy((line) -> assertThat(line).contains("filter is to be a text: put it after |"));
	}

	@Test
	void aConditionOnThreadsIsChecked() {
		String text = RULE.replace("filter: |\n  {ownedBy: {none: {}}}",
				"unless:\n- reaches: {by: serving, hops: [2, 9], kinds: [Outcomes]}");
		assertThat(problems(text))
			.anySatisfy((line) -> assertThat(line).contains("by must be one of serves, servedBy, achieves"))
			.anySatisfy((line) -> assertThat(line).contains("hops must be two numbers such as [1, 5]"))
			.anySatisfy((line) -> assertThat(line).contains("kinds: the model has no kind 'Outcomes'"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "name: &a [[*a]]", "sentence: &a [{x: *a}]", "where: &a {*a : b}", "where: &a b" })
	void nothingIsRepeatedByReference(String line) {
		assertThat(problems(line + "\n")).singleElement(InstanceOfAssertFactories.STRING)
			.startsWith("- own.yaml: line 1: &a names a part to repeat it: write it out wherever it is needed");
	}

	@Test
	void referencesThatDoubleAtEachLevelEndAtOnce() {
		StringBuilder text = new StringBuilder("sentence:\n- &a0 [x, x]\n");
		for (int i = 1; i <= 25; i++) {
			text.append("- &a" + i + " [*a" + (i - 1) + ", *a" + (i - 1) + "]\n");
		}
		assertThat(problems(text.toString())).hasSize(26)
			.allSatisfy((line) -> assertThat(line).contains(" names a part to repeat it"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			name: ACTION  | 20000   | own.yaml: name has 20020 characters; at most 100 are allowed
			sentence: An  | 2000    | own.yaml: sentence has 2034 characters; at most 1000 are allowed
			Action orphan | 2000    | own.yaml, example: 'Action orphanXXX
			Action orphan | 25000   | own.yaml, example: graph has 25067 characters; at most 20000 are allowed
			Action orphan | 200000  | own.yaml: has 200357 characters; at most 50000 are allowed
			guilty: [or   | 2000    | own.yaml, example: guilty has 2006 characters; at most 1000 are allowed
			""")
	void noTextIsLongerThanItsBound(String before, int letters, String problem) {
		String text = RULE.replace(before, before + "X".repeat(letters));
		assertThat(problems(text)).anySatisfy((line) -> assertThat(line).startsWith("- " + problem));
		assertThat(problems(text)).allSatisfy((line) -> assertThat(line).hasSizeLessThan(1000));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			300 | nests conditions more than 24 deep
			25  | nests conditions more than 24 deep
			900 | has 6321 characters; at most 5000 are allowed
			""")
	void aFilterIsNoDeeperAndNoLongerThanItsBounds(int levels, String problem) {
		String filter = "not: {".repeat(levels) + "ownedBy: {none: {}}" + "}".repeat(levels);
		assertThat(problems(RULE.replace("ownedBy: {none: {}}", filter)))
			.singleElement(InstanceOfAssertFactories.STRING)
			.startsWith("- own.yaml: filter")
			.contains(problem)
			.hasSizeLessThan(250);
	}

	@Test
	void conditionsOnRelationshipsAreNestedNoDeeperThanEight() {
		String filter = "ownedBy: {none: {owns: {some: {".repeat(5) + "}}}}".repeat(5);
		assertThat(problems(RULE.replace("ownedBy: {none: {}}", filter)))
			.anySatisfy((line) -> assertThat(line).contains("conditions on relationships are nested more than 8 deep"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "# nothing", "[name, severity]", "name", "name: [a", "{", "a: b: c", "*a",
			"[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]", "--- {}\n--- {}\n", "\t", "a: \u0001" })
	void ofAFileThatHoldsNoRuleOnlyThatIsSaid(String text) {
		assertThat(problems(text)).singleElement(InstanceOfAssertFactories.STRING).startsWith("- own.yaml: ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2025-01-01", "\"2025-01-01\"", "'2025-01-01'" })
	void aDayMayStandInQuotationMarks(String day) {
		assertThat(problems(RULE.replace("  guilty:", "  asAt: " + day + "\n  guilty:"))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "no", "on", "1", "007", "1e3", "2025-01-31", "true" })
	void anIdIsTakenAsItIsWritten(String id) {
		assertThat(problems(RULE.replace("orphan", id))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "A \\ between", "Three \"\"\" marks", "Ends in \\", "Ends in \"", "\\\"\"\"" })
	void aSentenceStandsInTheSchemaAsItIsWritten(String sentence) {
		String text = RULE.replace("An action that nobody answers for.", "'" + sentence + "'");
		String schema = RuleNames.print(GapConfiguration.read(Rules.MODEL, Map.of(), Map.of("own.yaml", text)));
		EnumTypeDefinition rules = Objects
			.requireNonNull(new SchemaParser().parse(schema).getTypeOrNull("GapRule", EnumTypeDefinition.class));
		assertThat(rules.getEnumValueDefinitions()).singleElement()
			.satisfies((value) -> assertThat(Objects.requireNonNull(value.getDescription()).getContent().strip())
				.isEqualTo(sentence));
	}

	@Test
	void aSentenceOnSeveralLinesIsOneSentence() {
		String text = RULE.replace("An action that nobody answers for.",
				"|\n  An action\n    that nobody answers for.");
		assertThat(GapConfiguration.read(Rules.MODEL, Map.of(), Map.of("own.yaml", text)).all()).singleElement()
			.satisfies((rule) -> assertThat(rule.meaning().sentence()).isEqualTo("An action that nobody answers for."));
	}

	@Test
	void ofAKindThatThereIsNotNoConditionIsTold() {
		String text = RULE.replace("kind: Action", "kind: Aktion")
			.replace("where: the action's own links", "where: there\ncondition: withoutBaseline");
		assertThat(problems(text)).anySatisfy((line) -> assertThat(line).contains("kind is 'Aktion'"))
			.noneSatisfy((line) -> assertThat(line).contains("condition withoutBaseline is for"));
	}

	@Test
	void whatIsWrongInAFileAndInItsExampleIsToldAtOnce() {
		String text = RULE.replace("severity: LOW", "severity: DIRE")
			.replace("Action orphan", "Aktion orphan")
			.replace("Organisation body", "Organisation body basis=FOO");
		assertThat(problems(text)).anySatisfy((line) -> assertThat(line).contains("severity is 'DIRE'"))
			.anySatisfy((line) -> assertThat(line).contains("'Aktion orphan' has no kind of the model"))
			.anySatisfy((line) -> assertThat(line).contains("basis='FOO'"));
	}

	@Test
	void whatIsWrongInSeveralFilesIsToldAtOnce() {
		Map<String, String> own = Map.of("broken.yaml", "[", "tried.yaml", RULE.replace("[orphan]", "[owned]"),
				"long.yaml", "x".repeat(60_000), "same.yaml",
				RULE.replace("ACTION_WITHOUT_OWNER", "RISK_WITHOUT_OWNER"));
		assertThatExceptionOfType(InvalidRules.class)
			.isThrownBy(() -> GapConfiguration.read(Rules.MODEL, Rules.files(), own))
			.withMessageStartingWith("The gap rules have ")
			.withMessageContaining("broken.yaml: is not YAML")
			.withMessageContaining("tried.yaml, example: guilty are owned")
			.withMessageContaining("long.yaml: has 60000 characters")
			.withMessageContaining("same.yaml: name is 'RISK_WITHOUT_OWNER', as of another rule, in the product's "
					+ "risk-without-owner.yaml");
	}

	@ParameterizedTest
	@EnumSource(NamedCondition.class)
	void everyConditionSaysForWhichKindsItIs(NamedCondition condition) {
		String kind = condition.kind();
		if (kind != null) {
			assertThat(Rules.MODEL.findKind(kind)).isPresent();
		}
		assertThat(Rules.files().values()).anySatisfy((text) -> assertThat(text)
			.contains("condition: " + condition.word(), (kind != null) ? "kind: " + kind : "links: thread"));
	}

	@Test
	void aRuleThatAsksForTooMuchIsRefusedByItsExample() {
		StringBuilder graph = new StringBuilder();
		for (int i = 0; i < 12; i++) {
			graph.append("    Action a" + i + "\n");
			for (int j = 0; j < 12; j++) {
				graph.append("    a" + i + " -DEPENDS_ON-> a" + j + "\n");
			}
		}
		String filter = "dependsOn: {every: {".repeat(7) + "ownedBy: {none: {}}" + "}}".repeat(7);
		String text = RULE.replace("    Action orphan\n", "    Action orphan\n" + graph)
			.replace("ownedBy: {none: {}}", filter);
		assertThat(problems(text)).singleElement(InstanceOfAssertFactories.STRING)
			.contains("own.yaml, example: the rule takes more than 1000000 steps");
	}

	private static List<String> problems(String text) {
		try {
			GapConfiguration.read(Rules.MODEL, Rules.files(), Map.of("own.yaml", text));
		}
		catch (InvalidRules ex) {
			return String.valueOf(ex.getMessage()).lines().skip(1).toList();
		}
		return List.of();
	}

}
