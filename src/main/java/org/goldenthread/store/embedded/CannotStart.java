package org.goldenthread.store.embedded;

import org.jspecify.annotations.Nullable;

/**
 * Says why the embedded database cannot start, and what would be right.
 */
public final class CannotStart extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String remedy;

	CannotStart(String reason, String remedy, @Nullable Throwable cause) {
		super(reason, cause);
		this.remedy = remedy;
	}

	/**
	 * {@return what to do about it}
	 */
	public String remedy() {
		return this.remedy;
	}

}
