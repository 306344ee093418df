package org.goldenthread.imports;

import java.io.IOException;
import java.net.URI;
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
import java.util.stream.Stream;

import org.goldenthread.change.Change;
import org.goldenthread.change.ChangeSet;
import org.goldenthread.change.ChangeSets;
import org.goldenthread.store.GraphReader;
import org.goldenthread.testing.EmptyGraph;
import org.goldenthread.testing.FileForm;
import org.goldenthread.testing.TestGraph;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A file is answered alike whichever way it comes: as the page sends it, beside its
 * request; as programs send it, which wait; and from the command line.
 */
@EmptyGraph
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "goldenthread.seed.enabled=false")
class SameAnswersTests {

	private static final HttpClient client = HttpClient.newHttpClient();

	private static final Map<String, String> SAID = Map.of("author", "Head of Planning", "reason", "Month 6",
			"document", "src-file");

	private static final String TRACKER = """
			Ref,Action,Owner,Due,RAG,Comments
			1,Embed eye care in local services and in the system,Head of Planning,31/03/2031,,
			2,Open a falls clinic,Jane Example (Chief Nurse),31/03/2031,,Jane to chase
			3,Train carers in lifting,Head of Planning,sometime,mauve,
			""";

	private static final String SERIES = """
			Period,Org Code,Org name,A&E attendances Type 1,A&E attendances Type 2,A&E attendances Other A&E Department,\
			Attendances over 4hrs Type 1,Attendances over 4hrs Type 2,Attendances over 4hrs Other Department
			MSitAE-APRIL-2031,RA7,A trust,1000,0,0,250,0,0
			MSitAE-MAY-2031,RA7,A trust,many,0,0,200,0,0
			MSitAE-JUNE-2031,RA7,A trust,1000,0,0,150,0,0
			MSitAE-JUNE-2031,XYZ,Another trust,10,0,0,2,0,0
			""";

	private static final String RIGHT = """
			{"sheets": {}, "ratings": {},
			 "matches": {"Embed eye care in local services and in the system": "act-eye"},
			 "texts": {"(name left out) to chase": "Chief Nurse to chase"}}
			""";

	private static final String WRONG = """
			{"sheets": {"Sheet 9": {"read": true, "columns": {}}}, "ratings": {"mauve": "PURPLE"},
			 "matches": {"Embed eye care in local services and in the system": "act-nowhere"}, "texts": {}}
			""";

	@LocalServerPort
	private int port;

	@Value("${goldenthread.security.administrator-token}")
	private Path token;

	@Autowired
	private FileImports imports;

	@Autowired
	private JsonMapper json;

	@Autowired
	private ChangeSets changeSets;

	@Autowired
	private GraphReader reader;

	@TempDir
	private Path folder;

	@BeforeEach
	void startFromAnActionAMeasureAndATrust() {
		TestGraph.written().wipe();
		this.changeSets
			.apply(new ChangeSet("Head of Planning", "Test", null, this.reader.dataVersion().number(), null, null,
					List.of(put("SourceDocument", "src-file", Map.of()),
							put("Action", "act-eye", Map.of("name", "Embed eye care in local and system services")),
							put("Measure", "meas-ae4h", Map.of()), put("Measure", "meas-ae12h-dta", Map.of()),
							put("Organisation", "org-a", Map.of("codes", List.of("ODS RA7"))))));
	}

	private static Change put(String kind, String id, Map<String, Object> more) {
		Map<String, Object> properties = new LinkedHashMap<>(
				Map.of("name", "The " + id, "basis", "EXTERNAL", "sources", List.of("src-file")));
		properties.putAll(more);
		return new Change.PutNode(kind, id, properties);
	}

	@ParameterizedTest
	@EnumSource
	void aFileIsTriedAlikeWhicheverWayItComes(Sent sent, CapturedOutput output) throws Exception {
		JsonNode answer = byProgram(sent, false);
		sent.isToldIn(answer);
		assertThat(byPage(sent, false)).as("by the page").isEqualTo(answer);
		assertThat(byCommand(sent, false, output)).as("by the command line").isEqualTo(answer);
	}

	@ParameterizedTest
	@EnumSource
	void aFileIsAppliedAlikeWhicheverWayItComes(Sent sent, CapturedOutput output) throws Exception {
		JsonNode byProgram = recorded(byProgram(sent, true));
		startFromAnActionAMeasureAndATrust();
		JsonNode byPage = recorded(byPage(sent, true));
		startFromAnActionAMeasureAndATrust();
		assertThat(byPage).as("by the page").isEqualTo(byProgram);
		assertThat(recorded(byCommand(sent, true, output))).as("by the command line").isEqualTo(byProgram);
	}

