package org.goldenthread.http;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import org.goldenthread.http.Connections.Client;
import org.goldenthread.store.ReadScope;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after the requests that run: stops what they read when their time is over or
 * their client has gone.
 */
final class RequestWatch implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(RequestWatch.class);

	/** Most requests are answered before anybody looks. */
	private static final Duration INTERVAL = Duration.ofMillis(250);

	private final Duration limit;

	private final Set<Watched> running = ConcurrentHashMap.newKeySet();

	private final Thread thread;

	private volatile @Nullable Connections connections;

	/**
	 * Begins to watch.
	 * @param limit how long a request may take
	 */
	RequestWatch(Duration limit) {
		this.limit = limit;
		this.thread = Thread.ofVirtual().name("request-watch").start(this::look);
	}

	/**
	 * Says over which connections requests come.
	 */
	void over(Connections connections) {
		this.connections = connections;
	}

	/**
	 * Runs a request, and watches it until its answer is there.
	 * @param <T> the answer
	 * @param request the request, read to its end
	 * @param run finds the answer
	 * @return the answer
	 */
	<T> CompletableFuture<T> run(HttpServletRequest request, Supplier<CompletableFuture<T>> run) {
		Watched watched = new Watched(new ReadScope(this.limit), request);
		this.running.add(watched);
		boolean begun = false;
		try {
			CompletableFuture<T> answer = watched.scope.call(run).whenComplete((_, _) -> end(watched));
			begun = true;
			return answer;
		}
		finally {
			if (!begun) {
				end(watched);
			}
		}
	}

	@Override
	public void close() {
		this.thread.interrupt();
	}

	private void end(Watched watched) {
		this.running.remove(watched);
		watched.end();
	}

	private void look() {
		try {
			while (true) {
				Thread.sleep(INTERVAL);
				this.running.forEach(Watched::look);
			}
		}
		catch (InterruptedException ex) {
			logger.debug("Nobody watches requests any more");
		}
	}

	/**
	 * A request that runs.
	 */
	private final class Watched {

		private final ReadScope scope;

		private final HttpServletRequest request;

		private @Nullable Optional<Client> client;

		private boolean over;

		private Watched(ReadScope scope, HttpServletRequest request) {
			this.scope = scope;
			this.request = request;
		}

		private synchronized void look() {
			Duration age = this.scope.age();
			if (!this.over && (age.compareTo(this.scope.limit()) >= 0
					|| (age.compareTo(INTERVAL) >= 0 && client().map(Client::isGone).orElse(false)))) {
				logger.debug("A request is stopped after {} ms", age.toMillis());
				this.over = true;
				this.scope.stop();
			}
		}

		private Optional<Client> client() {
			Optional<Client> known = this.client;
			if (known == null) {
				known = Optional.ofNullable(RequestWatch.this.connections)
					.flatMap((connections) -> connections.client(this.request));
				this.client = known;
			}
			return known;
		}

		private synchronized void end() {
			this.over = true;
		}

	}

}
