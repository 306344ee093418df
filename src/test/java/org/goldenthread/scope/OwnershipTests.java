package org.goldenthread.scope;

import java.util.Set;

import org.goldenthread.model.reading.Models;
import org.goldenthread.testing.MemoryGraphs;
import org.goldenthread.testing.SmallGraph;
import org.goldenthread.view.View;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class OwnershipTests {

	private static final String GRAPH = """
			System ours
			System theirs
			Organisation board
			Organisation foreign
			Organisation both
			LocalPlan plan
			LocalPlan foreignPlan
			LocalPlan sharedPlan
			Measure measure
			Measure ownMeasure
			Measure usedMeasure
			GovernanceBody committee
			LocalPlan strategy
			Observation figure
			Observation foreignFigure
			Shift shift
			board -WITHIN-> ours
			foreign -WITHIN-> theirs
			both -MEMBER_OF-> ours
			both -MEMBER_OF-> theirs
			plan -OWNED_BY-> board
			foreignPlan -OWNED_BY-> foreign
			sharedPlan -OWNED_BY-> both
			plan -MEASURED_BY-> measure
			plan -MEASURED_BY-> usedMeasure
			ownMeasure -OWNED_BY-> board
			board -MEMBER_OF-> committee
			strategy -OWNED_BY-> committee
			foreignPlan -MEASURED_BY-> measure
			measure -HAS_OBSERVATION-> figure
			measure -HAS_OBSERVATION-> foreignFigure
			figure -REPORTED_FOR-> board
			foreignFigure -REPORTED_FOR-> foreign
			""";

	private static final MemoryGraphs graphs = new MemoryGraphs(Models.real());

	private final Ownership ownership = Ownership.of(graphs
		.snapshot(graphs.graph((edit) -> SmallGraph.put(edit, graphs.layout().model(), GRAPH)), View.EVERYTHING),
			Set.of("ours"));

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			ours          | true  | false
			board         | true  | false
			plan          | true  | false
			figure        | true  | false
			theirs        | false | true
			foreignPlan   | false | true
			foreignFigure | false | true
			both          | false | true
			sharedPlan    | false | true
			measure       | false | false
			ownMeasure    | true  | false
			usedMeasure   | false | false
			committee     | false | false
			strategy      | false | false
			shift         | false | false
			nowhere       | false | false
			""")
	void saysToWhomAThingBelongs(String id, boolean own, boolean ofOthers) {
		assertThat(this.ownership.isOwn(id)).isEqualTo(own);
		assertThat(this.ownership.isOfOthers(id)).isEqualTo(ofOthers);
	}

}
