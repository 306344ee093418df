package org.goldenthread.thread;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.goldenthread.model.Model;
import org.goldenthread.model.ThreadDirection;
import org.goldenthread.model.reading.Models;
import org.goldenthread.path.FoundPaths;
import org.goldenthread.path.PathLimits;
import org.goldenthread.snapshot.Snapshot;
import org.goldenthread.testing.MemoryGraphs;
import org.goldenthread.threadgraph.ThreadGraph;
import org.goldenthread.view.Hidden;
import org.goldenthread.view.View;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares threads with a plain search, over thousands of small random graphs.
 */
class RandomThreadsTests {

	private static final int SEED = 20261122;

	private static final int GRAPHS = Integer.getInteger("goldenthread.random-graphs", 15_000);

	private static final int MOST_HOPS = 8;

	private static final Model model = Models.real();

	private static final MemoryGraphs graphs = new MemoryGraphs(model);

	@Test
	void theThreadsOfAThingAreThoseThatAPlainSearchFinds() {
		int threads = 0;
		for (int number = 0; number < GRAPHS; number++) {
			RandomThreads graph = random("g", number);
			String from = start(graph);
			int hops = 2 + number % 7;
			List<String> expected = both((up) -> new ThreadReference(graph, up, hops).threads(from));
			assertThat(threads(snapshot(graph), from, hops)).as("from %s in %d hops: %s", from, hops, graph.links)
				.isEqualTo(expected);
			threads += expected.size();
		}
		assertThat(threads).isGreaterThan(GRAPHS);
	}

	@Test
	void theThreadsBetweenTwoThingsAreThoseThatAPlainSearchFinds() {
		int joined = 0;
		for (int number = 0; number < GRAPHS; number++) {
			RandomThreads graph = random("g", number);
			List<String> ids = List.copyOf(graph.things.keySet());
			Random random = new Random(number);
			int place = random.nextInt(ids.size());
			String from = ids.get(place);
			String to = ids.get((place + 1 + random.nextInt(ids.size() - 1)) % ids.size());
			int hops = 1 + random.nextInt(MOST_HOPS);
			List<String> expected = both((up) -> new ThreadReference(graph, up, hops).threads(from, to));
			assertThat(between(snapshot(graph), from, to, hops))
				.as("%s to %s in %d hops: %s", from, to, hops, graph.links)
				.isEqualTo(expected);
			joined += expected.isEmpty() ? 0 : 1;
		}
		assertThat(joined).isGreaterThan(GRAPHS / 20);
	}

	@Test
	void theThreadsToSomeKindsAreThoseThatAPlainSearchFinds() {
		for (int number = 0; number < GRAPHS; number++) {
			RandomThreads graph = random("g", number);
			String from = start(graph);
			Snapshot snapshot = snapshot(graph);
			for (ThreadDirection direction : ThreadDirection.values()) {
				String kind = (direction == ThreadDirection.UP) ? "Shift" : "Measure";
				List<String> expected = new ThreadReference(graph, direction == ThreadDirection.UP, MOST_HOPS)
					.joining(from, kind, Set.of())
					.stream()
					.map(ThreadReference.Joining::end)
					.toList();
				FoundPaths found = snapshot.paths()
					.from(snapshot.node("id", from), direction, graphs.layout().kindsOf(kind),
							new PathLimits(MOST_HOPS, 500));
				assertThat(found.paths().stream().map((path) -> snapshot.graph().id(path.end())).toList())
					.as("from %s %s to %s: %s", from, direction, kind, graph.links)
					.isEqualTo(expected);
			}
		}
	}

	@Test
	void theFirstThreadsAreTheFirstOfAllThreads() {
		for (int number = 0; number < GRAPHS; number++) {
			RandomThreads graph = random("g", number);
			String from = start(graph);
			Snapshot snapshot = snapshot(graph);
			for (ThreadDirection direction : ThreadDirection.values()) {
				List<String> all = told(snapshot, found(snapshot, from, direction, MOST_HOPS, 500), direction);
				FoundPaths first = found(snapshot, from, direction, MOST_HOPS, 2);
				assertThat(told(snapshot, first, direction)).isEqualTo(all.subList(0, Math.min(2, all.size())));
				assertThat(first.cut()).isEqualTo(all.size() > 2);
			}
		}
	}

	@Test
	void theOrderOfLoadingChangesNothing() {
		for (int number = 0; number < GRAPHS; number++) {
			RandomThreads graph = random("g", number);
			ThreadGraph backward = graphs.graph((edit) -> graph.put(edit, model, true));
			String from = start(graph);
			assertThat(threads(graphs.snapshot(backward, View.EVERYTHING), from, MOST_HOPS))
				.isEqualTo(threads(snapshot(graph), from, MOST_HOPS));
		}
	}

	@Test
	void whatIsHiddenIsNotThere() {
		View real = new View(List.of(new Hidden("basis", Set.of("DERIVED"))));
		for (int number = 0; number < GRAPHS; number++) {
			RandomThreads graph = random("g", number);
			String from = start(graph);
			ThreadGraph whole = graphs.graph((edit) -> graph.put(edit, model, false));
			graph.links.removeIf((link) -> link.basis().equals("DERIVED"));
			assertThat(threads(graphs.snapshot(whole, real), from, MOST_HOPS))
				.isEqualTo(threads(snapshot(graph), from, MOST_HOPS));
		}
	}

	private static RandomThreads random(String prefix, int number) {
		return new RandomThreads(prefix + number, new Random(SEED + number));
	}

	private static Snapshot snapshot(RandomThreads graph) {
		return graphs.snapshot(graphs.graph((edit) -> graph.put(edit, model, false)), View.EVERYTHING);
	}

	private static String start(RandomThreads graph) {
		return graph.things.keySet()
			.stream()
			.max(Comparator.comparing((id) -> graph.links.stream()
				.filter((link) -> link.from().id().equals(id) || link.to().id().equals(id))
				.count()))
			.orElseThrow();
	}

	private static List<String> both(Function<Boolean, List<String>> threads) {
		return Stream.of(true, false).flatMap((up) -> threads.apply(up).stream()).toList();
	}

	private static List<String> threads(Snapshot snapshot, String from, int hops) {
		return Stream.of(ThreadDirection.UP, ThreadDirection.DOWN)
			.flatMap((direction) -> told(snapshot, found(snapshot, from, direction, hops, 500), direction).stream())
			.toList();
	}

	private static List<String> between(Snapshot snapshot, String from, String to, int hops) {
		return Stream.of(ThreadDirection.UP, ThreadDirection.DOWN)
			.flatMap((direction) -> told(snapshot, snapshot.paths()
				.between(snapshot.node("id", from), snapshot.node("id", to), direction, new PathLimits(hops, 500)),
					direction)
				.stream())
			.toList();
	}

	private static FoundPaths found(Snapshot snapshot, String from, ThreadDirection direction, int hops, int most) {
		return snapshot.paths().from(snapshot.node("id", from), direction, new PathLimits(hops, most));
	}

	private static List<String> told(Snapshot snapshot, FoundPaths found, ThreadDirection direction) {
		ThreadJudgements judgements = new ThreadJudgements(snapshot);
		return found.paths()
			.stream()
			.map((path) -> Threads.id(snapshot.graph(), path, direction) + " "
					+ judgements.judge(path, direction).state())
			.toList();
	}

}
