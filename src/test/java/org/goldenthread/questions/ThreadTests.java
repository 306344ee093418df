package org.goldenthread.questions;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The golden thread over the real documents: up to what a plan serves, down to what shows
 * that it works.
 */
class ThreadTests extends RunningService {

	private static final String THREADS = """
			query Threads($from: ID!, $toward: ThreadDirection!) {
			  threads(from: $from, toward: $toward, first: 500) {
			    threads {
			      hops {
			        reads
			        node { id kind }
			        link { basis sources { locator document { id } } }
			      }
			      end { id kind }
			      state
			      stateReason
			      crosses
			      evidence { position direction statement { id } }
			      weakest { position link { basis } }
			      measurements {
			        of { id }
			        status
			        reading
			        plan
			        variance
			        observation { id value period { text } sources { locator document { id } } }
			      }
			    }
			    completeness { complete }
			  }
			}
			""";

	private static final String BETWEEN = """
			query Between($from: ID!, $to: ID!) {
			  threadsBetween(from: $from, to: $to) {
			    to { id }
			    threads { hops { reads node { id } } state }
			    completeness { complete reason }
			  }
			}
			""";

	@Override
	boolean demonstration() {
		return true;
	}

	@Test
	void theJointForwardPlanServesItsStrategyTheWellbeingStrategyAndThroughItsThemesTheShifts() {
		List<Answer> threads = threads("plan-bnssg-jfp", "UP");
		assertThat(paths(threads)).contains("implements plan-bnssg-ics-strategy > is an instance of type-ics-strategy",
				"takes account of plan-jlhws-sglos > is an instance of type-jlhws",
				"includes prio-bnssg-prevention > supports shift-s2p > is part of nat-10yhp",
				"includes prio-bnssg-cyp > supports shift-s2p > is part of nat-10yhp",
				"includes prio-bnssg-primary > supports shift-h2c > is part of nat-10yhp");
		assertThat(passed(threads)).contains("shift-h2c", "shift-s2p", "shift-a2d");
	}

	@Test
	void theJointForwardPlanIsServedByThemesAndActionsAndShowsInOutcomesAndMeasures() {
		List<Answer> threads = threads("plan-bnssg-jfp", "DOWN");
		assertThat(threads.stream().flatMap((thread) -> thread.each("hops.node")).map((node) -> node.text("kind")))
			.contains("Priority", "Action", "Outcome", "Measure");
		assertThat(paths(threads)).contains(
				"includes prio-bnssg-cyp > includes act-bnssg-1001days > contributes to out-bnssg-readiness"
						+ " > is measured by meas-bnssg-readiness-gap",
				"includes prio-bnssg-primary > includes act-bnssg-dental");
		assertThat(readings(threads))
			.containsEntry("meas-bnssg-childpoverty",
					Set.of("sys-bnssg-ics: NOT_COMPARED, about 25000 children; nothing to set it against"))
			.containsEntry("meas-bnssg-smoking", Set.of(": NO_DATA, no data"));
	}

	@Test
	void aNeighbourhoodHealthPlanClimbsToTheTenYearPlanInThreeSteps() {
		assertThat(paths(threads("plan-demo-nhp", "UP")))
			.contains("is an instance of type-nhp > is brought together into type-phip > is part of type-scp"
					+ " > is aligned to nat-10yhp");
	}

	@Test
	void aProgrammeThatContributesToAMeasureEndsInItsObservation() {
		assertThat(threads("prog-cdc", "DOWN")).singleElement().satisfies((thread) -> {
			assertThat(path(thread)).isEqualTo("contributes to meas-diagnostics");
			assertThat(
					thread.rows("measurements", "status", "plan", "variance", "observation.id", "observation.sources"))
				.containsExactly("MIXED |  |  | obs-diag-2425 | src-s1b L384");
		});
	}

