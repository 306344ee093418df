package org.goldenthread.questions;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What hangs on what in the real documents, and what plans have in common.
 */
class ImpactQuestionsTests extends RunningService {

	@Override
	boolean demonstration() {
		return true;
	}

	@Test
	void lateNeighbourhoodPlansExposeThreeOutputsAndTheirDeadlines() {
		Answer answer = answer("planning/what-hangs-on-a-thing");
		assertThat(answer.rows("impact.affected", "degree", "node.id")).containsExactly("1 | type-la-plans",
				"1 | type-phip", "2 | type-scp", "3 | nat-10yhp");
		assertThat(answer.rows("impact.deadlines", "day", "node.id", "of.id", "missed")).containsExactly(
				"2025-12-31 | ms-dec-final | type-scp | ", "2025-12-31 | ms-dec-plans | type-scp | ",
				"2026-02-15 | ms-acceptance | type-scp | ", "2026-04-30 | ms-alloc-2604 | type-scp | ",
				"2026-04-30 | ms-alloc-footprints | type-scp | ");
		assertThat(answer.text("impact.completeness.complete")).isEqualTo("true");
		assertThat(answer("planning/what-hangs-on-a-thing", Map.of("slipsUntil", "2026-03-01")).rows("impact.deadlines",
				"node.id", "missed", "daysLate"))
			.containsExactly("ms-dec-final | true | 60", "ms-dec-plans | true | 60", "ms-acceptance | true | 14",
					"ms-alloc-2604 | false | -60", "ms-alloc-footprints | false | -60");
	}

	@Test
	void theRiskToPatientFlowExposesThreeMeasuresAndWhatTheyShow() {
		Answer answer = answer("planning/what-hangs-on-a-thing", Map.of("of", "risk-flow"));
		assertThat(answer.rows("impact.affected", "degree", "node.id"))
			.startsWith("1 | meas-ae4h", "1 | meas-cat2", "1 | meas-handover")
			.contains("2 | prio-2526-uec", "3 | plan-op-2425", "3 | doc-mtpf", "4 | shift-h2c");
		assertThat(answer.text("impact.reading")).startsWith("If it lands, ");
		assertThat(answer.each("impact.affected.thread")).allSatisfy((hop) -> {
			assertThat(hop.text("link.basis")).isNotEmpty();
			assertThat(hop.has("link.sources.document.id")).isTrue();
		});
	}

	@Test
	void whatDependsOnTheSharedRecordIsNotStatedOutsideTheDemonstration() {
		Answer answer = answer("planning/what-hangs-on-a-thing",
				Map.of("of", "prog-connecting-care", "slipsBy", "P3M"));
		assertThat(answer.rows("impact.affected", "degree", "node.id")).startsWith("1 | plan-digital",
				"1 | act-demo-team", "1 | meas-cc-hours");
		assertThat(answer.text("impact.reading")).startsWith("It has no date, so what a slip makes late is not known.");
		assertThat(answer.rows("impact.deadlines", "missed")).as("no data").containsOnly("");
	}

	@Test
	void aThemeOfTheForwardPlanIsTheOnlyRouteOfItsActionsToTheShift() {
		Answer answer = answer("planning/single-points-of-failure");
		assertThat(answer.each("singlePoints.points")
			.filter((point) -> point.text("node.id").equals("prio-bnssg-cyp"))
			.flatMap((point) -> point.each("routes"))
			.filter((route) -> route.text("to.id").equals("shift-s2p"))
			.flatMap((route) -> route.each("from"))
			.map((from) -> from.text("id")))
			.containsExactly("act-bnssg-1001days", "out-bnssg-childpoverty", "out-bnssg-neet", "out-bnssg-readiness");
		assertThat(answer.text("singlePoints.completeness.complete")).isEqualTo("true");
	}

	@Test
	void noRealRiskHasAnExposureSinceNoneIsScored() {
		List<Answer> risks = answer("dashboard/risks-by-exposure").each("risksByExposure.risks").toList();
		assertThat(risks.stream()
			.filter((risk) -> !risk.text("risk.basis").equals("DEMONSTRATION"))
			.map((risk) -> risk.row("score", "exposure"))).hasSize(15).containsOnly(" | ");
		assertThat(risks.getFirst().row("risk.id", "likelihood", "consequence", "score", "affectedCount", "exposure"))
			.isEqualTo("risk-demo-record | 3 | 4 | 12 | 11 | 132");
		assertThat(risks.get(3).text("risk.id")).as("of those without a score, the one with most hanging on it")
			.isEqualTo("risk-performance");
	}

	@Test
	void threePrioritiesAreSharedByTwoPlansAndNoneSetsTargets() {
		Answer answer = answer("planning/same-aim-with-different-targets");
		assertThat(answer.rows("shared.nodes", "id")).containsExactlyInAnyOrder("prio-glos-better",
				"prio-glos-transform", "prio-glos-today");
		assertThat(answer.each("shared.nodes.partOf.nodes.targets.nodes")).as("no data").isEmpty();
		assertThat(answer.number("differences.totalCount")).as("no data").isZero();
	}

