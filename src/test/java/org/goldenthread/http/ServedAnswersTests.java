package org.goldenthread.http;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

import org.goldenthread.store.GraphReader;
import org.goldenthread.store.GraphWriter;
import org.goldenthread.testing.SeededGraph;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The edge of the running service, over its own database.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@SeededGraph
class ServedAnswersTests {

	private static final HttpClient client = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@Test
	void aDocumentIsAnsweredByItsId() throws IOException, InterruptedException {
		HttpResponse<String> answer = get("documentId=planning/milestones&reader=a=b&variables="
				+ URLEncoder.encode("{\"between\": \"2026/27\"}", StandardCharsets.UTF_8));
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).startsWith("{\"data\":{\"milestones\":").doesNotContain("\"errors\"");
		assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
	}

	@Test
	void everyDocumentIsListedWithItsText() throws IOException, InterruptedException {
		HttpResponse<String> list = send(request("/graphql/documents"));
		assertThat(list.statusCode()).isEqualTo(200);
		try (var files = Files.walk(Path.of("queries"))) {
			assertThat(files.map((file) -> Path.of("queries").relativize(file).toString().replace('\\', '/'))
				.filter((path) -> path.endsWith(".graphql"))
				.map((path) -> "\"id\":\"" + path.replace(".graphql", "") + "\"")).isNotEmpty()
				.allSatisfy((id) -> assertThat(list.body()).contains(id));
		}
	}

	@Test
	void aWriteEndsWhatWasKept(@Autowired GraphReader reader, @Autowired GraphWriter writer)
			throws IOException, InterruptedException {
		String question = "documentId=graph/counts&ask=" + UUID.randomUUID();
		HttpResponse<String> first = get(question);
		assertThat(header(first, "Cache-Status")).isEqualTo("goldenthread; fwd=miss; stored");
		assertThat(header(get(question), "Cache-Status")).isEqualTo("goldenthread; hit");
		HttpResponse<String> unchanged = get(question, "If-None-Match", header(first, "ETag"));
		assertThat(unchanged.statusCode()).isEqualTo(304);
		assertThat(unchanged.body()).isEmpty();
		writer.write((transaction) -> "nothing but a version");
		HttpResponse<String> after = get(question, "If-None-Match", header(first, "ETag"));
		assertThat(after.statusCode()).isEqualTo(200);
		assertThat(header(after, "Cache-Status")).isEqualTo("goldenthread; fwd=miss; stored");
		assertThat(header(after, "Data-Version")).isEqualTo(String.valueOf(reader.dataVersion().number()))
			.isNotEqualTo(header(first, "Data-Version"));
		assertThat(after.body()).isEqualTo(first.body());
	}

	@Test
	void aRefusedQuestionIsAskedAgain() throws IOException, InterruptedException {
		String question = "query="
				+ URLEncoder.encode("{ measures(first: -1) { totalCount } }", StandardCharsets.UTF_8);
		get(question);
		HttpResponse<String> again = get(question);
		assertThat(again.body()).contains("\"errors\"");
		assertThat(header(again, "Cache-Status")).isEqualTo("goldenthread; fwd=miss");
		assertThat(header(again, "Cache-Control")).isEqualTo("no-store");
	}

	private HttpResponse<String> get(String query, String... headers) throws IOException, InterruptedException {
		HttpRequest.Builder request = request("/graphql?" + query);
		return send((headers.length > 0) ? request.headers(headers) : request);
	}

	private HttpRequest.Builder request(String address) {
		return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + address));
	}

	private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
		return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

	private static String header(HttpResponse<String> response, String name) {
		return response.headers().firstValue(name).orElse("none");
	}

}
