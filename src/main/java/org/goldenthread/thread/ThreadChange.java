package org.goldenthread.thread;

import org.goldenthread.model.ThreadDirection;
import org.jspecify.annotations.Nullable;

/**
 * A thread that comes to be, ceases to be or comes to stand otherwise from one version of
 * the data to another.
 *
 * @param direction the way it runs
 * @param from the id of what it starts from
 * @param fromName its name
 * @param to the id of what it ends in
 * @param toName its name
 * @param before where it stands before; null if it is not there
 * @param after where it stands after; null if it is not there
 * @param length how many nodes it passes
 */
public record ThreadChange(ThreadDirection direction, String from, String fromName, String to, String toName,
		@Nullable ThreadState before, @Nullable ThreadState after, int length) {

	/** The same thread, standing otherwise. */
	ThreadChange of(@Nullable ThreadState before, @Nullable ThreadState after) {
		return new ThreadChange(this.direction, this.from, this.fromName, this.to, this.toName, before, after,
				this.length);
	}

}
