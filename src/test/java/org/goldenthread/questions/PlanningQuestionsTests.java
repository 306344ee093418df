package org.goldenthread.questions;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The questions that strategy teams ask about the planning round.
 */
class PlanningQuestionsTests extends RunningService {

	private boolean demonstration;

	@Override
	boolean demonstration() {
		return this.demonstration;
	}

	@Test
	void eachCorePlanningOutputHasAnOwnerAndACycle() {
		assertThat(answer("planning/who-owns-each-core-planning-output").rows("guidanceDocument.planTypes.nodes",
				"name", "refresh", "horizon", "owner", "leadership", "ownedBy.edges.node.name", "sources"))
			.containsExactlyInAnyOrderElementsOf(Answer
				.table("""
						Five-year strategic commissioning plan | annual | rolling 5 years | ICB | | ICB | src-s1a L297; src-s1c L683, L696, L706
						Five-year integrated delivery plan | annual | rolling 5 years | NHS trust or foundation trust | | Provider (individually and across provider collaboratives) | src-s1a L298; src-s1c L683, L707-709
						Neighbourhood health plan | | | local government, the NHS and partners | Health and Wellbeing Board | Local government (single and upper-tier authorities), Place partners | src-s1a L299; src-s1c L684, L706, L710
						National plan returns | | | ICB and trust separately | | ICB, Provider (individually and across provider collaboratives) | src-s1a L300; src-s1c L711, L739
						"""));
	}

	@Test
	void aNeighbourhoodHealthPlanServesTheTenYearPlanThroughTwoMore() {
		List<Answer> threads = answer("planning/from-neighbourhood-to-national-plan").each("threads.threads").toList();
		assertThat(threads).singleElement()
			.satisfies((thread) -> assertThat(
					thread.rows("hops", "position", "reads", "node.name", "link.basis", "link.sources"))
				.isEqualTo(Answer
					.table("""
							1 | is brought together into | Population health improvement plan (PHIP) | STATED | src-s1c L684, L706
							2 | is part of | Five-year strategic commissioning plan | STATED | src-s1c L706
							3 | is aligned to | 10 Year Health Plan | DERIVED | src-s1c L706
							""")));
	}

	@Test
	void twentyEightActivitiesFallToFourActorsInTwoPhases() {
		Answer answer = answer("planning/activities-of-each-actor-in-each-phase");
		assertThat(answer.each("guidanceDocument.planningPhases.nodes")
			.flatMap((phase) -> phase.each("coreActivities.aggregate")
				.map((group) -> phase.text("order") + " | " + group.row("keys.value", "count"))))
			.containsExactlyInAnyOrderElementsOf(Answer.table("""
					1 | SHARED | 3
					1 | ICB | 5
					1 | PROVIDER | 5
					1 | PLACE | 1
					2 | ICB | 6
					2 | PROVIDER | 6
					2 | PLACE | 2
					"""));
		assertThat(answer.each("guidanceDocument.planningPhases.nodes.coreActivities.nodes")).hasSize(28)
			.allSatisfy((activity) -> {
				assertThat(activity.text("table")).isEqualTo("2");
				assertThat(activity.text("carriedOutBy.edges.node.id"))
					.isEqualTo("actor-" + activity.text("actor").toLowerCase(Locale.ROOT));
				assertThat(activity.row("sources")).containsPattern("^src-s1c .*L6(77|78|83|83-684|84)");
			});
	}

	@Test
	void boardsAndProvidersShareFiveKindsOfActivity() {
		Answer answer = answer("planning/activities-of-boards-and-providers");
		List<Answer> provider = answer.each("provider.coreActivities.nodes").toList();
		assertThat(answer.each("board.coreActivities.nodes")
			.flatMap((board) -> provider.stream()
				.filter((other) -> board.text("inPhase.nodes.order").equals(other.text("inPhase.nodes.order")))
				.filter((other) -> alike(board.text("name"), other.text("name")))
				.map((other) -> board.row("inPhase.nodes.order", "name") + " | " + other.row("name"))))
			.containsExactlyInAnyOrderElementsOf(Answer
				.table("""
						1 | Review how existing services perform on quality, performance and productivity | Review quality, performance, productivity at service level and underlying capabilities
						1 | First demand and pressure forecasts with scenario modelling | Core demand and capacity analysis, initial forecasts and scenarios
						2 | Iterate forecasting and scenario modelling | Iterate demand, capacity and scenarios to reflect redesign
						2 | Undertake QEIAs | Undertake QEIAs
						2 | Align improvement resources to the plan's priority areas | Ensure improvement resources are in place
						2 | Develop the five-year strategic commissioning plan | Develop the integrated organisational five-year plan
						"""));
	}

