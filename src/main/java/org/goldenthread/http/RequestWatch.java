package org.goldenthread.http;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks after requests from their first byte to the last of their answers: stops what
 * they read from the graph when their time is over or their client has gone, and ends
 * connections over which a body drips in or an answer is not taken.
 */
final class RequestWatch extends OncePerRequestFilter implements Ordered {

	private static final Logger logger = LoggerFactory.getLogger(RequestWatch.class);

	/** Most requests are answered before anybody looks. */
	static final Duration INTERVAL = Duration.ofMillis(250);

	private final HttpSettings settings;

	private final Set<WatchedRequest> running = ConcurrentHashMap.newKeySet();

	private final Thread thread;

	private volatile @Nullable Connections connections;

	/**
	 * Begins to watch.
	 */
	RequestWatch(HttpSettings settings) {
		this.settings = settings;
		this.thread = Thread.ofPlatform().daemon().name("request-watch").start(this::look);
	}

	/**
	 * Says over which connections requests come.
	 */
	void over(Connections connections) {
		this.connections = connections;
	}

	/**
	 * What is known of a request; the same all the time that it is watched.
	 */
	WatchedRequest of(HttpServletRequest request) {
		return (request.getAttribute(WatchedRequest.class.getName()) instanceof WatchedRequest watched) ? watched
				: begin(request);
	}

	private WatchedRequest begin(HttpServletRequest request) {
		WatchedRequest watched = new WatchedRequest(request, this.settings, this.connections);
		request.setAttribute(WatchedRequest.class.getName(), watched);
		return watched;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		WatchedRequest watched = begin(request);
		this.running.add(watched);
		boolean async = false;
		try {
			chain.doFilter(request, response);
			async = request.isAsyncStarted();
			if (async) {
				request.getAsyncContext().addListener(new AtTheEnd(() -> end(watched)));
			}
		}
		finally {
			if (!async) {
				end(watched);
			}
		}
	}

	/** Before everything that reads or writes. */
	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE;
	}

	@Override
	public void destroy() {
		this.thread.interrupt();
	}

	private void end(WatchedRequest watched) {
		this.running.remove(watched);
		watched.end();
	}

	private void look() {
		try {
			while (true) {
				Thread.sleep(INTERVAL);
				this.running.forEach(this::look);
			}
		}
		catch (InterruptedException ex) {
			logger.debug("Nobody watches requests any more");
		}
	}

	/** A fault with one of them leaves the others watched. */
	private void look(WatchedRequest watched) {
		try {
			watched.look();
		}
		catch (RuntimeException ex) {
			logger.warn("A request cannot be watched", ex);
		}
	}

	/**
	 * Does something when an answer that was not there at once has been written.
	 */
	private record AtTheEnd(Runnable work) implements AsyncListener {

		@Override
		public void onComplete(AsyncEvent event) {
			this.work.run();
		}

		@Override
		public void onTimeout(AsyncEvent event) {
			// It is completed after this.
		}

		@Override
		public void onError(AsyncEvent event) {
			// It is completed after this.
		}

		@Override
		public void onStartAsync(AsyncEvent event) {
			event.getAsyncContext().addListener(this);
		}

	}

}
