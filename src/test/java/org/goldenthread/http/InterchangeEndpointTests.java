package org.goldenthread.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.goldenthread.change.Change;
import org.goldenthread.change.ChangeSet;
import org.goldenthread.change.ChangeSets;
import org.goldenthread.store.GraphReader;
import org.goldenthread.store.LinkEnds;
import org.goldenthread.store.LinkKey;
import org.goldenthread.store.Statement;
import org.goldenthread.testing.EmptyGraph;
import org.goldenthread.testing.FileForm;
import org.goldenthread.testing.TestGraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Files in and out over HTTP.
 */
@EmptyGraph
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "goldenthread.seed.enabled=false")
class InterchangeEndpointTests {

	private static final HttpClient client = HttpClient.newHttpClient();

	private static final String TRACKER = """
			Ref,Theme,Action,Due,RAG,Comments
			1,Fewer falls,Open a falls clinic,31/03/2026,G,On its way
			2,Fewer falls,Train carers,31/11/2025,A/G,
			3,Fewer falls,Repair the stairs,Q3 25/26,mauve,
			""";

	@LocalServerPort
	private int port;

	@Value("${goldenthread.security.administrator-token}")
	private Path token;

	@Autowired
	private ChangeSets changeSets;

	@Autowired
	private GraphReader reader;

	@BeforeEach
	void startFromASmallPlan() {
		TestGraph.written().wipe();
		Map<String, Object> external = Map.of("basis", "EXTERNAL", "sources", List.of("src-plan"));
		this.changeSets
			.apply(new ChangeSet("Head of Planning", "Test", null, this.reader.dataVersion().number(), null, null,
					List.of(new Change.PutNode("SourceDocument", "src-plan", named("The plan", external)),
							new Change.PutNode("LocalPlan", "plan-a", named("A plan", external)),
							new Change.PutNode("Priority", "prio-a", named("Fewer falls", external)),
							new Change.PutLink(new LinkKey(new LinkEnds("prio-a", "PART_OF", "plan-a"), null),
									new LinkedHashMap<>(external)))));
	}

	private static Map<String, Object> named(String name, Map<String, Object> more) {
		Map<String, Object> properties = new LinkedHashMap<>(more);
		properties.put("name", name);
		return properties;
	}

	@ParameterizedTest
	@ValueSource(strings = { "graph.xlsx", "graph.csv.zip", "graph.graphml", "graph.jsonl", "template.xlsx",
			"graph.jsonl?scope=plan-a" })
	void everyExportCanBeTaken(String name) throws Exception {
		HttpResponse<byte[]> response = get("/export/" + name);
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.body()).isNotEmpty();
		assertThat(response.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
	}

