package org.goldenthread.store;

import org.jspecify.annotations.Nullable;

/**
 * A statement was stopped, or not begun, since nobody waits for its answer any more.
 */
public final class ReadStopped extends StoreException {

	private static final long serialVersionUID = 1L;

	ReadStopped(String name, @Nullable Throwable cause) {
		super("'%s' was stopped: nobody waits for its answer any more".formatted(name), cause);
	}

}
