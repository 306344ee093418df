package org.goldenthread.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The results as Markdown.
 */
final class Tables {

	private final Rounds rounds;

	private final List<Workload> workloads;

	private final List<String> servers;

	Tables(Rounds rounds, List<Workload> workloads, List<String> servers) {
		this.rounds = rounds;
		this.workloads = workloads;
		this.servers = servers;
	}

	/**
	 * Everything measured, as the mean of the rounds.
	 */
	String measured() {
		StringBuilder table = new StringBuilder(
				"""
						| workload | server | one connection: p50 ms | p95 | p99 | 16 connections: p50 ms | p95 | p99 | requests/s \
						| server CPU ms | database CPU ms | kB | memory MiB | failed |
						|---|---|---|---|---|---|---|---|---|---|---|---|---|---|
						""");
		for (Workload workload : this.workloads) {
			for (String server : this.servers) {
				List<Sample> one = this.rounds.of(workload, server, Rounds.ONE);
				List<Sample> many = this.rounds.of(workload, server, Rounds.MANY);
				table.append(row(List.of(workload.name(), server, number(mean(one, percentile(50))),
						number(mean(one, percentile(95))), number(mean(one, percentile(99))),
						number(mean(many, percentile(50))), number(mean(many, percentile(95))),
						number(mean(many, percentile(99))), number(mean(many, Sample::perSecond)),
						number(mean(many, Sample::serverCpu)), number(mean(many, Sample::databaseCpu)),
						number(mean(many,
								(sample) -> sample.latencies().bytes() / 1024.0 / sample.latencies().count())),
						String.valueOf(many.stream().mapToLong(Sample::resident).max().orElse(0)),
						String.valueOf(failed(one) + failed(many)))));
			}
		}
		return table.toString();
	}

	/**
	 * Each server against another, round by round.
	 * @param base the other one
	 */
	String against(String base) {
		StringBuilder table = new StringBuilder(
				"| workload | server | throughput, share of %1$s | p50 at one connection, times %1$s | p99 at 16, times %1$s |\n|---|---|---|---|---|\n"
					.formatted(base));
		for (Workload workload : this.workloads) {
			for (String server : this.servers) {
				if (!server.equals(base)) {
					table.append(row(List.of(workload.name(), server,
							ratio(workload, server, base, Rounds.MANY, Sample::perSecond),
							ratio(workload, server, base, Rounds.ONE, percentile(50)),
							ratio(workload, server, base, Rounds.MANY, percentile(99)))));
				}
			}
		}
		return table.toString();
	}

	private String ratio(Workload workload, String server, String base, int connections,
			ToDoubleFunction<Sample> value) {
		List<Sample> samples = this.rounds.of(workload, server, connections);
		List<Sample> bases = this.rounds.of(workload, base, connections);
		List<Double> ratios = IntStream.range(0, Math.min(samples.size(), bases.size()))
			.mapToObj((round) -> value.applyAsDouble(samples.get(round)) / value.applyAsDouble(bases.get(round)))
			.toList();
		double mean = ratios.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
		List<String> each = new ArrayList<>(ratios.stream().map(Tables::number).toList());
		return number(mean) + " (" + String.join(", ", each) + ")";
	}

	static double mean(List<Sample> samples, ToDoubleFunction<Sample> value) {
		return samples.stream().mapToDouble(value).average().orElse(Double.NaN);
	}

	static ToDoubleFunction<Sample> percentile(double percent) {
		return (sample) -> sample.latencies().percentile(percent);
	}

	private static int failed(List<Sample> samples) {
		return samples.stream().mapToInt((sample) -> sample.latencies().failed()).sum();
	}

	static String row(List<String> cells) {
		return "| " + String.join(" | ", cells) + " |\n";
	}

	/**
	 * Three digits that count.
	 */
	static String number(double value) {
		int decimals = (Math.abs(value) >= 100) ? 0 : (Math.abs(value) >= 10) ? 1 : (Math.abs(value) >= 1) ? 2 : 3;
		return String.format(Locale.ROOT, "%." + decimals + "f", value);
	}

}
