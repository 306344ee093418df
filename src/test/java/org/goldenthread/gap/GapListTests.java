package org.goldenthread.gap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.goldenthread.model.Kind;
import org.goldenthread.model.Model;
import org.goldenthread.store.GraphWriter;
import org.goldenthread.testing.EmptyGraph;
import org.goldenthread.testing.SmallGraph;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.graphql.test.autoconfigure.tester.AutoConfigureGraphQlTester;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.graphql.test.tester.GraphQlTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Lists of gaps as callers ask for them.
 */
@EmptyGraph
@SpringBootTest(properties = "goldenthread.seed.enabled=false")
@AutoConfigureGraphQlTester
class GapListTests {

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
			.hasSameSizeAs(Rules.each());
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
	void aScopeThatDoesNotExistIsRefused() {
		this.graphQl.document(GAPS)
			.variable("scope", "nowhere")
			.execute()
			.errors()
			.satisfy((errors) -> assertThat(errors)
				.allSatisfy((error) -> assertThat(error.getMessage()).contains("nowhere")));
	}

	@Test
	void onlyWhatActsAndPlansAreScopes() {
		SmallGraph.write(this.writer, this.model, """
				Risk r
				Measure m
				""");
		for (String scope : List.of("r", "m")) {
			for (String field : List.of("gaps(scope: \"%s\") { totalCount }", "gapRules(scope: \"%s\") { count }",
					"risksByExposure(scope: \"%s\") { totalCount }", "singlePoints(scope: \"%s\") { totalCount }",
					"coverage(rows: LocalPlan, columns: Shift, scopes: [\"%s\"]) { matrices { rows { id } } }")) {
				this.graphQl.document("{ " + field.formatted(scope) + " }")
					.execute()
					.errors()
					.satisfy((errors) -> assertThat(errors).singleElement().satisfies((error) -> {
						assertThat(error.getMessage()).matches("scopes?: '" + scope + "' is a .*")
							.contains("System", "Organisation", "LocalPlan");
						assertThat(error.getExtensions()).containsEntry("code", "INVALID_ARGUMENT");
					}));
			}
		}
	}

	@Test
	void everyKindThatActsAndEveryKindOfPlanIsAScope() {
		for (String name : List.of("Actor", "Plan")) {
			for (Kind kind : this.model.concreteKinds(name)) {
				String scope = "scope-" + kind.name();
				SmallGraph.write(this.writer, this.model, kind.name() + " " + scope);
				assertThat(ids(ask(Map.of("scope", scope)))).as(scope).allMatch((gap) -> gap.endsWith(" " + scope));
			}
		}
	}

	@Test
	void theGapsOfOneNodeAndSingleGapsCanBeAskedFor() {
		SmallGraph.write(this.writer, this.model, """
				Risk r
				Risk s
				Organisation o
				s -OWNED_BY-> o
				""");
		assertThat(ids("of: \"s\"")).containsExactly("RISK_WITHOUT_MITIGATION s", "RISK_WITHOUT_SCORE s");
		assertThat(ids("ids: [\"RISK_WITHOUT_SCORE s\", \"RISK_WITHOUT_OWNER s\", \"NO_RULE r\", \"\"]"))
			.containsExactly("RISK_WITHOUT_SCORE s");
		assertThat(ids("ids: [\"RISK_WITHOUT_SCORE r\"], of: \"s\"")).isEmpty();
		assertThat(ids("ids: []")).isEmpty();
		this.graphQl.document("{ gaps(of: \"nothing\") { totalCount } }")
			.execute()
			.errors()
			.satisfy((errors) -> assertThat(errors).singleElement()
				.satisfies((error) -> assertThat(error.getExtensions()).containsEntry("code", "UNKNOWN_ID")));
	}

	private List<String> ids(String arguments) {
		GraphQlTester.Response answer = this.graphQl.document("{ gaps(" + arguments + ") { totalCount nodes { id } } }")
			.execute();
		List<String> ids = ids(answer);
		answer.path("gaps.totalCount").entity(Integer.class).isEqualTo(ids.size());
		return ids;
	}

	@Test
	void eachGapHasACursorAndIsThereWithItsThreads() {
		SmallGraph.write(this.writer, this.model, """
				Outcome o
				Risk r
				Risk s
				r -THREATENS-> o
				""");
		GraphQlTester.Response answer = this.graphQl.document("""
				query ($after: String) { gaps(rules: [RISK_WITHOUT_OWNER, OUTCOME_WITHOUT_MEASURE], after: $after) {
				  edges { cursor node { id node { id } related { id } threads { id } } }
				  nodes { id node { name } threads(first: 1) { id end { id } } }
				  pageInfo { startCursor endCursor } } }""").execute();
		assertThat(answer.path("gaps.edges[*].node.id").entityList(String.class).get()).hasSize(3)
			.isEqualTo(ids(answer));
		assertThat(answer.path("gaps.edges[*].node.node.id").entityList(String.class).get()).containsExactly("o", "r",
				"s");
		assertThat(answer.path("gaps.edges[*].node.threads[0].id").entityList(String.class).get())
			.isEqualTo(answer.path("gaps.nodes[*].threads[0].id").entityList(String.class).get())
			.hasSize(3);
		List<String> cursors = answer.path("gaps.edges[*].cursor").entityList(String.class).get();
		assertThat(cursors).startsWith(answer.path("gaps.pageInfo.startCursor").entity(String.class).get())
			.endsWith(answer.path("gaps.pageInfo.endCursor").entity(String.class).get());
		assertThat(ids(ask(Map.of("rules", List.of("RISK_WITHOUT_OWNER", "OUTCOME_WITHOUT_MEASURE"), "after",
				cursors.getFirst()))))
			.containsExactly("RISK_WITHOUT_OWNER r", "RISK_WITHOUT_OWNER s");
	}

	@Test
	void onlyCursorsCanBeAskedFor() {
		SmallGraph.write(this.writer, this.model, "Risk r");
		assertThat(this.graphQl.document("{ gaps(rules: [RISK_WITHOUT_OWNER]) { edges { cursor } } }")
			.execute()
			.path("gaps.edges[*].cursor")
			.entityList(String.class)
			.get()).hasSize(1);
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

	private static List<String> ids(GraphQlTester.Response answer) {
		return answer.path("gaps.nodes[*].id").entityList(String.class).get();
	}

	private GraphQlTester.Response ask(Map<String, Object> variables) {
		GraphQlTester.Request<?> request = this.graphQl.document(GAPS);
		variables.forEach(request::variable);
		return request.execute();
	}

}
