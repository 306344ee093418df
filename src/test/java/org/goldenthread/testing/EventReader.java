package org.goldenthread.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Reads server-sent events, as a client does.
 */
public final class EventReader implements AutoCloseable {

	private static final Event END = new Event("end of stream", "", "");

	private static final int PATIENCE_SECONDS = 30;

	private final InputStream stream;

	private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

	public EventReader(InputStream stream) {
		this.stream = stream;
		Thread.ofVirtual().start(this::read);
	}

	private void read() {
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(this.stream, StandardCharsets.UTF_8))) {
			String id = "";
			String name = "message";
			StringBuilder data = new StringBuilder();
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				if (line.startsWith(":")) {
					this.events.add(new Event("comment", id, ""));
				}
				else if (line.startsWith("id:")) {
					id = line.substring(3).strip();
				}
				else if (line.startsWith("event:")) {
					name = line.substring(6).strip();
				}
				else if (line.startsWith("data:")) {
					data.append(line.substring(5).strip());
				}
				else if (line.isEmpty() && !name.equals("message")) {
					this.events.add(new Event(name, id, data.toString()));
					name = "message";
					data.setLength(0);
				}
			}
		}
		catch (IOException ex) {
			// It was closed.
		}
		this.events.add(END);
	}

	/**
	 * The next event that is no comment.
	 */
	public Event next() {
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
		Event event = any();
		while (event.name().equals("comment")) {
			if (System.nanoTime() > end) {
				throw new AssertionError("No event came, only heartbeats");
			}
			event = any();
		}
		return event;
	}

	/**
	 * The next event, or a comment.
	 */
	public Event any() {
		try {
			Event event = this.events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
			if (event == null) {
				throw new AssertionError("No event came");
			}
			return event;
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() throws IOException {
		this.stream.close();
	}

	/**
	 * An event.
	 *
	 * @param name its name
	 * @param id the id that the client would send if it were cut off after it
	 * @param data its data
	 */
	public record Event(String name, String id, String data) {

	}

}
