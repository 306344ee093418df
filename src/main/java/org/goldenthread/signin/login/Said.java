package org.goldenthread.signin.login;

/**
 * What is kept of why somebody could not sign in, part of which the issuer or anybody
 * else may have written.
 */
final class Said {

	private static final int LONGEST = 300;

	private Said() {
	}

	/** On one line, and not long. */
	static String shortly(Exception why) {
		String text = String.valueOf(why.getMessage()).replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]+", " ");
		return (text.length() > LONGEST) ? text.substring(0, LONGEST) + "…" : text;
	}

}
