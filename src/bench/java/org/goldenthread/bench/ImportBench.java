package org.goldenthread.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The time that the rows of a published file take, each a new value of its own, through
 * the service and by hand-written statements for a thousand rows each, in turn and into
 * one database. The service checks them, keeps their history and writes all or nothing;
 * the statements do none of that.
 */
final class ImportBench {

	private static final int BODIES = 500;

	private static final int AT_ONCE = 1000;

	private static final List<String> MEASURES = List.of("meas-cyp-mh", "meas-cmh-access");

	private static final String WRITE = """
			UNWIND $rows AS row
			MATCH (measure:Node {id: row.measure}) MATCH (body:Node {id: row.body})
			CREATE (value:Node:Observation)
			SET value = row.value
			CREATE (measure)-[:HAS_OBSERVATION {basis: 'EXTERNAL', sources: row.value.sources}]->(value)
			CREATE (value)-[:REPORTED_FOR {basis: 'EXTERNAL', sources: row.value.sources}]->(body)""";

	private static final String REMOVE = """
			MATCH (value:Observation) WHERE value.id STARTS WITH $prefix
			CALL (value) { DETACH DELETE value } IN TRANSACTIONS OF 5000 ROWS""";

	private final HttpClient http = HttpClient.newHttpClient();

	private final Options options;

	private final Path folder;

	private final List<Row> rows;

	ImportBench(Options options, Path folder) throws IOException {
		this.options = options;
		this.folder = Files.createDirectories(folder);
		this.rows = rows(options.number("rows", 100_000));
	}

	private static List<Row> rows(int count) {
		List<Row> rows = new ArrayList<>();
		for (int month = 0; rows.size() < count; month++) {
			YearMonth when = YearMonth.of(2015, 1).plusMonths(month);
			for (String measure : MEASURES) {
				for (int body = 0; body < BODIES; body++) {
					rows.add(new Row(measure, body, when, (31 * body + 7 * month) % 3000));
				}
			}
		}
		return rows.subList(0, count);
	}

	String run(String jar) throws Exception {
		int bolt = freePort();
		int port = freePort();
		Path token = this.folder.resolve("token");
		String heap = this.options.text("heap", "512m");
		List<String> database = java("-Xmx" + this.options.text("database-heap", "2g"));
		database.addAll(List.of("-cp", System.getProperty("java.class.path"), Database.class.getName(),
				Files.createTempDirectory(this.folder, "store").toString(), String.valueOf(bolt)));
		StringBuilder table = new StringBuilder("| | rows | seconds | rows a second |\n| --- | ---: | ---: | ---: |\n");
		try (Running neo4j = start("import-database", database)) {
			neo4j.await(() -> neo4j.printed(Database.READY));
			List<String> service = java("-Xmx" + heap);
			service.addAll(List.of("-jar", jar, "--server.port=" + port, "--spring.neo4j.uri=bolt://127.0.0.1:" + bolt,
					"--goldenthread.security.administrator-token=" + token.toAbsolutePath()));
			try (Driver driver = GraphDatabase.driver("bolt://127.0.0.1:" + bolt, AuthTokens.none());
					Running goldenthread = start("import-service", service)) {
				URI address = URI.create("http://127.0.0.1:" + port);
				goldenthread.await(
						() -> Files.exists(token) && ask(address.resolve("/graphql?query=%7B__typename%7D")) != null);
				bodies(driver);
				for (int round = 0; round < this.options.number("rounds", 3); round++) {
					table.append(line("by hand-written statements", byHand(driver)));
					remove(driver, "obs-floor-");
					table.append(line("through the service, heap " + heap,
							imported(address, Files.readString(token).strip())));
					table.append("| the service then holds | | " + goldenthread.residentMebibytes() + " MiB | |\n");
					remove(driver, "obs-c");
				}
			}
		}
		return table.toString();
	}

	private Running start(String name, List<String> command) throws IOException {
		return Running.start(name, this.folder.resolve("logs"), Path.of("."), Map.of(), command);
	}

