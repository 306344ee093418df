package org.goldenthread.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

/**
 * HTTP requests as they go over the wire.
 */
final class Requests {

	private static final JsonMapper json = JsonMapper.builder().build();

	private Requests() {
	}

	/**
	 * Those to the floor.
	 */
	static List<byte[]> floor(URI address, Workload workload, List<String> ids) {
		return ids.stream()
			.map((id) -> "GET /%s?id=%s HTTP/1.1\r\nHost: %s\r\n\r\n".formatted(workload, id, address.getAuthority())
				.getBytes(StandardCharsets.UTF_8))
			.toList();
	}

	/**
	 * Those to a GraphQL server.
	 * @param file the document in the folder of the workload
	 */
	static Server.Asking graphql(String file) {
		return (address, workload, ids) -> {
			String document = workload.text(file);
			return ids.stream().map((id) -> graphql(address, document, Map.of("id", id))).toList();
		};
	}

	static byte[] graphql(URI address, String document, Map<String, Object> variables) {
		byte[] body = json.writeValueAsBytes(Map.of("query", document, "variables", variables));
		byte[] head = "POST %s HTTP/1.1\r\nHost: %s\r\nContent-Type: application/json\r\nAccept: application/json\r\nContent-Length: %d\r\n\r\n"
			.formatted(address.getPath(), address.getAuthority(), body.length)
			.getBytes(StandardCharsets.UTF_8);
		byte[] request = new byte[head.length + body.length];
		System.arraycopy(head, 0, request, 0, head.length);
		System.arraycopy(body, 0, request, head.length, body.length);
		return request;
	}

	/**
	 * The answer to one request.
	 */
	static String answer(URI address, byte[] request) throws IOException {
		try (HttpConnection connection = new HttpConnection(address)) {
			int status = connection.exchange(request);
			if (status != 200) {
				throw new IOException(address + " answered " + status + ": " + connection.body());
			}
			return connection.body();
		}
	}

}
