import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What a question costs of now and of then: starts a packaged service on the facts, makes a
 * change, and asks the same questions of the present and as of the version before, in turn.
 * Prints the medians, their ratio, and what the first question of then took, which waits
 * until the graph of then is put together. Given a second jar, it asks that one of now in
 * the same turns, too.
 *
 * <p>
 * Usage: {@code java src/bench/ThenAndNow.java <rounds> <jar> [<jar of another version>]}
 */
class ThenAndNow {

	private static final List<String> QUESTIONS = List.of("{ priorities(first: 100) { nodes { id name partOf { nodes { id name } } } } }",
			"{ threads(from: \\\"plan-bnssg-jfp\\\", first: 100) { threads { id state hops { node { id name } } } } }",
			"{ coverage(rows: LocalPlan, columns: Shift) { matrices { cells { joined } } } }",
			"{ gaps(scope: \\\"sys-bnssg-ics\\\", first: 100) { nodes { id sentence } } }",
			"{ search(text: \\\"urgent care\\\") { hits { node { id name } } } }");

	static void main(String[] arguments) throws Exception {
		Path folder = Files.createTempDirectory("goldenthread-then");
		Path otherFolder = Files.createTempDirectory("goldenthread-other");
		try (PackagedService service = PackagedService.start(arguments[1], folder);
				PackagedService other = (arguments.length > 2) ? PackagedService.start(arguments[2], otherFolder) : null) {
			String version = service.version();
			service.change("mutation($set: ChangeSetInput!) { applyChanges(changeSet: $set) { id } }",
					"{\"set\":{\"author\":\"Bench\",\"reason\":\"Bench\",\"basedOn\":\"" + version
							+ "\",\"changes\":[{\"putAction\":{\"id\":\"act-bench\",\"name\":\"Bench\","
							+ PackagedService.CITED + "}}]}}");
			System.out.println("the first question of then: " + timed(service, "?asOf=" + version, QUESTIONS.getFirst()) / 1000 + " ms");
			for (String question : QUESTIONS) {
				compare(Integer.parseInt(arguments[0]), question, service, other, "?asOf=" + version);
			}
		}
		finally {
			PackagedService.delete(folder);
			PackagedService.delete(otherFolder);
		}
	}

	private static void compare(int rounds, String question, PackagedService service, PackagedService other, String then)
			throws Exception {
		List<Long> now = new ArrayList<>();
		List<Long> past = new ArrayList<>();
		List<Long> before = new ArrayList<>();
		for (int round = -20; round < rounds; round++) {
			long[] times = { timed(service, "", question), timed(service, then, question),
					(other != null) ? timed(other, "", question) : 0 };
			if (round >= 0) {
				now.add(times[0]);
				past.add(times[1]);
				before.add(times[2]);
			}
		}
		System.out.println(question.substring(2, question.indexOf('(')) + ": now " + median(now) + " us, then "
				+ median(past) + " us (" + ratio(past, now) + ")"
				+ ((other != null) ? ", the other version now " + median(before) + " us (now to it " + ratio(now, before) + ")" : ""));
	}

	private static String ratio(List<Long> one, List<Long> other) {
		return String.valueOf(Math.round(100.0 * median(one) / median(other)) / 100.0);
	}

	/** Each turn sends other bytes, so that no answer is given that was kept. */
	private static long timed(PackagedService service, String parameters, String question) throws Exception {
		Instant start = Instant.now();
		String answer = service.ask(parameters, "{\"query\":\"" + question + "\",\"extensions\":{\"turn\":" + System.nanoTime() + "}}").body();
		long took = Duration.between(start, Instant.now()).toNanos() / 1000;
		if (answer.contains("\"errors\"")) {
			throw new IllegalStateException(answer.substring(0, Math.min(500, answer.length())));
		}
		return took;
	}

	private static long median(List<Long> values) {
		List<Long> sorted = new ArrayList<>(values);
		Collections.sort(sorted);
		return sorted.get(sorted.size() / 2);
	}

}
