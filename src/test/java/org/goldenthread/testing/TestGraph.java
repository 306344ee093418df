package org.goldenthread.testing;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.goldenthread.store.embedded.EmbeddedNeo4j;
import org.goldenthread.store.embedded.TemporaryNeo4j;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.neo4j.Neo4jContainer;

/**
 * A database for tests: one holds the seed data and is only read, the other is what tests
 * write to, so that both sorts of test can run at once. They run in containers if an
 * engine answers, else embedded in temporary folders. The server that the environment
 * names has to serve as both.
 */
public final class TestGraph {

	private static final Logger logger = LoggerFactory.getLogger(TestGraph.class);

	private static final String SERVER = System.getenv("GOLDENTHREAD_TEST_NEO4J_URI");

	private static final String IMAGE = "neo4j:2026.08.1-community";

	private final String uri;

	private final String user;

	private final String password;

	private final Optional<EmbeddedNeo4j> embedded;

	private final Driver driver;

	private TestGraph(String what, String uri, String user, String password, Optional<EmbeddedNeo4j> embedded) {
		this.uri = uri;
		this.user = user;
		this.password = password;
		this.embedded = embedded;
		this.driver = GraphDatabase.driver(uri, AuthTokens.basic(user, password));
		logger.info("Database tests use {} at {}", what, uri);
	}

	/**
	 * {@return the database that holds the seed data}
	 */
	public static TestGraph seeded() {
		return Seeded.INSTANCE;
	}

	/**
	 * {@return the database that tests write to}
	 */
	public static TestGraph written() {
		return Written.INSTANCE;
	}

	/**
	 * {@return whether there is one database for all tests}
	 */
	static boolean isOne() {
		return SERVER != null;
	}

	/**
	 * {@return a driver that stays open until the JVM ends}
	 */
	public Driver driver() {
		return this.driver;
	}

	/**
	 * Removes everything but the version of the data, which only ever grows.
	 */
	public void wipe() {
		this.driver.executableQuery("""
				MATCH (n) WHERE NOT n:DataVersion
				DETACH DELETE n
				""").execute();
	}

	public String uri() {
		return this.uri;
	}

	/**
	 * {@return the embedded database, if that is the one}
	 */
	public Optional<EmbeddedNeo4j> embedded() {
		return this.embedded;
	}

	Map<String, Object> connection() {
		return Map.of("spring.neo4j.uri", this.uri, "spring.neo4j.authentication.username", this.user,
				"spring.neo4j.authentication.password", this.password);
	}

	private static TestGraph server() {
		return new TestGraph("the server that the environment names", SERVER,
				Objects.requireNonNullElse(System.getenv("GOLDENTHREAD_TEST_NEO4J_USERNAME"), "neo4j"),
				Objects.requireNonNullElse(System.getenv("GOLDENTHREAD_TEST_NEO4J_PASSWORD"), ""), Optional.empty());
	}

	private static TestGraph start() {
		if (DockerClientFactory.instance().isDockerAvailable()) {
			return container();
		}
		EmbeddedNeo4j neo4j = TemporaryNeo4j.start();
		return new TestGraph("an embedded Neo4j, as no container engine answers,", neo4j.uri().toString(),
				EmbeddedNeo4j.USER, neo4j.secret(), Optional.of(neo4j));
	}

	@SuppressWarnings("resource") // Testcontainers removes it when the JVM ends.
	private static TestGraph container() {
		Neo4jContainer container = new Neo4jContainer(IMAGE);
		container.start();
		return new TestGraph("a container of " + IMAGE, container.getBoltUrl(), "neo4j", container.getAdminPassword(),
				Optional.empty());
	}

	/**
	 * Starts when a test first asks.
	 */
	private static final class Seeded {

		private static final TestGraph INSTANCE = isOne() ? server() : start();

	}

	/**
	 * Starts when a test first asks.
	 */
	private static final class Written {

		private static final TestGraph INSTANCE = isOne() ? seeded() : start();

	}

}
