package org.goldenthread.gap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import graphql.language.EnumTypeDefinition;
import graphql.schema.idl.SchemaParser;
import org.goldenthread.model.Model;
import org.goldenthread.store.GraphWriter;
import org.goldenthread.testing.EmptyGraph;
import org.goldenthread.testing.SmallGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.graphql.test.autoconfigure.tester.AutoConfigureGraphQlTester;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.graphql.test.tester.GraphQlTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each rule over a small graph in which some are guilty and the others are not.
 */
@EmptyGraph
@SpringBootTest(properties = "goldenthread.seed.enabled=false")
@AutoConfigureGraphQlTester
class GapRulesTests {

	private static final String GAPS = """
			query Gaps($scope: ID, $rules: [GapRule!], $first: Int, $after: String) {
			  gaps(scope: $scope, rules: $rules, asAt: "2025-09-04", first: $first, after: $after) {
			    totalCount
			    pageInfo { hasNextPage endCursor }
			    nodes { id rule severity sentence node { id name } related { id } link { basis }
			      justification { lookedFor where found } acceptance { reason } }
			  }
			}""";

	@Autowired
	private GraphQlTester graphQl;

	@Autowired
	private GraphWriter writer;

	@Autowired
	private Model model;

	@ParameterizedTest
	@MethodSource("org.goldenthread.gap.RuleCases#all")
	void findsTheGuiltyOnly(RuleCases.Case each) {
		SmallGraph.write(this.writer, this.model, each.graph());
		assertThat(ids(ask(Map.of("rules", List.of(each.rule()))))).containsExactlyInAnyOrderElementsOf(
				each.guilty().stream().map((guilty) -> each.rule() + " " + guilty).toList());
	}

	@ParameterizedTest
	@MethodSource("org.goldenthread.gap.RuleCases#all")
	void saysWhatWasLookedForWhereAndWhatWasFound(RuleCases.Case each) {
		SmallGraph.write(this.writer, this.model, each.graph());
		GraphQlTester.Response answer = ask(Map.of("rules", List.of(each.rule())));
		for (String part : List.of("lookedFor", "where", "found")) {
			assertThat(answer.path("gaps.nodes[*].justification." + part).entityList(String.class).get())
				.allSatisfy((text) -> assertThat(text).isNotBlank().doesNotEndWith(": "));
		}
		assertThat(answer.path("gaps.nodes[*].node.name").entityList(String.class).get()).isNotEmpty()
			.doesNotContainNull();
	}

	@ParameterizedTest
	@MethodSource("org.goldenthread.gap.RuleCases#all")
	void countsWhatItLists(RuleCases.Case each) {
		SmallGraph.write(this.writer, this.model, each.graph());
		GraphQlTester.Response answer = ask(Map.of("rules", List.of(each.rule())));
		answer.path("gaps.totalCount").entity(Integer.class).isEqualTo(each.guilty().size());
	}

	@ParameterizedTest
	@MethodSource("org.goldenthread.gap.RuleCases#all")
	void isUnmovedByWhatHasNothingToDoWithIt(RuleCases.Case each) {
		SmallGraph.write(this.writer, this.model, each.graph());
		List<String> before = ids(ask(Map.of("rules", List.of(each.rule()))));
		SmallGraph.write(this.writer, this.model, each.graph() + """
				DataSource aside
				PopulationGroup people
				ServiceArea area
				SourceDocument paper
				paper -ABOUT-> people
				""");
		assertThat(ids(ask(Map.of("rules", List.of(each.rule()))))).isEqualTo(before);
	}

	@ParameterizedTest
	@MethodSource("org.goldenthread.gap.RuleCases#all")
	void whatIsMadeUpNeitherClosesAGapNorOpensOne(RuleCases.Case each) {
		SmallGraph.write(this.writer, this.model, each.graph() + each.linksOfTheInnocent("DEMONSTRATION"));
		assertThat(ids(ask(Map.of("rules", List.of(each.rule()))))).containsExactlyInAnyOrderElementsOf(
				each.guilty().stream().map((guilty) -> each.rule() + " " + guilty).toList());
	}

