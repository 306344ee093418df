import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the first reader waits for: starts packaged services in turn, each time with an empty
 * disk and then once more with the store of before, asks each of them questions as soon as
 * it says that it is ready, and prints what each took for the first time.
 *
 * <p>
 * Usage: {@code java src/bench/FirstAnswers.java <rounds> <busy threads> <service>...}, where
 * a service is a jar, or the script {@code target/aot/start} of {@code ./mvnw -Paot package}.
 */
class FirstAnswers {

	private static final Map<String, String> QUESTIONS = new LinkedHashMap<>();

	static {
		String hops = "threads { id state stateReason hops { node { id name } link { basis sources { locator } } } } completeness { complete }";
		QUESTIONS.put("threads of a plan, up", "{ threads(from: \"plan-bnssg-jfp\", toward: UP) { " + hops + " } }");
		QUESTIONS.put("threads of a plan, down", "{ threads(from: \"plan-bnssg-jfp\", toward: DOWN) { " + hops + " } }");
		QUESTIONS.put("coverage of a system",
				"{ coverage(rows: LocalPlan, columns: Shift, scopes: [\"sys-bnssg-ics\"]) { matrices { cells { row column joined states { state count } } } } }");
		QUESTIONS.put("gaps of a system",
				"{ gaps(scope: \"sys-bnssg-ics\", first: 50) { nodes { id threads(first: 1) { state hops { node { id name } } } } } }");
		QUESTIONS.put("impact of a risk",
				"{ impact(of: \"risk-flow\") { affectedCount affected { node { id name } degree } lostRoutes { to { id } fromCount } } }");
		QUESTIONS.put("only routes of a system",
				"{ singlePoints(scope: \"sys-bnssg-ics\", first: 50) { totalCount points { node { id name } } } }");
		QUESTIONS.put("threads of a plan, up, again",
				"{ threads(from: \"plan-bnssg-jfp\", toward: UP) { " + hops + " } }");
	}

	static void main(String[] arguments) throws Exception {
		for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
			Thread.ofPlatform().daemon().start(FirstAnswers::spin);
		}
		for (int round = 1; round <= Integer.parseInt(arguments[0]); round++) {
			for (String jar : List.of(arguments).subList(2, arguments.length)) {
				Path store = Files.createTempDirectory("goldenthread-first");
				try {
					run(jar + ", round " + round + ", empty store", jar, store);
					run(jar + ", round " + round + ", its store", jar, store);
				}
				finally {
					PackagedService.delete(store);
				}
			}
		}
	}

	private static void spin() {
		while (true) {
			Thread.onSpinWait();
		}
	}

	private static void run(String title, String packaged, Path store) throws Exception {
		Instant start = Instant.now();
		try (PackagedService service = PackagedService.start(packaged, store)) {
			System.out.println(title);
			System.out.println("  ready after " + since(start) + " ms");
			List<String> rows = new ArrayList<>();
			for (Map.Entry<String, String> question : QUESTIONS.entrySet()) {
				Instant asked = Instant.now();
				boolean answered = ask(service, question.getValue());
				rows.add("  " + question.getKey() + ": " + since(asked) + " ms" + (answered ? "" : " FAILED"));
				if (rows.size() == 1) {
					rows.add("  first thread " + since(start) + " ms after the start");
				}
			}
			rows.forEach(System.out::println);
			Thread.sleep(Math.max(0, 60_000 - since(start)));
			System.out.println("  processor time of the first minute: "
					+ service.busy().toMillis() + " ms");
		}
	}

	private static boolean ask(PackagedService service, String question) throws Exception {
		HttpResponse<String> answer = service.ask("{\"query\": \"" + question.replace("\"", "\\\"") + "\"}");
		if (answer.body().contains("\"errors\"")) {
			System.out.println(answer.body().substring(0, Math.min(300, answer.body().length())));
		}
		return answer.statusCode() == 200 && !answer.body().contains("\"errors\"");
	}

	private static long since(Instant start) {
		return Duration.between(start, Instant.now()).toMillis();
	}

}
