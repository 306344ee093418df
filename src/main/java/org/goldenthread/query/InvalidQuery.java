package org.goldenthread.query;

/**
 * A caller asked for something that cannot be answered as asked. The message is written
 * for the caller: it names what is wrong and what would be right.
 */
public final class InvalidQuery extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * Refuses a query.
	 * @param message what is wrong and what would be right
	 */
	public InvalidQuery(String message) {
		super(message);
	}

}
