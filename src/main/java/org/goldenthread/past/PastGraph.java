package org.goldenthread.past;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import org.goldenthread.request.Busy;
import org.goldenthread.request.Deadline;
import org.goldenthread.store.TemporaryGraph;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A past version of the graph and those who read it. Its keeper sees to it that one
 * thread at a time counts them.
 */
final class PastGraph {

	private static final Logger logger = LoggerFactory.getLogger(PastGraph.class);

	private static final long INTERVAL = 50;

	private static final Duration RETRY_AFTER = Duration.ofMinutes(1);

	private final long version;

	private long asKnownAt;

	private final CompletableFuture<TemporaryGraph> graph = new CompletableFuture<>();

	private int users;

	private long lastUsed = System.nanoTime();

	private @Nullable Runnable whenFree;

	/**
	 * One that is to be opened.
	 * @param asKnownAt the number of the version that was the present before
	 */
	PastGraph(long version, long asKnownAt) {
		this.version = version;
		this.asKnownAt = asKnownAt;
	}

	void open(Supplier<TemporaryGraph> make) {
		try {
			this.graph.complete(make.get());
		}
		catch (Throwable ex) {
			logger.warn("The graph of version {} cannot be opened", this.version, ex);
			this.graph.completeExceptionally(ex);
		}
	}

	/**
	 * Waits until it is open, for as long as the request has time.
	 */
	TemporaryGraph await() {
		while (true) {
			Deadline.check();
			try {
				return this.graph.get(INTERVAL, TimeUnit.MILLISECONDS);
			}
			catch (TimeoutException ex) {
				logger.trace("Version {} is still being opened", this.version);
			}
			catch (ExecutionException ex) {
				throw new Busy("The graph of version " + this.version
						+ " cannot be opened at the moment: ask again later, or leave asOf out to see the present",
						RETRY_AFTER);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new IllegalStateException(ex);
			}
		}
	}

	long version() {
		return this.version;
	}

	/**
	 * What the present was when it was last made sure that all is hidden here that is
	 * there.
	 */
	long asKnownAt() {
		return this.asKnownAt;
	}

	void knownAt(long version) {
		this.asKnownAt = version;
	}

	boolean failed() {
		return this.graph.isCompletedExceptionally();
	}

	void take() {
		this.users++;
	}

	void release() {
		this.users--;
		this.lastUsed = System.nanoTime();
		Runnable free = this.whenFree;
		if (this.users == 0 && free != null) {
			free.run();
		}
	}

	void whenFree(Runnable free) {
		this.whenFree = free;
	}

	boolean isUsed() {
		return this.users > 0;
	}

	Duration lastUsed() {
		return Duration.ofNanos(this.lastUsed);
	}

	Duration idle() {
		return Duration.ofNanos(System.nanoTime() - this.lastUsed);
	}

	/** Whatever comes of it: one that is still being opened is closed once it is open. */
	void close() {
		this.graph.whenComplete((opened, _) -> {
			if (opened != null) {
				opened.close();
			}
		});
	}

}
