package org.goldenthread.store;

import org.jspecify.annotations.Nullable;

/**
 * The database refused a statement: it is malformed, it breaks a constraint, or it writes
 * where only reading is allowed.
 */
public final class StatementRefused extends StoreException {

	private static final long serialVersionUID = 1L;

	private final String code;

	StatementRefused(String name, String code, @Nullable Throwable cause) {
		super("The graph database refused '%s' (%s)".formatted(name, code), cause);
		this.code = code;
	}

	/**
	 * {@return the database's own code for the reason}
	 */
	public String code() {
		return this.code;
	}

}
