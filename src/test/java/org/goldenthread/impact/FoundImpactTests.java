package org.goldenthread.impact;

import java.time.LocalDate;
import java.util.List;

import org.goldenthread.model.Model;
import org.goldenthread.model.reading.Models;
import org.goldenthread.request.UnknownId;
import org.goldenthread.snapshot.Snapshot;
import org.goldenthread.testing.MemoryGraphs;
import org.goldenthread.testing.SmallGraph;
import org.goldenthread.view.View;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FoundImpactTests {

	private static final Model MODEL = Models.real();

	private static final String GRAPH = """
			Programme record due=2026-03
			Action team due=2026-06
			Action second
			Outcome outcome
			Measure measure
			Target target by=2026-09
			Target invented by=2026-12 basis=DEMONSTRATION
			Milestone board date=2026-05
			Milestone review date=2026-04
			Milestone made date=2026-02 basis=DEMONSTRATION
			LocalPlan plan
			LocalPlan other
			Risk risk likelihood=3 inherentLikelihood=4 inherentConsequence=5
			Risk scored likelihood=3 consequence=4 inherentLikelihood=5 inherentConsequence=5
			Risk gone basis=DEMONSTRATION
			team -DEPENDS_ON-> record
			second -DEPENDS_ON-> record basis=DEMONSTRATION
			team -CONTRIBUTES_TO-> outcome
			outcome -MEASURED_BY-> measure
			team -PART_OF-> plan
			outcome -PART_OF-> other
			measure -HAS_TARGET-> target
			measure -HAS_TARGET-> invented
			board -DUE_FOR-> team
			board -DUE_FOR-> second
			review -DUE_FOR-> second
			made -DUE_FOR-> team
			risk -THREATENS-> team
			scored -THREATENS-> record
			gone -THREATENS-> record
			""";

	private final MemoryGraphs graphs = new MemoryGraphs(MODEL);

	private final DependencyLinks links = new DependencyLinks(this.graphs.grammar());

	@Test
	void datesSayWhatOnlyHangsThereByTheDemonstration() {
		Snapshot everything = snapshot(View.EVERYTHING);
		assertThat(find(everything, "record", null).deadlines().stream().map((each) -> told(everything, each)))
			.containsExactly("2026-02-28 made of team, made up", "2026-03-31 record of record",
					"2026-04-30 review of second, made up", "2026-05-31 board of second", "2026-06-30 team of team",
					"2026-09-30 target of measure", "2026-12-31 invented of measure, made up");
		Snapshot real = snapshot(View.REAL);
		assertThat(find(real, "record", null).deadlines().stream().map((each) -> told(real, each))).containsExactly(
				"2026-03-31 record of record", "2026-05-31 board of team", "2026-06-30 team of team",
				"2026-09-30 target of measure");
	}

	@Test
	void isDueByItsOwnDateOrItsLastMilestoneOrTheLastTarget() {
		assertThat(find(snapshot(View.REAL), "record", null).due()).isEqualTo("2026-03-31");
		assertThat(find(snapshot(View.EVERYTHING), "second", null).due()).isEqualTo("2026-05-31");
		assertThat(find(snapshot(View.EVERYTHING), "measure", null).due()).isEqualTo("2026-12-31");
		assertThat(find(snapshot(View.REAL), "measure", null).due()).as("what is made up is not there")
			.isEqualTo("2026-09-30");
		assertThat(find(snapshot(View.REAL), "outcome", null).due()).isNull();
	}

	@Test
	void aSlipCountsAllDatesThatItMisses() {
		Delay delay = Delay.of(null, LocalDate.parse("2026-08-01"));
		assertThat(find(snapshot(View.REAL), "record", delay).sentence()).isEqualTo(
				"If it slips to 2026-08-01, 5 things are affected, 3 dates are missed and nothing loses its only route.");
	}

	@Test
	void saysHowMuchOfWhatIsAffectedIsMadeUp() {
		Propagation all = find(snapshot(View.EVERYTHING), "record", null).propagation();
		assertThat(all.affected()).hasSize(6);
		assertThat(all.demonstrationCount()).as("second, by a made-up link").isEqualTo(1);
		assertThat(find(snapshot(View.REAL), "record", null).propagation().demonstrationCount()).isZero();
	}

	@Test
	void namesOtherPlansThatRelyOnAThing() {
		Snapshot snapshot = snapshot(View.REAL);
		Impact impact = find(snapshot, "team", null);
		PlansInvolved plans = new PlansInvolved(impact.edges(), impact.of());
		assertThat(ids(snapshot, plans.of(snapshot.node("id", "outcome")))).containsExactly("other");
		assertThat(ids(snapshot, plans.of(snapshot.node("id", "measure")))).containsExactly("other");
		assertThat(plans.of(snapshot.node("id", "other"))).isEmpty();
	}

	@Test
	void aRiskIsScoredAsItStandsElseAsItStoodBefore() {
		Snapshot snapshot = snapshot(View.EVERYTHING);
		assertThat(RiskScore.of(snapshot.graph(), snapshot.node("id", "risk"))).isEqualTo(new RiskScore(4L, 5L, true));
		assertThat(RiskScore.of(snapshot.graph(), snapshot.node("id", "scored")))
			.isEqualTo(new RiskScore(3L, 4L, false));
		assertThat(RiskScore.of(snapshot.graph(), snapshot.node("id", "gone")).value()).isNull();
	}

	@Test
	void risksAreOrderedByExposureAndThoseHiddenAreNotThere() {
		assertThat(RiskExposures.find(snapshot(View.EVERYTHING), this.links, null).risks())
			.extracting(RiskExposures.Exposed::id)
			.containsExactly("risk", "scored", "gone");
		assertThat(RiskExposures.find(snapshot(View.REAL), this.links, null).risks())
			.extracting(RiskExposures.Exposed::id)
			.containsExactly("risk", "scored");
	}

	@Test
	void whatIsHiddenIsUnknown() {
		assertThatExceptionOfType(UnknownId.class).isThrownBy(() -> find(snapshot(View.REAL), "gone", null));
	}

	private Impact find(Snapshot snapshot, String id, @Nullable Delay delay) {
		return Impact.find(snapshot, this.links, id, delay);
	}

	private Snapshot snapshot(View view) {
		return this.graphs.snapshot(this.graphs.graph((edit) -> SmallGraph.put(edit, MODEL, GRAPH)), view);
	}

	private static String told(Snapshot snapshot, Dates.Deadline deadline) {
		return deadline.day() + " " + snapshot.graph().id(deadline.node()) + " of " + snapshot.graph().id(deadline.of())
				+ (deadline.demonstration() ? ", made up" : "");
	}

	private static List<String> ids(Snapshot snapshot, List<Integer> nodes) {
		return nodes.stream().map(snapshot.graph()::id).toList();
	}

}
