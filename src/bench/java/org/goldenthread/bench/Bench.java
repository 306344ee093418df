package org.goldenthread.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Runs the benchmark.
 */
final class Bench {

	private static final Path TARGET = Path.of("target", "bench");

	private Bench() {
	}

	static void main(String[] arguments) throws Exception {
		List<String> rest = Arrays.asList(arguments);
		String command = rest.isEmpty() ? "" : rest.getFirst();
		switch (command) {
			case "generate" -> generate(Options.of(rest.subList(1, rest.size())));
			default -> IO.println("Usage: generate [factor=1,4,16] [hubs=true]; see src/bench/README.md");
		}
	}

	private static void generate(Options options) throws Exception {
		Stores stores = new Stores(TARGET.resolve("stores"));
		for (int factor : options.numbers("factor", "1")) {
			IO.println(stores.bolt(factor, options.is("hubs")));
			IO.println(stores.embedded(factor, options.is("hubs")));
		}
	}

}
