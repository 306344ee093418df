package org.goldenthread.impact;

import java.util.List;
import java.util.Map;

import org.goldenthread.model.Model;
import org.goldenthread.store.GraphWriter;
import org.goldenthread.testing.EmptyGraph;
import org.goldenthread.testing.SmallGraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.graphql.test.autoconfigure.tester.AutoConfigureGraphQlTester;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.graphql.test.tester.GraphQlTester;

import static org.assertj.core.api.Assertions.assertThat;

@EmptyGraph
@SpringBootTest(properties = "goldenthread.seed.enabled=false")
@AutoConfigureGraphQlTester
class ImpactTests {

	private static final String GRAPH = """
			System system
			Organisation trust
			LocalPlan plan
			LocalPlan other
			Priority priority
			Priority spare
			Shift shift
			Programme record due=2026-03
			Action team due=2026-06
			Action visits
			Outcome outcome
			Measure measure
			Target target value=78 by=2026-09
			Observation seen value=70
			Milestone board date=2026-05
			Risk risk likelihood=3 consequence=4
			Risk bare
			RiskRegister register
			plan -OWNED_BY-> system
			register -OWNED_BY-> system
			risk -RECORDED_IN-> register
			bare -RECORDED_IN-> register
			priority -PART_OF-> plan
			spare -PART_OF-> plan
			priority -SUPPORTS_SHIFT-> shift
			team -PART_OF-> priority
			team -CONTRIBUTES_TO-> outcome
			visits -CONTRIBUTES_TO-> outcome
			visits -PART_OF-> priority
			visits -PART_OF-> spare
			team -DEPENDS_ON-> record
			record -OWNED_BY-> trust
			outcome -MEASURED_BY-> measure
			outcome -PART_OF-> other
			measure -HAS_TARGET-> target
			measure -HAS_OBSERVATION-> seen
			board -DUE_FOR-> team
			risk -THREATENS-> team
			bare -THREATENS-> record
			""";

	private static final String IMPACT = """
			query Impact($of: ID!, $by: String, $until: Date, $first: Int) {
			  impact(of: $of, slipsBy: $by, slipsUntil: $until, first: $first) {
			    of { id } reading affectedCount due movesTo
			    affected { node { id } degree sharedWith { id } sharedWithCount
			      thread { position node { id } relationship reads along link { basis sources { locator } } } }
			    deadlines { node { id } of { id } day missed daysLate }
			    lostRoutes { to { id } from { id } fromCount through { id } nothingElse }
			    completeness { complete reason }
			  }
			}""";

	@Autowired
	private GraphQlTester graphQl;

	@Autowired
	private GraphWriter writer;

	@Autowired
	private Model model;

	@BeforeEach
	void write() {
		SmallGraph.write(this.writer, this.model, GRAPH);
	}

	@Test
	void aProgrammeThatFailsAffectsWhatNeedsItAndAllThatThisServes() {
		GraphQlTester.Response answer = impact(Map.of("of", "record"));
		assertThat(table(answer, "impact.affected[*].node.id")).containsExactly("team", "outcome", "priority", "other",
				"measure", "plan", "shift");
		assertThat(answer.path("impact.affected[*].degree").entityList(Integer.class).get()).containsExactly(1, 2, 2, 3,
				3, 3, 3);
		assertThat(table(answer, "impact.affected[4].thread[*].reads")).containsExactly("is needed by",
				"contributes to", "is measured by");
		assertThat(table(answer, "impact.affected[4].thread[*].node.id")).containsExactly("team", "outcome", "measure");
		answer.path("impact.affectedCount").entity(Integer.class).isEqualTo(7);
		answer.path("impact.completeness.complete").entity(Boolean.class).isEqualTo(true);
	}

