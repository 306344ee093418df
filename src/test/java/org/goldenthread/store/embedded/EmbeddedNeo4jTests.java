package org.goldenthread.store.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.goldenthread.Goldenthread;
import org.goldenthread.testing.JavaProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Transaction;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

@Tag("database")
@ExtendWith(OutputCaptureExtension.class)
class EmbeddedNeo4jTests {

	@TempDir
	private Path directory;

	@Test
	void keepsDataAndSecretOverARestart() throws IOException {
		String secret;
		try (EmbeddedNeo4j neo4j = TemporaryNeo4j.startIn(this.directory)) {
			neo4j.database().executeTransactionally("CREATE (:Note)");
			secret = neo4j.secret();
		}
		try (EmbeddedNeo4j neo4j = TemporaryNeo4j.startIn(this.directory)) {
			assertThat(notes(neo4j)).isOne();
			assertThat(neo4j.secret()).isEqualTo(secret);
			assertThat(letsIn(neo4j, EmbeddedNeo4j.USER, secret)).isTrue();
			assertThat(letsIn(neo4j, EmbeddedNeo4j.USER, "guess")).isFalse();
			assertThat(letsIn(neo4j, "neo4j", "neo4j")).isFalse();
		}
		Files.writeString(this.directory.resolve("secret"), "damaged");
		try (EmbeddedNeo4j neo4j = TemporaryNeo4j.startIn(this.directory)) {
			assertThat(letsIn(neo4j, EmbeddedNeo4j.USER, neo4j.secret())).isTrue();
			assertThat(letsIn(neo4j, EmbeddedNeo4j.USER, secret)).isFalse();
		}
	}

	@Test
	void survivesThatAProcessIsKilledAndNamesItWhileItRuns(CapturedOutput output) throws Exception {
		Process holder = startHolder();
		try (BufferedReader says = new BufferedReader(
				new InputStreamReader(holder.getInputStream(), StandardCharsets.UTF_8))) {
			assertThat(says.lines().anyMatch(Holder.READY::equals)).isTrue();
			SpringApplication application = new SpringApplication(Goldenthread.class);
			assertThatException()
				.isThrownBy(
						() -> application.run("--goldenthread.store.directory=" + this.directory, "--server.port=0"))
				.withRootCauseInstanceOf(CannotStart.class);
			assertThat(output)
				.contains(
						"The data folder %s is in use by another process (%s)".formatted(this.directory, holder.pid()))
				.contains("Stop that process");
		}
		finally {
			holder.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
		}
		try (EmbeddedNeo4j neo4j = TemporaryNeo4j.startIn(this.directory)) {
			assertThat(notes(neo4j)).as("what was committed, and nothing else").isOne();
		}
	}

	private Process startHolder() throws IOException {
		return JavaProcess.of(Holder.class.getName(), this.directory)
			.redirectError(ProcessBuilder.Redirect.DISCARD)
			.start();
	}

	private static long notes(EmbeddedNeo4j neo4j) {
		try (Transaction transaction = neo4j.database().beginTx()) {
			return transaction.findNodes(Label.label("Note")).stream().count();
		}
	}

	private static boolean letsIn(EmbeddedNeo4j neo4j, String user, String password) {
		AuthToken token = AuthTokens.basic(user, password);
		try (Driver driver = GraphDatabase.driver(neo4j.uri(), token)) {
			driver.verifyConnectivity();
			return true;
		}
		catch (AuthenticationException ex) {
			return false;
		}
	}

	/**
	 * Another process that holds the folder in the middle of a write.
	 */
	static final class Holder {

		static final String READY = "ready";

		private Holder() {
		}

		@SuppressWarnings("resource") // It is killed.
		static void main(String[] args) throws InterruptedException {
			EmbeddedNeo4j neo4j = TemporaryNeo4j.startIn(Path.of(args[0]));
			neo4j.database().executeTransactionally("CREATE (:Note)");
			Transaction unfinished = neo4j.database().beginTx();
			unfinished.execute("UNWIND range(1, 1000) AS n CREATE (:Note)").close();
			System.out.println(READY);
			Thread.sleep(60_000);
		}

	}

}
