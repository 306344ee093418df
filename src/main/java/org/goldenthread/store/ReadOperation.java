package org.goldenthread.store;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * One read: how long it may take, how it is stopped, and why it was.
 */
final class ReadOperation implements AutoCloseable {

	private final String name;

	private final @Nullable ReadScope scope;

	private final Duration limit;

	private final boolean limitedByScope;

	private @Nullable Runnable stop;

	private ReadOperation(String name, @Nullable ReadScope scope, Duration limit, boolean limitedByScope) {
		this.name = name;
		this.scope = scope;
		this.limit = limit;
		this.limitedByScope = limitedByScope;
	}

	/**
	 * Begins a read.
	 * @param statement the statement
	 * @param configured how long it may take if it does not say
	 * @return the read, which is to be closed
	 * @throws StoreException if the request has been stopped or has no time left
	 */
	static ReadOperation of(Statement statement, Duration configured) {
		Duration own = statement.timeoutOr(configured);
		ReadScope scope = ReadScope.current();
		if (scope == null) {
			return new ReadOperation(statement.name(), null, own, false);
		}
		scope.check(statement.name());
		Duration left = scope.limit().minus(scope.age());
		if (left.toMillis() <= 0) {
			throw StatementTimedOut.withRequest(scope.limit(), null);
		}
		boolean limitedByScope = left.compareTo(own) < 0;
		return new ReadOperation(statement.name(), scope, limitedByScope ? left : own, limitedByScope);
	}

	Duration limit() {
		return this.limit;
	}

	/**
	 * Says how the read is stopped from another thread, from now until it is closed.
	 */
	void stoppedBy(Runnable stop) {
		if (this.scope != null) {
			this.stop = stop;
			this.scope.add(stop);
		}
	}

	boolean isStopped() {
		return this.scope != null && this.scope.isStopped();
	}

	StoreException timedOut(RuntimeException cause) {
		if (this.scope != null && (this.limitedByScope || isStopped())) {
			return (this.scope.hasTimeLeft() && isStopped()) ? new ReadStopped(this.name, cause)
					: StatementTimedOut.withRequest(this.scope.limit(), cause);
		}
		return new StatementTimedOut(this.name, this.limit, cause);
	}

	/**
	 * Says what went wrong, where a stop or the time of the request may be the reason.
	 */
	StoreException failure(StoreException otherwise, RuntimeException cause) {
		return (isStopped() || otherwise instanceof StatementTimedOut) ? timedOut(cause) : otherwise;
	}

	@Override
	public void close() {
		if (this.scope != null && this.stop != null) {
			this.scope.remove(this.stop);
		}
	}

}
