package org.goldenthread.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/**
 * Asks a server for some time, over so many connections, each of which sends the next
 * request as soon as it has the answer to the last.
 */
final class Load {

	private static final byte[] ERRORS = "{\"errors\"".getBytes(StandardCharsets.UTF_8);

	private Load() {
	}

	/**
	 * Runs the load.
	 * @param address the server
	 * @param requests what to ask, in random order
	 * @param connections how many at a time
	 * @param time for how long
	 * @param seed of the random order
	 */
	static Latencies run(URI address, List<byte[]> requests, int connections, Duration time, long seed)
			throws InterruptedException {
		long end = System.nanoTime() + time.toNanos();
		List<Future<Connection>> running = new ArrayList<>();
		try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
			for (int i = 0; i < connections; i++) {
				Connection connection = new Connection(address, requests, new SplittableRandom(seed + i));
				running.add(threads.submit(() -> connection.askUntil(end)));
			}
			long bytes = 0;
			int failed = 0;
			LongStream nanos = LongStream.empty();
			for (Future<Connection> each : running) {
				Connection connection = each.get();
				bytes += connection.bytes;
				failed += connection.failed;
				nanos = LongStream.concat(nanos, Arrays.stream(connection.nanos, 0, connection.count));
			}
			return new Latencies(nanos.sorted().toArray(), bytes, failed);
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("The load on " + address + " failed", ex.getCause());
		}
	}

	/**
	 * One connection and what it saw.
	 */
	private static final class Connection {

		private final URI address;

		private final List<byte[]> requests;

		private final SplittableRandom random;

		private long[] nanos = new long[1 << 14];

		private int count;

		private int failed;

		private long bytes;

		private Connection(URI address, List<byte[]> requests, SplittableRandom random) {
			this.address = address;
			this.requests = requests;
			this.random = random;
		}

		private Connection askUntil(long end) {
			try (HttpConnection http = new HttpConnection(this.address)) {
				for (long start = System.nanoTime(); start < end; start = System.nanoTime()) {
					int status = http.exchange(this.requests.get(this.random.nextInt(this.requests.size())));
					add(System.nanoTime() - start);
					this.bytes += http.bodyLength();
					if (status != 200 || http.bodyStartsWith(ERRORS)) {
						this.failed++;
					}
				}
				return this;
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		private void add(long taken) {
			if (this.count == this.nanos.length) {
				this.nanos = Arrays.copyOf(this.nanos, this.count * 2);
			}
			this.nanos[this.count++] = taken;
		}

	}

	/**
	 * What the requests took.
	 *
	 * @param nanos how long each took, shortest first
	 * @param bytes how large the answers were together
	 * @param failed how many were not answered well
	 */
	record Latencies(long[] nanos, long bytes, int failed) {

		int count() {
			return this.nanos.length;
		}

		/**
		 * The time that so many of a hundred requests took at most, in milliseconds.
		 */
		double percentile(double percent) {
			if (this.nanos.length == 0) {
				return Double.NaN;
			}
			int place = (int) Math.ceil(this.nanos.length * percent / 100) - 1;
			return this.nanos[Math.max(0, place)] / 1e6;
		}

	}

}
