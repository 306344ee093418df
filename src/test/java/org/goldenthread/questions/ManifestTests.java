package org.goldenthread.questions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.goldenthread.testing.TestGraph;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Record;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nothing of the tables that the facts were given in is lost or changed on its way into
 * the graph. The manifest lists every row of them.
 */
class ManifestTests extends RunningService {

	private static final Map<String, Long> NODES = Map.of("facts", 671L, "bnssg_glos", 157L, "national", 92L);

	private static final int RELATIONS = 1477;

	private static final int POINTS = 731;

	/**
	 * Documents whose printed publisher is in the graph: not in the tables, but said of
	 * the documents.
	 */
	private static final long PUBLISHERS = 23;

	/**
	 * Bodies that others succeeded: said by the code lists, which are no table of links.
	 */
	private static final long SUCCESSIONS = 1;

	@Test
	void everyNodeIsThereAsItsKindWithABasisAndASource() {
		List<Map<String, String>> rows = manifest("nodes");
		assertThat(rows.stream().collect(Collectors.groupingBy((row) -> row.get("table"), Collectors.counting())))
			.isEqualTo(NODES);
		Map<String, Record> nodes = graph("MATCH (n:Node) RETURN n.id AS id, labels(n) AS kinds, n.basis AS basis, "
				+ "size(n.sources) AS sources", (node) -> node.get("id").asString());
		assertThat(rows).allSatisfy(
				(row) -> assertThat(nodes.get(row.get("id"))).as(row.get("id")).isNotNull().satisfies((node) -> {
					assertThat(node.get("kinds").asList()).contains(row.get("kind"));
					assertThat(node.get("basis").asString()).isIn("STATED", "DERIVED", "EXTERNAL");
					assertThat(node.get("sources").asInt()).isPositive();
				}));
	}

	@Test
	void everyRelationIsThereAsItsTypeWithItsBasisAndASource() {
		List<Map<String, String>> rows = manifest("relationships");
		assertThat(rows).hasSize(RELATIONS);
		Map<String, Record> links = graph(
				"MATCH (a:Node)-[r]->(b:Node) RETURN a.id + ' ' + type(r) + ' ' + b.id AS link, r.basis AS basis, "
						+ "size(r.sources) AS sources",
				(link) -> link.get("link").asString());
		assertThat(rows).allSatisfy((row) -> {
			String link = row.get("modelFrom") + " " + row.get("modelType") + " " + row.get("modelTo");
			assertThat(links.get(link)).as(link).isNotNull().satisfies((found) -> {
				assertThat(found.get("basis").asString()).isEqualToIgnoringCase(row.get("basis"));
				assertThat(found.get("sources").asInt()).isPositive();
			});
		});
	}

	@Test
	void everyMonthlyPointIsThereWithItsMeasureAndOrganisation() {
		List<Map<String, String>> rows = manifest("series");
		assertThat(rows).hasSize(POINTS);
		Map<String, Record> points = graph("""
				MATCH (m:Measure)-[:HAS_OBSERVATION]->(o:Observation)-[:REPORTED_FOR]->(of:Actor)
				WHERE o.period IS NOT NULL
				RETURN m.id + ' ' + of.id + ' ' + o.period AS point, o.value AS value, size(o.sources) AS sources
				""", (point) -> point.get("point").asString());
		assertThat(rows).allSatisfy((row) -> {
			String point = row.get("measure") + " " + row.get("organisation") + " " + row.get("period");
			assertThat(points.get(point)).as(point).isNotNull().satisfies((found) -> {
				assertThat(found.get("value").asDouble()).isEqualTo(Double.parseDouble(row.get("value")));
				assertThat(found.get("sources").asInt()).isPositive();
			});
		});
	}

	@Test
	void theCountsOfNodesAgree() {
		Map<String, Long> counts = manifest("nodes").stream()
			.filter((row) -> !row.get("kind").equals("SourceDocument"))
			.collect(Collectors.groupingBy((row) -> row.get("kind"), Collectors.counting()));
		counts.merge("Observation", pointsOutsideTheTables(), Long::sum);
		assertThat(counted("kinds", "name").entrySet()
			.stream()
			.filter((entry) -> !entry.getKey().equals("SourceDocument"))
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))).isEqualTo(counts);
	}

	@Test
	void theCountsOfLinksAgree() {
		Map<String, Long> counts = manifest("relationships").stream()
			.collect(Collectors.groupingBy((row) -> row.get("modelType"), Collectors.counting()));
		counts.merge("HAS_OBSERVATION", pointsOutsideTheTables(), Long::sum);
		counts.merge("REPORTED_FOR", pointsOutsideTheTables(), Long::sum);
		counts.merge("PUBLISHED_BY", PUBLISHERS, Long::sum);
		counts.merge("SUCCEEDED_BY", SUCCESSIONS, Long::sum);
		assertThat(counted("linkTypes", "type")).isEqualTo(counts);
	}

	/**
	 * How many there are of each, without demonstration data.
	 */
	private Map<String, Long> counted(String list, String name) {
		return answer("graph/counts").each(list)
			.filter((item) -> item.number("count") > item.number("demonstration"))
			.collect(Collectors.toMap((item) -> item.text(name),
					(item) -> item.number("count") - item.number("demonstration")));
	}

	private static long pointsOutsideTheTables() {
		return rows("/seed-data/series/nodes/Observation.csv").size();
	}

	private static Map<String, Record> graph(String cypher, Function<Record, String> key) {
		return TestGraph.seeded()
			.driver()
			.executableQuery(cypher)
			.execute()
			.records()
			.stream()
			.collect(Collectors.toMap(key, Function.identity()));
	}

	private static List<Map<String, String>> manifest(String table) {
		return rows("/manifest/" + table + ".csv");
	}

	private static List<Map<String, String>> rows(String resource) {
		try (InputStream table = Objects.requireNonNull(ManifestTests.class.getResourceAsStream(resource), resource);
				MappingIterator<Map<String, String>> rows = new CsvMapper().readerForMapOf(String.class)
					.with(CsvSchema.emptySchema().withHeader())
					.readValues(table)) {
			return rows.readAll();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
