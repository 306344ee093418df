package org.goldenthread.evidence.subject;

import java.time.LocalDate;
import java.util.Map;

import org.goldenthread.measurement.TargetSetters;
import org.goldenthread.model.reading.Models;
import org.goldenthread.testing.MemoryGraphs;
import org.goldenthread.threadgraph.GraphEdit;
import org.goldenthread.threadgraph.ThreadGraph;
import org.goldenthread.value.Period;
import org.goldenthread.view.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a pack is about, with a board of one system beside one of another.
 */
class SubjectTests {

	private static final MemoryGraphs graphs = new MemoryGraphs(Models.real());

	private static final ThreadGraph graph = graphs.graph((edit) -> {
		put(edit, "System", Map.of("id", "sys-a", "name", "A"));
		put(edit, "Organisation", Map.of("id", "org-a", "name", "A", "type", "integrated care board"));
		put(edit, "Organisation", Map.of("id", "org-trust", "name", "T", "type", "NHS foundation trust (acute)"));
		put(edit, "Organisation", Map.of("id", "org-b", "name", "B", "type", "integrated care board"));
		edit.link("org-a", "WITHIN", "sys-a", Map.of());
		edit.link("org-trust", "WITHIN", "sys-a", Map.of());
		put(edit, "System", Map.of("id", "sys-b", "name", "B"));
		edit.link("org-b", "WITHIN", "sys-b", Map.of());
		put(edit, "Organisation", Map.of("id", "org-england", "name", "E", "type", "national body"));
		put(edit, "LocalPlan", Map.of("id", "plan-b", "name", "Plan of B"));
		edit.link("plan-b", "OWNED_BY", "org-b", Map.of());
		for (String target : new String[] { "national", "own", "of-trust", "other", "in-plan", "nobody",
				"of-england" }) {
			put(edit, "Target", Map.of("id", target, "name", target, "value", 78.0, "by", "2025-03", "level",
					target.equals("national") ? "NATIONAL" : "LOCAL"));
		}
		edit.link("national", "OWNED_BY", "org-b", Map.of());
		edit.link("own", "OWNED_BY", "org-a", Map.of());
		edit.link("of-trust", "OWNED_BY", "org-trust", Map.of());
		edit.link("other", "OWNED_BY", "org-b", Map.of());
		edit.link("of-england", "OWNED_BY", "org-england", Map.of());
		edit.link("in-plan", "SET_IN", "plan-b", Map.of());
		put(edit, "Observation", Map.of("id", "march", "name", "March", "period", "2025-03"));
		put(edit, "Observation", Map.of("id", "april", "name", "April", "period", "2025-04"));
	});

	@ParameterizedTest
	@CsvSource({ "national, true, false", "own, true, false", "of-trust, false, true", "nobody, false, false",
			"of-england, false, false", "other, false, true", "in-plan, false, true" })
	void isJudgedByNationalTargetsAndItsOwnAndKnowsThoseOfOthers(String target, boolean holds, boolean ofOthers) {
		Subject subject = subject("org-a", "2025-09-04");
		assertThat(TargetSetters.holds(subject.visible(), subject.board(), graph.find(target))).isEqualTo(holds);
		assertThat(TargetSetters.areOthers(subject.visible(), subject.board(), graph.find(target))).isEqualTo(ofOthers);
	}

	@ParameterizedTest
	@CsvSource({ "org-a, false", "org-trust, true" })
	void isAProviderIfItIsATrust(String organisation, boolean isProvider) {
		assertThat(subject(organisation, "2025-09-04").isOfProvider()).isEqualTo(isProvider);
	}

	@ParameterizedTest
	@CsvSource({ "2025-09-04, 2025-03-31", "2025-01-31, 2025-01-31" })
	void isJudgedByTheLastDayOfItsYearOnceThatIsOver(String asAt, String judged) {
		assertThat(subject("org-a", asAt).times().judged()).isEqualTo(judged);
	}

	@Test
	void hadNotSeenByTheEndOfItsYearWhatWasSeenLater() {
		Times times = subject("org-a", "2025-09-04").times();
		assertThat(times.observed(graph.find("march"))).isTrue();
		assertThat(times.observed(graph.find("april"))).isFalse();
	}

	private static Subject subject(String organisation, String asAt) {
		return new Subject(graphs.snapshot(graph, View.EVERYTHING), graph.find(organisation), Period.parse("2024/25"),
				LocalDate.parse(asAt), new EvidenceLimits(10, 10, 8));
	}

	private static void put(GraphEdit edit, String kind, Map<String, Object> properties) {
		edit.put(String.valueOf(properties.get("id")), graphs.labels(kind), properties);
	}

}