	private static List<String> java(String heap) {
		return new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), heap,
				"--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
				"--add-opens=java.base/java.nio=ALL-UNNAMED", "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED"));
	}

	private String line(String what, double seconds) {
		IO.println(what + ": " + seconds + " s");
		return "| " + what + " | " + this.rows.size() + " | " + Math.round(10 * seconds) / 10.0 + " | "
				+ Math.round(this.rows.size() / seconds) + " |\n";
	}

	private static void bodies(Driver driver) {
		driver.executableQuery("""
				MATCH (like:Organisation {id: 'org-uhbw'})
				UNWIND range(0, $last) AS i
				CREATE (body:$(labels(like)))
				SET body = {id: 'org-bench-' + i, name: 'Made-up trust ' + i, codes: ['ODS Z' + (1000 + i)],
				  basis: 'EXTERNAL', sources: ['src-nhse-ae'], sinceVersion: 1}""")
			.withParameters(Map.of("last", BODIES - 1))
			.execute();
	}

	private double byHand(Driver driver) {
		long start = System.nanoTime();
		try (var session = driver.session()) {
			for (int from = 0; from < this.rows.size(); from += AT_ONCE) {
				List<Map<String, Object>> part = this.rows.subList(from, Math.min(this.rows.size(), from + AT_ONCE))
					.stream()
					.map(Row::values)
					.toList();
				session
					.executeWriteWithoutResult((transaction) -> transaction.run(WRITE, Map.of("rows", part)).consume());
			}
		}
		return (System.nanoTime() - start) / 1e9;
	}

	private static void remove(Driver driver, String prefix) {
		try (var session = driver.session()) {
			session.run(REMOVE, Map.of("prefix", prefix)).consume();
		}
	}

	private double imported(URI address, String token) throws Exception {
		byte[] body = form();
		long start = System.nanoTime();
		JsonNode job = JsonMapper.shared()
			.readTree(this.http
				.send(HttpRequest.newBuilder(address.resolve("/import"))
					.header("Content-Type", "multipart/form-data; boundary=b")
					.header("Authorization", "Bearer " + token)
					.POST(BodyPublishers.ofByteArray(body))
					.build(), BodyHandlers.ofString())
				.body());
		JsonNode standing = job;
		while (standing.path("state").asString("").equals("RUNNING")) {
			Thread.sleep(100);
			standing = JsonMapper.shared()
				.readTree(ask(address.resolve("/import/" + job.get("id").asString()), "Authorization",
						"Bearer " + token));
		}
		double seconds = (System.nanoTime() - start) / 1e9;
		if (standing.at("/answer/changeCount").asInt(0) != 3 * this.rows.size()
				|| !standing.at("/answer/applied").has("id")) {
			throw new IllegalStateException(
					"The import did not do it: " + standing.toString().replaceFirst("(?s)(.{500}).*", "$1"));
		}
		return seconds;
	}

	private String ask(URI address, String... headers) throws IOException {
		HttpRequest.Builder request = HttpRequest.newBuilder(address);
		try {
			return this.http
				.send(((headers.length > 0) ? request.headers(headers) : request).build(), BodyHandlers.ofString())
				.body();
		}
		catch (InterruptedException ex) {
			throw new IOException(ex);
		}
	}

	private byte[] form() throws IOException {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		for (String part : List.of("author=Bench", "reason=Bench", "document=src-nhse-ae", "apply=true",
				"wait=false")) {
			String[] both = part.split("=");
			body.write(("--b\r\nContent-Disposition: form-data; name=\"" + both[0] + "\"\r\n\r\n" + both[1] + "\r\n")
				.getBytes(StandardCharsets.UTF_8));
		}
		body.write("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"file.zip\"\r\n\r\n"
			.getBytes(StandardCharsets.UTF_8));
		try (ZipOutputStream zip = new ZipOutputStream(body)) {
			zip.putNextEntry(new ZipEntry("file.csv"));
			zip.write(("REPORTING_PERIOD_START,REPORTING_PERIOD_END,STATUS,BREAKDOWN,PRIMARY_LEVEL,"
					+ "PRIMARY_LEVEL_DESCRIPTION,SECONDARY_LEVEL,SECONDARY_LEVEL_DESCRIPTION,MEASURE_ID,MEASURE_NAME,"
					+ "MEASURE_VALUE\n" + this.rows.stream().map(Row::csv).collect(Collectors.joining("\n")) + "\n")
				.getBytes(StandardCharsets.UTF_8));
			zip.closeEntry();
			zip.finish();
			body.write("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
		}
		return body.toByteArray();
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	private record Row(String measure, int body, YearMonth month, int value) {

		String csv() {
			return String.join(",", this.month.atDay(1).toString(), this.month.atEndOfMonth().toString(), "Final",
					"Provider", "Z" + (1000 + this.body), "A trust", "NONE", "NONE",
					this.measure.equals(MEASURES.getFirst()) ? "MHS95" : "MHS108", "A measure",
					String.valueOf(this.value));
		}

		Map<String, Object> values() {
			Map<String, Object> value = new HashMap<>();
			value.put("id", "obs-floor-" + this.measure + "-" + this.body + "-" + this.month);
			value.put("name", "A measure of mental health services, Made-up trust " + this.body + ", " + this.month);
			value.put("period", this.month.toString());
			value.put("periodStart", this.month.atDay(1));
			value.put("periodEnd", this.month.atEndOfMonth());
			value.put("value", (double) this.value);
			value.put("numerator", (double) this.value);
			value.put("unit", "people");
			value.put("basis", "EXTERNAL");
			value.put("sources", List.of("src-nhse-ae MHSDS of " + this.month + ", row " + this.body));
			return Map.of("measure", this.measure, "body", "org-bench-" + this.body, "value", value);
		}

	}

}
