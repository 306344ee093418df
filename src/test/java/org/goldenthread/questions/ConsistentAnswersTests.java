package org.goldenthread.questions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.assertj.core.api.SoftAssertions;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * No answer that a page shows contradicts itself: counts, tallies, states and sentences
 * are held against the rows that they speak of, over the real facts.
 */
class ConsistentAnswersTests extends RunningService {

	/** Asking of all takes minutes: {@code -Dgoldenthread.every=1} does. */
	private static final int EVERY = Integer.getInteger("goldenthread.every", 12);

	private static final Map<String, Set<String>> STATUSES = Map.of("MEASURED_ON_TRACK", Set.of("MET", "BETTER"),
			"MEASURED_OFF_TRACK", Set.of("WORSE", "MIXED"), "TARGET_MISSED", Set.of("WORSE"), "MEASURED_NOT_COMPARED",
			Set.of("NOT_COMPARED"), "MEASURABLE_NO_DATA", Set.of("NO_DATA"));

	/** The worst first. */
	private static final List<String> WORST = List.of("WORSE", "MIXED", "NOT_COMPARED", "MET", "BETTER", "NO_DATA");

	@Test
	void threadsStandAsTheirFiguresDo() {
		each((id) -> Stream.of("UP", "DOWN").forEach((toward) -> {
			Answer answer = answer("page/threads", Map.of("from", id, "toward", toward, "first", 50));
			checkCut(answer, "threads", answer.each("threads.threads").count());
			answer.each("threads.threads").forEach((thread) -> check(thread.text("id"), (softly) -> {
				checkHops(thread, softly);
				checkState(thread, toward, softly);
				thread.each("measurements").forEach((figure) -> checkFigure(figure, softly));
			}));
		}));
	}

	private static void checkHops(Answer thread, SoftAssertions softly) {
		List<Answer> hops = thread.each("hops").toList();
		for (int i = 0; i < hops.size(); i++) {
			softly.assertThat(hops.get(i).number("position")).isEqualTo(i + 1);
		}
		String last = hops.isEmpty() ? thread.text("start.name") : hops.getLast().text("node.name");
		softly.assertThat(thread.text("stateReason")).contains(last);
	}

	private static void checkState(Answer thread, String toward, SoftAssertions softly) {
		String state = thread.text("state");
		String reason = thread.text("stateReason");
		List<String> statuses = thread.each("measurements").map((figure) -> figure.text("status")).toList();
		if (STATUSES.containsKey(state) || state.equals("NOT_MEASURABLE")) {
			softly.assertThat(toward).isEqualTo("DOWN");
		}
		if (state.equals("HOLDS") || state.equals("BROKEN")) {
			softly.assertThat(reason).startsWith(state.equals("HOLDS") ? "It leads up to" : "It ends in");
		}
		Set<String> own = STATUSES.get(state);
		if (own == null) {
			return;
		}
		String worst = WORST.stream().filter(statuses::contains).findFirst().orElse("none");
		softly.assertThat(own).contains(worst);
		long like = statuses.stream().filter(own::contains).count();
		if (state.equals("MEASURED_ON_TRACK") && statuses.size() > 1) {
			softly.assertThat(reason).contains(like + " of " + statuses.size() + " figures stand");
		}
		softly.assertThat(thread.each("measurements").map((figure) -> figure.text("reading")))
			.anyMatch(reason::contains);
	}

