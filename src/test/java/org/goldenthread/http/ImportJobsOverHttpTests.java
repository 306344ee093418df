package org.goldenthread.http;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.goldenthread.change.Change;
import org.goldenthread.change.ChangeSet;
import org.goldenthread.change.ChangeSets;
import org.goldenthread.store.GraphReader;
import org.goldenthread.store.Statement;
import org.goldenthread.testing.EmptyGraph;
import org.goldenthread.testing.FileForm;
import org.goldenthread.testing.TestGraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Published files over HTTP, from the file to the series, and imports that run beside
 * their requests.
 */
@EmptyGraph
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "goldenthread.seed.enabled=false")
class ImportJobsOverHttpTests {

	private static final HttpClient client = HttpClient.newHttpClient();

	private static final String HEADINGS = """
			Period,Org Code,Org name,A&E attendances Type 1,A&E attendances Type 2,A&E attendances Other A&E Department,\
			Attendances over 4hrs Type 1,Attendances over 4hrs Type 2,Attendances over 4hrs Other Department
			""";

	private static final String MHSDS = """
			REPORTING_PERIOD_START,REPORTING_PERIOD_END,STATUS,BREAKDOWN,PRIMARY_LEVEL,PRIMARY_LEVEL_DESCRIPTION,\
			SECONDARY_LEVEL,SECONDARY_LEVEL_DESCRIPTION,MEASURE_ID,MEASURE_NAME,MEASURE_VALUE
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
	void startFromMeasuresAndATrust() {
		TestGraph.written().wipe();
		List<Change> changes = new ArrayList<>();
		changes.add(put("SourceDocument", "src-figures", Map.of()));
		List.of("meas-ae4h", "meas-ae12h-dta", "meas-cyp-mh", "meas-cmh-access")
			.forEach((id) -> changes.add(put("Measure", id, Map.of())));
		changes.add(put("Organisation", "org-a", Map.of("codes", List.of("ODS RA7"))));
		IntStream.range(0, 100)
			.forEach((i) -> changes
				.add(put("Organisation", "org-z" + (100 + i), Map.of("codes", List.of("ODS Z" + (100 + i))))));
		this.changeSets.apply(new ChangeSet("Head of Planning", "Test", null, this.reader.dataVersion().number(), null,
				null, changes));
	}

	private static Change put(String kind, String id, Map<String, Object> more) {
		Map<String, Object> properties = new LinkedHashMap<>(more);
		properties.putAll(Map.of("name", "The " + id, "basis", "EXTERNAL", "sources", List.of("src-figures")));
		return new Change.PutNode(kind, id, properties);
	}

	@Test
	void aPublishedFileIsTriedThenAppliedAndItsSeriesIsThere() throws Exception {
		byte[] file = (HEADINGS + """
				MSitAE-APRIL-2031,RA7,A trust,1000,0,0,250,0,0
				MSitAE-MAY-2031,RA7,A trust,1000,0,0,200,0,0
				MSitAE-MAY-2031,XYZ,Another trust,10,0,0,2,0,0
				""").getBytes(StandardCharsets.UTF_8);
		long before = this.reader.dataVersion().number();
		JsonNode dry = json(send("April.csv", file, Map.of(), false), 200);
		assertThat(dry.at("/feed/name").asString()).isEqualTo("A&E attendances");
		assertThat(dry.at("/changeCount").asInt()).isEqualTo(6);
		assertThat(dry.at("/feed/unknownOrganisations/0/code").asString()).isEqualTo("XYZ");
		assertThat(this.reader.dataVersion().number()).isEqualTo(before);
		JsonNode applied = json(send("April.csv", file, Map.of(), true), 200);
		assertThat(applied.at("/applied/id").asString()).startsWith("change-");
		assertThat(series()).contains("75", "80");
		JsonNode again = json(send("April.csv", file, Map.of(), true), 200);
		assertThat(again.at("/applied").isNull()).isTrue();
		assertThat(again.at("/feed/unchanged").asInt()).isEqualTo(2);
		byte[] revised = new String(file, StandardCharsets.UTF_8).replace(",250,", ",240,")
			.getBytes(StandardCharsets.UTF_8);
		JsonNode revision = json(send("April-revised.csv", revised, Map.of(), true), 200);
		assertThat(revision.at("/feed/revisions/0/before").asDouble()).isEqualTo(75.0);
		assertThat(revision.at("/feed/revisions/0/after").asDouble()).isEqualTo(76.0);
		assertThat(series()).contains("76", "80").doesNotContain("75");
	}

	@Test
	void whatIsSaidOfTrackersIsRefusedForAPublishedFile() throws Exception {
		HttpResponse<byte[]> refused = send("April.csv",
				(HEADINGS + "MSitAE-APRIL-2031,RA7,A trust,1000,0,0,250,0,0\n").getBytes(StandardCharsets.UTF_8),
				Map.of("plan", "plan-a"), false);
		assertThat(refused.statusCode()).isEqualTo(400);
		assertThat(new String(refused.body(), StandardCharsets.UTF_8)).contains("takes no plan");
	}

	@Test
	void anArchiveWithoutAPublishedFileIsRefusedWithThoseThatAreKnown() throws Exception {
		HttpResponse<byte[]> refused = send("figures.zip", zip("Action,Due\nOpen a clinic,31/03/2031\n"), Map.of(),
				false);
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(new String(refused.body(), StandardCharsets.UTF_8)).contains("none of the published files",
				"Referral to treatment");
		assertThat(send("no.zip", new byte[] { 1, 2 }, Map.of(), false).statusCode()).isEqualTo(422);
	}

	@Test
	void anImportBesideItsRequestSaysHowFarItHasComeAndWhatBecameOfIt() throws Exception {
		HttpResponse<byte[]> started = send("mhsds.zip", zip(mhsds(10)), Map.of("wait", "false"), true);
		JsonNode job = json(started, 202);
		String address = started.headers().firstValue("Location").orElseThrow();
		assertThat(address).isEqualTo("/import/" + job.get("id").asString());
		JsonNode ended = await(address);
		assertThat(ended.get("state").asString()).isEqualTo("ENDED");
		assertThat(ended.get("step").asString()).isEqualTo("WRITING");
		assertThat(ended.get("done").asInt()).isEqualTo(6000).isEqualTo(ended.get("of").asInt());
		assertThat(ended.at("/answer/changeCount").asInt()).isEqualTo(6000);
		assertThat(json(ask("GET", address), 200)).as("the same is told to who asks again").isEqualTo(ended);
		assertThat(
				client.send(HttpRequest.newBuilder(address(address)).build(), HttpResponse.BodyHandlers.ofByteArray())
					.statusCode())
			.as("and to nobody else")
			.isEqualTo(404);
	}

	@Test
	void anImportThatIsCancelledLeavesNothing() throws Exception {
		long before = this.reader.dataVersion().number();
		String address = send("mhsds.zip", zip(mhsds(60)), Map.of("wait", "false"), true).headers()
			.firstValue("Location")
			.orElseThrow();
		assertThat(ask("DELETE", address).statusCode()).isEqualTo(200);
		assertThat(await(address).get("state").asString()).isEqualTo("CANCELLED");
		assertThat(this.reader.dataVersion().number()).isEqualTo(before);
		assertThat(this.reader.read(new Statement("observations", "MATCH (n:Observation) RETURN count(n) AS count")))
			.containsExactly(Map.of("count", 0L));
		assertThat(json(send("mhsds.zip", zip(mhsds(1)), Map.of(), true), 200).at("/changeCount").asInt())
			.as("the next has its turn")
			.isEqualTo(600);
	}

	@Test
	void oneThatFailsSaysWhyAndOneThatNobodyKnowsIsNotFound() throws Exception {
		String address = send("mhsds.zip", zip("nothing"), Map.of("wait", "false"), false).headers()
			.firstValue("Location")
			.orElseThrow();
		JsonNode failed = await(address);
		assertThat(failed.get("state").asString()).isEqualTo("FAILED");
		assertThat(failed.at("/errors/0/extensions/code").asString()).isEqualTo("UNUSABLE_FILE");
		HttpResponse<byte[]> unknown = ask("GET", "/import/nothing");
		assertThat(unknown.statusCode()).isEqualTo(404);
		assertThat(new String(unknown.body(), StandardCharsets.UTF_8)).contains("history");
		assertThat(ask("PUT", address).statusCode()).isEqualTo(405);
	}

	private static String mhsds(int months) {
		StringBuilder rows = new StringBuilder(MHSDS);
		for (int month = 0; month < months; month++) {
			java.time.LocalDate first = java.time.LocalDate.of(2021, 1, 1).plusMonths(month);
			for (String measure : List.of("MHS95", "MHS108")) {
				for (int i = 100; i < 200; i++) {
					rows.append(first + "," + first.plusMonths(1).minusDays(1) + ",Final,Provider,Z" + i
							+ ",A trust,NONE,NONE," + measure + ",A measure," + (i + month) + "\n");
				}
			}
		}
		return rows.toString();
	}

	private static byte[] zip(String content) throws IOException {
		java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
		try (java.util.zip.ZipOutputStream zip = new java.util.zip.ZipOutputStream(bytes)) {
			zip.putNextEntry(new java.util.zip.ZipEntry("published.csv"));
			zip.write(content.getBytes(StandardCharsets.UTF_8));
		}
		return bytes.toByteArray();
	}

	private JsonNode await(String address) throws Exception {
		JsonNode standing = json(ask("GET", address), 200);
		while (standing.get("state").asString().equals("RUNNING")) {
			Thread.sleep(50);
			standing = json(ask("GET", address), 200);
		}
		return standing;
	}

	private String series() throws Exception {
		String query = "{ measureSeries(of: \"meas-ae4h\", reportedFor: \"org-a\") { series { points { value } } } }";
		return new String(ask("GET", "/graphql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)).body(),
				StandardCharsets.UTF_8);
	}

	private HttpResponse<byte[]> ask(String method, String path) throws IOException, InterruptedException {
		return client.send(HttpRequest.newBuilder(address(path))
			.header("Authorization", "Bearer " + Files.readString(this.token).strip())
			.method(method, HttpRequest.BodyPublishers.noBody())
			.build(), HttpResponse.BodyHandlers.ofByteArray());
	}

	private HttpResponse<byte[]> send(String name, byte[] content, Map<String, String> more, boolean apply)
			throws IOException, InterruptedException {
		Map<String, String> parts = new LinkedHashMap<>(
				Map.of("author", "Head of Planning", "reason", "Test", "document", "src-figures"));
		parts.putAll(more);
		parts.put("apply", String.valueOf(apply));
		return client.send(FileForm.of(address("/import"), parts, name, content)
			.header("Authorization", "Bearer " + Files.readString(this.token).strip())
			.build(), HttpResponse.BodyHandlers.ofByteArray());
	}

	private URI address(String path) {
		return URI.create("http://127.0.0.1:" + this.port + path);
	}

	private static JsonNode json(HttpResponse<byte[]> response, int status) {
		assertThat(response.statusCode()).as(new String(response.body(), StandardCharsets.UTF_8)).isEqualTo(status);
		return JsonMapper.shared().readTree(response.body());
	}

}
