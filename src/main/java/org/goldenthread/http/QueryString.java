package org.goldenthread.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.goldenthread.request.Quoted;

import org.springframework.web.servlet.function.ServerRequest;

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

	/**
	 * The parameters of a request that may have no others.
	 * @throws Refused if it has, or they are not percent-encoded UTF-8
	 */
	static Map<String, String> read(ServerRequest request, Collection<String> known) {
		String query = request.servletRequest().getQueryString();
		if (query == null || query.isEmpty()) {
			return Map.of();
		}
		Map<String, String> given = read(query.getBytes(StandardCharsets.UTF_8));
		List<String> unknown = given.keySet().stream().filter((name) -> !known.contains(name)).map(Quoted::of).toList();
		if (!unknown.isEmpty()) {
			throw Refused.badRequest("There is no parameter " + String.join(", ", unknown) + " here: "
					+ (known.isEmpty() ? "this address takes none" : "this address takes " + String.join(", ", known))
					+ ".");
		}
		return given;
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