	@ParameterizedTest
	@ValueSource(strings = { "graph.xlsx", "graph.jsonl", "template.xlsx", "graph.pdf" })
	void headSaysWhatGetDoesWithoutTheFile(String name) throws Exception {
		HttpResponse<byte[]> got = get("/export/" + name);
		HttpResponse<byte[]> head = client.send(
				HttpRequest.newBuilder(address("/export/" + name)).method("HEAD", BodyPublishers.noBody()).build(),
				HttpResponse.BodyHandlers.ofByteArray());
		assertThat(head.statusCode()).isEqualTo(got.statusCode());
		assertThat(head.body()).isEmpty();
		for (String header : List.of("Content-Type", "Content-Disposition", "Cache-Control", "Data-Version")) {
			assertThat(head.headers().firstValue(header)).as(header).isEqualTo(got.headers().firstValue(header));
		}
		assertThat(head.headers().firstValueAsLong("Content-Length").orElse(0)).isPositive();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/export/graph.xlsx                 | POST    | GET, HEAD
			/export/graph.xlsx                 | OPTIONS | GET, HEAD
			/export/template.xlsx              | DELETE  | GET, HEAD
			/import                            | GET     | POST
			/import                            | PUT     | POST
			/import                            | OPTIONS | POST
			/evidence/org-bnssg-icb/2024-25.csv | PUT    | GET, HEAD
			/evidence/org-bnssg-icb/2024-25.csv | OPTIONS | GET, HEAD
			""")
	void othersThanTheMethodsOfAnAddressAreRefusedWithThoseThatItHas(String address, String method, String allowed)
			throws Exception {
		HttpResponse<byte[]> response = client.send(
				HttpRequest.newBuilder(address(address)).method(method, BodyPublishers.noBody()).build(),
				HttpResponse.BodyHandlers.ofByteArray());
		assertThat(response.statusCode()).isEqualTo(405);
		assertThat(response.headers().firstValue("Allow")).contains(allowed);
		assertThat(new String(response.body(), StandardCharsets.UTF_8)).contains("METHOD_NOT_ALLOWED");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/export/graph.pdf", "/export/graph.jsonl?scope=nowhere", "/export/..%2Fetc.jsonl" })
	void whatIsNotThereIsNotExported(String address) throws Exception {
		assertThat(get(address).statusCode()).isIn(400, 404);
	}

	@Test
	void aDryRunSaysWhatWouldChangeAndChangesNothing() throws Exception {
		long before = this.reader.dataVersion().number();
		JsonNode answer = json(
				send("tracker.csv", TRACKER.getBytes(StandardCharsets.UTF_8), Map.of("plan", "plan-a"), false));
		assertThat(answer.get("applied").isNull()).isTrue();
		assertThat(answer.get("problems")).isEmpty();
		assertThat(texts(answer.get("changes"), "name")).contains("Open a falls clinic", "Train carers",
				"Repair the stairs");
		assertThat(texts(answer.get("questions"), "message"))
			.anySatisfy((each) -> assertThat(each).contains("no such day"))
			.anySatisfy((each) -> assertThat(each).contains("no rating"));
		assertThat(this.reader.dataVersion().number()).isEqualTo(before);
	}

	@Test
	void theAdministratorAppliesATrackerAndItsRowsBecomeActionsOfTheirTheme() throws Exception {
		JsonNode answer = json(
				send("tracker.csv", TRACKER.getBytes(StandardCharsets.UTF_8), Map.of("plan", "plan-a"), true));
		assertThat(answer.get("applied").get("id").asString()).startsWith("change-");
		assertThat(this.reader.read(new Statement("actions",
				"""
						MATCH (n:Action)-[:PART_OF]->(p:Priority)
						RETURN n.name + ' ' + coalesce(n.due, '-') + ' ' + coalesce(n.rag, '-') + ' ' + p.id AS line ORDER BY line""")))
			.extracting((row) -> row.get("line"))
			.containsExactly("Open a falls clinic 2026-03-31 GREEN prio-a", "Repair the stairs 2025/26 Q3 - prio-a",
					"Train carers - AMBER_GREEN prio-a");
		JsonNode again = json(
				send("tracker.csv", TRACKER.getBytes(StandardCharsets.UTF_8), Map.of("plan", "plan-a"), false));
		assertThat(again.get("changes")).isEmpty();
		assertThat(again.get("problemCount").asInt()).isZero();
		long before = this.reader.dataVersion().number();
		JsonNode applied = json(
				send("tracker.csv", TRACKER.getBytes(StandardCharsets.UTF_8), Map.of("plan", "plan-a"), true));
		assertThat(applied.get("applied").isNull()).isTrue();
		assertThat(applied.get("problemCount").asInt()).isZero();
		assertThat(this.reader.dataVersion().number()).isEqualTo(before);
	}

	@Test
	void nobodyElseAppliesAnything() throws Exception {
		long before = this.reader.dataVersion().number();
		HttpResponse<byte[]> response = send("tracker.csv", TRACKER.getBytes(StandardCharsets.UTF_8),
				Map.of("apply", "true"), false);
		assertThat(response.statusCode()).isEqualTo(401);
		assertThat(new String(response.body(), StandardCharsets.UTF_8)).contains("UNAUTHENTICATED");
		assertThat(this.reader.dataVersion().number()).isEqualTo(before);
	}

	@Test
	void aWorkbookOfTheModelGoesOutAndInAgain() throws Exception {
		byte[] workbook = get("/export/graph.xlsx").body();
		JsonNode answer = json(send("graph.xlsx", workbook, Map.of(), true));
		assertThat(answer.get("problems")).isEmpty();
		assertThat(answer.get("changes")).isEmpty();
	}

	@Test
	void aPageElsewhereMayNotSendFiles() throws Exception {
		HttpResponse<byte[]> response = client.send(HttpRequest.newBuilder(address("/import"))
			.header("Origin", "https://elsewhere.example.org")
			.header("Content-Type", "multipart/form-data; boundary=b")
			.POST(HttpRequest.BodyPublishers.ofString("--b--"))
			.build(), HttpResponse.BodyHandlers.ofByteArray());
		assertThat(response.statusCode()).isEqualTo(403);
	}

	@Test
	void whatWouldDoHarmIsRefusedAndNothingIsWritten() throws Exception {
		long before = this.reader.dataVersion().number();
		refused("no-workbook.xlsx", "no workbook".getBytes(StandardCharsets.UTF_8), "no workbook");
		refused("cut-off.xlsx", java.util.Arrays.copyOf(get("/export/template.xlsx").body(), 5000), "damaged");
		refused("macros.xlsx", zip(Map.of("xl/workbook.xml", new byte[10], "xl/vbaProject.bin", new byte[10])),
				"macros");
		refused("links.xlsx",
				zip(Map.of("xl/workbook.xml", new byte[10], "xl/externalLinks/externalLink1.xml", new byte[10])),
				"links to other workbooks");
		refused("bomb.xlsx", bomb(), "too large once it is unpacked");
		refused("entities.xlsx",
				zip(Map.of("xl/workbook.xml", ("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>")
					.getBytes(StandardCharsets.UTF_8))),
				"damaged");
		refused("bytes.csv", new byte[] { 1, 0, 2, 0, 3, 4 }, "no CSV");
		assertThat(this.reader.dataVersion().number()).isEqualTo(before);
	}

	@Test
	void aFileThatIsTooLargeIsRefused() throws Exception {
		HttpResponse<byte[]> response = send("large.csv", new byte[22_000_000], Map.of(), false);
		assertThat(response.statusCode()).isEqualTo(413);
	}

	@Test
	void whatIsMissingIsNamed() throws Exception {
		HttpResponse<byte[]> response = client.send(
				FileForm.of(address("/import"), Map.of(), "x.csv", TRACKER.getBytes(StandardCharsets.UTF_8)).build(),
				HttpResponse.BodyHandlers.ofByteArray());
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(new String(response.body(), StandardCharsets.UTF_8)).contains("author");
	}

	private void refused(String name, byte[] content, String because) throws Exception {
		HttpResponse<byte[]> response = send(name, content, Map.of(), true);
		assertThat(response.statusCode()).as(name + new String(response.body(), StandardCharsets.UTF_8)).isEqualTo(422);
		assertThat(new String(response.body(), StandardCharsets.UTF_8)).contains("UNUSABLE_FILE").contains(because);
	}

	@Test
	void whatIsMadeUpIsNeitherShownNorChangedUnlessItIsAskedFor() throws Exception {
		this.changeSets.apply(new ChangeSet("Head of Planning", "Test", null, this.reader.dataVersion().number(), null,
				null, List.of(new Change.PutNode("Risk", "risk-made-up",
						named("Too few staff", Map.of("basis", "DEMONSTRATION", "sources", List.of("src-plan")))))));
		byte[] retiring = workbook("Risk", List.of(List.of("id", "retire"), List.of("risk-made-up", "yes")));
		JsonNode refused = json(send("risks.xlsx", retiring, Map.of(), false));
		assertThat(refused.at("/problems/0/message").asString()).contains("touches what this request leaves out");
		assertThat(refused.toString()).doesNotContain("Too few staff");
		assertThat(send("risks.xlsx", retiring, Map.of(), true).statusCode()).isEqualTo(422);
		JsonNode asked = json(send("risks.xlsx", retiring, Map.of("demonstration", "true"), false));
		assertThat(asked.at("/problems")).isEmpty();
		assertThat(asked.at("/changes/0/what").asString()).isEqualTo("RETIRED");
	}

	@Test
	void aDryRunSaysWhatOfEachThingWouldDiffer() throws Exception {
		JsonNode answer = json(send("priorities.xlsx",
				workbook("Priority", List.of(List.of("id", "name"), List.of("prio-a", "Far fewer falls"))), Map.of(),
				false));
		assertThat(answer.at("/changes")).hasSize(1);
		assertThat(answer.at("/changes/0/properties").toString())
			.isEqualTo("{\"name\":{\"before\":\"Fewer falls\",\"after\":\"Far fewer falls\"}}");
	}

	@Test
	void aRegisterWhoseSheetIsCalledLikeAKindIsReadAsARegister() throws Exception {
		JsonNode answer = json(send("register.xlsx",
				workbook("Risk",
						List.of(List.of("Ref", "Risk", "Current score"), List.of("R1", "Beds run short", "16"),
								List.of("R2", "Staff run short", "L3 x C4"), List.of("R3", "Funds run short", "12"))),
				Map.of(), false));
		assertThat(answer.at("/problems")).isEmpty();
		assertThat(answer.at("/changes").toString()).contains("Beds run short", "Staff run short");
		assertThat(answer.at("/questions").findValuesAsString("message")).filteredOn(
				(message) -> message.startsWith("is a score of which likelihood and consequence are not told apart"))
			.hasSize(2);
	}

	@Test
	void formulasThatGrowOrNestWithoutEndAreLeftAsTheyAre() throws Exception {
		List<List<String>> rows = new ArrayList<>(List.of(List.of("Ref", "Action", "Due", "Comments"),
				List.of("1", "Open a falls clinic", "31/03/2026", "=REPT(\"x\",32000)")));
		for (int row = 3; row < 40; row++) {
			rows.add(List.of(String.valueOf(row), "Action " + row, "31/03/2026", "=D" + (row - 1) + "&D" + (row - 1)));
		}
		assertThat(send("growing.xlsx", workbook("Plan", rows), Map.of(), false).statusCode()).isEqualTo(200);
	}

	@Test
	void aMappingThatIsNothingIsRefused() throws Exception {
		HttpResponse<byte[]> answer = send("tracker.csv", TRACKER.getBytes(StandardCharsets.UTF_8),
				Map.of("mapping", "null"), false);
		assertThat(answer.statusCode()).isEqualTo(400);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/export/graph.jsonl?scop=plan-a         | scope, demonstration
			/export/graph.jsonl?demonstration=maybe | true or false
			/export/template.xlsx?scope=plan-a      | takes demonstration.
			""")
	void parametersThatNobodyKnowsAreRefusedWithThoseThatThereAre(String address, String known) throws Exception {
		HttpResponse<byte[]> response = get(address);
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(new String(response.body(), StandardCharsets.UTF_8)).contains(known);
	}

