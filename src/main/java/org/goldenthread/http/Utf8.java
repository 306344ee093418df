package org.goldenthread.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Reads UTF-8 strictly: what is not could mean one thing here and another elsewhere.
 */
final class Utf8 {

	private Utf8() {
	}

	/**
	 * The text of some bytes.
	 * @param what what they are, for the message
	 * @throws Refused if they are not UTF-8
	 */
	static String text(String what, byte[] bytes) {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		}
		catch (CharacterCodingException ex) {
			throw Refused.badRequest(what + " is not UTF-8.");
		}
	}

}
