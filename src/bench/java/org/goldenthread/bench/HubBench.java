package org.goldenthread.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Follows threads from ordinary nodes and from hubs, side by side with hand-written
 * Cypher: with the directions that a thread takes on this graph, and without.
 */
final class HubBench {

	private static final Path FOLDER = Path.of("src", "bench", "hubs");

	private static final int FAILED = -1;

	private static final JsonMapper json = JsonMapper.builder().build();

	private static final Duration LIMIT = Duration.ofSeconds(10);

	private final Options options;

	private final int factor;

	private final Duration time;

	private final Duration warmUp;

	HubBench(Options options, int factor) {
		this.options = options;
		this.factor = factor;
		this.time = Duration.ofSeconds(options.number("seconds", 10));
		this.warmUp = Duration.ofSeconds(options.number("warm-up", 10));
	}

	static String head() {
		return """
				| from | toward | size | asked | questions | found | first call ms | p50 ms | p99 ms | p99 / p50 | failed, or over %d s |
				|---|---|---|---|---|---|---|---|---|---|---|
				"""
			.formatted(LIMIT.toSeconds());
	}

	/**
	 * Measures one size of the graph.
	 * @return rows of the table
	 */
	String run(Servers servers) throws Exception {
		List<Server> versions = servers.versions(this.factor);
		StringBuilder rows = new StringBuilder();
		if (!this.options.text("statements", "true").equals("true")) {
			for (Start start : starts()) {
				rows.append(threads(start, versions));
			}
			return rows.toString();
		}
		URI bolt = servers.bolt(this.factor);
		try (Driver driver = GraphDatabase.driver(bolt, AuthTokens.none()); Session session = driver.session()) {
			for (Start start : starts()) {
				rows.append(threads(start, versions));
				for (String statement : start.statements()) {
					String cypher = text(statement + ".cypher");
					rows.append(row(start, statement, (id) -> askDatabase(session, cypher, start, id)));
				}
			}
		}
		return rows.toString();
	}

	/**
	 * Over a connection of its own: the service closes one that is idle while the
	 * statements run.
	 */
	private String threads(Start start, List<Server> versions) throws IOException {
		StringBuilder rows = new StringBuilder();
		for (Server version : versions) {
			try (HttpConnection http = new HttpConnection(version.address())) {
				rows.append(row(start, version.name(), (id) -> askService(http, version.address(), start, id)));
			}
		}
		return rows.toString();
	}

	private List<Start> starts() {
		List<String> measures = Workload.W6.ids(this.factor);
		List<String> plans = Workload.W1.ids(this.factor);
		List<String> hubActions = each(500, (number) -> Hubs.action(1 + number % Hubs.PLANS, number));
		List<String> hubMeasures = each(Hubs.MEASURES, (number) -> Hubs.measure(number - 1));
		List<String> shift = List.of(Hubs.SHIFT);
		List<String> organisation = List.of(Hubs.ORGANISATION);
		return List.of(Start.toward("a measure", "UP", "Shift", measures),
				Start.toward("a plan", "DOWN", "Measure", plans),
				Start.toward("an action beside the hubs", "UP", "Shift", hubActions),
				Start.toward("the shift with 10,000 threads", "DOWN", "Measure", shift),
				Start.toward("the organisation that owns 5,000 actions", "DOWN", "Measure", organisation),
				Start.toward("an ordinary shift, a hub too", "DOWN", "Measure",
						List.of("shift-1", "shift-2", "shift-3")),
				Start.between("a plan", "an ordinary shift", plans, "shift-1"),
				Start.between("a measure beside the hubs", "the shift with 10,000 threads", hubMeasures, Hubs.SHIFT),
				Start.between("a measure", "the shift with 10,000 threads", measures, Hubs.SHIFT),
				Start.between("the organisation that owns 5,000 actions", "a measure beside the hubs", organisation,
						Hubs.measure(0)));
	}

	private static List<String> each(int count, IntFunction<String> id) {
		return IntStream.rangeClosed(1, count).mapToObj(id).toList();
	}