	@Test
	void anOutcomeSaysWhichOtherPlansRelyOnIt() {
		GraphQlTester.Response answer = impact(Map.of("of", "team"));
		assertThat(table(answer, "impact.affected[?(@.node.id == 'outcome')].sharedWith[*].id"))
			.containsExactly("other");
		assertThat(table(answer, "impact.affected[?(@.node.id == 'priority')].sharedWith[*].id")).isEmpty();
	}

	@Test
	void aSlipMissesTheDatesThatCouldBeKeptBefore() {
		GraphQlTester.Response answer = impact(Map.of("of", "record", "by", "P4M"));
		answer.path("impact.movesTo").entity(String.class).isEqualTo("2026-07-31");
		assertThat(table(answer, "impact.deadlines[*].node.id")).containsExactly("record", "board", "team", "target");
		assertThat(answer.path("impact.deadlines[*].missed").entityList(Boolean.class).get()).containsExactly(true,
				true, true, false);
		assertThat(answer.path("impact.deadlines[*].daysLate").entityList(Integer.class).get()).containsExactly(122, 61,
				31, -61);
		answer.path("impact.reading")
			.entity(String.class)
			.isEqualTo(
					"If it slips to 2026-07-31, 7 things are affected, 3 dates are missed and nothing loses its only route.");
	}

	@Test
	void aSlipOfWhatHasNoDateMissesNothingThatIsKnown() {
		GraphQlTester.Response answer = impact(Map.of("of", "visits", "by", "P4M"));
		answer.path("impact.movesTo").valueIsNull();
		assertThat(answer.path("impact.deadlines[*].missed").entityList(Boolean.class).get()).containsOnlyNulls();
		assertThat(answer.path("impact.reading").entity(String.class).get()).startsWith("It has no date");
		assertThat(impact(Map.of("of", "visits", "until", "2027-01-01")).path("impact.deadlines[*].missed")
			.entityList(Boolean.class)
			.get()).containsOnly(true);
	}

	@Test
	void whatLosesItsOnlyRouteIsNamedWithWhatItIsCutOffFrom() {
		GraphQlTester.Response answer = impact(Map.of("of", "priority"));
		assertThat(table(answer, "impact.lostRoutes[*].to.id")).containsExactly("plan", "shift");
		assertThat(table(answer, "impact.lostRoutes[0].from[*].id")).as("the other has a route through spare")
			.containsExactly("team");
		assertThat(table(answer, "impact.lostRoutes[1].from[*].id")).containsExactly("team", "visits");
		assertThat(table(answer, "impact.lostRoutes[0].through[*].id")).containsExactly("priority");
		assertThat(answer.path("impact.lostRoutes[*].nothingElse").entityList(Boolean.class).get())
			.containsExactly(false, true);
		assertThat(table(impact(Map.of("of", "outcome")), "impact.lostRoutes[*].to.id")).containsExactly("measure",
				"other");
	}

	@Test
	void anOrganisationThatWithdrawsAffectsWhatItOwns() {
		assertThat(table(impact(Map.of("of", "trust")), "impact.affected[*].node.id")).startsWith("record", "team");
	}

	@Test
	void aRiskThatLandsAffectsWhatItThreatens() {
		GraphQlTester.Response answer = impact(Map.of("of", "risk"));
		assertThat(table(answer, "impact.affected[*].node.id")).startsWith("team")
			.contains("shift", "measure")
			.doesNotContain("record", "visits");
	}

	@Test
	void aTargetThatMovesConcernsAllThatItsMeasureShows() {
		assertThat(table(impact(Map.of("of", "measure")), "impact.affected[*].node.id")).containsExactly("outcome",
				"target", "other");
	}

	@Test
	void theReadingSaysWhatHappensToAThingOfItsKind() {
		Map.of("risk", "If it lands, ", "trust", "If it withdraws, ", "measure", "If its target moves, ", "target",
				"If it moves, ", "record", "If it fails, ")
			.forEach((id, words) -> assertThat(reading(Map.of("of", id))).as(id).startsWith(words));
	}

