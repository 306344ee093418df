package org.goldenthread.signin;

/**
 * The settings would let anybody in, so that the service does not start.
 */
final class UnsafeSettings extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String action;

	/**
	 * Says what is unsafe.
	 * @param message what would happen
	 * @param action what would be right
	 */
	UnsafeSettings(String message, String action) {
		super(message);
		this.action = action;
	}

	String action() {
		return this.action;
	}

}
