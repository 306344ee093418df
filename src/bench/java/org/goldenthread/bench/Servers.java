package org.goldenthread.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Starts the servers, each in a process of its own on a free port of this machine, and
 * ends them.
 */
final class Servers implements AutoCloseable {

	/** What Neo4j needs from the JVM. */
	private static final List<String> FOR_NEO4J = List.of("--enable-native-access=ALL-UNNAMED",
			"--sun-misc-unsafe-memory-access=allow", "--add-opens=java.base/java.nio=ALL-UNNAMED",
			"--add-opens=java.base/java.io=ALL-UNNAMED", "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED");

	/** The same for the database alone and for the service that it is embedded in. */
	private static final List<String> DATABASE_HEAP = List.of("-Xms2g", "-Xmx2g", "-XX:+UseG1GC");

	private static final List<String> FLOOR = List.of("-Xmx512m", "--enable-native-access=ALL-UNNAMED",
			"-Dsun.net.httpserver.nodelay=true", "-Dsun.net.httpserver.maxIdleConnections=1000");

	private static final List<String> SERVICE = List.of("--goldenthread.model=file:src/bench/model/*.graphqls",
			"--goldenthread.seed.enabled=false");

	private final Path target;

	private final Stores stores;

	private final Options options;

	private final List<Running> running = new ArrayList<>();

	private @Nullable Running database;

	private URI bolt = URI.create("bolt://127.0.0.1");

	Servers(Path target, Options options) {
		this.target = target;
		this.stores = new Stores(target.resolve("stores"));
		this.options = options;
		Runtime.getRuntime().addShutdownHook(new Thread(this::destroy));
	}

	/**
	 * Starts the servers of these names, in this order.
	 * @param names of them
	 * @param factor the size of the graph
	 * @param cached whether the service may answer from its cache
	 */
	List<Server> start(List<String> names, int factor, boolean cached) throws Exception {
		List<Server> servers = new ArrayList<>();
		for (String name : names) {
			servers.add(switch (name) {
				case "A" -> neo4jGraphql(factor);
				case "B" -> floor(factor);
				case "bolt" -> overBolt(factor, cached);
				case "embedded" -> embedded(factor, cached);
				case "beside" -> embedded("beside", this.options.text("beside", ""), factor, cached);
				default -> throw new IllegalArgumentException(
						"There is no server '" + name + "'; there are A, B, bolt, embedded and beside");
			});
			IO.println("Started " + servers.getLast().name() + " at " + servers.getLast().address());
		}
		return servers;
	}

	/**
	 * The service with the database inside.
	 */
	Server embedded(int factor, boolean cached) throws Exception {
		return embedded("embedded", jar(this.target.getParent()), factor, cached);
	}

	/**
	 * The service with the database inside, and beside it the version whose jar the
	 * option {@code beside} names, if it does.
	 */
	List<Server> versions(int factor) throws Exception {
		List<Server> versions = new ArrayList<>(List.of(embedded(factor, false)));
		String beside = this.options.text("beside", "");
		if (!beside.isEmpty()) {
			versions.add(embedded("beside", beside, factor, false));
		}
		Thread.sleep(Duration.ofSeconds(this.options.number("settle", 0)));
		return versions;
	}

	private Server embedded(String name, String jar, int factor, boolean cached) throws Exception {
		Path store = this.stores.embedded(factor, this.options.is("hubs"), name);
		List<String> command = java(List.of(DATABASE_HEAP, FOR_NEO4J, this.options.words("embedded-options", "")));
		command.addAll(List.of("-jar", jar));
		command.addAll(List.of("--goldenthread.store.directory=" + store, "--goldenthread.store.page-cache=1GB"));
		return service(name + ((factor != 1) ? " x" + factor : "") + (cached ? " cached" : ""), command, cached, null);
	}

	/**
	 * The service in its default start set.
	 */
	private Server overBolt(int factor, boolean cached) throws Exception {
		Running neo4j = database(factor);
		List<String> command = java(List.of(List.of("--sun-misc-unsafe-memory-access=allow"),
				this.options.words("bolt-options", "-Xmx192m -XX:+UseSerialGC")));
		command.addAll(List.of("-jar", jar(this.target.getParent())));
		command.add("--spring.neo4j.uri=" + this.bolt);
		return service("bolt" + (cached ? " cached" : ""), command, cached, neo4j);
	}

