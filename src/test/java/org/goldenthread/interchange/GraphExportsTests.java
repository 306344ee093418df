package org.goldenthread.interchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.goldenthread.request.InvalidQuery;
import org.goldenthread.request.UnknownId;
import org.goldenthread.store.GraphReader;
import org.goldenthread.store.Statement;
import org.goldenthread.testing.SeededGraph;
import org.goldenthread.view.View;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SeededGraph
@SpringBootTest(webEnvironment = WebEnvironment.NONE)
class GraphExportsTests {

	private static final String NODES_BY_KIND = """
			MATCH (n:Node) WHERE n.basis <> 'DEMONSTRATION'
			RETURN [label IN labels(n) WHERE label IN $kinds][0] AS name, count(n) AS count""";

	private static final String LINKS_BY_TYPE = """
			MATCH (a:Node)-[r]->(b:Node)
			WHERE NOT 'DEMONSTRATION' IN [a.basis, r.basis, b.basis]
			RETURN type(r) AS name, count(r) AS count""";

	@Autowired
	private GraphExports exports;

	@Autowired
	private GraphReader reader;

	@Autowired
	private org.goldenthread.model.Model model;

	@TempDir
	private Path folder;

	@Test
	void jsonLinesHoldEveryRealNodeAndLinkOnce() throws IOException {
		List<JsonNode> lines = Files.readAllLines(export(ExportFormat.JSONL, View.REAL, null))
			.stream()
			.map(JsonMapper.shared()::readTree)
			.toList();
		assertThat(counts(lines, "kind")).isEqualTo(nodesInTheDatabase());
		assertThat(counts(lines, "type")).isEqualTo(linksInTheDatabase());
		assertThat(lines).noneMatch((line) -> line.at("/properties/basis").asString().equals("DEMONSTRATION"));
	}

	@Test
	void demonstrationDataIsExportedWhereItMayBeSeen() throws IOException {
		assertThat(Files.readAllLines(export(ExportFormat.JSONL, View.EVERYTHING, null)))
			.anyMatch((line) -> line.contains("\"basis\":\"DEMONSTRATION\""));
	}

	@Test
	void graphMlIsReadByAnXmlReaderAndItsEdgesJoinItsNodes()
			throws IOException, SAXException, ParserConfigurationException {
		Document document = DocumentBuilderFactory.newNSInstance()
			.newDocumentBuilder()
			.parse(export(ExportFormat.GRAPHML, View.REAL, null).toFile());
		List<Element> nodes = elements(document, "node");
		List<Element> edges = elements(document, "edge");
		List<Element> keys = elements(document, "key");
		assertThat(nodes).hasSize((int) total(nodesInTheDatabase()));
		assertThat(edges).hasSize((int) total(linksInTheDatabase()));
		var ids = nodes.stream().map((node) -> node.getAttribute("id")).collect(Collectors.toSet());
		assertThat(edges)
			.allMatch((edge) -> ids.contains(edge.getAttribute("source")) && ids.contains(edge.getAttribute("target")));
		var known = keys.stream().map((key) -> key.getAttribute("id")).collect(Collectors.toSet());
		assertThat(known).hasSameSizeAs(keys);
		assertThat(elements(document, "data")).allMatch((data) -> known.contains(data.getAttribute("key")));
	}

	@Test
	void csvTablesAreThoseOfTheSeedData() throws IOException {
		Map<String, Long> nodes = new TreeMap<>();
		Map<String, Long> links = new TreeMap<>();
		try (ZipFile zip = new ZipFile(export(ExportFormat.CSV, View.REAL, null).toFile())) {
			for (var entry : java.util.Collections.list(zip.entries())) {
				String[] name = entry.getName().replace(".csv", "").split("/");
				List<Map<String, String>> rows = rows(zip, entry.getName());
				(name[0].equals("nodes") ? nodes : links).put(name[1], (long) rows.size());
				assertThat(rows)
					.allSatisfy((row) -> assertThat(row.get("basis")).isIn("stated", "external", "derived"));
			}
		}
		assertThat(nodes).isEqualTo(nodesInTheDatabase());
		assertThat(links).isEqualTo(linksInTheDatabase());
	}

