package org.goldenthread.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;

import org.goldenthread.testing.SeededGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the page is served with.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@SeededGraph
class PageTests {

	private static final HttpClient client = HttpClient.newHttpClient();

	private static final Pattern ASSET = Pattern.compile("/assets/[^\"]+");

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@ValueSource(strings = { "/", "/node/plan-bnssg-jfp", "/node/sys-bnssg-ics/gaps", "/gaps", "/graphiql", "/example",
			"/favicon.svg" })
	void isAskedForEachTime(String address) {
		HttpResponse<String> response = get(address, "*/*");
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.headers().allValues("Cache-Control")).containsExactly("no-cache");
		assertThat(response.headers().firstValue("Last-Modified")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/node/plan-bnssg-jfp/", "/node/sys-bnssg-ics/gaps/", "/risks/?demonstration=true",
			"/graphiql/", "/node/a%2Fb", "/node/a%2Fb/gaps", "/node/a%5Cb", "/node/a%20b", "/node/%E2%9C%93" })
	void isServedUnderOddAddressesTooAndSaysWhatIsWrongWithThem(String address) {
		HttpResponse<String> response = get(address, "text/html");
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.body()).contains("<script type=\"module\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/graphiql" })
	void keepsItsAssetsForGood(String address) {
		assertThat(ASSET.matcher(get(address, "text/html").body()).results().map((found) -> found.group())).isNotEmpty()
			.allSatisfy((asset) -> assertThat(get(asset, "*/*").headers().allValues("Cache-Control"))
				.containsExactly("max-age=31536000, public, immutable"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/graphiql", "/assets/no-such.js", "/no-such-page" })
	void runsNothingThatIsNotItsOwn(String address) {
		assertThat(get(address, "text/html").headers().firstValue("Content-Security-Policy")).get()
			.asString()
			.contains("default-src 'none'", "frame-ancestors 'none'")
			.doesNotContain("unsafe", "*", "http");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/no-such-page", "/node/a/b", "/assets/no-such.js" })
	void saysToReadersThatAnAddressIsUnknown(String address) {
		HttpResponse<String> response = get(address, "text/html");
		assertThat(response.statusCode()).isEqualTo(404);
		assertThat(response.body()).contains("<h1", "Page not found");
	}

	@Test
	void saysToCallersThatAnAddressIsUnknown() {
		HttpResponse<String> response = get("/no-such-page", "application/json");
		assertThat(response.statusCode()).isEqualTo(404);
		assertThat(response.body()).startsWith("{").contains("\"code\":\"NOT_FOUND\"");
	}

	@Test
	void saysToReadersThatItCannotAnswer() {
		HttpResponse<String> response = send(request("/favicon.svg", "text/html").DELETE());
		assertThat(response.statusCode()).isEqualTo(405);
		assertThat(response.body()).contains("<h1", "cannot be answered");
	}

	private HttpResponse<String> get(String address, String accept) {
		return send(request(address, accept));
	}

	private HttpRequest.Builder request(String address, String accept) {
		return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + address)).header("Accept", accept);
	}

	private static HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
