package org.goldenthread.sheet;

/**
 * A file that is not read: it is damaged, too large or of a kind that could do harm. The
 * message is for whoever sent it.
 */
public final class UnusableFile extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * Says why.
	 * @param message what is wrong with the file and what would be right
	 */
	public UnusableFile(String message) {
		super(message, null, false, false);
	}

}
