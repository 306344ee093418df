package org.goldenthread.snapshot;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import graphql.GraphQLContext;
import org.goldenthread.model.Model;
import org.goldenthread.request.Cost;
import org.goldenthread.request.QueryLimits;
import org.goldenthread.store.GraphWriter;
import org.goldenthread.store.Statement;
import org.goldenthread.testing.EmptyGraph;
import org.goldenthread.testing.SmallGraph;
import org.goldenthread.threadgraph.ThreadGraph;
import org.goldenthread.view.View;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.test.context.SpringBootTest;

import static org.assertj.core.api.Assertions.assertThat;

@EmptyGraph
@SpringBootTest(properties = "goldenthread.seed.enabled=false")
class SnapshotsTests {

	@Autowired
	private Snapshots snapshots;

	@Autowired
	private GraphWriter writer;

	@Autowired
	private Model model;

	@BeforeEach
	void write() {
		SmallGraph.write(this.writer, this.model, """
				LocalPlan plan
				Priority priority
				Action action
				Action invented basis=DEMONSTRATION
				priority -PART_OF-> plan
				action -PART_OF-> priority
				invented -PART_OF-> priority basis=DEMONSTRATION
				""");
	}

	@Test
	void whoeverHasWrittenSeesHisOwnChange() {
		assertThat(names()).contains("action");
		write("MATCH (n:Node {id: 'action'}) SET n.name = 'renamed'", "action");
		assertThat(names()).contains("renamed").doesNotContain("action");
		write("MATCH (n:Node {id: 'action'}) SET n.name = 'again'");
		assertThat(names()).contains("again").doesNotContain("renamed");
	}

	@Test
	void aChangeReplacesWhatItTouchesAndSharesTheRest() {
		ThreadGraph before = graph();
		write("MATCH (a:Node {id: 'action'})-[link]->() DELETE link", "action");
		ThreadGraph after = graph();
		assertThat(after.version()).isEqualTo(before.version() + 1);
		assertThat(after.find("plan")).isEqualTo(before.find("plan"));
		assertThat(after.incoming(after.find("plan"))).isSameAs(before.incoming(before.find("plan")));
		assertThat(after.incoming(after.find("priority"))).hasSize(1);
		assertThat(before.incoming(before.find("priority"))).hasSize(2);
	}

	@Test
	void aNodeThatIsRemovedIsGoneWithItsLinks() {
		graph();
		write("MATCH (a:Node {id: 'action'}) DETACH DELETE a", "action", "priority");
		assertThat(graph().find("action")).isEqualTo(-1);
		assertThat(graph().incoming(graph().find("priority"))).hasSize(1);
	}

	@Test
	void anAnswerIsOfOneVersion() {
		AtomicInteger asked = new AtomicInteger();
		Snapshot read = this.snapshots.read(context(View.EVERYTHING), (snapshot) -> {
			if (asked.incrementAndGet() == 1) {
				write("MATCH (n:Node {id: 'action'}) SET n.name = 'meanwhile'", "action");
			}
			return snapshot;
		});
		assertThat(asked).hasValue(2);
		assertThat(read.graph().name(read.node("id", "action"))).isEqualTo("meanwhile");
		assertThat(read.completeness(List.of()).complete()).isTrue();
	}

	@Test
	void anAnswerThatCannotBeOfOneVersionSaysSo() {
		Snapshot read = this.snapshots.read(context(View.EVERYTHING), (snapshot) -> {
			write("MATCH (n:Node {id: 'action'}) SET n.name = n.name + '+'", "action");
			return snapshot;
		});
		assertThat(read.completeness(List.of()).complete()).isFalse();
		assertThat(read.completeness(List.of()).reason()).contains("the data changed while it was read");
	}

	@Test
	void anAnswerThatIsReadAgainCostsOnce() {
		GraphQLContext context = context(View.EVERYTHING);
		QueryLimits limits = new Binder(List.of()).bindOrCreate("none", QueryLimits.class);
		Cost.of(context).add(5, limits);
		this.snapshots.read(context, (snapshot) -> {
			write("MATCH (n:Node {id: 'action'}) SET n.name = n.name + '+'", "action");
			Cost.of(context).add(100, limits);
			return snapshot;
		});
		assertThat(Cost.of(context).nodes()).isEqualTo(105);
	}

	@Test
	void aViewThatHidesNothingIsTheViewOfEverything() {
		assertThat(this.snapshots.simplify(View.REAL)).isEqualTo(View.REAL);
		write("MATCH (n:Node {id: 'invented'}) DETACH DELETE n", "invented");
		assertThat(this.snapshots.simplify(View.REAL)).isEqualTo(View.EVERYTHING);
	}

	@Test
	void whatIsHiddenIsNotInASnapshot() {
		Snapshot real = this.snapshots.read(context(View.REAL), (snapshot) -> snapshot);
		assertThat(real.visible().find("invented")).isEqualTo(-1);
		assertThat(real.visible().sources(real.node("id", "priority"), "PART_OF").mapToObj(real.graph()::id))
			.containsExactly("action");
	}

	private static GraphQLContext context(View view) {
		GraphQLContext context = GraphQLContext.newContext().build();
		view.set(context);
		return context;
	}

	private ThreadGraph graph() {
		return this.snapshots.read(context(View.EVERYTHING), Snapshot::graph);
	}

	private List<String> names() {
		return this.snapshots.read(context(View.EVERYTHING),
				(snapshot) -> snapshot.visible()
					.nodesOf(snapshot.graph().layout().kindsOf("Node"))
					.mapToObj(snapshot.graph()::name)
					.toList());
	}

	private void write(String cypher, String... touched) {
		this.writer.<@Nullable Void>write((transaction) -> {
			transaction.run(new Statement("change", cypher, Map.of()));
			if (touched.length > 0) {
				transaction.touches(List.of(touched));
			}
			return null;
		});
	}

}
