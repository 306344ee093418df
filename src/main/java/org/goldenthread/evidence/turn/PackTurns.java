package org.goldenthread.evidence.turn;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import org.goldenthread.request.Busy;
import org.goldenthread.request.Deadline;

import org.springframework.stereotype.Component;

/**
 * Who may make a pack now. Packs take seconds of a processor; others wait for their turn,
 * first come first served, and who would wait behind too many is refused.
 */
@Component
public class PackTurns {

	/** How often who waits looks whether anybody still waits for the answer. */
	private static final long LOOK = 100;

	private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

	private final Semaphore turns;

	private final int places;

	private final AtomicInteger taken = new AtomicInteger();

	PackTurns(TurnSettings settings) {
		this.turns = new Semaphore(settings.packsAtOnce(), true);
		this.places = settings.packsAtOnce() + settings.packsWaiting();
	}

	/**
	 * Finds what a pack says, once it is its turn.
	 * @param <T> the pack
	 * @param work finds it
	 * @return the pack
	 * @throws Busy if too many wait already
	 */
	public <T> T make(Supplier<T> work) {
		try {
			if (this.taken.incrementAndGet() > this.places) {
				throw new Busy(
						"Other evidence packs are being made: try again in " + RETRY_AFTER.toSeconds() + " seconds",
						RETRY_AFTER);
			}
			return inTurn(work);
		}
		finally {
			this.taken.decrementAndGet();
		}
	}

	/**
	 * Writes a pack that was found, once it is its turn. Nobody is refused who came so
	 * far.
	 * @param <T> the file
	 * @param work writes it
	 * @return the file
	 */
	public <T> T write(Supplier<T> work) {
		return inTurn(work);
	}

	private <T> T inTurn(Supplier<T> work) {
		await();
		try {
			return work.get();
		}
		finally {
			this.turns.release();
		}
	}

	private void await() {
		try {
			while (!this.turns.tryAcquire(LOOK, TimeUnit.MILLISECONDS)) {
				Deadline.check();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while waiting to make a pack", ex);
		}
	}

}
