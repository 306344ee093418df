package org.goldenthread.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks what goes over many threads at once: coverage, gaps, impact and only routes, on
 * the graph with hubs.
 */
final class AnalysisBench {

	static final String HEAD = """
			| question | size | service | first call ms | p50 ms | p99 ms | answers | failed |
			|---|---|---|---|---|---|---|---|
			""";

	private static final String COVERAGE = """
			query ($rows: NodeKind!, $columns: NodeKind!) {
			  found: coverage(rows: $rows, columns: $columns, first: 100) {
			    matrices { cells { row column joined states { state count } } }
			    completeness { complete reason }
			  }
			}""";

	private static final String IMPACT = """
			query ($id: ID!) {
			  found: impact(of: $id, first: 100) {
			    affectedCount affected { node { id } degree } lostRoutes { to { id } fromCount }
			    completeness { complete reason }
			  }
			}""";

	private static final List<Question> QUESTIONS = List.of(
			new Question("all plans by shifts", COVERAGE, Map.of("rows", "Plan", "columns", "Shift")),
			new Question("all systems by all priorities", COVERAGE, Map.of("rows", "System", "columns", "Priority")),
			new Question("all gap rules, counted", "{ found: gapRules { rule count } }", Map.of()),
			new Question("a page of gaps with threads", """
					{ found: gaps(first: 50) { nodes { id threads(first: 1) { state hops { node { id } } } }
					  completeness { complete reason } } }""", Map.of()),
			new Question("impact of a hub measure", IMPACT, Map.of("id", Hubs.measure(0))),
			new Question("impact of the hub shift", IMPACT, Map.of("id", Hubs.SHIFT)),
			new Question("only routes of a system",
					"""
							query ($id: ID!) { found: singlePoints(scope: $id) { totalCount completeness { complete reason } } }""",
					Map.of("id", "sys-01")));

	private static final JsonMapper json = JsonMapper.builder().build();

	private final int factor;

	private final Duration time;

	AnalysisBench(Options options, int factor) {
		this.factor = factor;
		this.time = Duration.ofSeconds(options.number("seconds", 10));
	}

	/**
	 * Measures one size of the graph: each question for the first time after a start,
	 * then again and again, of which the first half of the time only warms up.
	 * @return rows of the table
	 */
	String run(Servers servers) throws Exception {
		List<Server> versions = servers.versions(this.factor);
		List<List<Long>> first = new ArrayList<>();
		for (Server version : versions) {
			first.add(first(version));
		}
		StringBuilder rows = new StringBuilder();
		for (int question = 0; question < QUESTIONS.size(); question++) {
			for (int version = 0; version < versions.size(); version++) {
				String row = row(versions.get(version), QUESTIONS.get(question), first.get(version).get(question));
				IO.print(row);
				rows.append(row);
			}
		}
		return rows.toString();
	}

	private static List<Long> first(Server version) throws IOException {
		List<Long> nanos = new ArrayList<>();
		try (HttpConnection http = new HttpConnection(version.address())) {
			for (Question question : QUESTIONS) {
				long start = System.nanoTime();
				boolean answered = ask(http, version.address(), question);
				nanos.add(answered ? System.nanoTime() - start : -1);
			}
		}
		return nanos;
	}

	/**
	 * Over a connection of its own: a service closes one that is idle while the other is
	 * asked.
	 */
	private String row(Server version, Question question, long first) throws IOException {
		List<Long> nanos;
		try (HttpConnection http = new HttpConnection(version.address())) {
			asked(http, version.address(), question);
			nanos = asked(http, version.address(), question);
		}
		long failed = nanos.stream().filter((each) -> each < 0).count();
		long[] sorted = nanos.stream().filter((each) -> each >= 0).mapToLong(Long::longValue).sorted().toArray();
		Load.Latencies latencies = new Load.Latencies(sorted, 0, (int) failed);
		return Tables.row(List.of(question.name(), "x" + this.factor, version.name(),
				(first < 0) ? "failed" : Tables.number(first / 1e6),
				(sorted.length > 0) ? Tables.number(latencies.percentile(50)) : "-",
				(sorted.length > 0) ? Tables.number(latencies.percentile(99)) : "-", String.valueOf(sorted.length),
				String.valueOf(failed)));
	}

	private List<Long> asked(HttpConnection http, URI service, Question question) throws IOException {
		List<Long> nanos = new ArrayList<>();
		long end = System.nanoTime() + this.time.toNanos() / 2;
		do {
			long start = System.nanoTime();
			boolean answered = ask(http, service, question);
			nanos.add(answered ? System.nanoTime() - start : -1);
		}
		while (System.nanoTime() < end);
		return nanos;
	}

	private static boolean ask(HttpConnection http, URI service, Question question) throws IOException {
		http.exchange(Requests.graphql(service, question.document(), question.variables()));
		JsonNode answer = json.readTree(http.body());
		return !answer.has("errors");
	}

	/**
	 * A question about the whole graph.
	 *
	 * @param name what it asks
	 * @param document its document
	 * @param variables its variables
	 */
	private record Question(String name, String document, Map<String, Object> variables) {

	}

}