	@Test
	void whatIsRealClosesTheGapsThatItIsLookedForIn() {
		List<String> closed = RuleCases.all().stream().filter((each) -> {
			SmallGraph.write(this.writer, this.model, each.graph() + each.linksOfTheInnocent("STATED"));
			return !ids(ask(Map.of("rules", List.of(each.rule()))))
				.containsAll(each.guilty().stream().map((guilty) -> each.rule() + " " + guilty).toList());
		}).map(RuleCases.Case::rule).toList();
		assertThat(closed).contains("PRIORITY_WITHOUT_ACTION", "ACTION_WITHOUT_PRIORITY", "COMMITMENT_WITHOUT_OUTCOME",
				"OUTCOME_WITHOUT_MEASURE", "MEASURE_WITHOUT_BASELINE", "MEASURE_WITHOUT_TARGET",
				"MEASURE_WITHOUT_RECENT_VALUE", "MEASURE_WITHOUT_OWNER", "PLAN_WITHOUT_STRATEGY",
				"STRATEGY_PRIORITY_NOT_TAKEN_UP", "RISK_WITHOUT_MITIGATION", "RISK_WITHOUT_OWNER",
				"NEXT_STEP_WITHOUT_RESPONSE", "REQUIREMENT_WITHOUT_EVIDENCE", "BOARD_VIEW_MISSING");
	}

	@Test
	void whatIsMadeUpHasGapsOfItsOwnThatWhatIsMadeUpCloses() {
		SmallGraph.write(this.writer, this.model, """
				Priority made basis=DEMONSTRATION
				Priority open basis=DEMONSTRATION
				Action doing basis=DEMONSTRATION
				doing -CONTRIBUTES_TO-> made basis=DEMONSTRATION
				""");
		GraphQlTester.Response answer = this.graphQl
			.document("{ gaps(rules: [PRIORITY_WITHOUT_ACTION]) { nodes { node { id basis } } } }")
			.execute();
		assertThat(answer.path("gaps.nodes[*].node.id").entityList(String.class).get()).containsExactly("open");
		assertThat(answer.path("gaps.nodes[*].node.basis").entityList(String.class).get())
			.containsExactly("DEMONSTRATION");
	}

	@ParameterizedTest
	@CsvSource({ "open, 'nothing answers it, and no plan for its year is known'", "worded, words only: under way",
			"loose, answered only by what is part of no plan: alone",
			"before, answered only in a plan that does not run on after 2025-03-31: earlier",
			"undated, 'answered, but the year of the plan is not known: timeless'",
			"unassessed, 'answered, but the year assessed is not known: following'" })
	void saysWhyWhatAnswersANextStepDoesNotCount(String step, String found) {
		SmallGraph.write(this.writer, this.model, graphOf("NEXT_STEP_WITHOUT_RESPONSE"));
		GraphQlTester.Response answer = ask(Map.of("rules", List.of("NEXT_STEP_WITHOUT_RESPONSE")));
		List<String> all = answer.path("gaps.nodes[*].justification.found").entityList(String.class).get();
		assertThat(all.get(ids(answer).indexOf("NEXT_STEP_WITHOUT_RESPONSE " + step))).isEqualTo(found);
	}

	@Test
	void saysHowManyGapsEachRuleFinds() {
		SmallGraph.write(this.writer, this.model, """
				Risk r
				Risk s
				Measure m
				Organisation o
				r -OWNED_BY-> o
				""");
		assertThat(counts(null)).containsEntry("RISK_WITHOUT_OWNER", 1)
			.containsEntry("RISK_WITHOUT_SCORE", 2)
			.containsEntry("MEASURE_WITHOUT_OWNER", 1)
			.containsEntry("OUTCOME_WITHOUT_MEASURE", 0)
			.hasSameSizeAs(GapRules.ALL);
		assertThat(counts("o")).containsEntry("RISK_WITHOUT_SCORE", 1).containsEntry("MEASURE_WITHOUT_OWNER", 0);
	}

	private Map<String, Integer> counts(String scope) {
		GraphQlTester.Response answer = this.graphQl
			.document("query Rules($scope: ID) { gapRules(scope: $scope) { rule severity sentence count } }")
			.variable("scope", scope)
			.execute();
		List<String> rules = answer.path("gapRules[*].rule").entityList(String.class).get();
		List<Integer> counts = answer.path("gapRules[*].count").entityList(Integer.class).get();
		return IntStream.range(0, rules.size()).boxed().collect(Collectors.toMap(rules::get, counts::get));
	}

