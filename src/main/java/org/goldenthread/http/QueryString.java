package org.goldenthread.http;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads the parameters in an address. Of several with one name, the first counts.
 */
final class QueryString {

	private final byte[] bytes;

	private int position;

	private QueryString(byte[] bytes) {
		this.bytes = bytes;
	}

	/**
	 * The parameters by their names.
	 * @throws Refused if they are not percent-encoded UTF-8
	 */
	static Map<String, String> read(byte[] bytes) {
		Map<String, String> parameters = new LinkedHashMap<>();
		int start = 0;
		for (int i = 0; i <= bytes.length; i++) {
			if (i == bytes.length || bytes[i] == '&') {
				QueryString parameter = new QueryString(Arrays.copyOfRange(bytes, start, i));
				String name = parameter.decode('=');
				parameters.putIfAbsent(name, parameter.decode('&'));
				start = i + 1;
			}
		}
		return parameters;
	}

	/** Up to a byte that ends it, or to the end of all. */
	private String decode(char end) {
		ByteArrayOutputStream decoded = new ByteArrayOutputStream();
		while (this.position < this.bytes.length) {
			byte each = this.bytes[this.position++];
			if (each == end) {
				break;
			}
			decoded.write((each == '%') ? hex() * 16 + hex() : (each == '+') ? ' ' : each);
		}
		return Utf8.text("The address", decoded.toByteArray());
	}

	private int hex() {
		int digit = (this.position < this.bytes.length) ? Character.digit(this.bytes[this.position++], 16) : -1;
		if (digit < 0) {
			throw Refused.badRequest("The address has a % that two hexadecimal digits do not follow.");
		}
		return digit;
	}

}
