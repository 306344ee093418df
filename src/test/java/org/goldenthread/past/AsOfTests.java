package org.goldenthread.past;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.goldenthread.change.Change;
import org.goldenthread.change.ChangeSet;
import org.goldenthread.change.ChangeSets;
import org.goldenthread.store.GraphReader;
import org.goldenthread.store.LinkEnds;
import org.goldenthread.store.LinkKey;
import org.goldenthread.testing.EmptyGraph;
import org.goldenthread.testing.TestGraph;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@EmptyGraph
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "goldenthread.seed.enabled=false", "goldenthread.api.request-time=5m" })
class AsOfTests {

	private static final String PRIORITIES = "{ priorities { nodes { id name } completeness { dataVersion asOf } } }";

	@LocalServerPort
	private int port;

	@Autowired
	private ChangeSets changeSets;

	@Autowired
	private GraphReader reader;

	private Questions questions = new Questions(0);

	@BeforeEach
	void begin() {
		TestGraph.written().wipe();
		this.questions = new Questions(this.port);
		apply(put("SourceDocument", "src-a", Map.of("name", "A")));
	}

	@Test
	void everyAnswerSaysAsOfWhatVersionItIs() {
		long then = apply(put("Priority", "prio-a", Map.of("name", "Earlier")));
		apply(new Change.PutNode("Priority", "prio-a", new HashMap<>(Map.of("name", "Later"))));
		HttpResponse<String> response = this.questions.send("?asOf=" + then, PRIORITIES);
		assertThat(response.headers().firstValue("Data-Version")).contains(String.valueOf(then));
		JsonNode answer = this.questions.ask("?asOf=" + then, PRIORITIES);
		JsonNode found = answer.path("data").path("priorities");
		assertThat(found.path("nodes").path(0).path("name").asString()).isEqualTo("Earlier");
		assertThat(found.path("completeness").path("dataVersion").asString()).isEqualTo(String.valueOf(then));
		assertThat(answer.path("extensions").path("view").path("asOf").path("version").asString())
			.isEqualTo(String.valueOf(then));
		assertThat(names("")).containsExactly("Later");
		assertThat(this.questions.ask("", PRIORITIES).path("extensions").path("view").has("asOf")).isFalse();
	}

	@Test
	void aDayIsLookedAtFromItsEndAndJudgedByItself() {
		long first = apply(put("Organisation", "org-a", Map.of("name", "A board")));
		apply(put("Priority", "prio-a", Map.of("name", "Later")));
		made(first, "2024-05-01T10:00:00Z");
		assertThat(names("?asOf=2024-05-01")).isEmpty();
		assertThat(names("?asOf=2025-02-03")).isEmpty();
		assertThat(names("?asOf=" + LocalDate.now(ZoneOffset.UTC))).containsExactly("Later");
		String pack = "{ evidencePack(of: \"org-a\", year: \"2024/25\") { asAt } }";
		assertThat(this.questions.data("?asOf=2025-02-03", pack).path("evidencePack").path("asAt").asString())
			.isEqualTo("2025-02-03");
		assertThat(this.questions.data("?asOf=" + first, pack).path("evidencePack").path("asAt").asString())
			.isEqualTo("2024-05-01");
	}