	private JsonNode byProgram(Sent sent, boolean apply) throws Exception {
		return JsonMapper.shared().readTree(send(sent, apply, true).body());
	}

	private JsonNode byPage(Sent sent, boolean apply) throws Exception {
		HttpResponse<String> started = send(sent, apply, false);
		assertThat(started.statusCode()).as(started.body()).isEqualTo(202);
		HttpRequest.Builder asking = HttpRequest
			.newBuilder(address(started.headers().firstValue("Location").orElseThrow()));
		JsonNode standing = JsonMapper.shared().readTree(started.body());
		while (standing.get("state").asString().equals("RUNNING")) {
			Thread.sleep(50);
			standing = JsonMapper.shared().readTree(ask(asking).body());
		}
		assertThat(standing.get("state").asString()).as(standing.toString()).isEqualTo("ENDED");
		return standing.get("answer");
	}

	private JsonNode byCommand(Sent sent, boolean apply, CapturedOutput output) throws Exception {
		List<String> words = new ArrayList<>(
				List.of("import", Files.writeString(this.folder.resolve(sent.file), sent.content).toString()));
		Map<String, String> said = new LinkedHashMap<>(SAID);
		if (sent.mapping != null) {
			said.put("mapping", Files.writeString(this.folder.resolve("mapping.json"), sent.mapping).toString());
		}
		said.forEach((name, text) -> words.add("--" + name + "=" + text));
		if (apply) {
			words.add("--apply");
		}
		int before = output.getOut().length();
		new ImportCommand(this.imports, this.json).run(new DefaultApplicationArguments(words.toArray(String[]::new)));
		String printed = output.getOut().substring(before);
		return JsonMapper.shared().readTree(printed.substring(printed.indexOf("{\n")));
	}

	/** What is kept of what was applied, or that nothing was, and why. */
	private JsonNode recorded(JsonNode answer) throws Exception {
		JsonNode applied = answer.get("applied");
		if (applied.isNull()) {
			return answer;
		}
		String query = "query($id: ID!) { changeSet(id: $id) { author reason source nodes links changes { change what "
				+ "kind id name relationship from to role properties { name before after } } } }";
		String body = JsonMapper.shared()
			.writeValueAsString(Map.of("query", query, "variables", Map.of("id", applied.get("id").asString())));
		return JsonMapper.shared()
			.readTree(ask(HttpRequest.newBuilder(address("/graphql"))
				.header("Content-Type", "application/json")
				.POST(HttpRequest.BodyPublishers.ofString(body))).body())
			.at("/data/changeSet");
	}

	private HttpResponse<String> send(Sent sent, boolean apply, boolean wait) throws Exception {
		Map<String, String> parts = new LinkedHashMap<>(SAID);
		if (sent.mapping != null) {
			parts.put("mapping", sent.mapping);
		}
		parts.put("apply", String.valueOf(apply));
		parts.put("wait", String.valueOf(wait));
		return ask(FileForm.of(address("/import"), parts, sent.file, sent.content.getBytes(StandardCharsets.UTF_8)));
	}

	private HttpResponse<String> ask(HttpRequest.Builder request) throws IOException, InterruptedException {
		return client.send(request.header("Authorization", "Bearer " + Files.readString(this.token).strip()).build(),
				HttpResponse.BodyHandlers.ofString());
	}

	private URI address(String path) {
		return URI.create("http://127.0.0.1:" + this.port + path);
	}

	/** What is sent. */
	enum Sent {

		UNDECIDED("tracker.csv", TRACKER, null, 0, 5, 2),

		WRONGLY_DECIDED("tracker.csv", TRACKER, WRONG, 3, 4, 2),

		DECIDED("tracker.csv", TRACKER, RIGHT, 0, 3, 3),

		SERIES_OF_A_MEASURE("april.csv", SERIES, null, 0, 1, 6);

		private final String file;

		private final String content;

		private final @Nullable String mapping;

		private final List<Integer> counts;

		Sent(String file, String content, @Nullable String mapping, int problems, int questions, int changes) {
			this.file = file;
			this.content = content;
			this.mapping = mapping;
			this.counts = List.of(problems, questions, changes);
		}

		/** Else all would be alike where nothing is found. */
		void isToldIn(JsonNode answer) {
			assertThat(Stream.of("problemCount", "questionCount", "changeCount")
				.map((name) -> answer.get(name).asInt())
				.toList()).as(answer.toPrettyString()).isEqualTo(this.counts);
		}

	}

}
