package org.goldenthread.thread;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.goldenthread.model.ThreadDirection;
import org.goldenthread.model.reading.Models;
import org.goldenthread.path.FoundPath;
import org.goldenthread.path.FoundPaths;
import org.goldenthread.path.PathLimits;
import org.goldenthread.snapshot.Snapshot;
import org.goldenthread.testing.RecordedGraph;
import org.goldenthread.threadgraph.ThreadGraph;
import org.goldenthread.view.View;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares threads over the facts of November 2026 with what the statements answered that
 * walked them in the database before.
 */
class RecordedThreadsTests {

	private static final PathLimits LIMITS = new PathLimits(8, 50);

	private static final RecordedGraph recorded = RecordedGraph.read(Models.real());

	private static final JsonNode answers = RecordedGraph.json("/recorded/threads.json.gz");

	/** What was said then where a thread up ends. */
	private static final String SERVES_NOTHING = ", which is recorded as serving nothing that the centre, the law or an"
			+ " assessor asks for.";

	private static final String NO_RECORD = ", and no record says that it serves what the centre, the law or an"
			+ " assessor asks for.";

	/** What is said since where a thread up ends in what has parts. */
	private static final String OF_A_WHOLE = " What its parts serve does not count for this thread.";

	/**
	 * What is followed since: parts of parts of parts, and as many of what something
	 * owns.
	 */
	private static final Pattern DEEPER = Pattern.compile(
			"up \\S+( > SUCCEEDED_BY \\S+)*(( < (OWNED_BY|LED_BY) \\S+)( < (PART_OF|DELIVERS|EDITION_OF) \\S+){2,6}"
					+ "| < OWNED_BY \\S+ < SUPPORTED_BY \\S+" + "|( < (PART_OF|DELIVERS|EDITION_OF) \\S+){3,6}) .*");

	/**
	 * What is no thread since: it leads an owner back into the plan that it begins with.
	 */
	private static final Pattern BACK = Pattern
		.compile("up \\S+( > SUCCEEDED_BY \\S+)* < (OWNED_BY|LED_BY) (plan-joint-clinical-strategy "
				+ ".* (out-jcs-vision|prog-single-managed-services)|plan-demo-nhp .* plan-demo-nhp-2027) BROKEN .*");

	private final Snapshot snapshot = recorded.snapshot(View.EVERYTHING);

	private final ThreadGraph graph = this.snapshot.graph();

	@Test
	void threadsAreThoseThatTheDatabaseWalkedOrBetterFounded() {
		Map<String, String> differences = new TreeMap<>();
		int compared = 0;
		for (int node : this.snapshot.visible().nodesOf(this.graph.layout().kindsOf("Node")).toArray()) {
			String id = this.graph.id(node);
			for (ThreadDirection direction : ThreadDirection.values()) {
				FoundPaths found = this.snapshot.paths().from(node, direction, LIMITS);
				List<String> expected = told(answers.path("threads").path(id), direction).stream()
					.filter((thread) -> !BACK.matcher(thread).matches())
					.toList();
				List<String> actual = told(found, direction).stream()
					.filter((thread) -> expected.contains(thread) || !DEEPER.matcher(thread).matches())
					.toList();
				compared += expected.size();
				if (!actual.equals(expected)) {
					differences.put(id + " " + direction, difference(expected, actual));
				}
			}
		}
		assertThat(compared).isGreaterThan(2_500);
		assertThat(differences).isEmpty();
	}

	@Test
	void threadsBetweenTwoThingsAreThoseThatTheDatabaseWalked() {
		Map<String, String> differences = new TreeMap<>();
		for (JsonNode each : answers.path("between")) {
			int from = this.graph.find(each.path("from").asString());
			int to = this.graph.find(each.path("to").asString());
			for (ThreadDirection direction : ThreadDirection.values()) {
				List<String> expected = told(each.path("answer"), direction);
				List<String> actual = told(this.snapshot.paths().between(from, to, direction, LIMITS), direction);
				if (!actual.equals(expected)) {
					differences.put(
							each.path("from").asString() + " to " + each.path("to").asString() + " " + direction,
							difference(expected, actual));
				}
			}
		}
		assertThat(differences).isEmpty();
	}

	private static String difference(List<String> expected, List<String> actual) {
		List<String> missing = new ArrayList<>(expected);
		missing.removeAll(actual);
		List<String> more = new ArrayList<>(actual);
		more.removeAll(expected);
		return expected.size() + " before, " + actual.size() + " now; missing " + missing + "; more " + more;
	}

	/**
	 * The targets that were called missed had not fallen due; those of waiting times were
	 * all that judged them.
	 */
	private static String notYetDue(String id, String state) {
		return (id.endsWith(" meas-rtt18w") && state.startsWith("MEASURED_")) ? "MEASURED_NOT_COMPARED"
				: state.replace("TARGET_MISSED", "MEASURED_OFF_TRACK");
	}

	/** Which figure a reason names, and in what words, is said otherwise since. */
	private static String judged(String state, String reason) {
		return state.startsWith("MEASURED_") ? state : state + " " + reason;
	}

	private static List<String> told(JsonNode answer, ThreadDirection direction) {
		return Stream.of(answer.path("threads"))
			.flatMap((threads) -> IntStream.range(0, threads.size()).mapToObj(threads::get))
			.filter((thread) -> thread.path("id").asString().startsWith(direction.name().toLowerCase(Locale.ROOT)))
			.map((thread) -> thread.path("id").asString() + " "
					+ judged(notYetDue(thread.path("id").asString(), thread.path("state").asString()),
							thread.path("stateReason")
								.asString()
								.replace(SERVES_NOTHING, NO_RECORD)
								.replaceFirst("^It leads on from (.*), to which it was asked to lead.$",
										"It leads to $1, as asked; what leads on from there was not followed."))
					+ " weakest " + thread.path("weakest").path("position").asString("none") + " or "
					+ ids(thread.path("alternatives")))
			.toList();
	}

	private List<String> told(FoundPaths found, ThreadDirection direction) {
		ThreadJudgements judgements = new ThreadJudgements(this.snapshot);
		return found.paths().stream().map((path) -> {
			Judgement judgement = judgements.judge(path, direction);
			return Threads.id(this.graph, path, direction) + " " + judged(judgement.state().name(),
					judgement.reason().replace("that it itself serves", "that it serves").replace(OF_A_WHOLE, ""))
					+ " weakest " + weakest(path) + " or "
					+ IntStream.of(path.alternatives()).mapToObj(this.graph::id).toList();
		}).toList();
	}

	private String weakest(FoundPath path) {
		return IntStream.range(0, path.links().length)
			.filter((i) -> this.graph.score(path.links()[i]) == path.weakest())
			.mapToObj((i) -> String.valueOf(i + 1))
			.findFirst()
			.orElse("none");
	}

	private static List<String> ids(JsonNode nodes) {
		return IntStream.range(0, nodes.size()).mapToObj((i) -> nodes.get(i).path("id").asString()).toList();
	}

}
