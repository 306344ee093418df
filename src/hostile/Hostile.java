import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Starts the packaged service with 512 MB of heap and sends it what would break it: for
 * each case, prints how it was answered, how long that took, how much processor time was
 * spent in the second after, and how much heap is in use after. Run by
 * {@code ./mvnw -Phostile -DskipTests package}; the table goes to
 * {@code target/hostile/table.md}.
 */
class Hostile {

	private static final Duration PATIENCE = Duration.ofSeconds(100);

	private static final HttpClient client = HttpClient.newHttpClient();

	private static final int WATCHERS = 8;

	private static final int SMALL_QUESTIONS = 100;

	private final Process service;

	private final int port;

	private final PrintStream table;

	private boolean broken;

	private Hostile(Process service, int port, PrintStream table) {
		this.service = service;
		this.port = port;
		this.table = table;
	}

	public static void main(String[] arguments) throws Exception {
		Path jar = Path.of(arguments[0]);
		Path folder = Files.createDirectories(Path.of(arguments[1]));
		int port = freePort();
		Process service = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), "-Xmx512m",
				"-jar", jar.toAbsolutePath().toString(), "--server.port=" + port,
				"--goldenthread.store.directory=" + folder.resolve("data").toAbsolutePath())
			.redirectErrorStream(true)
			.redirectOutput(folder.resolve("service.log").toFile())
			.start();
		try (PrintStream table = new PrintStream(Files.newOutputStream(folder.resolve("table.md")), true,
				StandardCharsets.UTF_8)) {
			Hostile hostile = new Hostile(service, port, table);
			hostile.awaitReady();
			hostile.run();
			if (hostile.broken) {
				System.exit(1);
			}
		}
		finally {
			service.destroyForcibly();
		}
	}

	private void run() throws Exception {
		print("| case | answer | ms | processor, next second, ms | heap, MB |");
		print("| --- | --- | ---: | ---: | ---: |");
		String risk = "query ($v: ID!) { risk(id: $v) { id } }";
		one("id of 10,000 letters", body(risk, "{\"v\":\"" + "a".repeat(10_000) + "\"}"));
		one("id of 900,000 letters", body(risk, "{\"v\":\"" + "a".repeat(900_000) + "\"}"));
		one("id of 10,000 letters, inline", body("{ risk(id: \\\"" + "a".repeat(10_000) + "\\\") { id } }"));
		one("document id of 100,000 letters", "{\"documentId\":\"" + "a".repeat(100_000) + "\"}");
		one("name of 100,000 letters", body("{ " + "a".repeat(100_000) + " }"));
		for (int depth : new int[] { 7, 14, 20, 40 }) {
			one("conditions nested " + depth + " deep", body(nested(depth)));
		}
		one("grouped by 1,000", body("{ everything { aggregate(groupBy: [" + times("\\\"name\\\"", 1000) + "]) { count } } }"));
		one("ordered by 1,000", body("{ everything(order: [" + times("{by: \\\"name\\\"}", 1000) + "]) { totalCount } }"));
		one("4,000 empty conditions", body("{ everything(filter: {or: [" + times("{}", 4000) + "]}) { totalCount } }"));
		one("200 empty conditions", body("{ everything(filter: {or: [" + times("{}", 200) + "]}) { totalCount } }"));
		one("a kind 4,000 times", body("{ everything(filter: {kind: {in: [" + times("Risk", 4000) + "]}}) { totalCount } }"));
		one("a kind 1,000 times", body("{ everything(filter: {kind: {in: [" + times("Risk", 1000) + "]}}) { totalCount } }"));
		one("not, nested 68 deep", body("{ everything(filter: " + "{not: ".repeat(68) + "{}" + "}".repeat(68) + ") { totalCount } }"));
		one("a search in 6,000 kinds", body("{ search(text: \\\"a\\\", kinds: [" + times("Risk", 6000) + "]) { hits { score } } }"));
		one("a search in 1,000 kinds", body("{ search(text: \\\"a\\\", kinds: [" + times("Risk", 1000) + "]) { hits { score } } }"));
		one("a search for 12 long words", body("{ search(text: \\\"" + times("abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz", 12) + "\\\") { hits { score } } }"));
		one("JSON nested 100,000 deep", "{\"query\":\"{ __typename }\",\"variables\":{\"a\":" + "[".repeat(100_000));
		one("a number of 500,000 digits", body("{ observations(filter: {value: {equals: " + "1".repeat(500_000) + "}}) { totalCount } }"));
		one("5,000 aliases", body("{ " + aliases(5000, "kinds { name }") + " }"));
		one("one alias 1,000 times", body("{ " + times("a: risk(id: \\\"risk-flow\\\") { id }", 1000) + " }"));
		one("300 summaries in one request", body("{ " + aliases(300, "risks { aggregate(groupBy: [\\\"name\\\", \\\"kind\\\"]) { count } }") + " }"));
		one("fragments that double 60 times", body("{ risk(id: \\\"risk-flow\\\") { ...f59 } } fragment f0 on Risk { id } "
				+ IntStream.range(1, 60).mapToObj((i) -> "fragment f" + i + " on Risk { ...f" + (i - 1) + " ...f" + (i - 1) + " }").collect(Collectors.joining(" "))));
		one("coverage of everything, 20 times", body("{ " + aliases(20, "coverage(rows: LocalPlan, columns: LocalPlan, first: 100) { matrices { cells { joined } } }") + " }"));
		several("60 documents with large variables", 60, (i) -> body("query ($f: RiskFilter) { risks(filter: $f) { totalCount a" + i + ": __typename } }",
				"{\"f\":{\"or\":[" + commas("{\"name\":{\"in\":[" + commas("\"" + "x".repeat(9000) + i + "\"", 25) + "]}}", 4) + "]}}"));
		several("5,000 different documents", 5_000, (i) -> body("{ a" + i + ": risk(id: \\\"risk-flow\\\") { name } }"));
		several("5,000 different searches", 5_000, (i) -> body("{ search(text: \\\"flow" + i + "\\\", first: 1) { hits { score } } }"));
		left("conditions nested 7 deep, caller gone", body(nested(7)));
		drip();
		slowReaders();
		beside("coverage of everything, 20 times", (i) -> body("{ n" + i + ": __typename " + aliases(20, "coverage(rows: LocalPlan, columns: LocalPlan, first: 100) { matrices { cells { joined } } }") + " }"));
		beside("conditions nested 14 deep", (i) -> body(nested(14).replace("totalCount", "totalCount a" + i + ": __typename")));
		beside("300 summaries", (i) -> body("{ n" + i + ": __typename " + aliases(300, "risks { aggregate(groupBy: [\\\"name\\\", \\\"kind\\\"]) { count } }") + " }"));
		beside("a search for 12 long words", (i) -> body("{ search(text: \\\"" + times("abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz" + i, 12) + "\\\") { hits { score } } }"));
		beside("5,000 different documents", (i) -> body("{ b" + i + ": risk(id: \\\"risk-flow\\\") { name } }"));
		line("malformed chunk", "POST /graphql HTTP/1.1", "Host: localhost", "Content-Type: application/json", "Transfer-Encoding: chunked", "", "zz");
		line("host of another", "GET /graphql?query={__typename} HTTP/1.1", "Host: evil.example");
		end();
	}

	private void one(String name, String body) throws Exception {
		measured(name, () -> post(body));
	}

	private void several(String name, int count, IntFunction<String> body) throws Exception {
		measured(name, () -> {
			String last = "";
			for (int i = 0; i < count; i++) {
				last = post(body.apply(i));
			}
			return last;
		});
	}

	private void left(String name, String body) throws Exception {
		measured(name, () -> {
			for (int i = 0; i < WATCHERS; i++) {
				try (Socket caller = connect()) {
					caller.getOutputStream().write(raw(body));
					Thread.sleep(500);
				}
			}
			return "none";
		});
	}

	private void drip() throws Exception {
		measured("8 bodies that drip in", () -> {
			List<Socket> callers = new ArrayList<>();
			for (int i = 0; i < WATCHERS; i++) {
				Socket caller = connect();
				caller.getOutputStream().write("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
				callers.add(caller);
			}
			String last = "";
			for (Socket caller : callers) {
				while (caller.getInputStream().available() == 0) {
					for (Socket each : callers) {
						try {
							each.getOutputStream().write(' ');
						}
						catch (IOException ex) {
							// It was ended.
						}
					}
					Thread.sleep(200);
				}
				last = firstLine(caller.getInputStream());
				caller.close();
			}
			return last;
		});
	}

	private void slowReaders() throws Exception {
		String large = body("{ everything(first: 500) { nodes { id name description sources { document { id name description } locator } discussedIn(first: 50) { nodes { id name } } } } }");
		measured("8 callers that read no answer", () -> {
			List<Socket> callers = new ArrayList<>();
			for (int i = 0; i < WATCHERS; i++) {
				Socket caller = new Socket();
				caller.setReceiveBufferSize(1024);
				caller.connect(new InetSocketAddress("127.0.0.1", this.port));
				caller.getOutputStream().write(raw(large));
				callers.add(caller);
			}
			Thread.sleep(40_000);
			for (Socket caller : callers) {
				caller.close();
			}
			return "none";
		});
	}

	/** A small question asked while eight callers send nothing but distinct heavy ones. */
	private void beside(String name, IntFunction<String> heavy) throws Exception {
		small(200);
		double[] alone = small(SMALL_QUESTIONS);
		AtomicInteger asked = new AtomicInteger();
		AtomicBoolean over = new AtomicBoolean();
		ExecutorService callers = Executors.newFixedThreadPool(WATCHERS);
		try {
			List<Future<String>> running = IntStream.range(0, WATCHERS).mapToObj((caller) -> callers.submit(() -> {
				String answer = "none";
				while (!over.get()) {
					answer = post(heavy.apply(asked.incrementAndGet()));
				}
				return answer;
			})).toList();
			Thread.sleep(1000);
			int before = asked.get();
			long start = System.nanoTime();
			double[] beside = small(SMALL_QUESTIONS);
			double perSecond = (asked.get() - before) * 1e9 / (System.nanoTime() - start);
			over.set(true);
			String answer = running.getFirst().get();
			for (Future<String> each : running) {
				each.get();
			}
			print(String.format(Locale.ROOT, "| beside 8 callers of %s, %.1f a second | %s | %s (alone %s) | | |", name,
					perSecond, answer, shown(beside), shown(alone)));
		}
		finally {
			over.set(true);
			callers.shutdownNow();
		}
	}

	/** How long each of so many small questions took, in milliseconds, the quickest first. */
	private double[] small(int count) throws Exception {
		double[] times = new double[count];
		for (int i = 0; i < count; i++) {
			long start = System.nanoTime();
			post(body("{ x" + i + ": risk(id: \\\"risk-flow\\\") { name } }"));
			times[i] = (System.nanoTime() - start) / 1e6;
			Thread.sleep(20);
		}
		Arrays.sort(times);
		return times;
	}

	private static String shown(double[] sorted) {
		return String.format(Locale.ROOT, "%.1f, %.1f", sorted[sorted.length / 2], sorted[sorted.length * 95 / 100]);
	}

	private void line(String name, String... lines) throws Exception {
		measured(name, () -> {
			try (Socket caller = connect()) {
				caller.getOutputStream().write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
				return firstLine(caller.getInputStream());
			}
		});
	}

	private void end() throws Exception {
		for (int i = 0; i < 2; i++) {
			Socket caller = connect();
			caller.getOutputStream().write(raw(body(nested(7).replace("totalCount", "totalCount a" + i + ": __typename"))));
		}
		Thread.sleep(200);
		long start = System.nanoTime();
		this.service.destroy();
		boolean ended = this.service.waitFor(30, TimeUnit.SECONDS);
		long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
		check(ended && took < 10_000);
		print("| SIGTERM beside two of these (7 deep) | " + (ended ? "ended" : "still there") + " | " + took + " | | |");
	}

	private void measured(String name, Callable<String> work) throws Exception {
		long start = System.nanoTime();
		String answer = work.call();
		long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
		Thread.sleep(1000);
		long before = processorMillis();
		Thread.sleep(1000);
		long after = processorMillis() - before;
		check(this.service.isAlive() && after < 500 && !answer.startsWith("500"));
		print("| " + name + " | " + answer + " | " + took + " | " + after + " | " + heapMegabytes() + " |");
	}

	private void check(boolean holds) {
		this.broken |= !holds;
	}

	private String post(String body) throws InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + "/graphql"))
			.timeout(PATIENCE)
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build();
		try {
			HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
			String text = response.body();
			int code = text.indexOf("\"code\":\"");
			return response.statusCode() + ((code < 0) ? "" : " " + text.substring(code + 8, text.indexOf('"', code + 8)));
		}
		catch (IOException ex) {
			this.broken = true;
			return "no answer: " + ex.getClass().getSimpleName();
		}
	}

	private byte[] raw(String body) {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		String head = "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: " + bytes.length + "\r\n\r\n";
		return (head + body).getBytes(StandardCharsets.UTF_8);
	}

	private Socket connect() throws IOException {
		return new Socket("127.0.0.1", this.port);
	}

	private static String firstLine(InputStream answer) throws IOException {
		StringBuilder line = new StringBuilder();
		for (int each = answer.read(); each >= 0 && each != '\r'; each = answer.read()) {
			line.append((char) each);
		}
		return line.toString().replace("HTTP/1.1 ", "").strip();
	}

	private static String nested(int depth) {
		return "{ risks(filter: {" + IntStream.range(0, depth).mapToObj((i) -> (i % 2 == 0) ? "threatens: {some: {" : "threatenedBy: {some: {").collect(Collectors.joining())
				+ "}}".repeat(depth) + "}) { totalCount } }";
	}

	private static String aliases(int count, String field) {
		return IntStream.range(0, count).mapToObj((i) -> "a" + i + ": " + field).collect(Collectors.joining(" "));
	}

	private static String times(String text, int count) {
		return IntStream.range(0, count).mapToObj((i) -> text).collect(Collectors.joining(" "));
	}

	private static String commas(String text, int count) {
		return IntStream.range(0, count).mapToObj((i) -> text).collect(Collectors.joining(","));
	}

	private static String body(String query) {
		return "{\"query\":\"" + query + "\"}";
	}

	private static String body(String query, String variables) {
		return "{\"query\":\"" + query + "\",\"variables\":" + variables + "}";
	}

	/** Where the system tells, as Linux does. */
	private long processorMillis() {
		return this.service.info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
	}

	/** After a collection, so that only what is kept counts. */
	private long heapMegabytes() throws IOException, InterruptedException {
		if (!this.service.isAlive()) {
			return -1;
		}
		jcmd("GC.run");
		for (String line : jcmd("GC.heap_info")) {
			int used = line.indexOf("used ");
			if (used >= 0) {
				return Long.parseLong(line.substring(used + 5, line.indexOf('K', used))) / 1024;
			}
		}
		return -1;
	}

	private List<String> jcmd(String command) throws IOException, InterruptedException {
		String java = ProcessHandle.current().info().command().orElse("java");
		Process jcmd = new ProcessBuilder(Path.of(java).resolveSibling("jcmd").toString(), String.valueOf(this.service.pid()), command)
			.redirectErrorStream(true)
			.start();
		List<String> lines = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
		jcmd.waitFor();
		return lines;
	}

	private void awaitReady() throws InterruptedException {
		long end = System.nanoTime() + Duration.ofMinutes(20).toNanos();
		String question = body("{ risk(id: \\\"risk-flow\\\") { id } }");
		while (System.nanoTime() < end && this.service.isAlive()) {
			if (post(question).equals("200")) {
				this.broken = false;
				awaitIdle();
				return;
			}
			Thread.sleep(500);
		}
		throw new IllegalStateException("The service did not start");
	}

	/** Until it has warmed up. */
	private void awaitIdle() throws InterruptedException {
		long before;
		do {
			before = processorMillis();
			Thread.sleep(2000);
		}
		while (processorMillis() - before > 100);
	}

	private void print(String line) {
		System.out.println(line);
		this.table.println(line);
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

}
