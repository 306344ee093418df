package org.goldenthread.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A form that brings a file.
 */
public final class FileForm {

	private FileForm() {
	}

	/**
	 * A request to import a file.
	 * @param address where it goes
	 * @param parts the texts beside the file
	 * @param name the name of the file
	 * @param content what it holds
	 * @return the request
	 */
	public static HttpRequest.Builder of(URI address, Map<String, String> parts, String name, byte[] content)
			throws IOException {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		for (Map.Entry<String, String> each : parts.entrySet()) {
			body.write(("--b\r\nContent-Disposition: form-data; name=\"" + each.getKey() + "\"\r\n\r\n"
					+ each.getValue() + "\r\n")
				.getBytes(StandardCharsets.UTF_8));
		}
		body.write(("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
				+ "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
			.getBytes(StandardCharsets.UTF_8));
		body.write(content);
		body.write("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
		return HttpRequest.newBuilder(address)
			.header("Content-Type", "multipart/form-data; boundary=b")
			.POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
	}

}
