package org.goldenthread.seed;

import java.util.Map;

import org.goldenthread.change.AppliedChanges;
import org.goldenthread.change.ChangeSets;
import org.goldenthread.change.ChangeSets.HistoryFilter;
import org.goldenthread.model.Model;
import org.goldenthread.store.GraphReader;
import org.goldenthread.store.GraphWriter;
import org.goldenthread.store.Statement;
import org.goldenthread.testing.EmptyGraph;
import org.goldenthread.testing.TestGraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.io.support.ResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@EmptyGraph
@SpringBootTest(webEnvironment = WebEnvironment.NONE, properties = "goldenthread.seed.enabled=false")
class SeedLoaderTests {

	@Autowired
	private ResourcePatternResolver resources;

	@Autowired
	private Model model;

	@Autowired
	private GraphReader reader;

	@Autowired
	private GraphWriter writer;

	@Autowired
	private ChangeSets changeSets;

	@BeforeEach
	void startFromAnEmptyGraph() {
		TestGraph.written().wipe();
	}

	@Test
	void loadsEveryRowOfEveryDataSet() {
		loader("classpath:seed-data", true).start();
		SeedData rows = new SeedFiles(new SeedSettings(true, "classpath:seed-data", true), this.resources)
			.read(this.model)
			.data();
		assertThat(count("MATCH (n:Node) RETURN count(n) AS count")).isEqualTo(rows.nodeCount());
		assertThat(count("MATCH (:Node)-[r]->(:Node) RETURN count(r) AS count")).isEqualTo(rows.linkCount());
	}

	@Test
	void isAChangeSetThatNamesItsTablesByTheirHash() {
		loader("classpath:seed-data", true).start();
		AppliedChanges loaded = this.changeSets
			.latest(new HistoryFilter(null, "seed data", null, null, Long.MAX_VALUE), Long.MAX_VALUE, 2)
			.getFirst();
		assertThat(loaded.reason()).isEqualTo("Load demonstration, facts, series");
		assertThat(loaded.source()).matches("\\d+ tables of seed-data, SHA-256 [0-9a-f]{64}");
		assertThat(loaded.version()).isEqualTo(this.reader.dataVersion().number());
		assertThat((long) loaded.nodes()).isEqualTo(count("MATCH (n:Node) RETURN count(n) AS count"));
	}

	@Test
	void loadsNothingASecondTime() {
		loader("classpath:seed-data", true).start();
		long nodes = count("MATCH (n) RETURN count(n) AS count");
		long version = this.reader.dataVersion().number();
		loader("classpath:seed-data", true).start();
		assertThat(count("MATCH (n) RETURN count(n) AS count")).isEqualTo(nodes);
		assertThat(this.reader.dataVersion().number()).isEqualTo(version);
	}

	@Test
	void leavesTheDemonstrationOutWhereAskedTo() {
		loader("classpath:seed-data", false).start();
		assertThat(demonstrationNodes()).isZero();
	}

	@Test
	void takesTheDemonstrationOutWhereItWasLoadedBefore() {
		loader("classpath:seed-data", true).start();
		assertThat(demonstrationNodes()).isPositive();
		loader("classpath:seed-data", false).start();
		assertThat(demonstrationNodes()).isZero();
		assertThat(count("MATCH ()-[r]->() WHERE r.basis = 'DEMONSTRATION' RETURN count(r) AS count")).isZero();
	}

	@Test
	void whatItTakesOutIsKeptAsPast() {
		loader("classpath:seed-data", true).start();
		long nodes = count("MATCH (n:Node) WHERE n.dataSet = 'demonstration' RETURN count(n) AS count");
		long links = count("""
				MATCH (from:Node)-[link]->(to:Node)
				WHERE 'demonstration' IN [link.dataSet, from.dataSet, to.dataSet]
				RETURN count(link) AS count""");
		loader("classpath:seed-data", false).start();
		assertThat(nodes).isPositive();
		assertThat(count("""
				MATCH (past:Past) WHERE past.pastKind IS NOT NULL AND past.sinceVersion < past.untilVersion
				RETURN count(past) AS count""")).isEqualTo(nodes);
		assertThat(count("""
				MATCH (past:PastLink) WHERE past.pastFrom IS NOT NULL AND past.sinceVersion < past.untilVersion
				RETURN count(past) AS count""")).isEqualTo(links);
	}

	@Test
	void bringsTheDemonstrationBack() {
		loader("classpath:seed-data", false).start();
		loader("classpath:seed-data", true).start();
		assertThat(demonstrationNodes()).isPositive();
	}

	@Test
	void leavesAGraphThatHoldsOtherDataAsItIs() {
		this.writer.write((transaction) -> transaction.run(new Statement("add", "CREATE (:Node {id: 'own'})")));
		loader("classpath:seed-data", true).start();
		assertThat(count("MATCH (n:Node) RETURN count(n) AS count")).isOne();
	}

	@Test
	void loadsNothingIfAnythingIsWrong() {
		assertThatExceptionOfType(InvalidSeed.class)
			.isThrownBy(() -> loader("classpath:seed/with-problems", true).start())
			.withMessageContaining(
					"facts/nodes/Measure.csv, line 3, column sources: is missing, and is needed for what is new")
			.withMessageContaining("facts/relationships/HAS_TARGET.csv, line 2, column to: nothing has the id 'tgt-9'");
		assertThat(count("MATCH (n:Node) RETURN count(n) AS count")).isZero();
	}

	private SeedLoader loader(String location, boolean demonstration) {
		return new SeedLoader(new SeedSettings(true, location, demonstration), this.resources, this.model, this.reader,
				this.changeSets);
	}

	private long demonstrationNodes() {
		return count("MATCH (n:Node) WHERE n.basis = 'DEMONSTRATION' RETURN count(n) AS count");
	}

	private long count(String cypher) {
		Map<String, ?> row = this.reader.read(new Statement("count", cypher)).getFirst();
		return (Long) row.get("count");
	}

}
