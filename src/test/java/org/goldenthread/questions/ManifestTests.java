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
 * the graph. The manifest lists every row of them, and, each with its reason, what was
 * corrected beside the documents and what was added from them.
 */
class ManifestTests extends RunningService {

	private static final Map<String, Long> NODES = Map.of("facts", 671L, "bnssg_glos", 157L, "national", 92L);

	private static final int RELATIONS = 1477;

	private static final int POINTS = 731;

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
		Map<String, Map<String, String>> corrections = corrections();
		Map<String, Record> links = graph(
				"MATCH (a:Node)-[r]->(b:Node) RETURN a.id + ' ' + type(r) + ' ' + b.id AS link, r.basis AS basis, "
						+ "size(r.sources) AS sources",
				(link) -> link.get("link").asString());
		assertThat(rows).allSatisfy((row) -> {
			String link = link(row);
			Map<String, String> correction = corrections.getOrDefault(link, Map.of("is", row.get("basis")));
			if (correction.get("is").isEmpty()) {
				assertThat(links).doesNotContainKey(link);
				return;
			}
			assertThat(links.get(link)).as(link).isNotNull().satisfies((found) -> {
				assertThat(found.get("basis").asString()).isEqualToIgnoringCase(correction.get("is"));
				assertThat(found.get("sources").asInt()).isPositive();
			});
		});
	}

	@Test
	void everyCorrectionChangesARowOfTheTablesForAReason() {
		Map<String, String> given = manifest("relationships").stream()
			.collect(Collectors.toMap(ManifestTests::link, (row) -> row.get("basis"), (one, other) -> one));
		assertThat(corrections()).isNotEmpty().allSatisfy((link, correction) -> {
			assertThat(correction.get("was")).isEqualTo(given.get(link)).isNotEqualTo(correction.get("is"));
			assertThat(correction.get("reason")).isNotBlank();
		});
		assertThat(manifest("added")).allSatisfy((row) -> assertThat(row.get("reason")).isNotBlank());
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
		added("nodes").forEach((kind, count) -> counts.merge(kind, count, Long::sum));
		assertThat(counted("kinds", "name").entrySet()
			.stream()
			.filter((entry) -> !entry.getKey().equals("SourceDocument"))
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))).isEqualTo(counts);
	}

	@Test
	void theCountsOfLinksAgree() {
		Map<String, Map<String, String>> corrections = corrections();
		Map<String, Long> counts = manifest("relationships").stream()
			.filter((row) -> !corrections.getOrDefault(link(row), Map.of("is", "there")).get("is").isEmpty())
			.collect(Collectors.groupingBy((row) -> row.get("modelType"), Collectors.counting()));
		counts.merge("HAS_OBSERVATION", pointsOutsideTheTables(), Long::sum);
		counts.merge("REPORTED_FOR", pointsOutsideTheTables(), Long::sum);
		added("relationships").forEach((type, count) -> counts.merge(type, count, Long::sum));
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

	/**
	 * How many nodes or relationships were added beyond the tables, by kind or type.
	 */
	private static Map<String, Long> added(String table) {
		return manifest("added").stream()
			.filter((row) -> row.get("table").equals(table))
			.collect(Collectors.toMap((row) -> row.get("what"), (row) -> Long.valueOf(row.get("count"))));
	}

	private static Map<String, Map<String, String>> corrections() {
		return manifest("corrections").stream()
			.collect(Collectors.toMap((row) -> row.get("from") + " " + row.get("type") + " " + row.get("to"),
					Function.identity()));
	}

	private static String link(Map<String, String> row) {
		return row.get("modelFrom") + " " + row.get("modelType") + " " + row.get("modelTo");
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
