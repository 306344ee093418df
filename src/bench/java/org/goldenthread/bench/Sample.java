package org.goldenthread.bench;

import java.io.IOException;
import java.lang.ProcessHandle.Info;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * What was seen of a server while it was asked for some time.
 *
 * @param latencies what the requests took
 * @param seconds for how long it was asked
 * @param serverCpu processor time of the server for each request, in milliseconds
 * @param databaseCpu the same of the database's own process; zero if it has none
 * @param loadCpu the same of the load generator
 * @param resident memory of the server at the end, in MiB
 */
record Sample(Load.Latencies latencies, double seconds, double serverCpu, double databaseCpu, double loadCpu,
		long resident) {

	static Sample of(Server server, List<byte[]> requests, int connections, Duration time, long seed)
			throws IOException, InterruptedException {
		URI address = server.address();
		double serverCpu = server.process().cpuMillis();
		double databaseCpu = databaseCpu(server);
		double loadCpu = ownCpuMillis();
		long start = System.nanoTime();
		Load.Latencies latencies = Load.run(address, requests, connections, time, seed);
		double seconds = (System.nanoTime() - start) / 1e9;
		int count = Math.max(1, latencies.count());
		return new Sample(latencies, seconds, (server.process().cpuMillis() - serverCpu) / count,
				(databaseCpu(server) - databaseCpu) / count, (ownCpuMillis() - loadCpu) / count,
				server.process().residentMebibytes());
	}

	double perSecond() {
		return this.latencies.count() / this.seconds;
	}

	private static double databaseCpu(Server server) {
		return (server.database() != null) ? server.database().cpuMillis() : 0;
	}

	private static double ownCpuMillis() {
		Info own = ProcessHandle.current().info();
		return own.totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e6;
	}

}