	private static void checkFigure(Answer figure, SoftAssertions softly) {
		boolean seen = figure.has("observation.id");
		String reading = figure.text("reading");
		softly.assertThat(figure.text("status").equals("NO_DATA")).isEqualTo(!seen);
		softly.assertThat(reading.equals("no data")).isEqualTo(!seen);
		JsonNode observation = figure.node().path("observation");
		boolean printed = observation.path("value").isNumber() || observation.path("valueText").isString();
		softly.assertThat(reading.contains("no number was printed")).isEqualTo(seen && !printed);
		softly.assertThat(reading.contains("nothing to set it against"))
			.isEqualTo(seen && figure.text("status").equals("NOT_COMPARED") && !figure.node().path("plan").isNumber());
		JsonNode variance = figure.node().path("variance");
		if (variance.isNumber()) {
			double difference = observation.path("value").asDouble() - figure.node().path("plan").asDouble();
			softly.assertThat(variance.asDouble()).isCloseTo(difference, Offset.offset(1e-6));
			softly.assertThat(reading)
				.contains((variance.asDouble() == 0) ? "the same" : (variance.asDouble() > 0) ? " more" : " less");
			boolean judged = Set.of("BETTER", "WORSE").contains(figure.text("status"));
			softly.assertThat(judged && variance.asDouble() == 0).isFalse();
		}
	}

	@Test
	void gapsAreAsManyAsTheirRulesSay() {
		Stream.of("", "sys-bnssg-ics", "sys-glos-ics", "plan-bnssg-jfp").forEach((scope) -> {
			Map<String, Object> id = scope.isEmpty() ? Map.of() : Map.of("id", scope);
			Map<String, Long> promised = answer("page/gap-rules", id).each("gapRules")
				.filter((rule) -> rule.number("count") > 0)
				.collect(Collectors.toMap((rule) -> rule.text("rule"), (rule) -> rule.number("count")));
			List<Answer> gaps = gaps(id);
			check(scope, (softly) -> {
				softly
					.assertThat(gaps.stream()
						.map((gap) -> gap.text("rule"))
						.collect(Collectors.groupingBy((rule) -> rule, Collectors.counting())))
					.isEqualTo(promised);
				softly.assertThat(gaps.stream().map((gap) -> gap.text("id"))).doesNotHaveDuplicates();
				gaps.forEach((gap) -> checkGap(gap, softly));
			});
		});
	}

	private List<Answer> gaps(Map<String, Object> id) {
		List<Answer> gaps = new ArrayList<>();
		Map<String, Object> variables = new HashMap<>(id);
		variables.put("first", 500);
		boolean more = true;
		while (more) {
			Answer page = answer("page/gaps", variables);
			page.each("gaps.nodes").forEach(gaps::add);
			more = page.text("gaps.pageInfo.hasNextPage").equals("true");
			variables.put("after", page.text("gaps.pageInfo.endCursor"));
		}
		return gaps;
	}

	private static void checkGap(Answer gap, SoftAssertions softly) {
		String found = gap.text("justification.found");
		softly.assertThat(found).as(gap.text("id")).isNotBlank();
		gap.each("threads").forEach((thread) -> {
			List<String> passed = Stream.concat(thread.each("start.id"), thread.each("hops.node.id"))
				.map((each) -> each.node().asString())
				.toList();
			softly.assertThat(passed).as(gap.text("id")).isNotEmpty();
			if (gap.has("link")) {
				softly.assertThat(passed).as(gap.text("id")).contains(gap.text("node.id"));
			}
		});
	}

	@Test
	void cellsOfCoverageCountTheThreadsThatTheyOpen() {
		Answer answer = answer("page/coverage", Map.of("first", 40));
		Answer matrix = answer.each("coverage.matrices").findFirst().orElseThrow();
		Set<String> ids = matrix.each("rows.id")
			.map((id) -> id.node().asString())
			.collect(Collectors.toCollection(HashSet::new));
		matrix.each("columns.id").forEach((id) -> ids.add(id.node().asString()));
		checkCut(answer, "coverage", 0);
		matrix.each("cells").forEach((cell) -> check(cell.text("row") + " " + cell.text("column"), (softly) -> {
			softly.assertThat(ids).contains(cell.text("row"), cell.text("column"));
			softly.assertThat(cell.number("joined")).isPositive();
			softly.assertThat(cell.each("states").map((state) -> state.text("state")))
				.isNotEmpty()
				.doesNotHaveDuplicates();
			softly.assertThat(cell.each("states")).allMatch((state) -> state.number("count") > 0);
			Answer opened = answer("page/threads-between",
					Map.of("from", cell.text("row"), "to", cell.text("column"), "first", 100));
			softly
				.assertThat(
						opened.each("threadsBetween.threads").filter((thread) -> thread.text("direction").equals("UP")))
				.hasSize((int) cell.number("joined"));
		}));
	}

