package org.goldenthread.backup;

/**
 * A backup cannot be made, read or put where it should go. The message says why and what
 * would be right; nothing was written.
 */
final class UnusableBackup extends RuntimeException {

	private static final long serialVersionUID = 1L;

	UnusableBackup(String message) {
		super(message);
	}

}