	@ParameterizedTest
	@CsvSource({ "aply, true, file; author; reason", "apply, yes, neither true nor false",
			"demonstration, '', neither true nor false" })
	void partsThatNobodyKnowsOrThatSayNothingAreRefused(String part, String text, String because) throws Exception {
		HttpResponse<byte[]> response = send("tracker.csv", TRACKER.getBytes(StandardCharsets.UTF_8),
				Map.of(part, text), false);
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(new String(response.body(), StandardCharsets.UTF_8)).contains(because.replace("; ", ", "));
		HttpResponse<byte[]> inAddress = client.send(
				FileForm.of(address("/import?apply=true"), Map.of(), "x.csv", new byte[1]).build(),
				HttpResponse.BodyHandlers.ofByteArray());
		assertThat(inAddress.statusCode()).isEqualTo(400);
		assertThat(new String(inAddress.body(), StandardCharsets.UTF_8)).contains("'apply'", "takes none");
	}

	@Test
	void sheetsOfTheModelAreKnownByTheirNamesInAnyLetters() throws Exception {
		JsonNode answer = json(send("priorities.xlsx",
				workbook("PRIORITY", List.of(List.of("id", "name"), List.of("prio-a", "Far fewer falls"))), Map.of(),
				false));
		assertThat(answer.at("/problems")).isEmpty();
		assertThat(answer.at("/changes/0/id").asString()).isEqualTo("prio-a");
	}