	@Test
	void impactCountsWhatItLists() {
		each((id) -> {
			Answer answer = answer("page/impact", Map.of("id", id, "first", 500, "slipsBy", "P3M"));
			Answer impact = answer.each("impact").findFirst().orElseThrow();
			List<Answer> affected = impact.each("affected").toList();
			List<Answer> lost = impact.each("lostRoutes").toList();
			long missed = impact.each("deadlines").filter((date) -> date.text("missed").equals("true")).count();
			checkCut(answer, "impact", 0);
			check("impact of " + id, (softly) -> {
				softly.assertThat(affected).hasSize((int) Math.min(500, impact.number("affectedCount")));
				softly.assertThat(affected.stream().map((each) -> each.text("node.id")))
					.doesNotHaveDuplicates()
					.doesNotContain(id);
				String reading = impact.text("reading");
				softly.assertThat(reading).contains(says(impact.number("affectedCount"), "nothing is affected"));
				softly.assertThat(reading.contains(" slips to ")).isEqualTo(impact.has("movesTo"));
				if (impact.has("movesTo")) {
					softly.assertThat(reading).contains(says(missed, "no date is missed"), impact.text("movesTo"));
				}
				if (lost.size() < 500) {
					softly.assertThat(reading).contains(says(lost.size(), "nothing loses its"));
				}
				affected.forEach((each) -> checkAffected(each, softly));
				lost.forEach((route) -> checkCount(route, "fromCount", "from", softly));
				impact.each("deadlines")
					.filter((date) -> date.text("missed").equals("true"))
					.forEach((date) -> softly.assertThat(date.number("daysLate")).isPositive());
			});
		});
	}

	private static String says(long number, String nothing) {
		return (number == 0) ? nothing : number + " ";
	}

	private static void checkAffected(Answer affected, SoftAssertions softly) {
		List<Answer> hops = affected.each("thread").toList();
		softly.assertThat(hops).hasSize((int) affected.number("degree"));
		softly.assertThat(hops.getLast().text("node.id")).isEqualTo(affected.text("node.id"));
		softly.assertThat(affected.each("sharedWith")).hasSize((int) affected.number("sharedWithCount"));
	}

	/** At most twenty are listed. */
	private static void checkCount(Answer answer, String count, String list, SoftAssertions softly) {
		softly.assertThat(answer.each(list)).hasSize((int) Math.min(20, answer.number(count)));
		softly.assertThat(answer.number(count)).isPositive();
	}

	@Test
	void risksAreAsExposedAsTheirScoresAndWhatHangsOnThem() {
		Stream.of(Map.<String, Object>of("first", 500), Map.<String, Object>of("first", 500, "id", "sys-bnssg-ics"))
			.map((variables) -> answer("page/risks", variables))
			.forEach((answer) -> {
				List<Answer> risks = answer.each("risksByExposure.risks").toList();
				List<Long> exposures = risks.stream()
					.map((risk) -> risk.has("exposure") ? risk.number("exposure") : -1L)
					.toList();
				check("risks", (softly) -> {
					softly.assertThat(risks).hasSize((int) answer.number("risksByExposure.totalCount"));
					softly.assertThat(exposures).isSortedAccordingTo(Comparator.reverseOrder());
					risks.forEach((risk) -> {
						softly.assertThat(risk.each("affected")).hasSize((int) risk.number("affectedCount"));
						softly.assertThat(risk.has("exposure")).isEqualTo(risk.has("score"));
						if (risk.has("score")) {
							softly.assertThat(risk.number("score"))
								.isEqualTo(risk.number("likelihood") * risk.number("consequence"));
							softly.assertThat(risk.number("exposure"))
								.isEqualTo(risk.number("score") * risk.number("affectedCount"));
						}
					});
				});
			});
	}

