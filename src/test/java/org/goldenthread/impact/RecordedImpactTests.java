package org.goldenthread.impact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;

import org.goldenthread.impact.Propagation.Step;
import org.goldenthread.impact.RouteGraph.OnlyRoute;
import org.goldenthread.model.reading.Models;
import org.goldenthread.snapshot.Snapshot;
import org.goldenthread.testing.RecordedGraph;
import org.goldenthread.threadgraph.ThreadGraph;
import org.goldenthread.view.View;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares impact with the answers of the version that asked the database, recorded over
 * all facts with the demonstration before it went. Every difference is listed with its
 * reason.
 */
class RecordedImpactTests {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final JsonNode RECORDED = RecordedGraph.json("/recorded/impact.json.gz");

	private static final Snapshot SNAPSHOT = RecordedGraph.read(Models.real()).snapshot(View.EVERYTHING);

	private static final DependencyLinks LINKS = new DependencyLinks(SNAPSHOT.paths().grammar());

	private static final ThreadGraph GRAPH = SNAPSHOT.graph();

	/** By the kind of answer and the id that was asked for why it differs. */
	private static final Map<String, String> DIFFERENCES = Map.of("impact org-bnssg-icb lostRoutes",
			"A support offer responds to the annual operational plan. That is no link of a thread, so nothing else leads there.");

	@Test
	void whatHangsOnEachThingIsWhatWasRecorded() {
		assertThat(differences("impact", RecordedImpactTests::impact)).hasSizeGreaterThan(1600);
	}

	@Test
	void theSinglePointsOfEachScopeAreThoseRecorded() {
		assertThat(differences("singlePoints", RecordedImpactTests::singlePoints)).hasSizeGreaterThan(20);
	}

	@Test
	void theRisksOfEachScopeAreThoseRecorded() {
		assertThat(differences("risksByExposure", RecordedImpactTests::risks)).hasSizeGreaterThan(20);
	}

	/**
	 * Checks the answers of one kind.
	 * @return the ids that were asked for
	 */
	private static List<String> differences(String kind, Function<String, Map<String, ?>> answer) {
		List<String> asked = new ArrayList<>();
		Map<String, String> differ = new TreeMap<>();
		RECORDED.path(kind).properties().forEach((entry) -> {
			asked.add(entry.getKey());
			Map<String, @Nullable Object> found = new LinkedHashMap<>(answer.apply(entry.getKey()));
			found.keySet().retainAll(entry.getValue().propertyNames());
			JsonNode actual = JSON.readTree(JSON.writeValueAsString(found));
			entry.getValue().properties().forEach((field) -> {
				if (!field.getValue().equals(actual.path(field.getKey()))) {
					differ.put(kind + " " + entry.getKey() + " " + field.getKey(),
							field.getValue() + "\nbut now\n" + actual.path(field.getKey()));
				}
			});
		});
		assertThat(differ.keySet()).as("%s", differ)
			.containsExactlyElementsOf(
					DIFFERENCES.keySet().stream().filter((key) -> key.startsWith(kind)).sorted().toList());
		return asked;
	}

	/** How much is made up is said since the answers were recorded. */
	private static String withoutWhatIsSaidSince(String sentence) {
		return sentence.replaceAll(" \\(\\d+ only by demonstration data\\)", "");
	}

	private static Map<String, ?> impact(String id) {
		Impact impact = Impact.find(SNAPSHOT, LINKS, id, null);
		PlansInvolved plans = new PlansInvolved(impact.edges(), impact.of());
		List<Step> affected = impact.propagation().affected();
		Map<String, @Nullable Object> answer = new LinkedHashMap<>();
		answer.put("reading", withoutWhatIsSaidSince(impact.sentence()));
		answer.put("affectedCount", affected.size());
		answer.put("affected",
				affected.stream()
					.map((step) -> Map.of("degree", step.degree(), "node", GRAPH.id(step.node()), "sharedWith",
							ids(plans.of(step.node())), "thread", thread(step)))
					.toList());
		answer.put("due", (impact.due() != null) ? impact.due().toString() : null);
		answer.put("deadlines",
				impact.deadlines()
					.stream()
					.map((deadline) -> Map.of("node", GRAPH.id(deadline.node()), "of", GRAPH.id(deadline.of()), "day",
							deadline.day().toString()))
					.toList());
		answer.put("lostRoutes", impact.lost().stream().map((route) -> {
			Map<String, Object> lost = new LinkedHashMap<>(route(route));
			lost.put("through", ids(impact.failing()));
			lost.put("nothingElse", impact.isOnlyReachedByWhatFails(route.to()));
			return lost;
		}).toList());
		List<@Nullable String> cut = new ArrayList<>(impact.cut());
		cut.add(impact.propagation().cut());
		answer.put("completeness", completeness(cut));
		return answer;
	}

	private static Map<String, ?> singlePoints(String id) {
		SinglePoints found = SinglePoints.find(SNAPSHOT, LINKS, id);
		return Map.of("completeness", completeness(Collections.singletonList(found.cut())), "totalCount",
				found.points().size(), "points",
				found.points()
					.stream()
					.map((point) -> Map.of("node", GRAPH.id(point.node()), "routeCount", point.routes().size(),
							"routes", point.routes().stream().limit(20).map(RecordedImpactTests::route).toList()))
					.toList());
	}

	private static Map<String, ?> risks(String id) {
		RiskExposures found = RiskExposures.find(SNAPSHOT, LINKS, id.isEmpty() ? null : id);
		List<@Nullable String> cut = new ArrayList<>(Collections.singletonList(found.cut()));
		found.risks().forEach((exposed) -> cut.add(exposed.cut()));
		return Map.of("completeness", completeness(cut), "totalCount", found.risks().size(), "risks",
				found.risks().stream().map((exposed) -> {
					Map<String, @Nullable Object> risk = new LinkedHashMap<>();
					risk.put("risk", exposed.id());
					risk.put("score", exposed.score().value());
					risk.put("exposure", exposed.exposure());
					risk.put("affected", Arrays.stream(exposed.affected()).mapToObj(GRAPH::id).toList());
					if (!id.isEmpty()) {
						risk.put("affectedCount", exposed.count());
						risk.put("likelihood", exposed.score().likelihood());
						risk.put("consequence", exposed.score().consequence());
						risk.put("inherent", exposed.score().inherent());
					}
					return risk;
				}).toList());
	}

	private static Map<String, @Nullable Object> completeness(List<@Nullable String> cut) {
		Map<String, @Nullable Object> completeness = new LinkedHashMap<>();
		String reason = cut.stream().filter(Objects::nonNull).findFirst().orElse(null);
		completeness.put("complete", reason == null);
		completeness.put("reason", reason);
		return completeness;
	}

	private static Map<String, Object> route(OnlyRoute route) {
		return Map.of("to", GRAPH.id(route.to()), "from", ids(route.from()).stream().limit(20).toList(), "fromCount",
				route.from().size());
	}

	private static String thread(Step step) {
		return String.join(" ",
				step.thread()
					.stream()
					.map((each) -> ((GRAPH.target(each.link()) == each.node()) ? "> " : "< ")
							+ GRAPH.type(each.link()).type() + " " + GRAPH.id(each.node()))
					.toList());
	}

	private static List<String> ids(List<Integer> nodes) {
		return nodes.stream().map(GRAPH::id).toList();
	}

}
