package org.goldenthread.imports;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import org.goldenthread.change.InvalidChanges;
import org.goldenthread.change.Progress;
import org.goldenthread.request.InvalidQuery;
import org.goldenthread.security.AccessRefused;
import org.goldenthread.security.Caller;
import org.goldenthread.security.Means;
import org.goldenthread.sheet.UnusableFile;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An import that runs while others ask how far it has come.
 */
public final class ImportJob {

	private static final Logger logger = LoggerFactory.getLogger(ImportJob.class);

	private final String id = UUID.randomUUID().toString();

	private final Caller caller;

	private volatile Standing standing = new Standing(State.RUNNING, Progress.Step.READING, 0, -1, 0);

	private final CountDownLatch ended = new CountDownLatch(1);

	private volatile boolean cancelled;

	private volatile @Nullable Map<String, @Nullable Object> answer;

	private volatile @Nullable RuntimeException failure;

	ImportJob(Caller caller) {
		this.caller = caller;
	}

	/**
	 * Whether somebody may ask about it: who began it, or everybody if that was somebody
	 * whom nobody knows, who sees what everybody does.
	 * @param other who asks
	 * @return true if so
	 */
	public boolean isOf(Caller other) {
		return this.caller.means() == Means.NONE
				|| this.caller.name().equals(other.name()) && this.caller.means() == other.means();
	}

	/**
	 * Its id, by which it is asked for.
	 * @return the id
	 */
	public String id() {
		return this.id;
	}

	/**
	 * How far it has come.
	 * @return where it stands
	 */
	public Standing standing() {
		return this.standing;
	}

	/**
	 * What the import says, once it has ended.
	 * @return the answer; null if there is none yet, or it failed or was cancelled
	 */
	public @Nullable Map<String, @Nullable Object> answer() {
		return this.answer;
	}

	/**
	 * Why it failed.
	 * @return the failure; null if it did not
	 */
	public @Nullable RuntimeException failure() {
		return this.failure;
	}

	/**
	 * Ends it as soon as may be, so that nothing is changed. What has been applied stays
	 * applied.
	 */
	public void cancel() {
		this.cancelled = true;
	}

	/**
	 * Waits until it has ended, and another can begin.
	 * @param most how long at most
	 * @return whether it has ended
	 */
	public boolean await(Duration most) {
		try {
			return this.ended.await(most.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	/** What it held is given back. */
	void ended() {
		this.ended.countDown();
	}

	void run(Function<Progress, Map<String, @Nullable Object>> work) {
		try {
			this.answer = work.apply(new Watched());
			end(State.ENDED);
		}
		catch (Cancelled ex) {
			end(State.CANCELLED);
		}
		catch (InvalidQuery | InvalidChanges | UnusableFile | AccessRefused | IllegalArgumentException ex) {
			fail(ex);
		}
		catch (RuntimeException ex) {
			logger.warn("An import has failed", ex);
			fail(ex);
		}
		catch (Error error) {
			fail(new IllegalStateException("An import has failed", error));
			throw error;
		}
	}

	private void fail(RuntimeException why) {
		this.failure = why;
		end(State.FAILED);
	}

	private void end(State state) {
		Standing last = this.standing;
		this.standing = new Standing(state, last.step(), last.done(), last.of(), last.questions());
	}

	/**
	 * What an import is at.
	 */
	public enum State {

		/** It runs. */
		RUNNING,
		/** It has ended, and there is an answer. */
		ENDED,
		/** It was refused or has failed; nothing was changed. */
		FAILED,
		/** It was cancelled; nothing was changed. */
		CANCELLED

	}

	/**
	 * Where an import stands.
	 *
	 * @param state whether it runs
	 * @param step what is done at the moment, or was done last
	 * @param done how much of that is done: rows of the file, or changes
	 * @param of how much there is to do; -1 if that is not known
	 * @param questions how many cells were found that are not sure or are not read
	 */
	public record Standing(State state, Progress.Step step, long done, long of, long questions) {

	}

	private final class Watched implements Progress {

		@Override
		public void at(Step step, long done, long of) {
			stopIfCancelled();
			ImportJob.this.standing = new Standing(State.RUNNING, step, done, of, ImportJob.this.standing.questions());
		}

		@Override
		public void asked(long questions) {
			Standing last = ImportJob.this.standing;
			ImportJob.this.standing = new Standing(State.RUNNING, last.step(), last.done(), last.of(), questions);
		}

		private void stopIfCancelled() {
			if (ImportJob.this.cancelled) {
				throw new Cancelled();
			}
		}

	}

	private static final class Cancelled extends RuntimeException {

		private static final long serialVersionUID = 1L;

		Cancelled() {
			super("The import was cancelled", null, false, false);
		}

	}

}
