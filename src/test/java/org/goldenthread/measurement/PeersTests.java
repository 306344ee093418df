package org.goldenthread.measurement;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.goldenthread.measurement.PeerComparison.PeerValue;
import org.goldenthread.model.reading.Models;
import org.goldenthread.testing.MemoryGraphs;
import org.goldenthread.threadgraph.GraphEdit;
import org.goldenthread.threadgraph.ThreadGraph;
import org.goldenthread.threadgraph.VisibleGraph;
import org.goldenthread.view.View;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PeersTests {

	private static final MemoryGraphs graphs = new MemoryGraphs(Models.real());

	private static final String TRUST = "NHS trust (acute)";

	private static final String FOUNDATION_TRUST = "NHS foundation trust (acute)";

	@ParameterizedTest
	@CsvSource(nullValues = "-", textBlock = """
			HIGHER, 3
			LOWER,  1
			WITHIN, -
			""")
	void havePlacesByWhichWayIsBetter(String better, @Nullable Integer place) {
		ThreadGraph graph = graph(better, seen("a", TRUST, 70), seen("b", TRUST, 80), seen("c", FOUNDATION_TRUST, 75));
		assertThat(compared(graph, "a")).satisfies((comparison) -> {
			assertThat(comparison.place()).isEqualTo(place);
			assertThat(comparison.median()).isEqualTo(75);
			assertThat(comparison.lowest()).isEqualTo(70);
			assertThat(comparison.highest()).isEqualTo(80);
		});
	}

	@Test
	void areOfTheSameTypeWhereFoundationTrustsAreTrusts() {
		ThreadGraph graph = graph("HIGHER", seen("a", TRUST, 70), seen("b", FOUNDATION_TRUST, 80),
				seen("c", "integrated care board", 90));
		assertThat(compared(graph, "a")).satisfies((comparison) -> {
			assertThat(comparison.values()).extracting(PeerValue::organisation).containsExactly("org-b", "org-a");
			assertThat(comparison.reading()).contains("NHS trusts and NHS foundation trusts (acute): B, A");
		});
	}

	@Test
	void withoutAValueAreCountedAsNoData() {
		ThreadGraph graph = graph("HIGHER", seen("a", TRUST, 70), seen("b", TRUST, 80),
				Map.of("id", "c", "type", TRUST));
		assertThat(compared(graph, "a")).satisfies((comparison) -> {
			assertThat(comparison.count()).isEqualTo(3);
			assertThat(comparison.withValue()).isEqualTo(2);
			assertThat(comparison.reading()).endsWith("Of 1 more there is no data.");
		});
	}

	@Test
	void shareAPlaceWithTheSameValue() {
		ThreadGraph graph = graph("HIGHER", seen("a", TRUST, 70), seen("b", TRUST, 70), seen("c", TRUST, 60));
		assertThat(List.of("a", "b", "c")).extracting((id) -> compared(graph, id).place()).containsExactly(1, 1, 3);
	}

	@ParameterizedTest
	@CsvSource({ "period, 2025-02", "unit, patients", "coverage, all types", "bound, ABOVE" })
	void areNotComparedByAnotherPeriodUnitOrCoverNorByABound(String property, String value) {
		Map<String, Object> other = new HashMap<>(seen("b", TRUST, 80));
		other.put(property, value);
		assertThat(compared(graph("HIGHER", seen("a", TRUST, 70), other), "a")).isNull();
	}

	@Test
	void whoseSourcesDifferHaveNoValue() {
		ThreadGraph graph = graph("HIGHER", seen("a", TRUST, 70), seen("b", TRUST, 80), seen("b", TRUST, 81),
				seen("c", TRUST, 60));
		assertThat(compared(graph, "a").values()).extracting(PeerValue::organisation).containsExactly("org-a", "org-c");
	}

	@Test
	void areNoneOfAnOrganisationWhoseTypeIsNotKnown() {
		assertThat(compared(graph("HIGHER", seen("a", "", 70), seen("b", "", 80)), "a")).isNull();
	}

	/** Null for no data. */
	private static PeerComparison compared(ThreadGraph graph, String id) {
		return new Peers(new VisibleGraph(graph, View.EVERYTHING)).of(graph.find("obs-0-" + id),
				graph.find("org-" + id));
	}

	private static Map<String, Object> seen(String id, String type, double value) {
		return Map.of("id", id, "type", type, "value", value);
	}

	@SafeVarargs
	private static ThreadGraph graph(String better, Map<String, Object>... all) {
		return graphs.graph((edit) -> {
			put(edit, "Measure", Map.of("id", "meas", "name", "Four hours", "unit", "%", "better", better));
			Map<String, Integer> times = new HashMap<>();
			for (Map<String, Object> each : all) {
				String id = String.valueOf(each.get("id"));
				String type = String.valueOf(each.get("type"));
				Map<String, Object> organisation = new HashMap<>(
						Map.of("id", "org-" + id, "name", id.toUpperCase(Locale.ROOT)));
				if (!type.isEmpty()) {
					organisation.put("type", type);
				}
				int time = times.merge(id, 1, Integer::sum) - 1;
				if (time == 0) {
					put(edit, "Organisation", organisation);
				}
				if (each.containsKey("value")) {
					Map<String, Object> observation = new HashMap<>(each);
					observation.remove("type");
					observation.putIfAbsent("period", "2025-03");
					observation.put("id", "obs-" + time + "-" + id);
					observation.put("name", "Seen");
					put(edit, "Observation", observation);
					edit.link("meas", "HAS_OBSERVATION", "obs-" + time + "-" + id, Map.of());
					edit.link("obs-" + time + "-" + id, "REPORTED_FOR", "org-" + id, Map.of());
				}
			}
		});
	}

	private static void put(GraphEdit edit, String kind, Map<String, Object> properties) {
		edit.put(String.valueOf(properties.get("id")), graphs.labels(kind), properties);
	}

}
