package org.goldenthread.past;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.goldenthread.change.Change;
import org.goldenthread.change.ChangeSet;
import org.goldenthread.change.ChangeSets;
import org.goldenthread.change.InvalidChanges;
import org.goldenthread.model.Model;
import org.goldenthread.store.GraphReader;
import org.goldenthread.testing.EmptyGraph;
import org.goldenthread.testing.Rounds;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Random histories: at every version, what the service says of then is what it said then,
 * and what a plain model in memory holds.
 */
@EmptyGraph
// A service of its own: one that another class used is not told that the graph was wiped.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "goldenthread.seed.enabled=false", "spring.application.name=random-past" })
class RandomPastTests {

	private static final int VERSIONS = 6;

	private static final String NODES = """
			{ shifts { nodes { id name } } priorities { nodes { id name } } objectives { nodes { id name } }
			  actions { nodes { id name } } outcomes { nodes { id name } } measures { nodes { id name } } }""";

	private static final String LINKS = """
			{ linkTypes { name count } kinds { name count }
			  actions(order: [{by: "partOf.count"}]) { totalCount nodes {
			    id updatedAt partOf { totalCount edges { link { note basis } node { id name } } } } }
			  measures(filter: {name: {contains: "5"}}) { totalCount nodes { id } aggregate(groupBy: ["name"]) { count } } }""";

	private static final String HOPS = "hops { relationship reads node { id name } link { note } }";

	private static final String THREADS = """
			{ threads(from: "%1$s") { threads { id direction state stateReason %2$s } completeness { complete dataVersion asOf } }
			  threadMap(of: "%1$s") { threads states { state count } nodes { id } links { from to relationship } }
			  impact(of: "%1$s") { reading affectedCount affected { node { id } degree } } }""";

	private static final String GAPS = """
			{ gaps(first: 500) { totalCount nodes { id rule sentence justification { lookedFor where found } } }
			  gapRules { rule count } }""";

	private static final String COVERAGE = """
			{ coverage(rows: Priority, columns: Shift) { matrices { rows { id } columns { id }
			    cells { row column joined states { state count } } } }
			  measured: coverage(rows: Action, columns: Measure) { matrices { cells { row column joined } } }
			  search(text: "name") { hits { node { id name } } } }""";

	@LocalServerPort
	private int port;

	@Autowired
	private Model model;

	@Autowired
	private ChangeSets changeSets;

	@Autowired
	private GraphReader reader;

	@Test
	void whatHeldAtEveryVersionIsWhatWasAnsweredThen() {
		Questions questions = new Questions(this.port);
		apply(List.of(new Change.PutNode("SourceDocument", RandomHistory.SOURCE,
				new HashMap<>(Map.of("name", "A", "basis", "STATED", "sources", List.of(RandomHistory.SOURCE))))));
		Rounds.of(1, (random) -> {
			RandomHistory history = new RandomHistory(random, this.model);
			List<Version> versions = new ArrayList<>();
			for (int i = 0; i < VERSIONS; i++) {
				long number = apply(history.next());
				versions.add(new Version(number, history.nodes(), history.links(), answers(questions, "")));
			}
			apply(history.end());
			Collections.shuffle(versions, random);
			for (Version each : versions) {
				Map<String, JsonNode> then = answers(questions, "?asOf=" + each.number());
				assertThat(nodes(then.get(NODES))).isEqualTo(each.nodes());
				assertThat(links(then.get(LINKS))).isEqualTo(each.links().size());
				then.forEach((query, answer) -> assertThat(answer).as("%s as of %s", query, each.number())
					.isEqualTo(each.answers().get(query)));
			}
		});
	}

	private long apply(List<Change> changes) {
		try {
			return this.changeSets
				.apply(new ChangeSet("Head of Planning", "Random", null, this.reader.dataVersion().number(), null, null,
						changes))
				.version();
		}
		catch (InvalidChanges ex) {
			throw new AssertionError(ex.problems().toString(), ex);
		}
	}

	private static Map<String, JsonNode> answers(Questions questions, String asOf) {
		Map<String, JsonNode> answers = new HashMap<>();
		Stream.of(NODES, LINKS, GAPS, COVERAGE).forEach((query) -> answers.put(query, questions.data(asOf, query)));
		Set<String> ids = new TreeSet<>();
		answers.getOrDefault(NODES, questions.data(asOf, NODES))
			.forEach((kind) -> kind.path("nodes").forEach((node) -> ids.add(node.path("id").asString())));
		ids.forEach((id) -> {
			String query = THREADS.formatted(id, HOPS);
			answers.put(query, questions.data(asOf, query));
		});
		return answers;
	}

	private static Set<String> nodes(JsonNode answer) {
		Set<String> nodes = new TreeSet<>();
		answer.forEach((kind) -> kind.path("nodes")
			.forEach((node) -> nodes.add(node.path("id").asString() + " " + node.path("name").asString())));
		return nodes;
	}

	private static int links(JsonNode answer) {
		int links = 0;
		for (JsonNode type : answer.path("linkTypes")) {
			links += type.path("count").asInt();
		}
		return links;
	}

	/**
	 * A version of the data.
	 *
	 * @param nodes what the model in memory held
	 * @param links likewise
	 * @param answers what the service said, by what it was asked
	 */
	private record Version(long number, Set<String> nodes, Set<String> links, Map<String, JsonNode> answers) {

	}

}
