import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What a change costs with many subscribers: starts a packaged service on the facts, lets
 * a thousand subscribers listen to one measure, and applies change sets with an
 * observation each. Prints for each the time from the change set being sent until it was
 * answered, until the first and until the last subscriber had it, and the processor time
 * of the service; fails if a subscriber loses one.
 *
 * <p>
 * Usage: {@code java src/bench/SubscriberCost.java <subscribers> <rounds> <jar>}
 */
class SubscriberCost {

	private static final String SUBSCRIPTION = "{\"query\":\"subscription { measureUpdates(of: \\\"meas-rtt18w\\\") "
			+ "{ version changes { what id node { name } } measurements { reading } } }\"}";

	private final PackagedService service;

	private SubscriberCost(PackagedService service) {
		this.service = service;
	}

	static void main(String[] arguments) throws Exception {
		Path folder = Files.createTempDirectory("goldenthread-subscribers");
		try (PackagedService service = PackagedService.start(arguments[2], folder)) {
			new SubscriberCost(service).measure(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
		}
		finally {
			PackagedService.delete(folder);
		}
	}

	private void measure(int subscribers, int rounds) throws Exception {
		AtomicReference<CountDownLatch> first = new AtomicReference<>(new CountDownLatch(1));
		AtomicReference<CountDownLatch> all = new AtomicReference<>(new CountDownLatch(subscribers));
		Instant opened = Instant.now();
		for (int i = 0; i < subscribers; i++) {
			Socket socket = new Socket("127.0.0.1", this.service.port());
			Thread.ofVirtual().start(() -> listen(socket, first, all));
		}
		await(all.get());
		System.out.println(subscribers + " subscribers have the present state after "
				+ Duration.between(opened, Instant.now()).toMillis() + " ms");
		for (int round = 0; round < rounds; round++) {
			first.set(new CountDownLatch(1));
			all.set(new CountDownLatch(subscribers));
			String set = "{\"set\":{\"author\":\"Bench\",\"reason\":\"Bench\",\"basedOn\":\"" + this.service.version()
					+ "\",\"changes\":[{\"putObservation\":{\"id\":\"obs-bench-" + round
					+ "\",\"name\":\"Bench\",\"period\":\"2026-05\",\"value\":" + round + "," + PackagedService.CITED
					+ "}},{\"linkHasObservation\":{\"from\":\"meas-rtt18w\",\"to\":\"obs-bench-" + round + "\"," + PackagedService.CITED
					+ "}}]}}";
			Duration busy = this.service.busy();
			Instant start = Instant.now();
			this.service.change("mutation($set: ChangeSetInput!) { applyChanges(changeSet: $set) { id } }", set);
			long applied = since(start);
			await(first.get());
			long heard = since(start);
			await(all.get());
			System.out.println("change " + round + ": applied after " + applied + " ms, first subscriber " + heard
					+ " ms, last " + since(start) + " ms, processor "
					+ this.service.busy().minus(busy).toMillis() + " ms");
		}
	}

	private static void await(CountDownLatch latch) throws InterruptedException {
		if (!latch.await(60, TimeUnit.SECONDS)) {
			throw new IllegalStateException(latch.getCount() + " subscribers have lost a change");
		}
	}

	private static long since(Instant start) {
		return Duration.between(start, Instant.now()).toMillis();
	}

	/** Each update is one line of data, with all that a change set changed. */
	private static void listen(Socket socket, AtomicReference<CountDownLatch> first,
			AtomicReference<CountDownLatch> all) {
		try (socket; BufferedReader lines = new BufferedReader(new InputStreamReader(socket.getInputStream()))) {
			socket.getOutputStream()
				.write(("POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/event-stream\r\n"
						+ "Content-Type: application/json\r\nContent-Length: " + SUBSCRIPTION.length() + "\r\n\r\n"
						+ SUBSCRIPTION)
					.getBytes());
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				if (line.startsWith("data:")) {
					first.get().countDown();
					all.get().countDown();
				}
			}
		}
		catch (IOException ex) {
			// the service has ended
		}
	}

}
