package org.goldenthread.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A process that the benchmark started.
 *
 * @param name its name in messages
 * @param process the process
 * @param log what it prints
 */
record Running(String name, Process process, Path log) implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	static Running start(String name, Path logs, Path folder, Map<String, String> environment, List<String> command)
			throws IOException {
		Path log = Files.createDirectories(logs).resolve(name.replaceAll("\\W+", "-") + ".log");
		ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
			.redirectErrorStream(true)
			.redirectOutput(log.toFile());
		builder.environment().putAll(environment);
		return new Running(name, builder.start(), log);
	}

	/**
	 * Waits until it is ready.
	 */
	Running await(Check ready) throws InterruptedException {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (System.nanoTime() < end && this.process.isAlive()) {
			try {
				if (ready.holds()) {
					return this;
				}
			}
			catch (IOException ex) {
				// Not yet.
			}
			Thread.sleep(50);
		}
		close();
		throw new IllegalStateException(this.name + " did not start; what it printed is in " + this.log);
	}

	boolean printed(String line) throws IOException {
		return Files.readAllLines(this.log).contains(line);
	}

	/**
	 * The processor time that it has taken, in milliseconds.
	 */
	double cpuMillis() {
		return this.process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e6;
	}

	/**
	 * The memory that it holds now, in MiB, where the system tells.
	 */
	long residentMebibytes() throws IOException {
		Path status = Path.of("/proc", String.valueOf(this.process.pid()), "status");
		if (!Files.exists(status)) {
			return 0;
		}
		Optional<String> line = Files.readAllLines(status)
			.stream()
			.filter((each) -> each.startsWith("VmRSS"))
			.findFirst();
		return line.map((each) -> Long.parseLong(each.replaceAll("\\D", "")) / 1024).orElse(0L);
	}

	@Override
	public void close() {
		this.process.destroy();
		this.process.onExit().completeOnTimeout(this.process, PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
		this.process.destroyForcibly();
	}

	/**
	 * Whether something is so.
	 */
	@FunctionalInterface
	interface Check {

		boolean holds() throws IOException;

	}

}
