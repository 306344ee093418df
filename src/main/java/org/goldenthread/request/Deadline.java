package org.goldenthread.request;

import java.util.function.Supplier;

/**
 * Ends what a request looks for in memory once its time is over or nobody waits for it
 * any more, as a read of the database is ended from outside.
 */
public final class Deadline {

	private static final ScopedValue<Runnable> CURRENT = ScopedValue.newInstance();

	private Deadline() {
	}

	/**
	 * Does something that has a deadline.
	 * @param <T> what it returns
	 * @param check throws what is to end the work, if it is to end
	 * @param work what to do, on this thread
	 * @return what it returns
	 */
	public static <T> T call(Runnable check, Supplier<T> work) {
		return ScopedValue.where(CURRENT, check).call(work::get);
	}

	/**
	 * To be asked at every step of what may have many. Does nothing where there is no
	 * deadline.
	 * @throws RuntimeException if the work is to end here
	 */
	public static void check() {
		if (CURRENT.isBound()) {
			CURRENT.get().run();
		}
	}

}