	private static List<Map<String, String>> rows(ZipFile zip, String name) throws IOException {
		try (var input = zip.getInputStream(zip.getEntry(name));
				var rows = CsvMapper.builder()
					.enable(CsvReadFeature.FAIL_ON_MISSING_COLUMNS)
					.build()
					.readerForMapOf(String.class)
					.with(CsvSchema.emptySchema().withHeader())
					.<Map<String, String>>readValues(input)) {
			return rows.readAll();
		}
	}

	@Test
	void theExportOfASystemHoldsWhatBelongsToItAndTheDocumentsItRestsOn() throws IOException {
		List<JsonNode> lines = Files.readAllLines(export(ExportFormat.JSONL, View.REAL, "sys-glos-ics"))
			.stream()
			.map(JsonMapper.shared()::readTree)
			.toList();
		Map<String, JsonNode> nodes = lines.stream()
			.filter((line) -> line.has("kind"))
			.collect(Collectors.toMap((line) -> line.get("id").asString(), Function.identity()));
		assertThat(nodes).containsKey("sys-glos-ics").hasSizeBetween(20, (int) total(nodesInTheDatabase()) / 2);
		assertThat(lines).allSatisfy((line) -> line.at("/properties/sources")
			.forEach((source) -> assertThat(nodes).containsKey(source.asString().split(" ")[0])));
		assertThat(lines.stream().filter((line) -> line.has("type"))).isNotEmpty()
			.allSatisfy(
					(line) -> assertThat(nodes).containsKeys(line.get("from").asString(), line.get("to").asString()));
	}

	@Test
	void onlyWhatCanBeAScopeIsAndOnlyWhatThereIs() {
		assertThatExceptionOfType(UnknownId.class)
			.isThrownBy(() -> export(ExportFormat.JSONL, View.REAL, "sys-nowhere"));
		assertThatExceptionOfType(InvalidQuery.class)
			.isThrownBy(() -> export(ExportFormat.JSONL, View.REAL, "meas-ae4h"));
	}

	private Path export(ExportFormat format, View view, @Nullable String scope) {
		Path file = this.folder.resolve("export." + format.extension());
		this.exports.write(format, view, scope, file);
		return file;
	}

	private static Map<String, Long> counts(List<JsonNode> lines, String name) {
		return lines.stream()
			.filter((line) -> line.has(name))
			.collect(Collectors.groupingBy((line) -> line.get(name).asString(), TreeMap::new, Collectors.counting()));
	}

	private static long total(Map<String, Long> counts) {
		return counts.values().stream().mapToLong(Long::longValue).sum();
	}

	private Map<String, Long> nodesInTheDatabase() {
		List<String> kinds = this.model.kinds()
			.stream()
			.filter((kind) -> !kind.isAbstract())
			.map((kind) -> kind.name())
			.toList();
		return counted(new Statement("nodes by kind", NODES_BY_KIND, Map.of("kinds", kinds)));
	}

	private Map<String, Long> linksInTheDatabase() {
		return counted(new Statement("links by type", LINKS_BY_TYPE));
	}

	private Map<String, Long> counted(Statement statement) {
		Map<String, Long> counts = new HashMap<>();
		this.reader.read(statement)
			.forEach((row) -> counts.put(String.valueOf(row.get("name")),
					(Long) java.util.Objects.requireNonNull(row.get("count"))));
		return new TreeMap<>(counts);
	}

	private static List<Element> elements(Document document, String name) {
		NodeList all = document.getElementsByTagNameNS("*", name);
		return IntStream.range(0, all.getLength()).mapToObj((i) -> (Element) all.item(i)).toList();
	}

}