	/**
	 * Asks once so that the statement is planned, then to warm up, then to measure,
	 * unless nothing was answered in time before.
	 */
	private String row(Start start, String asked, Question question) throws IOException {
		SplittableRandom random = new SplittableRandom(this.factor);
		double first = ask(start, question, random, Duration.ZERO).latencies().percentile(50);
		Answers answers = ask(start, question, random, this.warmUp);
		if (!answers.allFailed()) {
			answers = ask(start, question, random, this.time);
		}
		double p50 = answers.latencies().percentile(50);
		double p99 = answers.latencies().percentile(99);
		String row = Tables.row(List.of(start.name(), start.aim(), "x" + this.factor, asked,
				String.valueOf(answers.latencies().count()), Tables.number(answers.found()), Tables.number(first),
				Tables.number(p50), Tables.number(p99), Tables.number(p99 / p50),
				String.valueOf(answers.latencies().failed())));
		IO.print(row);
		return row;
	}

	/**
	 * One question after the other.
	 */
	private static Answers ask(Start start, Question question, SplittableRandom random, Duration time)
			throws IOException {
		List<Long> nanos = new ArrayList<>();
		long found = 0;
		int failed = 0;
		long end = System.nanoTime() + time.toNanos();
		do {
			String id = start.ids().get(random.nextInt(start.ids().size()));
			long asked = System.nanoTime();
			int paths = question.ask(id);
			nanos.add(System.nanoTime() - asked);
			found += Math.max(0, paths);
			failed += (paths == FAILED) ? 1 : 0;
		}
		while (System.nanoTime() < end);
		long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
		return new Answers(new Load.Latencies(sorted, 0, failed), found * 1.0 / nanos.size());
	}

	private static int askService(HttpConnection http, URI address, Start start, String id) throws IOException {
		http.exchange(Requests.graphql(address, text(start.document()), start.variables(id)));
		JsonNode answer = json.readTree(http.body());
		return answer.has("errors") ? FAILED : answer.at("/data/found/threads").size();
	}

	private static int askDatabase(Session session, String cypher, Start start, String id) {
		try {
			TransactionConfig limit = TransactionConfig.builder().withTimeout(LIMIT).build();
			return session.run(cypher.replace("KIND", start.kind()), Map.of("id", id, "to", start.to()), limit)
				.list()
				.size();
		}
		catch (Neo4jException ex) {
			return FAILED;
		}
	}

	private static String text(String file) throws IOException {
		return Files.readString(FOLDER.resolve(file));
	}

	/**
	 * What came back.
	 *
	 * @param latencies what the questions took
	 * @param found how many paths each found, on average
	 */
	private record Answers(Load.Latencies latencies, double found) {

		boolean allFailed() {
			return this.latencies.failed() == this.latencies.count();
		}

	}

	/**
	 * What threads start from, and what they lead to: a kind of thing, or one thing.
	 *
	 * @param name what they start from
	 * @param aim what they lead to
	 * @param toward which way to go, for a kind
	 * @param kind the kind; empty for one thing
	 * @param ids the nodes to start from, of which one is taken at random
	 * @param to the id of the one thing; empty for a kind
	 */
	private record Start(String name, String aim, String toward, String kind, List<String> ids, String to) {

		static Start toward(String name, String toward, String kind, List<String> ids) {
			return new Start(name, toward + " to " + kind, toward, kind, ids, "");
		}

		static Start between(String name, String aim, List<String> ids, String to) {
			return new Start(name, "to " + aim, "", "", ids, to);
		}

		String document() {
			return this.to.isEmpty() ? "threads.graphql" : "between.graphql";
		}

		Map<String, Object> variables(String id) {
			return this.to.isEmpty() ? Map.of("id", id, "toward", this.toward, "kinds", List.of(this.kind))
					: Map.of("id", id, "to", this.to);
		}

		List<String> statements() {
			return this.to.isEmpty()
					? List.of("directed-" + this.toward.toLowerCase(Locale.ROOT), "variable-length", "shortest-path")
					: List.of("between-variable-length", "between-shortest-path");
		}

	}

	/**
	 * Asks about a node.
	 */
	@FunctionalInterface
	private interface Question {

		/** How many paths it found; {@link #FAILED} if it was not answered. */
		int ask(String id) throws IOException;

	}

}
