package org.goldenthread.measurement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;

import org.goldenthread.model.reading.Models;
import org.goldenthread.testing.MemoryGraphs;
import org.goldenthread.threadgraph.GraphEdit;
import org.goldenthread.threadgraph.ThreadGraph;
import org.goldenthread.threadgraph.VisibleGraph;
import org.goldenthread.view.View;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MeasurementsTests {

	private static final MemoryGraphs graphs = new MemoryGraphs(Models.real());

	private static final ThreadGraph graph = graphs.graph((edit) -> {
		put(edit, "Measure", Map.of("id", "meas", "name", "Four hours", "unit", "%", "better", "HIGHER"));
		put(edit, "Organisation", Map.of("id", "org", "name", "The trust"));
		see(edit, "march", 70.0, "2025-03");
		see(edit, "april", 80.0, "2025-04");
		aim(edit, "early", 72.0, "2025-03-31");
		aim(edit, "late", 78.0, "2025-06-30");
	});

	private final VisibleGraph visible = new VisibleGraph(graph, View.EVERYTHING);

	@Test
	void haveTheLatestFigureOfAll() {
		assertThat(new Measurements(this.visible).of(graph.find("meas"))).singleElement()
			.extracting(Measurement::observation)
			.isEqualTo(graph.find("april"));
	}

	@Test
	void haveTheLatestOfTheFiguresThatCountSetAgainstATargetThatCounts() {
		Measurements known = new Measurements(this.visible, (each) -> each != graph.find("april"),
				(each) -> each != graph.find("early"));
		assertThat(known.of(graph.find("meas"))).singleElement().satisfies((measurement) -> {
			assertThat(measurement.observation()).isEqualTo(graph.find("march"));
			assertThat(measurement.target()).isEqualTo(graph.find("late"));
			assertThat(measurement.status()).isEqualTo(MeasurementStatus.NOT_COMPARED);
		});
	}

	@Test
	void haveNoDataIfNoFigureCounts() {
		assertThat(new Measurements(this.visible, (_) -> false, (_) -> true).of(graph.find("meas"))).singleElement()
			.extracting(Measurement::status)
			.isEqualTo(MeasurementStatus.NO_DATA);
	}

	@Test
	void compareNothingWithWhatIsOnlyKnownToLieAboveAFigure() {
		ThreadGraph bounded = graphs.graph((edit) -> {
			put(edit, "Measure", Map.of("id", "meas", "name", "Referrals", "unit", "patients", "better", "HIGHER"));
			put(edit, "Observation",
					Map.of("id", "obs", "name", "Seen", "value", 10000.0, "bound", "MORE_THAN", "plan", 12000.0));
			edit.link("meas", "HAS_OBSERVATION", "obs", Map.of());
		});
		assertThat(new Measurements(new VisibleGraph(bounded, View.EVERYTHING)).of(bounded.find("meas")))
			.singleElement()
			.satisfies((measurement) -> {
				assertThat(measurement.status()).isEqualTo(MeasurementStatus.NOT_COMPARED);
				assertThat(measurement.narrative()).startsWith("more than 10000 patients; the plan was 12000 patients");
			});
	}

	private static void see(GraphEdit edit, String id, double value, String period) {
		put(edit, "Observation", Map.of("id", id, "name", id, "value", value, "period", period, "periodEnd",
				YearMonth.parse(period).atEndOfMonth(), "periodStart", YearMonth.parse(period).atDay(1)));
		edit.link("meas", "HAS_OBSERVATION", id, Map.of());
		edit.link(id, "REPORTED_FOR", "org", Map.of());
	}

	private static void aim(GraphEdit edit, String id, double value, String by) {
		put(edit, "Target", Map.of("id", id, "name", id, "value", value, "by", by, "byEnd", LocalDate.parse(by),
				"level", "NATIONAL"));
		edit.link("meas", "HAS_TARGET", id, Map.of());
	}

	private static void put(GraphEdit edit, String kind, Map<String, Object> properties) {
		edit.put(String.valueOf(properties.get("id")), graphs.labels(kind), properties);
	}

}
