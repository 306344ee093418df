package org.goldenthread.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.goldenthread.testing.EmptyGraph;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Imports that take longer than anybody waits for them.
 */
@EmptyGraph
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "goldenthread.seed.enabled=false", "goldenthread.api.import-wait=1ms" })
class LongImportsTests {

	private final HttpClient client = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@Test
	void whoWaitsForAnImportIsToldWhereToAskForItWhenItTakesLong() throws Exception {
		HttpResponse<String> sent = send(20_000);
		assertThat(sent.statusCode()).isEqualTo(202);
		String address = sent.headers().firstValue("Location").orElseThrow();
		assertThat(address).startsWith("/import/");
		JsonNode standing = standing(address);
		while (standing.get("state").asString().equals("RUNNING")) {
			Thread.sleep(50);
			standing = standing(address);
		}
		assertThat(standing.get("state").asString()).isEqualTo("ENDED");
		assertThat(standing.at("/answer/rows/file.csv/DATA").asInt()).isEqualTo(20_000);
	}

	private HttpResponse<String> send(int rows) throws IOException, InterruptedException {
		String file = IntStream.range(10_000, 10_000 + rows)
			.mapToObj((row) -> row + ",Open clinic " + row + ",31/03/2031")
			.collect(Collectors.joining("\n", "Ref,Action,Due\n", "\n"));
		String body = "--part\r\nContent-Disposition: form-data; name=\"author\"\r\n\r\nHead of Planning\r\n"
				+ "--part\r\nContent-Disposition: form-data; name=\"reason\"\r\n\r\nMonth 6\r\n"
				+ "--part\r\nContent-Disposition: form-data; name=\"document\"\r\n\r\nsrc-none\r\n"
				+ "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"file.csv\"\r\n\r\n" + file
				+ "\r\n--part--\r\n";
		return this.client.send(HttpRequest.newBuilder(address("/import"))
			.header("Content-Type", "multipart/form-data; boundary=part")
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build(), HttpResponse.BodyHandlers.ofString());
	}

	private JsonNode standing(String address) throws IOException, InterruptedException {
		return JsonMapper.shared()
			.readTree(this.client
				.send(HttpRequest.newBuilder(address(address)).build(), HttpResponse.BodyHandlers.ofString())
				.body());
	}

	private URI address(String path) {
		return URI.create("http://127.0.0.1:" + this.port + path);
	}

}
