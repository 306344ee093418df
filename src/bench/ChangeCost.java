import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a change costs: starts a packaged service on the facts, and applies change sets of
 * 1, 100 and 900 changes through the API and of 10,000 as a file, actions and their links
 * to a priority. Prints, as medians, how long each preview and each application took, and
 * the first threads of the priority after it, which have to show the change.
 *
 * <p>
 * Usage: {@code java src/bench/ChangeCost.java <rounds> <jar>}
 */
class ChangeCost {

	/** More than one request to the API may hold. */
	private static final int AS_A_FILE = 10_000;

	private final PackagedService service;

	private int next;

	private ChangeCost(PackagedService service) {
		this.service = service;
	}

	static void main(String[] arguments) throws Exception {
		Path folder = Files.createTempDirectory("goldenthread-change");
		try (PackagedService service = PackagedService.start(arguments[1], folder)) {
			ChangeCost cost = new ChangeCost(service);
			cost.round(1);
			for (int size : List.of(1, 100, 900, AS_A_FILE)) {
				List<long[]> rounds = new ArrayList<>();
				for (int round = 0; round < Integer.parseInt(arguments[0]); round++) {
					rounds.add((size < AS_A_FILE) ? cost.round(size) : cost.file());
				}
				System.out.println(size + " changes: preview " + median(rounds, 0) + " ms, apply " + median(rounds, 1)
						+ " ms, first threads after it " + median(rounds, 2) + " ms, threads again " + median(rounds, 3)
						+ " ms");
			}
		}
		finally {
			PackagedService.delete(folder);
		}
	}

	private long[] round(int size) throws Exception {
		String version = this.service.version();
		String changes = IntStream.range(0, (size + 1) / 2).mapToObj((_) -> {
			String id = "act-bench-" + this.next++;
			return "{\"putAction\":{\"id\":\"" + id + "\",\"name\":\"Bench " + id + "\"," + PackagedService.CITED + "}}"
					+ ((size > 1) ? ",{\"linkPartOf\":{\"from\":\"" + id + "\",\"to\":\"prio-bnssg-prevention\"," + PackagedService.CITED + "}}"
							: "");
		}).collect(Collectors.joining(","));
		String set = "{\"set\":{\"author\":\"Bench\",\"reason\":\"Bench\",\"basedOn\":\"" + version + "\",\"changes\":["
				+ changes + "]}}";
		return new long[] { timed(
				"query($set: ChangeSetInput!) { changePreview(changeSet: $set) { problems { message } changes { id } consequences { gapsOpened { id } threads { to } } } }",
				set),
				timed("mutation($set: ChangeSetInput!) { applyChanges(changeSet: $set) { id } }", set), threads(),
				threads() };
	}

	/** The names differ enough that none may mean another. */
	private long[] file() throws Exception {
		String rows = IntStream.range(0, AS_A_FILE / 2).mapToObj((_) -> {
			int number = this.next++;
			return number + ",Bench " + word(number, 7919) + " " + word(number, 104_729) + " " + word(number, 15_485_863)
					+ ",prio-bnssg-prevention\n";
		}).collect(Collectors.joining());
		String text = "Ref,Action,Priority\n" + rows;
		return new long[] { timedFile(text, false), timedFile(text, true), threads(), threads() };
	}

	private static String word(int number, int prime) {
		return Long.toString(((long) prime) * number, Character.MAX_RADIX);
	}

	private long timedFile(String text, boolean apply) throws Exception {
		Instant start = Instant.now();
		this.service.take(text, apply);
		return Duration.between(start, Instant.now()).toMillis();
	}

	private long threads() throws Exception {
		return timed("{ threads(from: \\\"prio-bnssg-prevention\\\", first: 500) { threads { id state } } }", "{}");
	}

	private long timed(String query, String variables) throws Exception {
		Instant start = Instant.now();
		this.service.change(query, variables);
		return Duration.between(start, Instant.now()).toMillis();
	}

	private static long median(List<long[]> rounds, int column) {
		List<Long> values = new ArrayList<>(rounds.stream().map((round) -> round[column]).toList());
		Collections.sort(values);
		return values.get(values.size() / 2);
	}

}