	@Test
	void aMeasureSlipsFromItsLastTarget() {
		GraphQlTester.Response answer = impact(Map.of("of", "measure", "by", "P3M"));
		answer.path("impact.due").entity(String.class).isEqualTo("2026-09-30");
		answer.path("impact.movesTo").entity(String.class).isEqualTo("2026-12-30");
		assertThat(reading(Map.of("of", "measure", "by", "P3M"))).startsWith("If its target slips to 2026-12-30, ");
	}

	@Test
	void anAnswerThatIsCutSaysSo() {
		GraphQlTester.Response answer = impact(Map.of("of", "record", "first", 2));
		assertThat(table(answer, "impact.affected[*].node.id")).containsExactly("team", "outcome");
		answer.path("impact.affectedCount").entity(Integer.class).isEqualTo(7);
		assertThat(answer.path("impact.completeness.reason").entity(String.class).get())
			.contains("only the first 2 of 7 affected things");
	}

	@Test
	void singlePointsOfAScopeAreListedWithWhatHangsOnThem() {
		GraphQlTester.Response answer = this.graphQl.document("""
				{ singlePoints(scope: "system") { totalCount points { node { id } routeCount
				  routes { to { id } from { id } fromCount } } completeness { complete } } }""").execute();
		assertThat(table(answer, "singlePoints.points[*].node.id")).containsExactly("outcome", "priority");
		assertThat(table(answer, "singlePoints.points[0].routes[*].to.id")).containsExactly("measure", "other");
		assertThat(table(answer, "singlePoints.points[1].routes[?(@.to.id == 'shift')].from[*].id"))
			.containsExactly("team", "visits");
	}

	@Test
	void risksAreOrderedByExposureWithThoseWithoutAScoreLast() {
		GraphQlTester.Response answer = this.graphQl
			.document(
					"""
							{ risksByExposure(scope: "system") { totalCount risks { risk { id appetite } likelihood consequence score
							  inherent affectedCount exposure affected { id } } } }""")
			.execute();
		assertThat(table(answer, "risksByExposure.risks[*].risk.id")).containsExactly("risk", "bare");
		answer.path("risksByExposure.risks[0].score").entity(Integer.class).isEqualTo(12);
		answer.path("risksByExposure.risks[0].affectedCount").entity(Integer.class).isEqualTo(7);
		answer.path("risksByExposure.risks[0].exposure").entity(Integer.class).isEqualTo(84);
		answer.path("risksByExposure.risks[1].exposure").valueIsNull();
		answer.path("risksByExposure.risks[1].affectedCount").entity(Integer.class).isEqualTo(8);
	}

	@Test
	void whatDoesNotExistIsRefused() {
		this.graphQl.document(IMPACT)
			.variable("of", "nowhere")
			.execute()
			.errors()
			.satisfy((errors) -> assertThat(errors).singleElement()
				.satisfies((error) -> assertThat(error.getMessage()).contains("nowhere")));
	}

	@Test
	void whatHasNothingToDoWithItChangesNothing() {
		List<String> before = table(impact(Map.of("of", "record")), "impact.affected[*].node.id");
		SmallGraph.write(this.writer, this.model, GRAPH + """
				Action aside
				Priority apart
				aside -CONTRIBUTES_TO-> apart
				""");
		assertThat(table(impact(Map.of("of", "record")), "impact.affected[*].node.id")).isEqualTo(before);
	}

	private GraphQlTester.Response impact(Map<String, Object> variables) {
		GraphQlTester.Request<?> request = this.graphQl.document(IMPACT);
		variables.forEach(request::variable);
		return request.execute();
	}

	private String reading(Map<String, Object> variables) {
		return impact(variables).path("impact.reading").entity(String.class).get();
	}

	private static List<String> table(GraphQlTester.Response answer, String path) {
		return answer.path(path).entityList(String.class).get();
	}

}
