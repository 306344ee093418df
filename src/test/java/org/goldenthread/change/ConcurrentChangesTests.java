package org.goldenthread.change;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import graphql.GraphQLContext;
import org.goldenthread.model.Model;
import org.goldenthread.snapshot.Snapshots;
import org.goldenthread.store.GraphReader;
import org.goldenthread.store.Statement;
import org.goldenthread.testing.EmptyGraph;
import org.goldenthread.testing.TestGraph;
import org.goldenthread.view.View;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Eight editors of the same hundred things, each of which adds one to their count: what
 * is lost would be missing from the sum. For a minute with
 * {@code -Dgoldenthread.editors=60}.
 */
@EmptyGraph
@SpringBootTest(webEnvironment = WebEnvironment.NONE, properties = "goldenthread.seed.enabled=false")
class ConcurrentChangesTests {

	private static final Duration WHILE = Duration.ofSeconds(Integer.getInteger("goldenthread.editors", 4));

	private static final int EDITORS = 8;

	private static final int THINGS = 100;

	private static final Statement VALUES = new Statement("values",
			"MATCH (n:Target) RETURN n.id AS id, n.value AS value, n.sinceVersion AS since");

	@Autowired
	private ChangeSets changeSets;

	@Autowired
	private GraphReader reader;

	@Autowired
	private Snapshots snapshots;

	@Autowired
	private Model model;

	@Test
	void loseNothingAndNobodyMeetsADeadlock() throws Exception {
		TestGraph.written().wipe();
		List<Change> things = new ArrayList<>();
		things.add(new Change.PutNode("SourceDocument", "src-a",
				Map.of("name", "A", "basis", "STATED", "sources", List.of("src-a"))));
		IntStream.range(0, THINGS).forEach((i) -> things.add(put(i, 0)));
		this.changeSets.apply(new ChangeSet("Head of Planning", "Begin", null, this.reader.dataVersion().number(), null,
				null, things));
		AtomicBoolean over = new AtomicBoolean();
		List<Applied> applied = new ArrayList<>();
		try (ExecutorService editors = Executors.newFixedThreadPool(EDITORS + 1)) {
			List<Future<List<Applied>>> all = IntStream.range(0, EDITORS)
				.mapToObj((i) -> editors.submit(() -> edit(i, over)))
				.toList();
			Future<Integer> asked = editors.submit(() -> ask(over));
			Instant end = Instant.now().plus(WHILE);
			while (Instant.now().isBefore(end)) {
				Thread.sleep(50);
			}
			over.set(true);
			for (Future<List<Applied>> editor : all) {
				applied.addAll(editor.get());
			}
			assertThat(asked.get()).isPositive();
		}
		assertThat(applied).isNotEmpty();
		assertThat(applied).extracting(Applied::version).doesNotHaveDuplicates();
		Map<Integer, Double> expected = new TreeMap<>();
		applied.forEach((each) -> each.things().forEach((thing) -> expected.merge(thing, 1.0, Double::sum)));
		Map<Integer, Double> held = new TreeMap<>();
		this.reader.read(VALUES).forEach((row) -> {
			if (!Objects.equals(row.get("value"), 0.0)) {
				held.put(number(row), (Double) Objects.requireNonNull(row.get("value")));
			}
		});
		assertThat(held).isEqualTo(expected);
		assertThat(replayed()).isEqualTo(GraphDump.of(this.reader));
	}

	/** As the records of the change sets say, one after the other. */
	private Set<String> replayed() {
		Map<String, NodeState> nodes = new TreeMap<>();
		List<AppliedChanges> sets = this.changeSets
			.latest(new ChangeSets.HistoryFilter(null, null, null, null, Long.MAX_VALUE), Long.MAX_VALUE, 100_000);
		for (AppliedChanges set : sets.reversed()) {
			Objects.requireNonNull(this.changeSets.differences(List.of(set), View.EVERYTHING, null).get(set.id()))
				.first(null, Integer.MAX_VALUE)
				.nodes()
				.forEach((change) -> nodes.put(change.id(), Objects.requireNonNull(change.after())));
		}
		Set<String> dump = new TreeSet<>();
		nodes.values()
			.forEach((node) -> dump
				.add(GraphDump.line(new NodeState(new TreeSet<>(this.model.kind(node.kind()).labels()).toString(),
						node.id(), node.properties()))));
		return dump;
	}

	private List<Applied> edit(int editor, AtomicBoolean over) {
		Random random = new Random(editor);
		List<Applied> applied = new ArrayList<>();
		while (!over.get()) {
			List<Integer> things = IntStream.range(0, 3).map((_) -> random.nextInt(THINGS)).distinct().boxed().toList();
			long version = this.reader.dataVersion().number();
			Map<Integer, Double> values = new TreeMap<>();
			this.reader.read(VALUES).forEach((row) -> values.put(number(row), (Double) row.get("value")));
			List<Change> changes = things.stream()
				.map((thing) -> put(thing, Objects.requireNonNull(values.get(thing)) + 1))
				.toList();
			try {
				applied.add(new Applied(this.changeSets
					.apply(new ChangeSet("Editor " + editor, "One more", null, version, null, null, changes))
					.version(), things));
			}
			catch (InvalidChanges ex) {
				assertThat(ex.problems())
					.allSatisfy((problem) -> assertThat(problem.message()).contains("look at it again"));
			}
		}
		return applied;
	}

	/** Each answer is of one version: what the graph says of it is what stood then. */
	private int ask(AtomicBoolean over) {
		int count = 0;
		while (!over.get()) {
			GraphQLContext context = GraphQLContext.newContext().build();
			View.EVERYTHING.set(context);
			count += this.snapshots.read(context, (snapshot) -> {
				List<Map<String, @Nullable Object>> rows = this.reader.read(VALUES);
				long version = snapshot.version().number();
				boolean isOfOne = rows.stream()
					.allMatch((row) -> ((Long) Objects.requireNonNull(row.get("since"))) <= version);
				return (isOfOne || this.reader.dataVersion().number() > version) ? 1 : -1_000_000;
			});
		}
		return count;
	}

	private static int number(Map<String, @Nullable Object> row) {
		return Integer.parseInt(String.valueOf(row.get("id")).substring("tgt-".length()));
	}

	private static Change put(int thing, double value) {
		return new Change.PutNode("Target", "tgt-" + thing,
				Map.of("name", "Target " + thing, "value", value, "basis", "STATED", "sources", List.of("src-a")));
	}

	private record Applied(long version, List<Integer> things) {

	}

}