	@Test
	void noPlanIsSaidToBelongToADomain() {
		Answer answer = answer("planning/plans-of-a-domain-without-a-link");
		assertThat(answer.rows("planDomains.nodes", "id", "discussedIn.totalCount")).containsExactly("dom-1 | 0",
				"dom-2 | 0", "dom-3 | 0", "dom-4 | 0", "dom-5 | 0", "dom-6 | 0");
		assertThat(answer.number("localPlan.mustAlignWith.totalCount")).as("no data").isZero();
	}

	@Test
	void noPlanPublishesItsAssumptions() {
		assertThat(answer("planning/assumptions-of-several-plans").number("assumptions.totalCount")).as("no data")
			.isZero();
	}

	@Test
	void theClusteredBoardsEachHaveAForwardPlanAndNoConflictIsRecorded() {
		Answer answer = answer("planning/plans-of-a-cluster");
		assertThat(answer.each("organisationGroup.members.nodes.owns.nodes")
			.filter((plan) -> plan.each("instanceOf.nodes").anyMatch((type) -> type.text("id").equals("type-jfp")))
			.map((plan) -> plan.text("id"))).containsExactlyInAnyOrder("plan-bnssg-jfp", "plan-glos-jfp");
		assertThat(answer.number("conflicts.totalCount")).as("no data").isZero();
	}

	@Test
	void eachCountAndDateSaysHowMuchOfItIsMadeUp() {
		Answer all = ask(
				"""
						{ impact(of: "prog-connecting-care", first: 500) { affectedCount affectedDemonstrationCount
						    affected { demonstration node { id basis } thread { demonstration link { basis } } } deadlines { demonstration node { basis } } }
						  risksByExposure { risks { risk { basis } affectedCount affectedDemonstrationCount } } }""",
				Map.of());
		List<Answer> affected = all.each("impact.affected").toList();
		List<Answer> madeUp = affected.stream().filter((each) -> each.text("demonstration").equals("true")).toList();
		assertThat(all.number("impact.affectedCount")).isEqualTo(affected.size());
		assertThat(all.number("impact.affectedDemonstrationCount")).isEqualTo(madeUp.size()).isPositive();
		assertThat(madeUp).allSatisfy(
				(each) -> assertThat(each.each("thread").map((hop) -> hop.text("demonstration"))).contains("true"));
		assertThat(affected).filteredOn((each) -> each.text("node.basis").equals("DEMONSTRATION"))
			.isNotEmpty()
			.isSubsetOf(madeUp);
		assertThat(all.each("impact.deadlines").filter((each) -> each.text("node.basis").equals("DEMONSTRATION")))
			.allSatisfy((each) -> assertThat(each.text("demonstration")).isEqualTo("true"));
		assertThat(all.each("risksByExposure.risks").filter((risk) -> risk.text("risk.basis").equals("DEMONSTRATION")))
			.isNotEmpty()
			.allSatisfy((risk) -> assertThat(risk.number("affectedDemonstrationCount"))
				.isEqualTo(risk.number("affectedCount")));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					impact(of: "risk-flow", first: 0) { affectedCount affected { degree } }              | affectedCount | affected
					singlePoints(scope: "sys-bnssg-ics", first: 0) { totalCount points { routeCount } }  | totalCount    | points
					risksByExposure(first: 0) { totalCount risks { exposure } }                          | totalCount    | risks
					measureSeries(of: "meas-ae4h", first: 0) { totalCount series { step } }              | totalCount    | series
					gaps(first: 0) { totalCount nodes { id } }                                           | totalCount    | nodes
					""")
	void noneOfAListIsReturnedWhereOnlyTheCountIsAskedFor(String field, String count, String list) {
		JsonNode answer = post("{ answer: " + field + " }", Map.of()).at("/data/answer");
		assertThat(answer.path(count).asInt()).isPositive();
		assertThat(answer.path(list)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			impact(of: "risk-flow", first: 501) { reading }                          | LIMIT_EXCEEDED
			impact(of: "risk-flow", first: -1) { reading }                           | INVALID_ARGUMENT
			singlePoints(scope: "sys-bnssg-ics", first: 501) { totalCount }          | LIMIT_EXCEEDED
			singlePoints(scope: "sys-bnssg-ics", first: -1) { totalCount }           | INVALID_ARGUMENT
			risksByExposure(first: 501) { totalCount }                               | LIMIT_EXCEEDED
			risksByExposure(first: -1) { totalCount }                                | INVALID_ARGUMENT
			impact(of: "type-nhp", slipsBy: "P99999999Y") { reading }                | INVALID_ARGUMENT
			impact(of: "meas-ae4h", slipsBy: "P9000Y") { reading }                   | INVALID_ARGUMENT
			impact(of: "type-nhp", slipsUntil: "+9999999-12-31") { reading }         | INVALID_DOCUMENT
			impact(of: "type-nhp", slipsUntil: "+10000-01-01") { reading }           | INVALID_DOCUMENT
			impact(of: "never-was") { reading }                                      | UNKNOWN_ID
			singlePoints(scope: "never-was") { totalCount }                          | UNKNOWN_ID
			risksByExposure(scope: "never-was") { totalCount }                       | UNKNOWN_ID
			""")
	void whatCannotBeAnsweredAsAskedIsRefusedWithItsCode(String field, String code) {
		assertThat(post("{ " + field + " }", Map.of()).path("errors")).singleElement()
			.satisfies((error) -> assertThat(error.path("extensions").path("code").asString()).as("%s", error)
				.isEqualTo(code));
	}

}