	private Server service(String name, List<String> command, boolean cached, @Nullable Running neo4j)
			throws Exception {
		int port = freePort();
		URI address = URI.create("http://127.0.0.1:" + port + "/graphql");
		command.addAll(SERVICE);
		command.add("--server.port=" + port);
		command.add("--goldenthread.api.answer-cache=" + (cached ? "32MB" : "0"));
		Running process = run("service " + name, Path.of("").toAbsolutePath(), Map.of(), command);
		byte[] question = Requests.graphql(address, "{ __typename }", Map.of());
		process.await(() -> Requests.answer(address, question).contains("Query"));
		return new Server(name, address, process, neo4j, Requests.graphql("goldenthread.graphql"));
	}

	private Server floor(int factor) throws Exception {
		Running neo4j = database(factor);
		int port = freePort();
		List<String> command = java(List.of(FLOOR, List.of("-cp", System.getProperty("java.class.path")),
				List.of(Floor.class.getName(), String.valueOf(port), this.bolt.toString())));
		URI address = URI.create("http://127.0.0.1:" + port + "/");
		Running process = run("floor", Path.of("").toAbsolutePath(), Map.of(), command);
		List<byte[]> question = Requests.floor(address, Workload.W1, Workload.W1.ids(1));
		process.await(() -> Requests.answer(address, question.getFirst()).startsWith("{"));
		return new Server("B", address, process, neo4j, Requests::floor);
	}

	private Server neo4jGraphql(int factor) throws Exception {
		Running neo4j = database(factor);
		Path folder = Path.of("src", "bench", "neo4j-graphql").toAbsolutePath();
		if (!Files.exists(folder.resolve("node_modules"))) {
			new ProcessBuilder("npm", "ci").directory(folder.toFile()).inheritIO().start().waitFor();
		}
		int port = freePort();
		Map<String, String> environment = Map.of("NODE_ENV", "production", "PORT", String.valueOf(port), "NEO4J_URI",
				this.bolt.toString());
		Running process = run("neo4j-graphql", folder, environment, List.of("node", "server.mjs"));
		URI address = URI.create("http://127.0.0.1:" + port + "/");
		byte[] question = Requests.graphql(address, "{ __typename }", Map.of());
		process.await(() -> Requests.answer(address, question).contains("Query"));
		return new Server("A", address, process, neo4j, Requests.graphql("neo4j-graphql.graphql"));
	}

	/**
	 * The database that those share which ask over Bolt.
	 */
	private Running database(int factor) throws Exception {
		if (this.database == null) {
			this.database = startDatabase(this.stores.bolt(factor, this.options.is("hubs")));
		}
		return this.database;
	}

	private Running startDatabase(Path store) throws Exception {
		int port = freePort();
		this.bolt = URI.create("bolt://127.0.0.1:" + port);
		List<String> command = java(
				List.of(DATABASE_HEAP, FOR_NEO4J, List.of("-cp", System.getProperty("java.class.path")),
						List.of(Database.class.getName(), store.toString(), String.valueOf(port))));
		Running process = run("database", Path.of("").toAbsolutePath(), Map.of(), command);
		return process.await(() -> process.printed(Database.READY));
	}

	/**
	 * Where the shared database answers.
	 */
	URI bolt(int factor) throws Exception {
		database(factor);
		return this.bolt;
	}

	private Running run(String name, Path folder, Map<String, String> environment, List<String> command)
			throws IOException {
		Running process = Running.start(name, this.target.resolve("logs"), folder, environment, command);
		this.running.add(process);
		return process;
	}

	private static List<String> java(List<List<String>> arguments) {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		arguments.forEach(command::addAll);
		return command;
	}

	static String jar(Path target) throws IOException {
		try (Stream<Path> files = Files.list(target)) {
			return files.map(Path::toString)
				.filter((file) -> file.endsWith(".jar"))
				.findFirst()
				.orElseThrow(
						() -> new IllegalStateException("The service is not packaged: run ./mvnw -DskipTests package"));
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	private void destroy() {
		this.running.forEach((each) -> each.process().destroy());
	}

	@Override
	public void close() {
		for (Running each : this.running.reversed()) {
			each.close();
		}
	}

}