	@ParameterizedTest
	@ValueSource(strings = { "nothing.csv", "template.xlsx" })
	void aFileOfWhichNothingIsReadIsAProblemAndNoSuccess(String name) throws Exception {
		byte[] content = name.endsWith(".csv") ? new byte[0] : get("/export/template.xlsx").body();
		JsonNode answer = json(send(name, content, Map.of(), false));
		assertThat(answer.get("problemCount").asInt()).isEqualTo(1);
		assertThat(answer.get("problems").toString()).contains("nothing of the file is read");
		assertThat(send(name, content, Map.of(), true).statusCode()).isEqualTo(422);
	}

	@Test
	void whatAMappingHoldsBesidesIsNamed() throws Exception {
		HttpResponse<byte[]> answer = send("tracker.csv", TRACKER.getBytes(StandardCharsets.UTF_8),
				Map.of("mapping", """
						{"dictionaries": {}, "sheets": {"file.csv": {"colums": {}}}}"""), false);
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("dictionaries", "colums",
				"sheets, ratings, matches, texts", "read, columns");
	}

	@Test
	void aDecisionOnAnIdThatIsNotThereKeepsTheFileFromBeingApplied() throws Exception {
		Map<String, String> parts = Map.of("mapping", """
				{"matches": {"Train carers": "act-nowhere"}}""");
		JsonNode answer = json(send("tracker.csv", TRACKER.getBytes(StandardCharsets.UTF_8), parts, false));
		assertThat(answer.get("problemCount").asInt()).isEqualTo(1);
		assertThat(answer.at("/problems/0").asString()).contains("act-nowhere");
		assertThat(send("tracker.csv", TRACKER.getBytes(StandardCharsets.UTF_8), parts, true).statusCode())
			.isEqualTo(422);
	}

