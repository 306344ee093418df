package org.goldenthread.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Value;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * The floor: a minimal HTTP server that asks one hand-written statement over Bolt for
 * each request and streams the answer as JSON.
 *
 * <p>
 * Started with its port and the address of the database; asked as {@code /W1?id=...}.
 */
final class Floor {

	private static final SessionConfig SESSIONS = SessionConfig.builder()
		.withDatabase("neo4j")
		.withDefaultAccessMode(AccessMode.READ)
		.build();

	private final JsonMapper json = JsonMapper.builder().build();

	private final Map<Workload, String> statements = new EnumMap<>(Workload.class);

	private final Driver driver;

	private Floor(Driver driver) throws IOException {
		this.driver = driver;
		for (Workload workload : Workload.values()) {
			this.statements.put(workload, workload.text("floor.cypher"));
		}
	}

	static void main(String[] arguments) throws IOException {
		Driver driver = GraphDatabase.driver(arguments[1], AuthTokens.none(),
				Config.builder().withMaxConnectionPoolSize(64).withTelemetryDisabled(true).withoutEncryption().build());
		driver.verifyConnectivity();
		HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", Integer.parseInt(arguments[0])), 1024);
		server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		server.createContext("/", new Floor(driver)::answer);
		server.start();
	}

	private void answer(HttpExchange exchange) throws IOException {
		Workload workload = Workload.valueOf(exchange.getRequestURI().getPath().substring(1));
		String id = exchange.getRequestURI().getQuery().substring("id=".length());
		byte[] body = read(workload, id);
		exchange.getResponseHeaders().set("Content-Type", "application/json");
		exchange.sendResponseHeaders(200, body.length);
		try (OutputStream out = exchange.getResponseBody()) {
			out.write(body);
		}
	}

	/**
	 * In a transaction that commits by itself, which is one round trip.
	 */
	private byte[] read(Workload workload, String id) {
		ByteArrayOutputStream out = new ByteArrayOutputStream((workload == Workload.W2) ? 1 << 15 : 1 << 12);
		try (Session session = this.driver.session(SESSIONS);
				JsonGenerator generator = this.json.createGenerator(out)) {
			Value value = session.run(this.statements.get(workload), Map.of("id", id)).single().get(0);
			shape(workload).write(generator, value);
		}
		return out.toByteArray();
	}

	private static Shape shape(Workload workload) {
		return switch (workload) {
			case W1 -> Shapes.PLAN;
			case W2 -> Shapes.PLAN_IN_FULL;
			case W3 -> Shapes.MEASURES;
			case W4 -> Shapes.SERVED;
			case W5, W5L -> Shapes.DASHBOARD;
			case W6 -> Shapes.SERIES;
		};
	}

	/**
	 * What the statements return.
	 */
	private static final class Shapes {

		private static final Shape PLAN = Shape.object("id", "title", "edition");

		private static final Shape ACTION = Shape.object("id", "title")
			.with("owner", Shape.object("name"))
			.with("measures", Shape.list(Shape.object("id", "name", "unit")));

		private static final Shape PLAN_IN_FULL = Shape.object("id", "title")
			.with("priorities", Shape.list(Shape.object("id", "title").with("actions", Shape.list(ACTION))));

		private static final Shape MEASURES = Shape.object("totalCount", "hasNextPage")
			.with("nodes", Shape.list(Shape.object("id", "name", "unit", "status")));

		private static final Shape SERVED = Shape.object("id", "name")
			.with("plans", Shape.list(PLAN))
			.with("shifts", Shape.list(Shape.object("id", "name")));

		private static final Shape OBSERVATION = Shape.object("period", "value", "planned");

		private static final Shape DASHBOARD = Shape.object("id", "name", "plans", "priorities", "actions", "risks")
			.with("measures", Shape.list(Shape.object("id", "name", "unit").with("latest", OBSERVATION)));

		private static final Shape SERIES = Shape.object("id", "name", "unit")
			.with("observations", Shape.list(OBSERVATION));

	}

}