	@Test
	void elevenDatesAndFourThatDifferFromThemLieBetweenTheBoardMeetingAndApril2027() {
		List<Answer> between = answer("planning/milestones").each("milestones.nodes").toList();
		assertThat(between.stream().map((milestone) -> milestone.text("date.start"))).isSorted();
		assertThat(between.stream()
			.filter((milestone) -> milestone.text("basis").equals("STATED")
					&& !milestone.text("date.precision").equals("YEAR"))
			.map((milestone) -> milestone.row("date.text", "date.precision", "dateNote", "type", "name", "sources")))
			.containsExactlyInAnyOrderElementsOf(Answer
				.table("""
						2025-09 | MONTH | | SUBMISSION | Governance options ready for an early Transition Committee meeting | src-s1a L94, L101
						2025-09 | MONTH | the end of the month | PHASE_END | Phase one ends | src-s1a L304; src-s1c L719; src-s0 L15
						2025-09-30..2025-10 | RANGE | | PHASE_START | Phase two starts: multi-year guidance and allocations published | src-s1c L720-721
						2025-09 | MONTH | the end of the month | PHASE_START | Phase two starts at the end of September (trade-press report) | src-s0 L15
						2025-10 | MONTH | | PHASE_START | Phase two begins in October (paper) | src-s1a L304-305
						2025-09..2025-11 | RANGE | | CHANGE_IN_PLACE | New organisational vision and design developed | src-s1a L113
						2025-09..2026/27 | RANGE | | PERIOD | Staff consultation and recruitment | src-s1a L113
						2025-12 | MONTH | | SIGN_OFF_AND_SUBMISSION | Board assurance and sign-off, with plan returns firm for year one | src-s1c L723, L739
						2025-12 | MONTH | by this month | SIGN_OFF_AND_SUBMISSION | Final plans submitted and signed off (paper) | src-s1a L306
						2026-01-01..2026-02-15 | RANGE | | ACCEPTANCE | Plan acceptance concluded by regional teams | src-s1c L739
						2026-03 | MONTH | | CHANGE_IN_PLACE | New ICB governance arrangements in place | src-s1a L113
						2026-04 | MONTH | | ALLOCATION | Allocations on statutory ICB footprints | src-s1a L307
						2026-04 | MONTH | the date of the footprints; when allocations are issued is not printed | ALLOCATION | Allocations based on the statutory footprints of April 2026 (framework) | src-s1c L741
						2026-04 | MONTH | | TRANSFER | Greater ICB leadership: screening, vaccination, health and justice commissioning | src-s1c L745
						2027-04 | MONTH | | TRANSFER | Full commissioning accountability anticipated to transfer to ICBs | src-s1c L745
						"""));
		assertThat(between.stream()
			.filter((milestone) -> !milestone.text("basis").equals("STATED")
					|| milestone.text("date.precision").equals("YEAR"))
			.map((milestone) -> milestone.row("id", "date.text", "basis")))
			.as("from public sources, or known to the year only")
			.containsExactlyInAnyOrder("ms-mtpf-ag | 2026-07 | EXTERNAL", "ms-bsc-2025 | 2025 | STATED");
	}

	@Test
	void theTransferGroupOwnsEighteenActivitiesAndThreeComeFirst() {
		Answer functions = answer("planning/functions-leaving-the-board").each("functionSet").findFirst().orElseThrow();
		assertThat(functions.row("count", "countOf", "priorityCount", "ownedBy.nodes.name",
				"ownedBy.nodes.reportsToProgrammes.edges.node.name", "sources"))
			.isEqualTo(
					"18 | activities | 3 | Transition working group: Transfer | Joint Transition Programme | src-s1a L103");
		assertThat(functions.rows("functions.nodes", "name", "priority", "sources")).containsExactlyInAnyOrder(
				"Continuing Health Care | true | src-s1a L103", "Medicines Optimisation | true | src-s1a L103",
				"GP IT | true | src-s1a L103");
	}

	@Test
	void theJointForwardPlanIsUnderReviewAndOtherPlansAreToBeTheCore() {
		Answer answer = answer("planning/future-of-the-joint-forward-plan");
		assertThat(answer.rows("underReview", "name", "status", "sources")).isEqualTo(Answer
			.table("""
					Joint forward plan (JFP) | requirement to be reviewed with government | src-s1c L696; src-s3 L5, L13; src-s2 L113
					Joint capital resource use plan (JCRUP) | requirement to be reviewed with government | src-s1c L696
					"""));
		assertThat(answer.each("underReview").map((type) -> type.text("horizon"))).contains("5 years");
		assertThat(answer.each("guidanceDocument.planTypes.nodes")
			.filter((type) -> !type.text("id").equals("type-returns"))
			.map((type) -> type.row("name", "horizon")))
			.containsExactlyInAnyOrder("Five-year strategic commissioning plan | rolling 5 years",
					"Five-year integrated delivery plan | rolling 5 years", "Neighbourhood health plan | ");
	}

