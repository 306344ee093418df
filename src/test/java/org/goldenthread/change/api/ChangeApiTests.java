package org.goldenthread.change.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import org.goldenthread.testing.EmptyGraph;
import org.goldenthread.testing.TestGraph;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.Lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Change sets over HTTP, on the real facts.
 */
@EmptyGraph
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ChangeApiTests {

	private static final JsonMapper json = JsonMapper.builder().build();

	private static final HttpClient client = HttpClient.newHttpClient();

	private static final String APPLY = """
			mutation($set: ChangeSetInput!) {
			  applyChanges(changeSet: $set) {
			    id author version nodes links changes { what id relationship from to properties { name before after } }
			  }
			}""";

	private static final String PREVIEW = """
			query($set: ChangeSetInput!) {
			  changePreview(changeSet: $set) {
			    problems { change property message }
			    changes { change what kind id name relationship from to }
			    consequences {
			      gapsOpened { rule id name severity sentence }
			      gapsClosed { rule id }
			      threads { direction from to before after length }
			      leftOut
			    }
			  }
			}""";

	private static final String UNDO = """
			mutation($id: ID!) { undoChanges(id: $id, author: "Head of Planning", reason: "A mistake") { id undoes } }""";

	@LocalServerPort
	private int port;

	@Value("${goldenthread.security.administrator-token}")
	private Path token;

	@Autowired
	@Qualifier("seedLoader")
	private Lifecycle seed;

	@BeforeEach
	void startFromTheRealFacts() {
		TestGraph.written().wipe();
		this.seed.start();
	}

	@Test
	void anActionWithItsLinkAndSourceHealsAThreadAndUndoingBreaksItAgain() {
		String threads = "{ threads(from: \"prio-bnssg-prevention\", toward: DOWN) { threads { id } } }";
		List<String> before = texts(ask(threads, Map.of()), "/data/threads/threads", "id");
		JsonNode applied = change(APPLY, Map.of("set", set(fallsClinic()))).at("/data/applyChanges");
		assertThat(applied.path("nodes").asInt()).isEqualTo(1);
		assertThat(applied.path("links").asInt()).isEqualTo(2);
		List<String> after = texts(ask(threads, Map.of()), "/data/threads/threads", "id");
		assertThat(after).containsAll(before)
			.contains("down prio-bnssg-prevention < PART_OF act-bnssg-fallsclinic > MEASURED_BY meas-rtt18w");
		change(UNDO, Map.of("id", applied.path("id").asString()));
		assertThat(texts(ask(threads, Map.of()), "/data/threads/threads", "id")).isEqualTo(before);
	}

	@Test
	void aChangeMadeAloneIsAChangeSetOfOne() {
		JsonNode put = alone("putAction", "node: ActionInput!", with("id", "act-alone", "name", "A clinic for falls"));
		assertThat(put.at("/data/putAction/changes/0/id").asString()).isEqualTo("act-alone");
		Map<String, Object> ends = Map.of("from", "act-alone", "to", "prio-bnssg-prevention");
		Map<String, Object> link = with("from", "act-alone", "to", "prio-bnssg-prevention");
		assertThat(alone("linkPartOf", "link: PartOfInput!", link).at("/data/linkPartOf/links").asInt()).isOne();
		Map<String, Object> unlink = new HashMap<>(ends);
		unlink.put("relationship", "PART_OF");
		assertThat(alone("unlink", "link: UnlinkInput!", unlink).at("/data/unlink/changes/0/what").asString())
			.isEqualTo("RETIRED");
		JsonNode retired = alone("retire", "id: ID!", "act-alone");
		assertThat(retired.at("/data/retire/changes/0/id").asString()).isEqualTo("act-alone");
		assertThat(texts(ask("{ history(of: \"act-alone\") { nodes { reason } } }", Map.of()), "/data/history/nodes",
				"reason"))
			.containsExactly("retire", "unlink", "linkPartOf", "putAction");
	}

	@Test
	void aChangeMadeAloneIsCheckedAsInASet() {
		JsonNode refused = alone("putAction", "node: ActionInput!", Map.of("id", "act-alone"));
		JsonNode preview = ask(PREVIEW, Map.of("set", set(List.of(Map.of("putAction", Map.of("id", "act-alone"))))));
		assertThat(refused.at("/errors/0/extensions/code").asString()).isEqualTo("INVALID_CHANGES");
		assertThat(texts(refused, "/errors/0/extensions/problems", "message"))
			.isEqualTo(texts(preview, "/data/changePreview/problems", "message"))
			.isNotEmpty();
	}

	@Test
	void everyChangeOfASetIsAnOperationOfItsOwn() {
		JsonNode schema = ask("""
				{ __type(name: "ChangeInput") { inputFields { name } }
				  __schema { mutationType { fields { name } } } }""", Map.of()).path("data");
		assertThat(texts(schema, "/__schema/mutationType/fields", "name"))
			.containsAll(texts(schema, "/__type/inputFields", "name"));
	}

	private JsonNode alone(String operation, String argument, Object value) {
		String name = argument.substring(0, argument.indexOf(':'));
		return change(
				"mutation($" + argument + ", $edit: EditInput!) { " + operation + "(" + name + ": $" + name
						+ ", edit: $edit) { nodes links changes { what id } } }",
				Map.of(name, value, "edit",
						Map.of("author", "Head of Planning", "reason", operation, "basedOn", version())));
	}

	@Test
	void aGapThatAPostAcceptsSaysSoUntilTheDecisionIsUndone() {
		JsonNode gap = ask("{ gaps(rules: [OUTCOME_WITHOUT_MEASURE], first: 1) { nodes { id } } }", Map.of())
			.at("/data/gaps/nodes/0/id");
		Map<String, Object> decision = with("id", "accepted-outcome", "name", "Accepted until the refresh", "gap",
				gap.asString(), "rationale", "A measure is agreed with the refresh", "acceptedBy", "post-sw-director",
				"reviewOn", "2099-03-31");
		JsonNode applied = change(APPLY, Map.of("set", set(List.of(Map.of("putAcceptedGap", decision)))))
			.at("/data/applyChanges");
		String accepted = """
				query($gap: ID!) {
				  gaps(ids: [$gap], accepted: true) {
				    nodes { id acceptance { id reason acceptedBy acceptedAt reviewOn } }
				  }
				  gapRules { rule acceptedCount }
				}""";
		JsonNode after = ask(accepted, Map.of("gap", gap.asString())).path("data");
		JsonNode acceptance = after.at("/gaps/nodes/0/acceptance");
		assertThat(acceptance.path("id").asString()).isEqualTo("accepted-outcome");
		assertThat(acceptance.path("reason").asString()).isEqualTo("A measure is agreed with the refresh");
		assertThat(acceptance.path("acceptedBy").asString()).isEqualTo("post-sw-director");
		assertThat(acceptance.path("reviewOn").asString()).isEqualTo("2099-03-31");
		assertThat(acceptance.path("acceptedAt").asString()).startsWith("20");
		assertThat(after.path("gapRules").valueStream().mapToInt((rule) -> rule.path("acceptedCount").asInt()).sum())
			.isOne();
		change(UNDO, Map.of("id", applied.path("id").asString()));
		assertThat(ask(accepted, Map.of("gap", gap.asString())).at("/data/gaps/nodes")).isEmpty();
	}

	@Test
	void aDecisionOnAGapOfNothingOrByNobodyIsRefused() {
		Map<String, Object> decision = with("id", "accepted-outcome", "name", "Accepted", "gap",
				"OUTCOME_WITHOUT_MEASURE out-nowhere", "rationale", "Why not", "acceptedBy", "Jane", "reviewOn",
				"2099");
		JsonNode problems = ask(PREVIEW, Map.of("set", set(List.of(Map.of("putAcceptedGap", decision)))))
			.at("/data/changePreview");
		assertThat(texts(problems, "/problems", "property")).containsExactlyInAnyOrder("acceptedBy", "gap");
	}

	@Test
	void aNoteOfTheAssessorStandsAtItsRowAndChangesTheHashUntilItIsUndone() {
		String pack = """
				{ evidencePack(of: "org-bnssg-icb", year: "2024/25") {
				  sha256
				  sections { tables { key rows { id kind notes { id column text by } } } }
				} }""";
		JsonNode before = ask(pack, Map.of()).at("/data/evidencePack");
		JsonNode applied = change(APPLY, Map.of("set", set(note("2024/25", "post-sw-director"))))
			.at("/data/applyChanges");
		JsonNode after = ask(pack, Map.of()).at("/data/evidencePack");
		assertThat(after.path("sha256")).isNotEqualTo(before.path("sha256"));
		assertThat(after.findValues("notes").stream().filter((notes) -> !notes.isEmpty()).toList()).singleElement()
			.satisfies((notes) -> {
				assertThat(notes.at("/0/column").asString()).isEqualTo("Status");
				assertThat(notes.at("/0/text").asString()).isEqualTo("Asked for again, and not yet begun");
				assertThat(notes.at("/0/by").asString()).contains("South West");
			});
		assertThat(after.findValues("kind")).anyMatch((kind) -> kind.asString().equals("AssessorNote"));
		assertThat(ask(
				"{ evidencePack(of: \"org-bnssg-icb\", year: \"2023/24\") { sections { tables { rows { notes { id } } } } } }",
				Map.of())
			.findValues("notes")).allMatch(JsonNode::isEmpty);
		change(UNDO, Map.of("id", applied.path("id").asString()));
		assertThat(ask(pack, Map.of()).at("/data/evidencePack/sha256")).isEqualTo(before.path("sha256"));
	}

	@Test
	void aNoteOnNoRowOrColumnOfThePackStandsAmongTheNotesAndSaysSo() {
		List<Map<String, Object>> changes = new ArrayList<>(note("2024/25", "post-sw-director"));
		changes.set(0, Map.of("putAssessorNote", noteOn("Colour", "next-steps")));
		JsonNode applied = change(APPLY, Map.of("set", set(changes))).at("/data/applyChanges");
		assertThat(notes()).contains("Colour, which is no column of the table");
		change(UNDO, Map.of("id", applied.path("id").asString()));
		changes.set(0, Map.of("putAssessorNote", noteOn("Status", "elsewhere")));
		applied = change(APPLY, Map.of("set", set(changes))).at("/data/applyChanges");
		assertThat(notes()).contains("next-1a, which is no row of the table 'elsewhere' of this pack");
		change(UNDO, Map.of("id", applied.path("id").asString()));
	}

	private List<String> notes() {
		return ask(
				"{ evidencePack(of: \"org-bnssg-icb\", year: \"2024/25\") { sections { key tables { rows { cells { text } } } } } }",
				Map.of())
			.at("/data/evidencePack/sections")
			.valueStream()
			.filter((section) -> section.path("key").asString().equals("assessor-notes"))
			.flatMap((section) -> section.findValues("text").stream())
			.filter(JsonNode::isString)
			.map(JsonNode::asString)
			.toList();
	}

	@Test
	void aNoteOfNobodyOrWithoutALinkToItsBoardIsRefused() {
		List<Map<String, Object>> note = note("2024", "Jane");
		JsonNode problems = ask(PREVIEW, Map.of("set", set(note.subList(0, 1)))).at("/data/changePreview");
		assertThat(texts(problems, "/problems", "property")).containsExactlyInAnyOrder("assertedBy", "about", "year");
	}

	private static List<Map<String, Object>> note(String year, String post) {
		return List.of(Map.of("putAssessorNote", note(year, post, "Status", "next-steps")),
				Map.of("linkAbout", with("from", "note-1", "to", "org-bnssg-icb")),
				Map.of("linkAbout", with("from", "note-1", "to", "next-1a")));
	}

	private static Map<String, Object> noteOn(String column, String table) {
		return note("2024/25", "post-sw-director", column, table);
	}

	private static Map<String, Object> note(String year, String post, String column, String table) {
		return with("id", "note-1", "name", "Note on a next step", "board", "org-bnssg-icb", "year", year, "table",
				table, "row", "next-1a", "column", column, "note", "Asked for again, and not yet begun", "assertedBy",
				post);
	}

	@Test
	void aPreviewSaysWhatWouldFollowAndWritesNothing() {
		String version = version();
		JsonNode preview = ask(PREVIEW, Map.of("set", set(fallsClinic()))).at("/data/changePreview");
		assertThat(preview.path("problems")).isEmpty();
		assertThat(texts(preview, "/changes", "what")).containsExactly("ADDED", "ADDED", "ADDED");
		assertThat(texts(preview, "/consequences/threads", "to")).contains("meas-rtt18w");
		assertThat(texts(preview, "/consequences/gapsOpened", "rule")).containsOnly("LINK_ON_ONE_SOURCE");
		assertThat(version()).isEqualTo(version);
		assertThat(ask("{ node(id: \"act-bnssg-fallsclinic\") { id } }", Map.of()).at("/data/node").isNull()).isTrue();
	}

	@Test
	void whatAPreviewSaysIsWhatTheRulesSayAfterwards() {
		String rules = "{ gapRules { rule count } }";
		JsonNode before = ask(rules, Map.of()).at("/data/gapRules");
		JsonNode consequences = ask(PREVIEW, Map.of("set", set(fallsClinic()))).at("/data/changePreview/consequences");
		change(APPLY, Map.of("set", set(fallsClinic())));
		JsonNode after = ask(rules, Map.of()).at("/data/gapRules");
		for (int i = 0; i < before.size(); i++) {
			String rule = before.get(i).path("rule").asString();
			int opened = Collections.frequency(texts(consequences, "/gapsOpened", "rule"), rule);
			int closed = Collections.frequency(texts(consequences, "/gapsClosed", "rule"), rule);
			assertThat(after.get(i).path("count").asInt()).as(rule)
				.isEqualTo(before.get(i).path("count").asInt() + opened - closed);
		}
	}

	@Test
	void allProblemsComeAtOnceInAPreviewAndInTheErrorOfAnApplication() {
		Map<String, Object> wrong = set(List.of(Map.of("putAction", Map.of("id", "act-x", "name", "X")),
				Map.of("linkPartOf", Map.of("from", "act-x", "to", "nothing", "basis", "STATED", "sources",
						List.of(Map.of("document", "src-s1b", "locator", "L323"))))));
		List<String> problems = texts(ask(PREVIEW, Map.of("set", wrong)).at("/data/changePreview"), "/problems",
				"message");
		assertThat(problems).containsExactly("is missing, and is needed for what is new",
				"is missing, and is needed for what is new", "nothing has the id 'nothing'");
		JsonNode error = change(APPLY, Map.of("set", wrong)).at("/errors/0");
		assertThat(error.at("/extensions/code").asString()).isEqualTo("INVALID_CHANGES");
		assertThat(texts(error, "/extensions/problems", "message")).isEqualTo(problems);
	}

	@Test
	void nobodyChangesAnythingWithoutTheToken() {
		JsonNode error = ask(APPLY, Map.of("set", set(fallsClinic()))).at("/errors/0");
		assertThat(error.at("/extensions/code").asString()).isEqualTo("UNAUTHENTICATED");
		assertThat(send("/graphql", APPLY, Map.of("set", set(fallsClinic())), "Bearer wrong")
			.at("/errors/0/extensions/code")
			.asString()).isEqualTo("UNAUTHENTICATED");
		assertThat(ask(UNDO, Map.of("id", "change-1")).at("/errors/0/extensions/code").asString())
			.isEqualTo("UNAUTHENTICATED");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x", "-1", "1.5", "99999999999999999999" })
	void aVersionThatIsNoneIsRefused(String version) {
		JsonNode error = ask(PREVIEW,
				Map.of("set", Map.of("author", "A", "reason", "B", "basedOn", version, "changes", List.of())))
			.at("/errors/0");
		assertThat(error.at("/extensions/code").asString()).isEqualTo("INVALID_ARGUMENT");
		assertThat(error.at("/extensions/argument").asString()).isEqualTo("basedOn");
	}

	@Test
	void aChangeIsOneOfItsKinds() {
		Map<String, Object> both = Map.of("retire", "act-a", "putAction", Map.of("id", "act-a"));
		JsonNode error = ask(PREVIEW, Map.of("set", set(List.of(both)))).at("/errors/0");
		assertThat(error.at("/extensions/code").asString()).isEqualTo("INVALID_DOCUMENT");
	}

	@Test
	void historySaysWhoChangedWhatAndWhy() {
		JsonNode applied = change(APPLY, Map.of("set", set(fallsClinic()))).at("/data/applyChanges");
		JsonNode history = ask("""
				{ history(of: "act-bnssg-fallsclinic") {
				  nodes { id author reason source appliedAt changes(of: "act-bnssg-fallsclinic", first: 1) {
				    what name properties { name before after } } }
				  pageInfo { hasNextPage } completeness { complete dataVersion } } }""", Map.of()).at("/data/history");
		assertThat(texts(history, "/nodes", "id")).containsExactly(applied.path("id").asString());
		assertThat(history.at("/nodes/0/author").asString()).isEqualTo("Head of Planning");
		assertThat(history.at("/nodes/0/source").asString()).isEqualTo("Minutes of May");
		assertThat(texts(history, "/nodes/0/changes/0/properties", "name")).contains("name", "basis", "sources");
		assertThat(history.at("/completeness/complete").asBoolean()).isTrue();
	}

	@Test
	void whatARequestLeavesOutIsLeftOutOfTheHistoryToo() {
		List<Map<String, Object>> mixed = new ArrayList<>(fallsClinic());
		mixed.add(Map.of("linkPartOf", with("from", "act-bnssg-fallsclinic", "to", "plan-demo-nhp")));
		mixed.add(Map.of("linkMeasuredBy", demonstration("from", "act-bnssg-1001days", "to", "meas-rtt18w")));
		change(APPLY, Map.of("set", set(mixed)));
		JsonNode madeUp = change(APPLY,
				Map.of("set", set(List.of(Map.of("putAction", demonstration("id", "act-made-up", "name", "Made up"))))))
			.at("/data/applyChanges");
		String history = "{ history(author: \"Head of Planning\") { nodes { author nodes links changes { id from to } } } }";
		JsonNode real = ask(history, Map.of()).at("/data/history");
		assertThat(real.path("nodes")).hasSize(1);
		assertThat(real.at("/nodes/0/nodes").asInt()).isEqualTo(1);
		assertThat(real.at("/nodes/0/links").asInt()).isEqualTo(2);
		assertThat(real.toString()).doesNotContain("plan-demo-nhp", "act-made-up", "act-bnssg-1001days");
		JsonNode all = askWithDemonstration(history, Map.of()).at("/data/history");
		assertThat(texts(all, "/nodes", "nodes")).containsExactly("1", "1");
		assertThat(texts(all, "/nodes", "links")).containsExactly("0", "4");

		String one = "query($id: ID!) { changeSet(id: $id) { id } history(of: \"act-made-up\") { nodes { id } } }";
		Map<String, String> id = Map.of("id", madeUp.path("id").asString());
		assertThat(ask(one, id).at("/data/changeSet").isNull()).isTrue();
		assertThat(ask(one, id).at("/data/history/nodes")).isEmpty();
		assertThat(askWithDemonstration(one, id).at("/data/changeSet/id")).isEqualTo(madeUp.path("id"));
		assertThat(askWithDemonstration(one, id).at("/data/history/nodes")).hasSize(1);
	}

	@Test
	void aPreviewShowsNothingOfWhatTheRequestLeavesOut() {
		Map<String, Object> set = set(List.of(Map.of("putLocalPlan", with("id", "plan-demo-nhp", "name", "Another")),
				Map.of("linkPartOf", with("from", "act-bnssg-1001days", "to", "plan-demo-nhp"))));
		JsonNode preview = ask(PREVIEW, Map.of("set", set)).at("/data/changePreview");
		assertThat(texts(preview, "/problems", "message")).hasSize(2)
			.containsOnly("touches what this request leaves out, such as demonstration data: ask with it included");
		assertThat(preview.path("changes")).isEmpty();
		JsonNode with = askWithDemonstration(PREVIEW, Map.of("set", set)).at("/data/changePreview");
		assertThat(with.path("problems")).isEmpty();
		assertThat(with.path("changes")).hasSize(2);
	}

	private static Map<String, Object> demonstration(String... pairs) {
		Map<String, Object> all = with(pairs);
		all.put("basis", "DEMONSTRATION");
		return all;
	}

	private static Map<String, Object> cited() {
		return Map.of("basis", "EXTERNAL", "sources", List.of(Map.of("document", "src-s1b", "locator", "L323")));
	}

	private static List<Map<String, Object>> fallsClinic() {
		return List.of(
				Map.of("putAction",
						with("id", "act-bnssg-fallsclinic", "name", "Open a falls clinic", "statusAsAt", "2026-05")),
				Map.of("linkPartOf", with("from", "act-bnssg-fallsclinic", "to", "prio-bnssg-prevention")),
				Map.of("linkMeasuredBy", with("from", "act-bnssg-fallsclinic", "to", "meas-rtt18w")));
	}

	private static Map<String, Object> with(String... pairs) {
		Map<String, Object> all = new HashMap<>(cited());
		for (int i = 0; i < pairs.length; i += 2) {
			all.put(pairs[i], pairs[i + 1]);
		}
		return all;
	}

	private Map<String, Object> set(List<Map<String, Object>> changes) {
		return Map.of("author", "Head of Planning", "reason", "Refresh", "source", "Minutes of May", "basedOn",
				version(), "changes", changes);
	}

	private String version() {
		return ask("{ shifts { completeness { dataVersion } } }", Map.of()).at("/data/shifts/completeness/dataVersion")
			.asString();
	}

	private static List<String> texts(JsonNode node, String list, String field) {
		return StreamSupport.stream(node.at(list).spliterator(), false)
			.map((each) -> each.path(field).asString())
			.toList();
	}

	private JsonNode ask(String query, Map<String, ?> variables) {
		return send("/graphql", query, variables, null);
	}

	private JsonNode askWithDemonstration(String query, Map<String, ?> variables) {
		return send("/graphql?demonstration=true", query, variables, null);
	}

	private JsonNode change(String mutation, Map<String, ?> variables) {
		try {
			return send("/graphql", mutation, variables, "Bearer " + Files.readString(this.token));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private JsonNode send(String path, String query, Map<String, ?> variables, @Nullable String authorization) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path))
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers
				.ofString(json.writeValueAsString(Map.of("query", query, "variables", variables))));
		if (authorization != null) {
			request.header("Authorization", authorization);
		}
		try {
			return json.readTree(client.send(request.build(), HttpResponse.BodyHandlers.ofString()).body());
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
