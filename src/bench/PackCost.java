import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a large evidence pack costs: starts a packaged service, puts in a made-up board with
 * a plan of as many actions and as many measures with a target and twelve monthly values,
 * and makes its pack, once anew and then again after changes that say nothing new. Prints the
 * time beside the sum of the documents that the tables of the pack name, each asked of the
 * same board, and the most memory that the service took.
 *
 * <p>
 * Usage: {@code java src/bench/PackCost.java <actions> <measures> <jar>}
 */
class PackCost {

	private static final int AT_ONCE = 250;

	private static final String APPLY = "mutation($set: ChangeSetInput!) { applyChanges(changeSet: $set) { id } }";

	/** What the tables of a pack name as asking the same, of this board. */
	private static final Map<String, List<String>> DOCUMENTS = documents();

	private final PackagedService service;

	private PackCost(PackagedService service) {
		this.service = service;
	}

	static void main(String[] arguments) throws Exception {
		Path folder = Files.createTempDirectory("goldenthread-pack");
		try (PackagedService service = PackagedService.start(arguments[2], folder)) {
			PackCost cost = new PackCost(service);
			cost.putIn(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
			for (int round = 0; round < 3; round++) {
				cost.measure(round);
			}
		}
		finally {
			PackagedService.delete(folder);
		}
	}

	private static Map<String, List<String>> documents() {
		Map<String, List<String>> documents = new LinkedHashMap<>();
		String assessment = "{\"assessment\":\"asmt-bench\"}";
		List.of("figures-of-an-assessment", "next-steps-of-each-section", "support-for-each-concern")
			.forEach((name) -> documents.put("assessment/" + name, List.of(assessment)));
		documents.put("dashboard/findings-by-section-and-polarity", List.of(assessment));
		documents.put("assessment/from-priorities-to-evidence", List.of("{\"plan\":\"plan-bench\"}"));
		documents.put("assessment/legal-requirements-met", List.of("{\"plan\":\"plan-bench\"}"));
		documents.put("assessment/requirements-named-in-the-annual-assessment", List.of("{}"));
		documents.put("assessment/gaps-of-a-scope", List.of("{\"scope\":\"org-bench\",\"first\":500}"));
		documents.put("assessment/health-and-wellbeing-boards-heard", List.of("{\"board\":\"org-bench\"}"));
		documents.put("dashboard/segment-of-an-organisation", List.of("{\"organisation\":\"org-bench\"}"));
		documents.put("dashboard/risks-above-appetite", List.of("{}"));
		List<String> threads = new ArrayList<>();
		for (int i = 0; i < 20; i++) {
			for (String toward : List.of("UP", "DOWN")) {
				threads.add("{\"from\":\"prio-bench-" + i + "\",\"toward\":\"" + toward + "\",\"first\":20}");
			}
		}
		documents.put("page/threads", threads);
		return documents;
	}

	private void putIn(int actions, int measures) throws Exception {
		List<String> changes = new ArrayList<>(List.of(put("System", "sys-bench", ""),
				put("Organisation", "org-bench", ",\"type\":\"integrated care board\""),
				link("Within", "org-bench", "sys-bench"), put("LocalPlan", "plan-bench", ""),
				link("OwnedBy", "plan-bench", "org-bench"), put("Assessment", "asmt-bench", ",\"year\":\"2024/25\""),
				link("About", "asmt-bench", "org-bench"), link("About", "asmt-bench", "plan-bench")));
		for (int i = 0; i < 20; i++) {
			changes.add(put("Priority", "prio-bench-" + i, ""));
			changes.add(link("PartOf", "prio-bench-" + i, "plan-bench"));
		}
		for (int i = 0; i < measures; i++) {
			measure(i, changes);
		}
		for (int i = 0; i < actions; i++) {
			changes.add(put("Action", "act-bench-" + i, ""));
			changes.add(link("PartOf", "act-bench-" + i, "prio-bench-" + i % 20));
			changes.add(link("MeasuredBy", "act-bench-" + i, "meas-bench-" + i % measures));
		}
		Instant start = Instant.now();
		for (int from = 0; from < changes.size(); from += AT_ONCE) {
			apply(changes.subList(from, Math.min(from + AT_ONCE, changes.size())));
		}
		System.out.println(changes.size() + " changes put in after " + since(start) + " ms");
	}

	private static void measure(int number, List<String> changes) {
		String id = "meas-bench-" + number;
		changes.add(put("Measure", id, ",\"unit\":\"%\",\"better\":\"HIGHER\""));
		changes.add(put("Target", "target-bench-" + number, ",\"value\":75,\"by\":\"2025-03\",\"level\":\"NATIONAL\""));
		changes.add(link("HasTarget", id, "target-bench-" + number));
		for (int month = 0; month < 12; month++) {
			String seen = "obs-bench-" + number + "-" + month;
			changes.add(put("Observation", seen, ",\"value\":" + (60 + (number * 7 + month * 5) % 30) + ",\"period\":\""
					+ ((month < 9) ? "2024-" + String.format("%02d", month + 4) : "2025-0" + (month - 8)) + "\""));
			changes.add(link("HasObservation", id, seen));
			changes.add(link("ReportedFor", seen, "org-bench"));
		}
	}

	private static String put(String kind, String id, String more) {
		return "{\"put" + kind + "\":{\"id\":\"" + id + "\",\"name\":\"Bench " + id + "\"" + more + "," + PackagedService.CITED
				+ "}}";
	}

	private static String link(String type, String from, String to) {
		return "{\"link" + type + "\":{\"from\":\"" + from + "\",\"to\":\"" + to + "\"," + PackagedService.CITED + "}}";
	}

	private void apply(List<String> changes) throws Exception {
		this.service.change(APPLY, "{\"set\":{\"author\":\"Bench\",\"reason\":\"Bench\",\"basedOn\":\"" + this.service.version()
				+ "\",\"changes\":[" + String.join(",", changes) + "]}}");
	}

	/** What is kept is of another version after a change, so that each round is made anew. */
	private void measure(int round) throws Exception {
		apply(List.of(put("Place", "place-bench-" + round, "")));
		Duration busy = this.service.busy();
		Instant start = Instant.now();
		String pack = document("page/evidence-pack", "{\"board\":\"org-bench\",\"year\":\"2024/25\"}");
		long made = since(start);
		long processor = this.service.busy().minus(busy).toMillis();
		Instant asked = Instant.now();
		int documents = 0;
		for (Map.Entry<String, List<String>> each : DOCUMENTS.entrySet()) {
			for (String variables : each.getValue()) {
				document(each.getKey(), variables);
				documents++;
			}
		}
		long together = since(asked);
		System.out.println("round " + round + ": pack of " + pack.length() + " bytes and "
				+ (pack.split("\"cells\":").length - 1) + " rows after " + made + " ms, processor " + processor
				+ " ms; " + documents + " questions for the same together "
				+ together + " ms; most memory " + this.service.mostMemory() + " MB; " + pack.substring(pack.indexOf("\"completeness\""),
						Math.min(pack.length(), pack.indexOf("\"completeness\"") + 300)));
	}

	private String document(String id, String variables) throws Exception {
		String answer = this.service.ask("{\"documentId\":\"" + id + "\",\"variables\":" + variables + "}").body();
		if (answer.contains("\"errors\":[")) {
			throw new IllegalStateException(answer.substring(0, Math.min(500, answer.length())));
		}
		return answer;
	}

	private static long since(Instant start) {
		return Duration.between(start, Instant.now()).toMillis();
	}

}