	@Test
	void singlePointsCountTheirRoutes() {
		Stream.of("sys-bnssg-ics", "sys-glos-ics", "org-bnssg-icb", "plan-bnssg-jfp").forEach((scope) -> {
			Answer answer = answer("page/single-points", Map.of("id", scope, "first", 500));
			check(scope, (softly) -> {
				softly.assertThat(answer.each("singlePoints.points"))
					.hasSize((int) answer.number("singlePoints.totalCount"));
				answer.each("singlePoints.points").forEach((point) -> {
					checkCount(point, "routeCount", "routes", softly);
					point.each("routes").forEach((route) -> {
						checkCount(route, "fromCount", "from", softly);
						softly.assertThat(route.each("from.id").map((id) -> id.node().asString()))
							.doesNotContain(point.text("node.id"), route.text("to.id"));
					});
				});
			});
		});
	}

	@Test
	void searchMarksTheWordsThatItFound() {
		Stream.of("plan", "BNSSG JFP", "smoke", "neighbourhood health", "4hr").forEach((text) -> {
			Answer answer = answer("page/search", Map.of("text", text, "first", 50));
			checkCut(answer, "search", 0);
			answer.each("search.hits").forEach((hit) -> check(text + " " + hit.text("node.id"), (softly) -> {
				softly.assertThat(hit.each("matches.parts")).anyMatch((part) -> part.has("match"));
				hit.each("matches")
					.filter((match) -> match.text("property").equals("name"))
					.filter((match) -> !match.text("cutBefore").equals("true")
							&& !match.text("cutAfter").equals("true"))
					.forEach((match) -> softly
						.assertThat(match.each("parts.text")
							.map((part) -> part.node().asString())
							.collect(Collectors.joining()))
						.isEqualTo(hit.text("node.name")));
			}));
		});
	}

	/** What is not whole says why, and with the number that is there. */
	private static void checkCut(Answer answer, String field, long threads) {
		Answer completeness = answer.each(field + ".completeness").findFirst().orElseThrow();
		boolean complete = completeness.text("complete").equals("true");
		check(field, (softly) -> {
			softly.assertThat(complete || completeness.has("reason")).isTrue();
			if (field.equals("threads") && completeness.text("reason").contains("only the best")) {
				softly.assertThat(completeness.text("reason")).contains("only the best " + threads + " threads");
			}
		});
	}

	private void each(Consumer<String> test) {
		List<String> ids = new ArrayList<>();
		String after = null;
		do {
			Map<String, Object> variables = new HashMap<>();
			variables.put("after", after);
			Answer page = ask("query ($after: String) { everything(first: 500, after: $after) "
					+ "{ nodes { id } pageInfo { endCursor hasNextPage } } }", variables);
			page.each("everything.nodes.id").forEach((id) -> ids.add(id.node().asString()));
			after = page.text("everything.pageInfo.hasNextPage").equals("true")
					? page.text("everything.pageInfo.endCursor") : null;
		}
		while (after != null);
		for (int i = 0; i < ids.size(); i += EVERY) {
			test.accept(ids.get(i));
		}
		List.of("plan-bnssg-jfp", "risk-flow", "meas-ae4h", "org-bnssg-icb", "shift-h2c").forEach(test);
	}

	private static void check(String what, Consumer<SoftAssertions> checks) {
		SoftAssertions.assertSoftly((softly) -> {
			checks.accept(softly);
			if (!softly.wasSuccess()) {
				softly.fail("of " + what);
			}
		});
	}

}
