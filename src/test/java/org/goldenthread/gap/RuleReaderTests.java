package org.goldenthread.gap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.goldenthread.gap.rule.GapRule;
import org.goldenthread.gap.rule.GapRules;
import org.goldenthread.gap.rule.InvalidRules;
import org.goldenthread.model.Model;
import org.goldenthread.model.reading.Models;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

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
					sentence: An         | sentence: [An                          | own.yaml: is not YAML
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
