package org.goldenthread.scope;

import java.util.BitSet;
import java.util.List;

import org.goldenthread.model.reading.Models;
import org.goldenthread.request.UnknownId;
import org.goldenthread.snapshot.Snapshot;
import org.goldenthread.testing.MemoryGraphs;
import org.goldenthread.testing.SmallGraph;
import org.goldenthread.view.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ScopeTests {

	private static final String GRAPH = """
			System system
			Organisation board
			Organisation trust
			Organisation foreign
			Organisation merged
			Organisation mergedBefore
			OrganisationGroup group
			GovernanceBody wellbeing
			GovernanceBody partnership
			LocalPlan joint
			Post chief
			LocalPlan plan
			PlanEdition edition
			LocalPlan theirs
			LocalPlan strategy
			Priority priority
			Action action
			Outcome outcome
			Measure measure
			Target own
			Target national
			NationalPlan nation
			RiskRegister register
			Risk held
			Risk threat
			Risk elsewhere
			Milestone milestone
			Assessment assessment
			AssessmentSection section
			NextStep step
			Shift shift
			mergedBefore -SUCCEEDED_BY-> merged
			merged -SUCCEEDED_BY-> foreign
			board -WITHIN-> system
			trust -WITHIN-> board
			board -MEMBER_OF-> group
			board -MEMBER_OF-> wellbeing
			chief -MEMBER_OF-> board
			partnership -MEMBER_OF-> system
			joint -OWNED_BY-> partnership
			plan -OWNED_BY-> board
			strategy -OWNED_BY-> wellbeing
			theirs -OWNED_BY-> foreign
			edition -EDITION_OF-> plan
			priority -PART_OF-> plan
			action -PART_OF-> priority
			action -CONTRIBUTES_TO-> outcome
			outcome -MEASURED_BY-> measure
			measure -HAS_TARGET-> own
			measure -HAS_TARGET-> national
			own -SET_IN-> plan
			national -SET_IN-> nation
			register -OWNED_BY-> board
			held -RECORDED_IN-> register
			threat -THREATENS-> action
			elsewhere -THREATENS-> measure
			milestone -DUE_FOR-> plan
			assessment -ABOUT-> board
			section -SECTION_OF-> assessment
			step -IN_SECTION-> section
			priority -SUPPORTS_SHIFT-> shift
			""";

	private static final MemoryGraphs graphs = new MemoryGraphs(Models.real());

	private final Snapshot snapshot = graphs
		.snapshot(graphs.graph((edit) -> SmallGraph.put(edit, graphs.layout().model(), GRAPH)), View.EVERYTHING);

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					board    | action, assessment, board, chief, edition, held, measure, milestone, outcome, own, plan, priority, register, section, step, threat, trust
					system   | action, assessment, board, chief, edition, held, joint, measure, milestone, outcome, own, partnership, plan, priority, register, section, step, strategy, system, threat, trust, wellbeing
					group    | action, assessment, board, chief, edition, group, held, measure, milestone, outcome, own, plan, priority, register, section, step, strategy, threat, trust, wellbeing
					plan     | action, edition, measure, milestone, outcome, own, plan, priority, threat
					priority | action, measure, outcome, priority, threat
					edition  | edition
					foreign  | foreign, theirs
					mergedBefore | foreign, merged, mergedBefore, theirs
					""")
	void holdsWhatBelongsToItAndNothingElse(String scope, String members) {
		assertThat(names(Scope.members(this.snapshot, this.snapshot.node("id", scope))))
			.containsExactlyInAnyOrder(members.split(", "));
	}

	@Test
	void actsByItsBodies() {
		assertThat(names(Scope.bodies(this.snapshot, this.snapshot.node("id", "system"))))
			.containsExactlyInAnyOrder("system", "board", "trust", "chief", "partnership", "wellbeing");
		assertThat(names(Scope.bodies(this.snapshot, this.snapshot.node("id", "plan")))).containsExactly("plan");
	}

	@Test
	void refusesWhatDoesNotExist() {
		assertThatExceptionOfType(UnknownId.class).isThrownBy(() -> this.snapshot.node("id", "nowhere"));
	}

	private List<String> names(BitSet nodes) {
		return nodes.stream().mapToObj(this.snapshot.graph()::id).toList();
	}

}
