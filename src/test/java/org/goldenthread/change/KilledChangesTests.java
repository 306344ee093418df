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

import org.goldenthread.testing.JavaProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Kills the process, with the database in it, that applies a large change set, at points
 * chosen at random. With {@code -Dgoldenthread.kills=20} and
 * {@code -Dgoldenthread.killed-changes=20000} there are more of both; with
 * {@code -Dgoldenthread.kills-before=15} it goes on where a run of 15 ended.
 */
@Tag("database")
class KilledChangesTests {

	private static final int CHANGES = Integer.getInteger("goldenthread.killed-changes", 4_000);

	private static final int KILLS = Integer.getInteger("goldenthread.kills", 2);

	/** So that many can be had in several runs. */
	private static final int KILLS_BEFORE = Integer.getInteger("goldenthread.kills-before", 0);

	@TempDir
	private Path directory;

	/**
	 * How many lines the process says before it is killed: one before and one after the
	 * checks, one for each two thousand that are written. After the last it commits.
	 */
	static Stream<Integer> points() {
		Random random = new Random(20261130);
		int lines = 2 + CHANGES / 2000;
		return IntStream.range(0, KILLS_BEFORE + KILLS)
			.mapToObj((i) -> (i == 0) ? lines : 1 + random.nextInt(lines))
			.skip(KILLS_BEFORE);
	}

	@ParameterizedTest
	@MethodSource("points")
	void leaveAllOrNothingAndARepeatFinishesThem(int lines) throws Exception {
		killAfter(lines, start());
		LargeChanges.holdsAllOrNothingAndFinishes(CHANGES, start());
	}

	private Process start() throws IOException {
		return JavaProcess
			.of(LargeChanges.class.getName(), CHANGES, "--goldenthread.store.directory=" + this.directory,
					"--goldenthread.seed.enabled=false")
			.redirectErrorStream(true)
			.start();
	}

	private static void killAfter(int lines, Process process) throws Exception {
		List<String> output = new ArrayList<>();
		try (BufferedReader reader = process.inputReader()) {
			int count = 0;
			while (count < lines) {
				String line = Objects.requireNonNull(reader.readLine(), () -> String.join("\n", output));
				output.add(line);
				count += line.matches("(CHECKING|WRITING) \\d+ of \\d+") ? 1 : 0;
			}
			process.destroyForcibly().waitFor();
		}
	}

}
