package org.goldenthread.change;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.goldenthread.store.embedded.Neo4jProcess;
import org.goldenthread.store.embedded.Neo4jProcess.Running;
import org.goldenthread.testing.JavaProcess;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Kills the server, or the service, while a large change set is applied to a database
 * that runs in a process of its own, at points chosen at random. With
 * {@code -Dgoldenthread.kills=20} and {@code -Dgoldenthread.killed-changes=20000} there
 * are more of both; with {@code -Dgoldenthread.kills-before=15} it goes on where a run of
 * 15 ended.
 */
@Tag("database")
class KilledServerTests {

	private static final int CHANGES = Integer.getInteger("goldenthread.killed-changes", 4_000);

	private static final int KILLS = Integer.getInteger("goldenthread.kills", 1);

	/** So that many can be had in several runs. */
	private static final int KILLS_BEFORE = Integer.getInteger("goldenthread.kills-before", 0);

	@TempDir
	private Path directory;

	private @Nullable Running server;

	@BeforeEach
	void startTheServer() throws IOException {
		this.server = Neo4jProcess.start(this.directory.resolve("database"));
	}

	@AfterEach
	void stopTheServer() {
		running().close();
	}

	private Running running() {
		return Objects.requireNonNull(this.server);
	}

	/**
	 * The first is amid what is written. Both checks are said, then each two thousand
	 * that are written; after the last it commits.
	 */
	static Stream<Point> points() {
		Random random = new Random(20261130);
		int lines = 2 + CHANGES / 2000;
		return IntStream.range(0, KILLS_BEFORE + KILLS)
			.mapToObj((i) -> (i == 0) ? new Point(3, 0) : new Point(1 + random.nextInt(lines), random.nextInt(2000)))
			.skip(KILLS_BEFORE);
	}

	@ParameterizedTest
	@MethodSource("points")
	void aServerThatIsKilledHoldsAllOfAChangeSetOrNothing(Point point) throws Exception {
		Process service = service();
		try (BufferedReader output = service.inputReader()) {
			readUntil(point, output);
			this.server = running().killedAndStartedAnew();
			// It may have tried again by itself, or given up.
			output.lines().forEach((_) -> {
			});
			service.waitFor();
		}
		LargeChanges.holdsAllOrNothingAndFinishes(CHANGES, service());
	}

	@ParameterizedTest
	@MethodSource("points")
	void aServiceThatIsKilledLeavesAllOfAChangeSetOrNothing(Point point) throws Exception {
		Process service = service();
		try (BufferedReader output = service.inputReader()) {
			readUntil(point, output);
			service.destroyForcibly().waitFor();
		}
		LargeChanges.holdsAllOrNothingAndFinishes(CHANGES, service());
	}

	private static void readUntil(Point point, BufferedReader reader) throws Exception {
		List<String> output = new ArrayList<>();
		int count = 0;
		while (count < point.lines()) {
			String line = Objects.requireNonNull(reader.readLine(), () -> String.join("\n", output));
			output.add(line);
			count += line.matches("(CHECKING|WRITING) \\d+ of \\d+") ? 1 : 0;
		}
		Thread.sleep(point.thenMillis());
	}

	private Process service() throws IOException {
		List<Object> all = new ArrayList<>(List.of(CHANGES));
		all.addAll(running().settings());
		all.add("--goldenthread.seed.enabled=false");
		all.add("--goldenthread.security.administrator-token=" + this.directory.resolve("token"));
		return JavaProcess.of(LargeChanges.class.getName(), all.toArray()).redirectErrorStream(true).start();
	}

	/**
	 * When to kill.
	 *
	 * @param lines how many lines the service has said of how far it is
	 * @param thenMillis how long after the last of them
	 */
	record Point(int lines, int thenMillis) {
	}

}
