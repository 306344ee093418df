package org.goldenthread.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * The workloads on graphs of several sizes: a workload whose answer stays the same should
 * cost the same.
 */
final class Growth {

	private final Rounds rounds;

	private final List<Workload> workloads;

	private final Map<Integer, Server> servers = new LinkedHashMap<>();

	Growth(Options options, List<Workload> workloads) {
		this.rounds = new Rounds(options);
		this.workloads = workloads;
	}

	/**
	 * Starts the service on each graph and measures all side by side.
	 */
	void run(Servers starter, List<Integer> factors) throws Exception {
		for (int factor : factors) {
			this.servers.put(factor, starter.embedded(factor, false));
		}
		Map<Workload, Map<Server, List<byte[]>>> asked = new LinkedHashMap<>();
		for (Workload workload : this.workloads) {
			Map<Server, List<byte[]>> requests = new LinkedHashMap<>();
			for (Map.Entry<Integer, Server> each : this.servers.entrySet()) {
				requests.put(each.getValue(), each.getValue().requests(workload, workload.ids(each.getKey())));
			}
			asked.put(workload, requests);
		}
		this.rounds.measure(asked);
	}

	String table() {
		StringBuilder table = new StringBuilder(
				"| workload | size | kB | p50 at one connection, ms | requests/s at 16 | CPU ms | CPU, times the smallest |\n|---|---|---|---|---|---|---|\n");
		for (Workload workload : this.workloads) {
			this.servers.forEach((factor, server) -> {
				List<Sample> one = this.rounds.of(workload, server.name(), Rounds.ONE);
				List<Sample> many = this.rounds.of(workload, server.name(), Rounds.MANY);
				table.append(Tables.row(List.of(workload.name(), "x" + factor,
						Tables.number(Tables.mean(many,
								(sample) -> sample.latencies().bytes() / 1024.0 / sample.latencies().count())),
						Tables.number(Tables.mean(one, Tables.percentile(50))),
						Tables.number(Tables.mean(many, Sample::perSecond)),
						Tables.number(Tables.mean(many, Sample::serverCpu)),
						Tables.number(relative(workload, Rounds.MANY, Sample::serverCpu, server)))));
			});
		}
		return table.toString();
	}

	/**
	 * The cost of each workload at each size, as a multiple of that at the smallest.
	 */
	String plot() {
		Map<String, List<Double>> lines = new LinkedHashMap<>();
		for (Workload workload : this.workloads) {
			List<Double> line = new ArrayList<>();
			for (Server server : this.servers.values()) {
				line.add(relative(workload, Rounds.MANY, Sample::serverCpu, server));
			}
			lines.put(workload.name(), line);
		}
		return new Plot("Processor time of a request, as a multiple of that on the smallest graph",
				this.servers.keySet().stream().map((factor) -> "x" + factor).toList(), lines)
			.svg();
	}

	private double relative(Workload workload, int connections, ToDoubleFunction<Sample> value, Server server) {
		Server smallest = this.servers.values().iterator().next();
		return Tables.mean(this.rounds.of(workload, server.name(), connections), value)
				/ Tables.mean(this.rounds.of(workload, smallest.name(), connections), value);
	}

}
