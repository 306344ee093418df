package org.goldenthread.http;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.goldenthread.http.Connections.Client;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.web.servlet.function.ServerResponse.SseBuilder;

/**
 * The stream of one subscriber, in the form of GraphQL over server-sent events. Only so
 * many events wait for a subscriber who is slow: then the stream breaks off, and they
 * come again for what they missed.
 */
final class EventStream {

	private static final Logger logger = LoggerFactory.getLogger(EventStream.class);

	private final EventSettings settings;

	private final BooleanSupplier admitted;

	private final BlockingQueue<StreamedEvent> waiting;

	private volatile boolean cut;

	private volatile @Nullable Thread writer;

	/**
	 * Prepares to send.
	 * @param admitted whether the subscriber may still be sent anything
	 */
	EventStream(EventSettings settings, BooleanSupplier admitted) {
		this.settings = settings;
		this.admitted = admitted;
		this.waiting = new ArrayBlockingQueue<>(settings.maximumWaiting());
	}

	/**
	 * Takes an event for the subscriber; never waits.
	 */
	void offer(StreamedEvent event) {
		if (!this.waiting.offer(event)) {
			this.cut = true;
		}
	}

	/**
	 * Breaks off.
	 */
	void cut() {
		this.cut = true;
		Thread known = this.writer;
		if (known != null) {
			known.interrupt();
		}
	}

	/**
	 * Sends events until there are no more, the stream is cut, the subscriber has gone,
	 * or what they showed to sign in is not valid any more. Whether they have gone is
	 * asked before something is sent: a write that fails beside the threads of the web
	 * server can make it refuse the first write of the next request, to which it gives
	 * the same buffers. Whoever is met by that is hung up on, and comes again.
	 * @param first what comes first; of what waits, what is no newer is known by then
	 * @param client the subscriber; null if not known
	 */
	void write(List<StreamedEvent> first, SseBuilder to, @Nullable Client client) {
		this.writer = Thread.currentThread();
		try {
			to.retry(this.settings.retry());
			long known = 0;
			for (StreamedEvent event : first) {
				send(event, to);
				known = Math.max(known, event.version());
			}
			boolean more = first.isEmpty() || !first.getLast().isEnd();
			while (more && !(this.cut && this.waiting.isEmpty())) {
				more = next(known, to, client);
			}
			to.complete();
		}
		catch (IOException ex) {
			logger.debug("A subscriber has gone", ex);
			if (client != null) {
				client.hangUp();
			}
		}
		catch (InterruptedException ex) {
			to.complete();
		}
	}

	private boolean next(long known, SseBuilder to, @Nullable Client client) throws IOException, InterruptedException {
		Duration heartbeat = this.settings.heartbeat();
		StreamedEvent event = this.waiting.poll(heartbeat.toMillis(), TimeUnit.MILLISECONDS);
		if ((client != null && client.isGone()) || !isAdmitted()) {
			return false;
		}
		if (event == null) {
			to.comment("").send();
			return true;
		}
		if (event.isEnd() || event.version() > known) {
			send(event, to);
		}
		return !event.isEnd();
	}

	/** Whoever cannot be looked up comes again, and is then told so. */
	private boolean isAdmitted() {
		try {
			return this.admitted.getAsBoolean();
		}
		catch (RuntimeException ex) {
			logger.debug("It cannot be checked whether a subscriber may go on", ex);
			return false;
		}
	}

	private static void send(StreamedEvent event, SseBuilder to) throws IOException {
		if (event.version() > 0) {
			to.id(String.valueOf(event.version()));
		}
		to.event(event.isEnd() ? "complete" : "next").data(event.data());
	}

}
