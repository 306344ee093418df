package org.goldenthread.http;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import org.goldenthread.http.Connections.Client;
import org.goldenthread.store.ReadScope;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A request that is watched.
 */
final class WatchedRequest {

	private static final Logger logger = LoggerFactory.getLogger(WatchedRequest.class);

	private final HttpServletRequest request;

	private final HttpSettings settings;

	private final @Nullable Connections connections;

	private final ReadScope scope;

	private @Nullable Optional<Client> client;

	private Phase phase = Phase.OTHER;

	private boolean over;

	private boolean late;

	private boolean stopped;

	WatchedRequest(HttpServletRequest request, HttpSettings settings, @Nullable Connections connections) {
		this.request = request;
		this.settings = settings;
		this.connections = connections;
		this.scope = new ReadScope(settings.requestTime());
	}

	/**
	 * Reads the body.
	 */
	<T> T read(Callable<T> reading) throws Exception {
		enter(Phase.READING);
		try {
			return reading.call();
		}
		catch (IOException ex) {
			noteLate(ex);
			throw ex;
		}
		finally {
			enter(Phase.OTHER);
		}
	}

	/**
	 * Finds the answer.
	 */
	<T> CompletableFuture<T> run(Supplier<CompletableFuture<T>> work) {
		enter(Phase.RUNNING);
		boolean begun = false;
		try {
			CompletableFuture<T> answer = this.scope.call(work).whenComplete((_, _) -> enter(Phase.OTHER));
			begun = true;
			return answer;
		}
		finally {
			if (!begun) {
				enter(Phase.OTHER);
			}
		}
	}

	/** The web server has a limit of its own for a connection on which nothing comes. */
	private synchronized void noteLate(IOException failure) {
		this.late |= failure instanceof SocketTimeoutException || failure.getCause() instanceof SocketTimeoutException;
	}

	/**
	 * Whether the body of a request was cut off since it took too long.
	 */
	static boolean isLate(HttpServletRequest request) {
		return request.getAttribute(WatchedRequest.class.getName()) instanceof WatchedRequest watched
				&& watched.isLate();
	}

	/**
	 * Whether the body was cut off since it took too long.
	 */
	synchronized boolean isLate() {
		return this.late;
	}

	/**
	 * Its answer is written, or goes on for as long as its client takes it.
	 */
	synchronized void end() {
		this.over = true;
	}

	synchronized void look() {
		Duration age = this.scope.age();
		if (!this.over) {
			switch (this.phase) {
				case READING -> lookAtBody(age);
				case RUNNING -> lookAtWork(age);
				case OTHER -> lookAtAnswer(age);
			}
		}
	}

	private void lookAtBody(Duration age) {
		if (!this.late
				&& (age.compareTo(this.settings.bodyTime()) >= 0 || age.compareTo(this.settings.requestTime()) >= 0)) {
			logger.debug("A body is cut off after {} ms", age.toMillis());
			this.late = true;
			client().ifPresent(Client::hearNoMore);
		}
	}

	private void lookAtWork(Duration age) {
		if (!this.stopped && (age.compareTo(this.settings.requestTime()) >= 0
				|| (age.compareTo(RequestWatch.INTERVAL) >= 0 && client().map(Client::isGone).orElse(false)))) {
			logger.debug("A request is stopped after {} ms", age.toMillis());
			this.stopped = true;
			this.scope.stop();
		}
	}

	private void lookAtAnswer(Duration age) {
		if (age.compareTo(this.settings.requestTime().plus(this.settings.answerTime())) >= 0) {
			logger.debug("An answer is cut off after {} ms", age.toMillis());
			this.over = true;
			client().ifPresent(Client::hangUp);
		}
	}

	private synchronized void enter(Phase phase) {
		this.phase = phase;
	}

	/**
	 * Who sent it; none if it did not come straight over HTTP/1.1.
	 */
	synchronized Optional<Client> client() {
		Optional<Client> known = this.client;
		if (known == null) {
			known = Optional.ofNullable(this.connections).flatMap((each) -> each.client(this.request));
			this.client = known;
		}
		return known;
	}

	/**
	 * What a request is at.
	 */
	private enum Phase {

		/** Its body is read. */
		READING,
		/** Its answer is looked for. */
		RUNNING,
		/** Anything else, mostly that its answer is written. */
		OTHER

	}

}