	@Test
	void lateNeighbourhoodPlansExposeTheWiderPlansAndTheirDates() {
		Answer answer = answer("planning/late-neighbourhood-plans");
		assertThat(answer.each("threads.threads.hops.node.id").map((id) -> id.node().asString()))
			.containsExactlyInAnyOrder("type-la-plans", "type-phip", "type-scp", "nat-10yhp");
		assertThat(answer.rows("threads.threads.hops.node.milestones.nodes", "id", "date.text"))
			.containsExactlyInAnyOrder("ms-dec-plans | 2025-12", "ms-dec-final | 2025-12",
					"ms-acceptance | 2026-01-01..2026-02-15", "ms-alloc-2604 | 2026-04",
					"ms-alloc-footprints | 2026-04");
	}

	@Test
	void fourResponsibilitiesMoveToBoardsThroughOneBody() {
		assertThat(answer("planning/responsibilities-moving-to-boards").rows("commissioningResponsibilities.nodes",
				"id", "leadershipFrom.text", "accountabilityFrom.text", "certainty", "transfersTo.edges.node.id",
				"supportedBy.nodes.id"))
			.containsExactlyElementsOf(Answer.table("""
					resp-hj | 2026-04 | 2027-04 | ANTICIPATED | actor-icb | body-opic
					resp-screening | 2026-04 | 2027-04 | ANTICIPATED | actor-icb | body-opic
					resp-spec | | 2027-04 | ANTICIPATED | actor-icb | body-opic
					resp-vaccination | 2026-04 | 2027-04 | ANTICIPATED | actor-icb | body-opic
					"""));
	}

	@Test
	void twoProgrammesHaveAUniversityAsPartnerAndOneAFunderOfResearch() {
		assertThat(answer("planning/university-and-research-partners").rows("organisations.nodes", "id",
				"partnerIn.edges.node.id"))
			.containsExactlyInAnyOrder("org-arc-west | prog-km-fellowships", "org-newcastle-uni | prog-benefits",
					"org-uob | prog-iau", "org-uwe | prog-iau");
	}

	@Test
	void theThemesOfTheJointForwardPlanSupportEveryShiftButProgrammesOnlyPrevention() {
		Answer answer = answer("planning/priorities-of-each-shift");
		assertThat(answer.each("threads.threads")
			.map((thread) -> thread.text("end.id") + ": " + thread.text("hops.node.id")))
			.contains("shift-s2p: prio-bnssg-cyp, shift-s2p", "shift-s2p: prio-bnssg-prevention, shift-s2p",
					"shift-h2c: prio-bnssg-primary, shift-h2c",
					"shift-a2d: prio-bnssg-primary, act-bnssg-digitalgp, shift-a2d");
		assertThat(answer.rows("shifts.nodes", "id", "supportedBy.nodes.id")).containsExactly("shift-h2c | ",
				"shift-a2d | ", "shift-s2p | prog-glos-bp, prog-glos-employment, prog-glos-tobacco");
	}

	@Test
	void poorFlowExposesThreeMeasuresAndTheNationalPriorityThatTheyMeasure() {
		Answer answer = answer("planning/exposed-by-a-risk");
		assertThat(answer.rows("measured.threads", "end.id", "state")).containsExactly("meas-ae4h | MEASURED_OFF_TRACK",
				"meas-cat2 | MEASURED_OFF_TRACK", "meas-handover | MEASURED_NOT_COMPARED");
		assertThat(answer.rows("served.threads", "hops.node.id")).contains("meas-ae4h, prio-2526-uec",
				"meas-cat2, prio-2526-uec");
		assertThat(answer.each("served.threads.end").map((end) -> end.text("kind"))).contains("Priority", "Shift")
			.doesNotContain("Outcome");
		this.demonstration = true;
		assertThat(answer("planning/exposed-by-a-risk").each("served.threads.end").map((end) -> end.text("kind")))
			.contains("Outcome");
	}

	@Test
	void onlyMadeUpDataDependsOnSharedRecords() {
		assertThat(answer("planning/what-depends-on-shared-records").has("programmes.nodes.neededBy.edges")).isFalse();
		this.demonstration = true;
		assertThat(answer("planning/what-depends-on-shared-records").rows("programmes.nodes", "id",
				"neededBy.edges.node.id", "neededBy.edges.node.basis"))
			.containsExactly("prog-connecting-care | act-demo-team | DEMONSTRATION", "prog-epr |  | ");
	}

	/**
	 * Whether at least half of the words of the shorter text stand in the other too,
	 * whatever their endings.
	 */
	private static boolean alike(String one, String other) {
		Set<String> words = words(one);
		Set<String> others = words(other);
		long common = words.stream().filter(others::contains).count();
		return 2 * common >= Math.min(words.size(), others.size());
	}

	private static Set<String> words(String text) {
		Set<String> fillers = Set.of("with", "into", "including", "together");
		return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^a-z-]+"))
			.filter((word) -> word.length() > 3 && !fillers.contains(word))
			.map((word) -> word.replaceFirst("(ing|s)$", ""))
			.collect(Collectors.toSet());
	}

}
