package org.goldenthread.store;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

import org.goldenthread.request.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * The reads that one request makes on its thread. They have a time in common, and can be
 * stopped in the database from another thread.
 */
public final class ReadScope {

	private static final ScopedValue<ReadScope> CURRENT = ScopedValue.newInstance();

	private final Duration limit;

	private final long start = System.nanoTime();

	private final Set<Runnable> running = new HashSet<>();

	private volatile boolean stopped;

	/**
	 * Begins to count the time.
	 * @param limit how long all reads may take, from now on
	 */
	public ReadScope(Duration limit) {
		this.limit = limit;
	}

	/**
	 * Does something whose reads belong here.
	 * @param <T> what it returns
	 * @param work what to do, on this thread
	 * @return what it returns
	 */
	public <T> T call(Supplier<T> work) {
		return ScopedValue.where(CURRENT, this).call(() -> Deadline.call(() -> check("search"), work));
	}

	/**
	 * Refuses to go on if this has been stopped or has no time left.
	 * @param what what is not to go on
	 */
	void check(String what) {
		boolean timeLeft = hasTimeLeft();
		if (timeLeft && isStopped()) {
			throw new ReadStopped(what, null);
		}
		if (!timeLeft) {
			throw StatementTimedOut.withRequest(this.limit, null);
		}
	}

	/**
	 * Stops the reads that run now, and refuses those that would come.
	 */
	public synchronized void stop() {
		this.stopped = true;
		this.running.forEach(Runnable::run);
	}

	/**
	 * {@return how long this has lasted}
	 */
	public Duration age() {
		return Duration.ofNanos(System.nanoTime() - this.start);
	}

	/**
	 * {@return whether this has not lasted as long as it may}
	 */
	boolean hasTimeLeft() {
		return System.nanoTime() - this.start < this.limit.toNanos();
	}

	/**
	 * {@return how long all reads may take}
	 */
	public Duration limit() {
		return this.limit;
	}

	boolean isStopped() {
		return this.stopped;
	}

	static @Nullable ReadScope current() {
		return CURRENT.isBound() ? CURRENT.get() : null;
	}

	/** A stop that is called, if ever, before it is taken away. */
	synchronized void add(Runnable stop) {
		this.running.add(stop);
		if (this.stopped) {
			stop.run();
		}
	}

	synchronized void remove(Runnable stop) {
		this.running.remove(stop);
	}

}
