package org.goldenthread.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks servers in turn, round after round, so that a machine whose speed drifts is the
 * same to all of them.
 */
final class Rounds {

	static final int ONE = 1;

	static final int MANY = 16;

	private final int rounds;

	private final Duration time;

	private final Duration warmUp;

	private final Map<Place, List<Sample>> samples = new LinkedHashMap<>();

	Rounds(Options options) {
		this.rounds = options.number("rounds", 2);
		this.time = Duration.ofSeconds(options.number("seconds", 10));
		this.warmUp = Duration.ofSeconds(options.number("warm-up", 10));
	}

	/**
	 * Measures workloads, after all of them were asked to warm up, so that the first is
	 * not measured while servers still compile what all have in common.
	 * @param asked for each workload, the servers and what to ask each of them
	 */
	void measure(Map<Workload, Map<Server, List<byte[]>>> asked) throws IOException, InterruptedException {
		for (Map<Server, List<byte[]>> each : asked.values()) {
			warmUp(each);
		}
		for (Map.Entry<Workload, Map<Server, List<byte[]>>> each : asked.entrySet()) {
			warmUp(each.getValue());
			measure(each.getKey(), each.getValue());
		}
	}

	private void warmUp(Map<Server, List<byte[]>> asked) throws IOException, InterruptedException {
		for (Map.Entry<Server, List<byte[]>> each : asked.entrySet()) {
			Load.run(each.getKey().address(), each.getValue(), MANY, this.warmUp, 0);
		}
	}

	private void measure(Workload workload, Map<Server, List<byte[]>> asked) throws IOException, InterruptedException {
		for (int round = 1; round <= this.rounds; round++) {
			for (Map.Entry<Server, List<byte[]>> each : asked.entrySet()) {
				for (int connections : List.of(ONE, MANY)) {
					Sample sample = Sample.of(each.getKey(), each.getValue(), connections, this.time, 1000L * round);
					this.samples
						.computeIfAbsent(new Place(workload, each.getKey().name(), connections),
								(_) -> new ArrayList<>())
						.add(sample);
					IO.println("%s round %d, %-16s %2d: %8.1f/s, p50 %7.3f ms, p99 %7.3f ms, load %.3f ms/request"
						.formatted(workload, round, each.getKey().name(), connections, sample.perSecond(),
								sample.latencies().percentile(50), sample.latencies().percentile(99),
								sample.loadCpu()));
				}
			}
		}
	}

	/**
	 * What was measured of a server, one sample for each round.
	 */
	List<Sample> of(Workload workload, String server, int connections) {
		return this.samples.getOrDefault(new Place(workload, server, connections), List.of());
	}

	/**
	 * What a sample belongs to.
	 *
	 * @param workload the workload
	 * @param server the name of the server
	 * @param connections how many at a time
	 */
	private record Place(Workload workload, String server, int connections) {

	}

}
