package org.goldenthread.bench;

import java.io.IOException;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import graphql.GraphQLContext;
import org.goldenthread.Goldenthread;
import org.goldenthread.model.ThreadDirection;
import org.goldenthread.path.PathLimits;
import org.goldenthread.path.ThreadPaths;
import org.goldenthread.snapshot.Snapshot;
import org.goldenthread.snapshot.Snapshots;
import org.goldenthread.store.GraphWriter;
import org.goldenthread.store.Statement;
import org.goldenthread.threadgraph.ThreadGraph;
import org.goldenthread.threadgraph.VisibleGraph;
import org.goldenthread.view.Hidden;
import org.goldenthread.view.View;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What the thread graph itself costs, in this process: its memory, the time to read it
 * and to follow a change, and what a view that hides something adds to a search.
 */
final class GraphBench {

	static final String HEAD = """
			| size | nodes | links | memory MiB | bytes a link | to read it, ms | a change of 1: p50, most ms | of 100 | of 10,000 \
			| search, everything seen: µs for a start | nothing hidden | a tenth hidden | threads found with a tenth hidden, share |
			|---|---|---|---|---|---|---|---|---|---|---|---|---|
			""";

	private static final View TENTH = new View(List.of(new Hidden("basis", Set.of("STATED"))));

	private static final PathLimits LIMITS = new PathLimits(8, 50);

	private static final int SEARCHES = 2_000;

	private final int factor;

	private final int rounds;

	GraphBench(Options options, int factor) {
		this.factor = factor;
		this.rounds = options.number("rounds", 5);
	}

	/**
	 * Measures one size of the graph.
	 * @return a row of the table
	 */
	String run(Stores stores) throws IOException {
		try (ConfigurableApplicationContext service = new SpringApplicationBuilder(Goldenthread.class)
			.properties(Map.of("server.port", "0", "goldenthread.model", "file:src/bench/model/*.graphqls",
					"goldenthread.seed.enabled", "false", "goldenthread.store.page-cache", "1GB",
					"goldenthread.store.directory", stores.embedded(this.factor, true, "graph").toString()))
			.run()) {
			Snapshots snapshots = service.getBean(Snapshots.class);
			GraphWriter writer = service.getBean(GraphWriter.class);
			restrictTenth(writer);
			ThreadGraph graph = graph(snapshots);
			List<String> cells = new ArrayList<>(
					List.of("x" + this.factor, String.valueOf(graph.nodeCount()), String.valueOf(graph.linkCount())));
			cells.addAll(reading(snapshots, writer));
			for (int touched : List.of(1, 100, 10_000)) {
				cells.add(change(snapshots, writer, touched));
			}
			cells.addAll(searches(snapshots));
			return Tables.row(cells);
		}
	}

	private static void restrictTenth(GraphWriter writer) {
		Hidden tenth = TENTH.hidden().getFirst();
		writer.write((transaction) -> transaction
			.run(new Statement("restrict a tenth", "MATCH (n:Node) WHERE n.id ENDS WITH '7' SET n[$property] = $value",
					Map.of("property", tenth.property(), "value", tenth.values().iterator().next()))));
	}

	/** While the graph of before is kept too, there are two. */
	private List<String> reading(Snapshots snapshots, GraphWriter writer) {
		List<Double> times = new ArrayList<>();
		List<Double> bytes = new ArrayList<>();
		for (int round = 0; round < this.rounds; round++) {
			long one = heap();
			ThreadGraph before = graph(snapshots);
			writer.write((_) -> true);
			times.add(millis(() -> graph(snapshots)));
			long two = heap();
			bytes.add((double) two - one);
			Reference.reachabilityFence(before);
		}
		double size = median(bytes);
		return List.of(Tables.number(size / (1 << 20)), Tables.number(size / graph(snapshots).linkCount()),
				Tables.number(median(times)));
	}

	private String change(Snapshots snapshots, GraphWriter writer, int touched) {
		Random random = new Random(touched);
		List<Double> times = new ArrayList<>();
		for (int round = 0; round < 4 * this.rounds; round++) {
			ThreadGraph graph = graph(snapshots);
			Set<String> ids = new HashSet<>();
			while (ids.size() < touched) {
				ids.add(graph.id(random.nextInt(graph.nodeCount())));
			}
			writer.write((transaction) -> {
				transaction.touches(ids);
				return transaction.run(new Statement("touch",
						"UNWIND $ids AS id MATCH (n:Node {id: id}) SET n.description = n.description",
						Map.of("ids", List.copyOf(ids))));
			});
			times.add(millis(() -> graph(snapshots)));
		}
		return Tables.number(median(times)) + ", " + Tables.number(Collections.max(times));
	}

	/**
	 * The same searches with each view in turn, round after round; two rounds warm up,
	 * and of the others the median counts.
	 */
	private List<String> searches(Snapshots snapshots) {
		Snapshot snapshot = snapshot(snapshots);
		ThreadGraph graph = snapshot.graph();
		Random random = new Random(1);
		int[] starts = random.ints(0, graph.nodeCount())
			.filter((node) -> Set.of("Measure", "Action", "Priority", "Plan").contains(graph.kind(node).name()))
			.limit(SEARCHES)
			.toArray();
		List<ThreadPaths> views = List.of(View.EVERYTHING, View.REAL, TENTH)
			.stream()
			.map((view) -> new ThreadPaths(new VisibleGraph(graph, view), snapshots.grammar()))
			.toList();
		List<List<Double>> times = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
		long[] found = new long[views.size()];
		for (int round = -2; round < 3 * this.rounds; round++) {
			for (int view = 0; view < views.size(); view++) {
				ThreadPaths paths = views.get(view);
				found[view] = 0;
				long start = System.nanoTime();
				for (int node : starts) {
					for (ThreadDirection direction : ThreadDirection.values()) {
						if (paths.visible().sees(node)) {
							found[view] += paths.from(node, direction, LIMITS).paths().size();
						}
					}
				}
				if (round >= 0) {
					times.get(view).add((System.nanoTime() - start) / 1e3 / starts.length);
				}
			}
		}
		double everything = median(times.get(0));
		return List.of(Tables.number(everything), Tables.number(median(times.get(1)) / everything) + " times",
				Tables.number(median(times.get(2)) / everything) + " times",
				Tables.number((double) found[2] / found[0]));
	}

	private static ThreadGraph graph(Snapshots snapshots) {
		return snapshot(snapshots).graph();
	}

	private static Snapshot snapshot(Snapshots snapshots) {
		return snapshots.read(GraphQLContext.getDefault(), (snapshot) -> snapshot);
	}

	private static double millis(Runnable work) {
		long start = System.nanoTime();
		work.run();
		return (System.nanoTime() - start) / 1e6;
	}

	private static double median(List<Double> values) {
		return values.stream().sorted().toList().get(values.size() / 2);
	}

	private static long heap() {
		for (int i = 0; i < 3; i++) {
			System.gc();
		}
		return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
	}

}