	@Test
	void beforeTheFirstVersionNothingIsKnown() {
		JsonNode error = error("?asOf=2001-01-01", PRIORITIES);
		assertThat(error.path("message").asString())
			.startsWith("asOf: what the graph held as of 2001-01-01 is not known: the first that is known is version ");
		assertThat(error("?asOf=0", PRIORITIES).path("message").asString()).contains("as of version 0 is not known");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			2999-01-01            | 2999-01-01 is in the future
			2999-01-01T00:00:00Z  | 2999-01-01T00:00:00Z is in the future
			999999999             | there is no version 999999999 of the data yet: the latest is
			yesterday             | 'yesterday' is neither a day, such as 2026-03-31, nor a time
			2026-02-30            | '2026-02-30' is neither a day
			-1                    | '-1' is neither a day
			""                    | '' is neither a day
			1,2                   | '1,2' is neither a day
			""")
	void whatIsNoTimeInThePastIsRefused(String asOf, String message) {
		HttpResponse<String> response = this.questions.send("?asOf=" + asOf, PRIORITIES);
		assertThat(response.body()).contains("asOf: " + message, "INVALID_ARGUMENT");
	}

	@Test
	void nothingOfThePastIsChangedOrFollowed() {
		long version = this.reader.dataVersion().number();
		assertThat(error("?asOf=" + version, "mutation { revokeAccessToken(id: \"x\") { id } }").path("message")
			.asString()).isEqualTo("A mutation changes the present: send it without the parameter asOf.");
		assertThat(error("?asOf=" + version,
				"{ changePreview(changeSet: {author: \"A\", reason: \"B\", basedOn: \"1\", changes: []}) { problems { message } } }")
			.path("message")
			.asString()).startsWith("asOf: a change set changes the present");
		assertThat(error("?asOf=" + version, "{ proposals { id } }").path("message").asString())
			.isEqualTo("asOf: a change set changes the present, so ask for proposals without asOf");
	}

	@Test
	void historyEndsThen() {
		long then = apply(put("Priority", "prio-a", Map.of("name", "Earlier")));
		String id = this.changeSets
			.latest(new ChangeSets.HistoryFilter(null, null, null, null, then), Long.MAX_VALUE, 1)
			.getFirst()
			.id();
		this.changeSets.undo(id, "Head of Planning", "Back", null);
		JsonNode before = this.questions.data("?asOf=" + then, "{ history { nodes { version undoneBy } } }")
			.path("history")
			.path("nodes");
		assertThat(before.path(0).path("version").asString()).isEqualTo(String.valueOf(then));
		assertThat(before.path(0).path("undoneBy").isNull()).isTrue();
	}

	@Test
	void whatIsRestrictedNowIsHiddenThenAndWhatWasRestrictedThenStaysHidden() {
		apply(put("System", "sys-a", Map.of("name", "A system")));
		long open = apply(put("Priority", "prio-a", Map.of("name", "Open then")),
				put("Priority", "prio-b", Map.of("name", "Draft then", "restriction", "DRAFT")));
		assertThat(names("?asOf=" + open)).containsExactly("Open then");
		apply(new Change.PutNode("Priority", "prio-a", new HashMap<>(Map.of("restriction", "CONFIDENTIAL"))),
				new Change.PutNode("Priority", "prio-b", without("restriction")));
		assertThat(names("")).containsExactly("Draft then");
		assertThat(names("?asOf=" + open)).isEmpty();
		apply(new Change.RetireNode("prio-a"));
		assertThat(names("?asOf=" + open)).as("retired while it was restricted").isEmpty();
	}

	@Test
	void aLinkThatIsRestrictedNowIsHiddenThen() {
		apply(put("Priority", "prio-a", Map.of("name", "A priority")),
				put("Action", "act-a", Map.of("name", "An action")));
		LinkKey key = new LinkKey(new LinkEnds("act-a", "PART_OF", "prio-a"), null);
		long then = apply(new Change.PutLink(key, sourced(Map.of())));
		apply(new Change.PutLink(key, new HashMap<>(Map.of("restriction", "DRAFT"))));
		String parts = "{ actions { nodes { partOf { totalCount } } } }";
		assertThat(this.questions.data("?asOf=" + then, parts).findPath("totalCount").asInt()).isZero();
	}

	@Test
	void thePastIsReadWhileMoreOfItIsAskedForThanMayBeOpen() {
		long one = apply(put("Priority", "prio-a", Map.of("name", "One")));
		long two = rename("Two");
		long three = rename("Three");
		for (long again : List.of(one, two, three, one)) {
			assertThat(names("?asOf=" + again))
				.containsExactly(Map.of(one, "One", two, "Two", three, "Three").get(again));
		}
		assertThat(names("")).containsExactly("Three");
	}

	@Test
	void aPlanThenIsSetAgainstThePlanNow() {
		apply(put("LocalPlan", "plan-a", Map.of("name", "A plan")),
				put("Organisation", "org-a", Map.of("name", "A board")),
				put("Action", "act-a", Map.of("name", "Stays")), put("Action", "act-b", Map.of("name", "Goes")),
				link("act-a", "PART_OF", "plan-a"));
		long then = apply(link("act-b", "PART_OF", "plan-a"));
		apply(link("act-a", "OWNED_BY", "org-a"), new Change.RetireNode("act-b"),
				put("Action", "act-c", Map.of("name", "Comes")), link("act-c", "PART_OF", "plan-a"));
		String asked = "(of: \"plan-a\", since: \"" + then + "\")";
		JsonNode found = this.questions
			.data("",
					"{ planDifference" + asked + " { before { dataVersion parts } added dropped changed carriedForward "
							+ "parts { what before { name } after { name } changes { aspect before after } } } }")
			.path("planDifference");
		assertThat(found.at("/before/dataVersion").asString()).isEqualTo(String.valueOf(then));
		assertThat(found.path("parts").valueStream().map(JsonNode::toString)).containsExactly(
				"{\"what\":\"ADDED\",\"before\":null,\"after\":{\"name\":\"Comes\"},\"changes\":[]}",
				"{\"what\":\"DROPPED\",\"before\":{\"name\":\"Goes\"},\"after\":null,\"changes\":[]}",
				"{\"what\":\"CHANGED\",\"before\":{\"name\":\"Stays\"},\"after\":{\"name\":\"Stays\"},\"changes\":"
						+ "[{\"aspect\":\"OWNER\",\"before\":null,\"after\":\"A board\"}]}");
		assertThat(error("", "{ planDifference(of: \"plan-a\", since: \"2999-01-01\") { added } }").path("message")
			.asString()).startsWith("since: 2999-01-01 is in the future");
	}

	private static Change link(String from, String type, String to) {
		return new Change.PutLink(new LinkKey(new LinkEnds(from, type, to), null), sourced(Map.of()));
	}

	private long rename(String name) {
		return apply(new Change.PutNode("Priority", "prio-a", new HashMap<>(Map.of("name", name))));
	}

	private List<String> names(String parameters) {
		return this.questions.data(parameters, PRIORITIES)
			.path("priorities")
			.path("nodes")
			.valueStream()
			.map((node) -> node.path("name").asString())
			.toList();
	}

	private JsonNode error(String parameters, String query) {
		return this.questions.ask(parameters, query).path("errors").path(0);
	}

	private static void made(long version, String at) {
		TestGraph.written()
			.driver()
			.executableQuery("MATCH (c:DataChange {number: $number}) SET c.recordedAt = datetime($at)")
			.withParameters(Map.of("number", version, "at", at))
			.execute();
	}

	private long apply(Change... changes) {
		return this.changeSets
			.apply(new ChangeSet("Head of Planning", "For a test", null, this.reader.dataVersion().number(), null, null,
					List.of(changes)))
			.version();
	}

	private static Change put(String kind, String id, Map<String, Object> properties) {
		return new Change.PutNode(kind, id, sourced(properties));
	}

	private static Map<String, @Nullable Object> sourced(Map<String, Object> properties) {
		Map<String, @Nullable Object> all = new HashMap<>(properties);
		all.putAll(Map.of("basis", "STATED", "sources", List.of("src-a")));
		return all;
	}

	private static Map<String, @Nullable Object> without(String property) {
		Map<String, @Nullable Object> properties = new HashMap<>();
		properties.put(property, null);
		return properties;
	}

}