	@Test
	void everyRuleHasACase() {
		assertThat(RuleCases.all().stream().map(RuleCases.Case::rule))
			.containsExactlyInAnyOrderElementsOf(GapRules.ALL.stream().map(GapRule::name).toList());
	}

	@Test
	void theSchemaSaysTheSentenceOfEachRule() throws IOException {
		EnumTypeDefinition rules = new SchemaParser()
			.parse(Files.readString(Path.of("src/main/resources/graphql/gap.graphqls")))
			.getTypeOrNull("GapRule", EnumTypeDefinition.class);
		assertThat(rules.getEnumValueDefinitions()
			.stream()
			.map((value) -> value.getName() + ": " + value.getDescription().getContent())).containsExactlyElementsOf(
					GapRules.ALL.stream().map((rule) -> rule.name() + ": " + rule.meaning().sentence()).toList());
	}

	@Test
	void pagesGoThroughAllGapsInOneOrder() {
		SmallGraph.write(this.writer, this.model, """
				Risk r1
				Risk r2
				Risk r3
				Measure m1
				Measure m2
				Action a1
				Priority p1
				a1 -PART_OF-> p1 basis=DERIVED
				""");
		List<String> all = ids(ask(Map.of()));
		assertThat(all).hasSizeGreaterThan(12);
		List<String> paged = new ArrayList<>();
		String after = null;
		do {
			GraphQlTester.Response page = ask(
					(after != null) ? Map.of("first", 3, "after", after) : Map.of("first", 3));
			assertThat(page.path("gaps.totalCount").entity(Integer.class).get()).isEqualTo(all.size());
			paged.addAll(ids(page));
			after = page.path("gaps.pageInfo.hasNextPage").entity(Boolean.class).get()
					? page.path("gaps.pageInfo.endCursor").entity(String.class).get() : null;
		}
		while (after != null);
		assertThat(paged).isEqualTo(all);
	}

	@Test
	void theGravestComeFirst() {
		SmallGraph.write(this.writer, this.model, """
				Risk r
				Measure m
				""");
		assertThat(ids(ask(Map.of()))).containsExactly("RISK_WITHOUT_MITIGATION r", "MEASURE_WITHOUT_BASELINE m",
				"MEASURE_WITHOUT_RECENT_VALUE m", "MEASURE_WITHOUT_TARGET m", "RISK_WITHOUT_OWNER r",
				"RISK_WITHOUT_SCORE r", "MEASURE_WITHOUT_OWNER m");
	}

	@Test
	void losingItsOnlyRouteTurnsAThreadIntoAGap() {
		String thread = """
				Commitment c
				Action a
				Outcome o
				a -CONTRIBUTES_TO-> o
				""";
		SmallGraph.write(this.writer, this.model, thread + "a -CONTRIBUTES_TO-> c");
		assertThat(ids(ask(Map.of("rules", List.of("COMMITMENT_WITHOUT_OUTCOME"))))).isEmpty();
		SmallGraph.write(this.writer, this.model, thread);
		assertThat(ids(ask(Map.of("rules", List.of("COMMITMENT_WITHOUT_OUTCOME")))))
			.containsExactly("COMMITMENT_WITHOUT_OUTCOME c");
	}

	@Test
	void aScopeThatDoesNotExistIsRefused() {
		this.graphQl.document(GAPS)
			.variable("scope", "nowhere")
			.execute()
			.errors()
			.satisfy((errors) -> assertThat(errors)
				.allSatisfy((error) -> assertThat(error.getMessage()).contains("nowhere")));
	}

	@Test
	void aCursorOfAnotherListIsRefused() {
		this.graphQl.document(GAPS)
			.variable("after", "nonsense")
			.execute()
			.errors()
			.satisfy((errors) -> assertThat(errors).singleElement()
				.satisfies((error) -> assertThat(error.getMessage()).contains("after", "pageInfo.endCursor")));
	}

	private static String graphOf(String rule) {
		return RuleCases.all().stream().filter((each) -> each.rule().equals(rule)).findFirst().orElseThrow().graph();
	}

	private static List<String> ids(GraphQlTester.Response answer) {
		return answer.path("gaps.nodes[*].id").entityList(String.class).get();
	}

	private GraphQlTester.Response ask(Map<String, Object> variables) {
		GraphQlTester.Request<?> request = this.graphQl.document(GAPS);
		variables.forEach(request::variable);
		return request.execute();
	}

}
