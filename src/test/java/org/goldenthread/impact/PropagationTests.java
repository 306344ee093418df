package org.goldenthread.impact;

import java.util.BitSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.goldenthread.model.Model;
import org.goldenthread.model.reading.Models;
import org.goldenthread.snapshot.Snapshot;
import org.goldenthread.testing.MemoryGraphs;
import org.goldenthread.testing.SmallGraph;
import org.goldenthread.view.View;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PropagationTests {

	private static final Model MODEL = Models.real();

	private final MemoryGraphs graphs = new MemoryGraphs(MODEL);

	private final DependencyLinks links = new DependencyLinks(this.graphs.grammar());

	@Test
	void goesEightStepsAndSaysIfMoreWouldFollow() {
		Propagation eight = from(chain(8));
		assertThat(eight.affected()).hasSize(8);
		assertThat(eight.cut()).isNull();
		Propagation nine = from(chain(9));
		assertThat(nine.affected()).hasSize(8);
		assertThat(nine.cut()).isEqualTo("what is reached in 8 steps leads on");
	}

	@Test
	void aCircleLeadsOnToNothingNew() {
		assertThat(from(chain(8) + "p8 -CONTRIBUTES_TO-> p0\n").cut()).isNull();
	}

	@Test
	void followsTwentyThousandLinksAndSaysIfThereAreMore() {
		assertThat(from(star(20_000)).cut()).isNull();
		Propagation more = from(star(20_001));
		assertThat(more.affected()).hasSize(20_000);
		assertThat(more.cut()).isEqualTo("more than 20000 links lead on, and only so many are followed");
	}

	@Test
	void routesAreFollowedAsFarAndSaySoToo() {
		assertThat(cut(chain(8))).isNull();
		assertThat(cut(chain(9))).isEqualTo("what is reached in 8 steps leads on");
		assertThat(cut(star(20_000))).isNull();
		assertThat(cut(star(20_001))).isEqualTo("more than 20000 links lead on, and only so many are followed");
	}

	@Test
	void singlePointsOfALongChainAreAllBetweenItsEnds() {
		Snapshot snapshot = snapshot(chain(8));
		assertThat(RouteGraph.of(DependencyEdges.of(snapshot, this.links), start(snapshot), true)
			.cutNodes(start(snapshot))).hasSize(7);
	}

	/** A way that has a longer one beside it is not the only one. */
	@Test
	void aRouteOfNineStepsCountsWhereAShorterOneLeadsThereToo() {
		Snapshot snapshot = snapshot(
				chain(8) + "Programme a\nProgramme end\np0 -CONTRIBUTES_TO-> a\na -CONTRIBUTES_TO-> end\n"
						+ "p8 -CONTRIBUTES_TO-> end\n");
		assertThat(RouteGraph.of(DependencyEdges.of(snapshot, this.links), start(snapshot), true)
			.cutNodes(start(snapshot))).extracting((point) -> snapshot.graph().id(point.node())).doesNotContain("a");
	}

	private Propagation from(String text) {
		Snapshot snapshot = snapshot(text);
		return Propagation.from(snapshot.node("id", "p0"), DependencyEdges.of(snapshot, this.links));
	}

	private @Nullable String cut(String text) {
		Snapshot snapshot = snapshot(text);
		return RouteGraph.of(DependencyEdges.of(snapshot, this.links), start(snapshot), true).cut();
	}

	private static BitSet start(Snapshot snapshot) {
		BitSet start = new BitSet();
		start.set(snapshot.node("id", "p0"));
		return start;
	}

	private Snapshot snapshot(String text) {
		return this.graphs.snapshot(this.graphs.graph((edit) -> SmallGraph.put(edit, MODEL, text)), View.EVERYTHING);
	}

	private static String chain(int length) {
		return nodes(length) + IntStream.range(0, length)
			.mapToObj((i) -> "p" + i + " -CONTRIBUTES_TO-> p" + (i + 1) + "\n")
			.collect(Collectors.joining());
	}

	private static String star(int size) {
		return nodes(size) + IntStream.rangeClosed(1, size)
			.mapToObj((i) -> "p0 -CONTRIBUTES_TO-> p" + i + "\n")
			.collect(Collectors.joining());
	}

	private static String nodes(int last) {
		return IntStream.rangeClosed(0, last).mapToObj((i) -> "Programme p" + i + "\n").collect(Collectors.joining());
	}

}
