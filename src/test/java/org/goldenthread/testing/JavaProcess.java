package org.goldenthread.testing;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Another JVM with the classes and the flags of this one, that is to live for seconds.
 */
public final class JavaProcess {

	private JavaProcess() {
	}

	public static ProcessBuilder of(String mainClass, Object... arguments) {
		List<String> command = new ArrayList<>();
		command.add(ProcessHandle.current().info().command().orElseThrow());
		ManagementFactory.getRuntimeMXBean()
			.getInputArguments()
			.stream()
			.filter((argument) -> argument.startsWith("--") || argument.startsWith("-X"))
			.forEach(command::add);
		// Seconds are too few for the second compiler and its threads to be worth their
		// time.
		command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
		command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
		command.addAll(Arrays.stream(arguments).map(String::valueOf).toList());
		return new ProcessBuilder(command);
	}

}
