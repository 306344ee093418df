package org.goldenthread.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Runs the benchmark; {@code src/bench/README.md} says how.
 */
final class Bench {

	private static final Path TARGET = Path.of("target", "bench");

	private static final String WORKLOADS = Arrays.stream(Workload.values())
		.map(Workload::name)
		.collect(Collectors.joining(","));

	private final Options options;

	private Bench(Options options) {
		this.options = options;
	}

	static void main(String[] arguments) throws Exception {
		if (arguments.length == 0) {
			throw new IllegalArgumentException(
					"Say what to do: generate, run, cached, growth, hubs, analyses, graph or imports");
		}
		Bench bench = new Bench(Options.of(Arrays.asList(arguments).subList(1, arguments.length)));
		switch (arguments[0]) {
			case "generate" -> bench.generate();
			case "run" -> bench.run(false);
			case "cached" -> bench.run(true);
			case "growth" -> bench.growth();
			case "hubs" -> bench.hubs();
			case "analyses" -> bench.analyses();
			case "graph" -> bench.graph();
			case "imports" -> bench.imports();
			default -> throw new IllegalArgumentException("There is no '" + arguments[0] + "'");
		}
	}

	private void generate() throws IOException {
		Stores stores = new Stores(TARGET.resolve("stores"));
		for (int factor : this.options.numbers("factor", "1")) {
			stores.bolt(factor, this.options.is("hubs"));
			stores.embedded(factor, this.options.is("hubs"), "embedded");
		}
	}

	/**
	 * Measures servers side by side.
	 * @param cached whether the service may answer from its cache, and one question is
	 * asked again and again
	 */
	private void run(boolean cached) throws Exception {
		int factor = this.options.number("factor", 1);
		List<Workload> workloads = workloads();
		Rounds rounds = new Rounds(this.options);
		try (Servers servers = new Servers(TARGET, this.options)) {
			List<Server> started = servers.start(this.options.list("servers", "B,bolt,embedded"), factor, cached);
			Map<Workload, Map<Server, List<byte[]>>> asked = new LinkedHashMap<>();
			for (Workload workload : workloads) {
				List<String> ids = workload.ids(factor);
				verify(started, workload, ids);
				Map<Server, List<byte[]>> requests = new LinkedHashMap<>();
				for (Server server : started) {
					requests.put(server, server.requests(workload, cached ? ids.subList(0, 1) : ids));
				}
				asked.put(workload, requests);
			}
			rounds.measure(asked);
			List<String> names = started.stream().map(Server::name).toList();
			Tables tables = new Tables(rounds, workloads, names);
			StringBuilder report = new StringBuilder(tables.measured());
			for (String base : List.of("B", "A")) {
				if (names.contains(base) && names.size() > 1) {
					report.append('\n').append(tables.against(base));
				}
			}
			write(cached ? "cached.md" : "run.md", report.toString());
		}
	}

	private void growth() throws Exception {
		Growth growth = new Growth(this.options, workloads());
		try (Servers servers = new Servers(TARGET, this.options)) {
			growth.run(servers, this.options.numbers("factor", "1,4,16"));
		}
		write("growth.md", growth.table());
		write("growth.svg", growth.plot());
	}

	private void hubs() throws Exception {
		StringBuilder table = new StringBuilder(HubBench.head());
		for (int factor : this.options.numbers("factor", "1,4,16")) {
			try (Servers servers = new Servers(TARGET, this.options.with("hubs", "true"))) {
				table.append(new HubBench(this.options, factor).run(servers));
			}
		}
		write("hubs.md", table.toString());
	}

	private void analyses() throws Exception {
		StringBuilder table = new StringBuilder(AnalysisBench.HEAD);
		for (int factor : this.options.numbers("factor", "1,4,16")) {
			try (Servers servers = new Servers(TARGET, this.options.with("hubs", "true"))) {
				table.append(new AnalysisBench(this.options, factor).run(servers));
			}
		}
		write("analyses.md", table.toString());
	}

	private void graph() throws Exception {
		StringBuilder table = new StringBuilder(GraphBench.HEAD);
		for (int factor : this.options.numbers("factor", "1,4,16")) {
			table.append(new GraphBench(this.options, factor).run(new Stores(TARGET.resolve("stores"))));
		}
		write("graph.md", table.toString());
	}

	private void imports() throws Exception {
		write("imports.md",
				new ImportBench(this.options, TARGET.resolve("imports")).run(Servers.jar(TARGET.getParent())));
	}

	private List<Workload> workloads() {
		return this.options.list("workloads", WORKLOADS).stream().map(Workload::valueOf).toList();
	}

	private static void verify(List<Server> servers, Workload workload, List<String> ids) throws IOException {
		for (Server floor : servers) {
			if (floor.name().equals("B")) {
				for (Server server : servers) {
					Verification.verify(server, floor, workload, ids);
				}
			}
		}
	}

	private static void write(String file, String text) throws IOException {
		Files.createDirectories(TARGET);
		Files.writeString(TARGET.resolve(file), text);
		IO.println(text);
		IO.println("Written to " + TARGET.resolve(file));
	}

}