	private static byte[] workbook(String sheet, List<List<String>> rows) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (XSSFWorkbook workbook = new XSSFWorkbook()) {
			Sheet made = workbook.createSheet(sheet);
			for (int i = 0; i < rows.size(); i++) {
				Row row = made.createRow(i);
				for (int column = 0; column < rows.get(i).size(); column++) {
					String text = rows.get(i).get(column);
					if (text.startsWith("=")) {
						row.createCell(column).setCellFormula(text.substring(1));
					}
					else {
						row.createCell(column).setCellValue(text);
					}
				}
			}
			workbook.write(bytes);
		}
		return bytes.toByteArray();
	}

	private static byte[] bomb() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
			zip.closeEntry();
			zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
			byte[] zeros = new byte[1_000_000];
			for (int megabyte = 0; megabyte < 420; megabyte++) {
				zip.write(zeros);
			}
			zip.closeEntry();
		}
		return bytes.toByteArray();
	}

	private static byte[] zip(Map<String, byte[]> parts) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (Map.Entry<String, byte[]> part : parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue());
				zip.closeEntry();
			}
		}
		return bytes.toByteArray();
	}

	private HttpResponse<byte[]> get(String address) throws IOException, InterruptedException {
		return client.send(HttpRequest.newBuilder(address(address)).build(), HttpResponse.BodyHandlers.ofByteArray());
	}

	private HttpResponse<byte[]> send(String name, byte[] content, Map<String, String> more, boolean apply)
			throws IOException, InterruptedException {
		Map<String, String> parts = new LinkedHashMap<>(
				Map.of("author", "Head of Planning", "reason", "Test", "document", "src-plan"));
		parts.putAll(more);
		if (apply) {
			parts.put("apply", "true");
		}
		HttpRequest.Builder request = FileForm.of(address("/import"), parts, name, content);
		if (apply) {
			request.header("Authorization", "Bearer " + Files.readString(this.token).strip());
		}
		return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
	}

	private URI address(String path) {
		return URI.create("http://127.0.0.1:" + this.port + path);
	}

	private static JsonNode json(HttpResponse<byte[]> response) {
		assertThat(response.statusCode()).as(new String(response.body(), StandardCharsets.UTF_8)).isEqualTo(200);
		return JsonMapper.shared().readTree(response.body());
	}

	private static List<String> texts(JsonNode all, String name) {
		return all.valueStream().filter((each) -> each.has(name)).map((each) -> each.get(name).asString()).toList();
	}

}