	@Test
	void aProgrammeShowsWhatItPlannedAndByHowMuchItMissedIt() {
		assertThat(threads("prog-glos-bp", "DOWN"))
			.filteredOn((thread) -> path(thread)
				.equals("includes act-glos-try > contributes to out-glos-bp-dx > is measured by meas-bp-dx"))
			.singleElement()
			.satisfies((thread) -> assertThat(thread.rows("measurements", "status", "observation.value", "plan",
					"variance", "observation.sources"))
				.containsExactly("WORSE | 69.0 | 80.0 | -11.0 | src-opencouncil-94511"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			prio-2526-uec      | meas-ae4h   | org-uhbw      | 2026-02 | 67.4 | NOT_COMPARED
			prio-2526-uec      | meas-ae4h   | org-nbt       | 2026-02 | 64.3 | NOT_COMPARED
			prio-2526-uec      | meas-ae4h   | org-ghft      | 2026-02 | 62.7 | NOT_COMPARED
			prio-2526-elective | meas-rtt18w | org-bnssg-icb | 2026-03 | 71.5 | BETTER
			prio-2526-elective | meas-rtt18w | org-glos-icb  | 2026-03 | 74.3 | BETTER
			prio-2526-elective | meas-62d    | org-uhbw      | 2025-09 | 75.2 | NOT_COMPARED
			prio-2526-elective | meas-62d    | org-nbt       | 2025-09 | 61.9 | NOT_COMPARED
			prio-2526-elective | meas-62d    | org-ghft      | 2025-09 | 75.9 | NOT_COMPARED
			""")
	void aMeasureAtTheEndOfAThreadHasItsLatestMonth(String from, String measure, String organisation, String period,
			String value, String status) {
		assertThat(threads(from, "DOWN").stream()
			.filter((thread) -> thread.text("end.id").equals(measure))
			.flatMap((thread) -> thread.each("measurements"))
			.filter((measurement) -> measurement.text("of.id").equals(organisation)))
			.isNotEmpty()
			.allSatisfy((measurement) -> assertThat(
					measurement.row("observation.period.text", "observation.value", "status"))
				.isEqualTo(period + " | " + value + " | " + status));
	}

	@Test
	void theOperationalGuidanceReachesTheMeasuresOfTheMonthlySeries() {
		assertThat(threads("doc-opguide-2526", "DOWN").stream().map((thread) -> thread.text("end.id")))
			.contains("meas-ae4h", "meas-rtt18w", "meas-rtt52w", "meas-62d");
	}

	@Test
	void threadsLeadToAnyOfSeveralKinds() {
		Answer answer = ask("""
				query ToSeveralKinds($from: ID!, $kinds: [NodeKind!]!) {
				  threads(from: $from, toward: UP, kinds: $kinds) {
				    threads { end { kind } hops { link { sources { document { id } } } } }
				  }
				}
				""", Map.of("from", "plan-bnssg-jfp", "kinds", List.of("NationalPlan", "Shift")));
		assertThat(answer.each("threads.threads.end.kind").map((kind) -> kind.node().asString()).distinct())
			.containsExactlyInAnyOrder("NationalPlan", "Shift");
		assertThat(answer.each("threads.threads.hops")).allMatch((hop) -> hop.has("link.sources.document.id"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "plan-bnssg-jfp", "plan-glos-jfp", "type-nhp", "doc-opguide-2526", "org-bnssg-icb" })
	void everyHopHasABasisAndASource(String from) {
		assertThat(Stream.of("UP", "DOWN").flatMap((toward) -> threads(from, toward).stream())).isNotEmpty()
			.allSatisfy((thread) -> assertThat(thread.each("hops")).isNotEmpty().allSatisfy((hop) -> {
				assertThat(hop.text("link.basis")).isNotEmpty();
				assertThat(hop.has("link.sources.document.id")).isTrue();
			}));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			plan-bnssg-jfp     | DOWN | act-bnssg-dental       | BROKEN
			plan-bnssg-jfp     | DOWN | meas-bnssg-smoking     | MEASURABLE_NO_DATA
			plan-bnssg-jfp     | DOWN | meas-bnssg-childpoverty | MEASURED_NOT_COMPARED
			prio-2526-uec      | DOWN | meas-ae4h              | MEASURED_OFF_TRACK
			plan-bnssg-jfp     | UP   | nat-10yhp              | HOLDS
			plan-demo-nhp      | UP   | nat-10yhp              | HOLDS
			meas-ae4h          | DOWN | meas-ae4h              | MEASURED_OFF_TRACK
			""")
	void aThreadSaysWhereItStands(String from, String toward, String end, String state) {
		assertThat(threads(from, toward).stream().filter((thread) -> thread.text("end.id").equals(end))).isNotEmpty()
			.allSatisfy((thread) -> {
				assertThat(thread.text("state")).isEqualTo(state);
				assertThat(thread.text("stateReason")).isNotEmpty();
			});
	}

	@Test
	void theReasonNamesMeasureFigurePlanAndPeriod() {
		assertThat(threads("prio-2526-uec", "DOWN").stream()
			.filter((thread) -> thread.text("end.id").equals("meas-ae4h"))
			.map((thread) -> thread.text("stateReason"))
			.distinct()).singleElement()
			.asString()
			.startsWith("A&E four-hour performance")
			.contains("65.1% in 2024/25 (year to date); the plan was 70.7%");
	}

	@Test
	void threadsAreRankedByTheirWeakestHopAndNameIt() {
		List<Answer> threads = threads("plan-bnssg-jfp", "DOWN");
		List<String> order = List.of("STATED", "EXTERNAL", "DERIVED", "DEMONSTRATION");
		assertThat(threads).isNotEmpty().allSatisfy((thread) -> {
			int worst = thread.each("hops.link.basis")
				.mapToInt((basis) -> order.indexOf(basis.node().asString()))
				.max()
				.orElse(0);
			assertThat(order.indexOf(thread.text("weakest.link.basis"))).isEqualTo(worst);
		});
		assertThat(threads.stream().map((thread) -> order.indexOf(thread.text("weakest.link.basis")))).isSorted();
	}

	@Test
	void threadsBetweenTwoThingsAreThoseThatJoinThem() {
		Answer answer = ask(BETWEEN, Map.of("from", "act-bnssg-1001days", "to", "nat-10yhp"));
		assertThat(paths(answer.each("threadsBetween.threads").toList()))
			.contains("is part of prio-bnssg-cyp > supports shift-s2p > is part of nat-10yhp");
		assertThat(answer.row("threadsBetween.to.id", "threadsBetween.completeness.complete"))
			.isEqualTo("nat-10yhp | true");
	}

	@Test
	void whereTheModelHasNoRouteTheAnswerSaysSo() {
		assertThat(ask(BETWEEN, Map.of("from", "obs-ae4h-2425", "to", "shift-s2p")).row("threadsBetween.threads",
				"threadsBetween.completeness.complete", "threadsBetween.completeness.reason"))
			.isEqualTo(" | true | no route can exist in the model from Observation to Shift in 8 hops");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			act-bnssg-1001days | out-glos-bp-dx      | Action to Outcome |
			sys-glos-ics       | obj-glos-prevention | System to Objective | ; those of a body begin with what it owns \
			or leads, not with all that lies within it
			""")
	void whereNoneIsRecordedTheAnswerSaysSo(String from, String to, String kinds, @Nullable String more) {
		assertThat(ask(BETWEEN, Map.of("from", from, "to", to)).row("threadsBetween.threads",
				"threadsBetween.completeness.complete", "threadsBetween.completeness.reason"))
			.isEqualTo(" | true | threads can run from " + kinds + " in 8 hops, but none is recorded here"
					+ Objects.requireNonNullElse(more, ""));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					act-bnssg-1001days | act-bnssg-1001days | 8 | true  | both ends are the same thing, and a thread passes nothing twice
					org-bnssg-icb      | shift-a2d          | 3 | false | all that there are have more than 3 hops: ask for them with maxHops
					obs-ae4h-2425      | shift-s2p          | 1 | true  | no route can exist in the model from Observation to Shift in 1 hop
					""")
	void whatThereCannotBeOrIsLongerIsSaid(String from, String to, int maxHops, boolean complete, String reason) {
		String query = "query($from: ID!, $to: ID!, $maxHops: Int) { threadsBetween(from: $from, to: $to, maxHops: $maxHops) "
				+ "{ threads { id } completeness { complete reason } } }";
		assertThat(ask(query, Map.of("from", from, "to", to, "maxHops", maxHops)).row("threadsBetween.threads",
				"threadsBetween.completeness.complete", "threadsBetween.completeness.reason"))
			.isEqualTo(" | " + complete + " | " + reason);
	}

	@Test
	void noThreadOfAnOwnerLeadsBackIntoItsPlan() {
		String query = "{ threads(from: \"body-glos-hwp\", toward: UP, kinds: [Outcome]) { threads { id } } }";
		assertThat(ask(query, Map.of()).each("threads.threads")).isEmpty();
	}

	@Test
	void anOwnersThreadsReachAsDeepAsThoseOfItsPlan() {
		String query = "{ threads(from: \"%s\", toward: UP, kinds: [Shift]) { threads { end { id } } completeness { complete } } }";
		Answer plan = ask(query.formatted("plan-bnssg-jfp"), Map.of());
		Answer owner = ask(query.formatted("org-bnssg-icb"), Map.of());
		assertThat(owner.each("threads.threads").map((thread) -> thread.row("end.id")).toList()).contains("shift-a2d")
			.containsAll(plan.each("threads.threads").map((thread) -> thread.row("end.id")).toList());
	}

	@Test
	void threadsThatDifferOnlyInAShiftAreOneWithAlternatives() {
		Answer answer = ask("""
				{ threads(from: "doc-mtpf", toward: UP, kinds: [NationalPlan]) {
				    threads { hops { reads node { id } } alternatives { id } }
				} }
				""", Map.of());
		assertThat(answer.each("threads.threads").filter((thread) -> thread.has("alternatives"))).isNotEmpty()
			.allSatisfy((thread) -> assertThat(thread.each("alternatives")).hasSize(2));
	}

	@Test
	void aThreadGoesOnFromASupersededPlanAndSaysSo() {
		assertThat(threads("plan-demo-nhp-2026", "UP").stream()
			.filter((thread) -> path(thread).startsWith("is superseded by plan-demo-nhp-2027"))).isNotEmpty()
			.allSatisfy((thread) -> assertThat(thread.text("crosses")).isEqualTo("1"));
		assertThat(threads("plan-demo-nhp-2027", "UP")).isNotEmpty()
			.noneMatch((thread) -> path(thread).contains("plan-demo-nhp-2026"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "UP", "DOWN" })
	void aThreadGoesOnFromABodyThatWasMergedAndSaysSo(String toward) {
		List<Answer> threads = threads("org-bnssg-ccg", toward);
		assertThat(threads).isNotEmpty().allSatisfy((thread) -> {
			assertThat(path(thread)).startsWith("is succeeded by org-bnssg-icb > ");
			assertThat(thread.text("crosses")).startsWith("1");
		});
		assertThat(paths(threads).stream().map((path) -> path.substring(path.indexOf(" > ") + 3)))
			.containsExactlyInAnyOrderElementsOf(paths(threads("org-bnssg-icb", toward)));
		assertThat(threads.getFirst().each("hops").findFirst().orElseThrow().row("link.basis", "link.sources"))
			.isEqualTo("EXTERNAL | src-code-lookups");
	}

	@Test
	void whatIsSaidAgainstAPlanStandsBesideItsThreads() {
		assertThat(threads("plan-op-2425", "DOWN").stream()
			.flatMap((thread) -> thread.each("evidence"))
			.map((evidence) -> evidence.text("direction"))
			.distinct()).contains("MIXED", "REFUTES");
	}

	private List<Answer> threads(String from, String toward) {
		Answer answer = ask(THREADS, Map.of("from", from, "toward", toward));
		assertThat(answer.text("threads.completeness.complete")).isEqualTo("true");
		return answer.each("threads.threads").toList();
	}

	private static List<String> paths(Collection<Answer> threads) {
		return threads.stream().map(ThreadTests::path).toList();
	}

	private static String path(Answer thread) {
		return thread.each("hops")
			.map((hop) -> hop.text("reads") + " " + hop.text("node.id"))
			.collect(Collectors.joining(" > "));
	}

	private static Set<String> passed(List<Answer> threads) {
		return threads.stream()
			.flatMap((thread) -> thread.each("hops.node.id"))
			.map((id) -> id.node().asString())
			.collect(Collectors.toSet());
	}

	private static Map<String, Set<String>> readings(List<Answer> threads) {
		return threads.stream()
			.filter((thread) -> thread.has("measurements"))
			.collect(Collectors.groupingBy((thread) -> thread.text("end.id"),
					Collectors.flatMapping((thread) -> thread.each("measurements")
						.map((each) -> each.text("of.id") + ": " + each.text("status") + ", " + each.text("reading")),
							Collectors.toSet())));
	}

}
