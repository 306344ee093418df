package org.goldenthread.model;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What a relationship does in a golden thread.
 *
 * @param toward where its arrow points; empty if a thread can only begin with it
 * @param entry how a thread may begin with it, if it may
 * @param onward the way that leads from what has gone to what took its place, if it does
 */
public record ThreadRole(Set<ThreadDirection> toward, @Nullable ThreadEntry entry, @Nullable ThreadEntry onward) {

	/**
	 * Whether threads follow it toward what a thing serves, anywhere.
	 * @return true if so
	 */
	public boolean serves() {
		return this.toward.contains(ThreadDirection.UP) && !entersOnly();
	}

	/**
	 * Whether threads follow it back to what serves a thing. What achieves a result is
	 * left out: it would lead on to what else it achieves.
	 * @return true if so
	 */
	public boolean isServedBy() {
		return serves() && !this.toward.contains(ThreadDirection.DOWN);
	}

	/**
	 * Whether threads follow it toward what shows that a thing works, anywhere.
	 * @return true if so
	 */
	public boolean achieves() {
		return this.toward.contains(ThreadDirection.DOWN) && !entersOnly();
	}

	/**
	 * Whether it leads from a part to the whole.
	 * @return true if so
	 */
	public boolean isPart() {
		return this.entry == ThreadEntry.AGAINST && !this.toward.isEmpty();
	}

	/**
	 * Whether it leads from a thing to whoever holds it.
	 * @return true if so
	 */
	public boolean isHeld() {
		return this.entry == ThreadEntry.AGAINST && this.toward.isEmpty();
	}

	/**
	 * Whether a thread that begins may follow it along its arrow, as from a risk to what
	 * it threatens.
	 * @return true if so
	 */
	public boolean entersAlong() {
		return entersOnly() && this.onward == null;
	}

	/**
	 * Whether a thread that begins follows it on to what took the place of what it begins
	 * with.
	 * @return true if so
	 */
	public boolean isSuccession() {
		return this.entry != null && this.onward != null;
	}

	/**
	 * A risk does not serve what it threatens.
	 */
	private boolean entersOnly() {
		return this.entry == ThreadEntry.ALONG;
	}

}
