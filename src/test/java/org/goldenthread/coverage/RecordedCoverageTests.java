package org.goldenthread.coverage;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.goldenthread.model.reading.Models;
import org.goldenthread.scope.Scope;
import org.goldenthread.snapshot.Snapshot;
import org.goldenthread.testing.RecordedGraph;
import org.goldenthread.thread.ThreadState;
import org.goldenthread.view.View;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares matrices over the facts of November 2026 with those that the database counted
 * before.
 */
class RecordedCoverageTests {

	private static final RecordedGraph recorded = RecordedGraph.read(Models.real());

	private static final JsonNode answers = RecordedGraph.json("/recorded/threads.json.gz");

	/**
	 * Where more is found since: through parts of parts of parts, and of what is owned.
	 */
	private static final Set<String> DEEPER = Set.of("LocalPlan by Shift", "System by Shift");

	private final Snapshot snapshot = recorded.snapshot(View.EVERYTHING);

	@Test
	void matricesAreThoseThatTheDatabaseCounted() {
		Map<String, List<String>> differences = new TreeMap<>();
		int cells = 0;
		for (JsonNode each : answers.path("coverage")) {
			String rows = each.path("rows").asString();
			String columns = each.path("columns").asString();
			List<@Nullable String> scopes = new ArrayList<>();
			each.path("scopes").forEach((scope) -> scopes.add(scope.asString()));
			if (scopes.isEmpty()) {
				scopes.add(null);
			}
			for (int i = 0; i < scopes.size(); i++) {
				TreeSet<String> then = notYetDue(told(each.path("answer").path("matrices").get(i).path("cells")));
				TreeSet<String> expected = columns.equals("Outcome") ? unmeasured(then) : then;
				TreeSet<String> counted = told(count(rows, columns, scopes.get(i)));
				cells += expected.size();
				if (DEEPER.contains(rows + " by " + columns)) {
					assertThat(pairs(counted)).containsAll(pairs(expected));
				}
				else if (!expected.equals(counted)) {
					List<String> difference = new ArrayList<>();
					expected.stream()
						.filter((cell) -> counted.stream().noneMatch((other) -> isWithoutRests(cell, other)))
						.forEach((cell) -> difference.add("- " + cell));
					counted.stream()
						.filter((cell) -> expected.stream().noneMatch((other) -> isWithoutRests(other, cell)))
						.forEach((cell) -> difference.add("+ " + cell));
					if (!difference.isEmpty()) {
						differences.put(rows + " by " + columns + " of " + scopes.get(i), difference);
					}
				}
			}
		}
		assertThat(cells).isGreaterThan(250);
		assertThat(differences).isEmpty();
	}

	/**
	 * Whether two cells are the same but for threads that are the rest of longer ones,
	 * which were counted beside them then.
	 */
	private static boolean isWithoutRests(String then, String now) {
		return then.replaceAll("=\\d+", "").equals(now.replaceAll("=\\d+", "")) && threads(now) <= threads(then);
	}

	private static int threads(String cell) {
		return Pattern.compile("=(\\d+)")
			.matcher(cell)
			.results()
			.mapToInt((each) -> Integer.parseInt(each.group(1)))
			.sum();
	}

	/** Waiting times were only judged by targets that had not fallen due. */
	private static TreeSet<String> notYetDue(Set<String> cells) {
		return cells.stream()
			.map((cell) -> cell.contains("meas-rtt18w") ? cell.replace("MEASURED_OFF_TRACK", "MEASURED_NOT_COMPARED")
					: cell.replace("prio-glos-2526: 1 {MEASURED_OFF_TRACK=2}",
							"prio-glos-2526: 1 {MEASURED_OFF_TRACK=1, MEASURED_NOT_COMPARED=1}"))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/** An outcome that no measure counts stands so since, as its threads do. */
	private static TreeSet<String> unmeasured(Set<String> cells) {
		return cells.stream()
			.map((cell) -> cell.replace("BROKEN", "NOT_MEASURABLE"))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Set<String> pairs(Set<String> cells) {
		return cells.stream().map((cell) -> cell.substring(0, cell.indexOf(':'))).collect(Collectors.toSet());
	}

	private CoverageCount count(String rows, String columns, @Nullable String scope) {
		return new CoverageCount(CoverageRequest.of(recorded.graphs().grammar(), rows, columns, null, 100).getFirst(),
				this.snapshot, (scope != null) ? Scope.members(this.snapshot, this.snapshot.node("id", scope)) : null);
	}

	private TreeSet<String> told(CoverageCount count) {
		TreeSet<String> told = new TreeSet<>();
		count.cells()
			.forEach((cell, joined) -> told
				.add(this.snapshot.graph().id(cell.row()) + " x " + this.snapshot.graph().id(cell.column()) + ": "
						+ joined.paths().size() + " " + count.states(joined).byState()));
		return told;
	}

	/** The targets that were called missed had not fallen due. */
	private static ThreadState notYetDue(ThreadState state) {
		return (state == ThreadState.TARGET_MISSED) ? ThreadState.MEASURED_OFF_TRACK : state;
	}

	private static TreeSet<String> told(JsonNode cells) {
		TreeSet<String> told = new TreeSet<>();
		for (JsonNode cell : cells) {
			Map<ThreadState, Integer> states = new EnumMap<>(ThreadState.class);
			cell.path("states")
				.forEach((each) -> states.merge(notYetDue(ThreadState.valueOf(each.path("state").asString())),
						each.path("count").asInt(), Integer::sum));
			told.add(cell.path("row").asString() + " x " + cell.path("column").asString() + ": "
					+ cell.path("joined").asInt() + " " + states);
		}
		return told;
	}

}
