package org.goldenthread.map;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.goldenthread.model.Model;
import org.goldenthread.model.reading.Models;
import org.goldenthread.snapshot.Snapshot;
import org.goldenthread.testing.MemoryGraphs;
import org.goldenthread.thread.RandomThreads;
import org.goldenthread.thread.StateCount;
import org.goldenthread.thread.ThreadTally;
import org.goldenthread.threadgraph.ThreadGraph;
import org.goldenthread.view.Hidden;
import org.goldenthread.view.View;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Maps of small random graphs, against the plainest way to merge threads.
 */
class RandomMapTests {

	private static final int GRAPHS = Integer.getInteger("goldenthread.random-graphs", 600);

	private static final int SEED = 20261128;

	private static final MapSettings ROOMY = new MapSettings(5000, 10_000, 20_000);

	private static final Model model = Models.real();

	private static final MemoryGraphs graphs = new MemoryGraphs(model);

	@Test
	void aMapHoldsWhatAPlainMergeOfTheThreadsHolds() {
		int lines = 0;
		for (int number = 0; number < GRAPHS; number++) {
			RandomThreads graph = random(number);
			int hops = 3 + number % 6;
			Snapshot snapshot = snapshot(graph, View.EVERYTHING);
			for (String of : graph.things.keySet()) {
				Set<String> expected = new MapReference(graph, hops).map(of);
				assertThat(told(snapshot, merged(snapshot, of, hops, ROOMY)))
					.as("of %s in %d hops: %s", of, hops, graph.links)
					.isEqualTo(expected);
				lines += expected.size();
			}
		}
		assertThat(lines).isGreaterThan(GRAPHS * 20);
	}

	@Test
	void whatIsHiddenIsNotOnTheMap() {
		View view = new View(List.of(new Hidden("basis", Set.of("DERIVED"))));
		for (int number = 0; number < GRAPHS; number++) {
			RandomThreads graph = random(number);
			Snapshot hidden = snapshot(graph, view);
			graph.links.removeIf((link) -> link.basis().equals("DERIVED"));
			Snapshot without = snapshot(graph, View.EVERYTHING);
			for (String of : graph.things.keySet()) {
				assertThat(told(hidden, merged(hidden, of, 8, ROOMY)))
					.isEqualTo(told(without, merged(without, of, 8, ROOMY)));
			}
		}
	}

	@Test
	void threadsThatAreThereOnlyByWhatIsMadeUpAreCounted() {
		int madeUp = 0;
		View real = new View(List.of(new Hidden("basis", Set.of("DEMONSTRATION"))));
		for (int number = 0; number < GRAPHS; number++) {
			RandomThreads graph = random(number);
			Snapshot all = snapshot(graph, View.EVERYTHING);
			Snapshot without = snapshot(graph, real);
			for (String of : graph.things.keySet()) {
				MergedThreads merged = merged(all, of, 8, ROOMY);
				int demonstrations = merged.all().states().stream().mapToInt(StateCount::demonstrationCount).sum();
				assertThat(demonstrations).isBetween(0, merged.all().threads());
				assertThat(merged(without, of, 8, ROOMY).all().states())
					.allSatisfy((each) -> assertThat(each.demonstrationCount()).isZero());
				madeUp += demonstrations;
			}
		}
		assertThat(madeUp).isGreaterThan(GRAPHS / 4);
	}

	@Test
	void aSmallMapHoldsWholeThreadsAndCountsTheOthers() {
		int leftOut = 0;
		MapSettings tight = new MapSettings(5, 4, 20_000);
		for (int number = 0; number < GRAPHS; number++) {
			RandomThreads graph = random(number);
			Snapshot snapshot = snapshot(graph, View.EVERYTHING);
			for (String of : graph.things.keySet()) {
				MergedThreads all = merged(snapshot, of, 8, ROOMY);
				MergedThreads some = merged(snapshot, of, 8, tight);
				assertThat(some.nodes()).hasSizeLessThanOrEqualTo(5);
				assertThat(some.links()).hasSizeLessThanOrEqualTo(4);
				assertThat(some.all().threads() + some.threadsLeftOut()).isEqualTo(all.all().threads());
				assertThat(some.nodes().size() + some.nodesLeftOut()).isEqualTo(all.nodes().size());
				Set<Integer> joined = new HashSet<>();
				some.links().forEach((link) -> {
					joined.add(snapshot.graph().source(link));
					joined.add(snapshot.graph().target(link));
				});
				assertThat(some.nodes()).containsAll(joined);
				leftOut += some.threadsLeftOut();
			}
		}
		assertThat(leftOut).isGreaterThan(GRAPHS / 4);
	}

	private static RandomThreads random(int number) {
		return new RandomThreads("m" + number, new Random(SEED + number));
	}

	private static Snapshot snapshot(RandomThreads random, View view) {
		ThreadGraph graph = graphs.graph((edit) -> random.put(edit, model, false));
		return graphs.snapshot(graph, view);
	}

	private static MergedThreads merged(Snapshot snapshot, String of, int hops, MapSettings settings) {
		MapThreads found = new MapThreads(MapRequest.of(of, null, 500, hops), snapshot, settings.maximumThreads());
		return new MergedThreads(found.threads(), snapshot.graph(), settings);
	}

	private static Set<String> told(Snapshot snapshot, MergedThreads merged) {
		ThreadGraph graph = snapshot.graph();
		Set<String> told = new TreeSet<>();
		merged.nodes().forEach((node) -> told.add(graph.id(node) + " " + told(merged.ofNode(node))));
		merged.links()
			.forEach((link) -> told.add(graph.id(graph.source(link)) + " " + graph.type(link).type() + " "
					+ graph.id(graph.target(link)) + " " + told(merged.ofLink(link))));
		return told;
	}

	private static String told(ThreadTally tally) {
		Stream<StateCount> states = tally.states().stream();
		return "{" + String.join(", ", states.map((each) -> each.state() + "=" + each.count()).toList()) + "}";
	}

}
