package org.goldenthread.signin.login;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.goldenthread.testing.EmptyGraph;
import org.goldenthread.testing.TokenIssuer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * People sign in with a browser at a real issuer, whose tokens last for less than the
 * margin by which they are renewed.
 */
@EmptyGraph
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "goldenthread.seed.enabled=false")
class BrowserLoginTests {

	private static final TokenIssuer issuer = TokenIssuer.start();

	private static final String CLIENT = "planning page";

	private final HttpClient browser = HttpClient.newBuilder()
		.cookieHandler(new CookieManager())
		.followRedirects(Redirect.NORMAL)
		.build();

	@LocalServerPort
	private int port;

	@Value("${goldenthread.security.administrator-token}")
	private Path administratorToken;

	@DynamicPropertySource
	static void knowTheIssuer(DynamicPropertyRegistry settings) {
		issuer.nameIn(settings, CLIENT);
	}

	@BeforeEach
	void somebodyIsKnown() {
		issuer.letPeopleSignInFor(CLIENT, service(), Duration.ofSeconds(30));
		issuer.know("planner", Map.of("roles", List.of("editor"), "systems", List.of("sys-a")));
		issuer.know("stranger", Map.of("aud", "another service"));
	}

	@AfterAll
	static void stopTheIssuer() {
		issuer.stop();
	}

	@Test
	void whoSignsInAtTheIssuerIsKnownByTheirCookieUntilTheySignOut() {
		assertThat(ways().path("address").asString()).isEqualTo("/oauth2/authorization/issuer");
		assertThat(ways().path("signedIn").asBoolean()).isFalse();
		assertThat(viewer().statusCode()).isEqualTo(401);

		HttpResponse<String> back = signIn("planner");

		assertThat(back.uri()).hasToString(service() + "/sign-in");
		assertThat(ways().path("signedIn").asBoolean()).isTrue();
		JsonNode viewer = JsonMapper.shared().readTree(viewer().body()).at("/data/viewer");
		assertThat(viewer.path("name").asString()).isEqualTo("planner");
		assertThat(viewer.path("means").asString()).isEqualTo("ISSUER");
		assertThat(viewer.path("roles")).hasToString("[\"EDITOR\"]");
		assertThat(viewer.path("systems")).hasToString("[\"sys-a\"]");

		HttpResponse<String> out = send(
				HttpRequest.newBuilder(URI.create(service() + "/sign-out")).POST(HttpRequest.BodyPublishers.noBody()));
		assertThat(out.body()).startsWith(issuer.uri() + "/connect/logout?id_token_hint=")
			.contains("post_logout_redirect_uri=" + service() + "/sign-in");
		assertThat(viewer().statusCode()).isEqualTo(401);
		assertThat(ways().path("signedIn").asBoolean()).isFalse();
	}

	@Test
	void aTokenThatEndsIsRenewedUntilTheIssuerNoLongerKnowsWhoseItIs() {
		signIn("planner");
		assertThat(viewer().statusCode()).isEqualTo(200);
		assertThat(viewer().statusCode()).isEqualTo(200);
		issuer.forget("planner");
		assertThat(viewer().statusCode()).isEqualTo(401);
		assertThat(ways().path("signedIn").asBoolean()).isFalse();
	}

	@Test
	void whatTheIssuerSaysOfSomebodyHoldsFromTheNextTokenOn() {
		signIn("planner");
		issuer.know("planner", Map.of("roles", List.of("reader"), "systems", List.of("*")));
		JsonNode viewer = JsonMapper.shared().readTree(viewer().body()).at("/data/viewer");
		assertThat(viewer.path("roles")).hasToString("[\"READER\"]");
	}

	@Test
	void aTokenThatIsForAnotherServiceLetsNobodyIn() {
		HttpResponse<String> back = signIn("stranger");
		assertThat(back.uri()).hasToString(service() + "/sign-in?failed=1");
		assertThat(back.statusCode()).as("the page is there still").isEqualTo(200);
		assertThat(ways().path("signedIn").asBoolean()).isFalse();
		assertThat(viewer().statusCode()).isEqualTo(401);
	}

	@Test
	void whoComesBackWithAnotherBrowserThanTheyLeftWithIsNotLetIn() {
		HttpClient mine = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
		String leaving = leave(mine);
		assertThat(leaving).contains("code_challenge_method=S256", "nonce=");
		get(service() + "/oauth2/authorization/issuer");
		String state = parameter(leaving, "state");
		HttpResponse<String> back = get(service() + "/login/oauth2/code/issuer?code=stolen&state=" + state);
		assertThat(back.uri()).hasToString(service() + "/sign-in?failed=1");
		assertThat(ways().path("signedIn").asBoolean()).isFalse();
	}

	@Test
	void theCookieOfASessionIsNeitherReadByAPageNorSentByAnotherSite() {
		List<String> set = Stream
			.iterate(Optional.of(signIn("planner")), Optional::isPresent,
					(response) -> response.flatMap(HttpResponse::previousResponse))
			.flatMap(Optional::stream)
			.flatMap((response) -> response.headers().allValues("Set-Cookie").stream())
			.filter((cookie) -> cookie.startsWith("goldenthread-session="))
			.toList();
		assertThat(set).isNotEmpty().allSatisfy((cookie) -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax"));
		HttpResponse<String> other = send(question().header("Origin", "http://127.0.0.1:1"));
		assertThat(other.statusCode()).isEqualTo(403);
	}

	@Test
	void aSessionCountsInTheBrowserAloneThatSignedIn() {
		signIn("planner");
		CookieManager cookies = (CookieManager) this.browser.cookieHandler().orElseThrow();
		String session = cookies.getCookieStore()
			.getCookies()
			.stream()
			.filter((cookie) -> cookie.getName().equals("goldenthread-session"))
			.map((cookie) -> cookie.getName() + "=" + cookie.getValue())
			.collect(Collectors.joining());
		HttpClient another = HttpClient.newHttpClient();
		assertThat(send(another, question().header("Cookie", session)).statusCode()).isEqualTo(401);
		assertThat(viewer().statusCode()).isEqualTo(200);
	}

	@Test
	void leavingForTheIssuerMakesNoSession() {
		HttpClient nobody = HttpClient.newHttpClient();
		HttpResponse<String> leaving = send(nobody,
				HttpRequest.newBuilder(URI.create(service() + "/oauth2/authorization/issuer")));
		assertThat(leaving.statusCode()).isEqualTo(302);
		assertThat(leaving.headers().allValues("Set-Cookie")).singleElement()
			.asString()
			.startsWith("goldenthread-login=")
			.contains("HttpOnly", "SameSite=Lax");
	}

	@Test
	void whoDoesNotConsentIsBackOnThePage() throws IOException {
		String state = parameter(leave(), "state");
		String words = "%0D%0AINFO+a+line+of+somebody+else".repeat(50);
		HttpResponse<String> back = get(service() + "/login/oauth2/code/issuer?error=access_denied&error_description="
				+ words + "&state=" + state);
		assertThat(back.uri()).hasToString(service() + "/sign-in?failed=1");
		String kept = JsonMapper.shared()
			.readTree(send(question("{ auditLog(event: SIGN_IN_FAILED, first: 1) { nodes { detail } } }")
				.header("Authorization", "Bearer " + Files.readString(this.administratorToken).strip())).body())
			.at("/data/auditLog/nodes/0/detail")
			.asString();
		assertThat(kept).hasSize(500).endsWith("…").contains("access_denied").doesNotContain("\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "for another service", "of nobody" })
	void aTokenThatIsRenewedToOneThatIsNotValidEndsTheSession(String which) {
		signIn("planner");
		issuer.know("planner",
				which.equals("for another service") ? Map.of("aud", "another service") : Map.of("sub", " "));
		assertThat(viewer().statusCode()).isEqualTo(401);
		assertThat(get(service() + "/sign-in").statusCode()).isEqualTo(200);
		assertThat(ways().path("signedIn").asBoolean()).isFalse();
	}

	@Test
	void manyRequestsAtOnceAreAllTurnedAwayWhenTheSessionEnds() {
		signIn("planner");
		issuer.forget("planner");
		List<Integer> codes = Stream.generate(() -> this.browser.sendAsync(question().build(), BodyHandlers.ofString()))
			.limit(12)
			.toList()
			.stream()
			.map((answer) -> answer.join().statusCode())
			.toList();
		assertThat(codes).containsOnly(401);
	}

	@Test
	void aPageOfAnotherOriginSignsNobodyOut() {
		signIn("planner");
		HttpResponse<String> other = send(HttpRequest.newBuilder(URI.create(service() + "/sign-out"))
			.header("Origin", "http://127.0.0.1:1")
			.POST(HttpRequest.BodyPublishers.noBody()));
		assertThat(other.statusCode()).isNotEqualTo(200);
		assertThat(ways().path("signedIn").asBoolean()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "POST", "PUT", "DELETE" })
	void oneLeavesAndComesBackByFollowingAddressesOnly(String method) {
		for (String path : List.of("/oauth2/authorization/issuer", "/login/oauth2/code/issuer?code=x&state=y")) {
			HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(service() + path))
				.method(method, HttpRequest.BodyPublishers.noBody()));
			assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400).isLessThan(500);
		}
	}

	@Test
	void aTokenThatIsShownCountsForMoreThanTheSession() {
		signIn("planner");
		String token = issuer.token("dashboard", Map.of("roles", List.of("reader")));
		HttpResponse<String> answer = send(question().header("Authorization", "Bearer " + token));
		assertThat(answer.body()).contains("\"dashboard\"");
	}

	private String leave() {
		HttpClient same = HttpClient.newBuilder().cookieHandler(this.browser.cookieHandler().orElseThrow()).build();
		return leave(same);
	}

	private String leave(HttpClient client) {
		return send(client, HttpRequest.newBuilder(URI.create(service() + "/oauth2/authorization/issuer"))).headers()
			.firstValue("Location")
			.orElseThrow();
	}

	private HttpResponse<String> signIn(String person) {
		HttpResponse<String> form = get(service() + "/oauth2/authorization/issuer");
		assertThat(form.uri()).hasToString(issuer.uri() + "/login");
		Matcher csrf = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(form.body());
		assertThat(csrf.find()).isTrue();
		return send(HttpRequest.newBuilder(form.uri())
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString("username=" + person + "&password="
					+ URLEncoder.encode(TokenIssuer.secret(person), StandardCharsets.UTF_8) + "&_csrf="
					+ URLEncoder.encode(csrf.group(1), StandardCharsets.UTF_8))));
	}

	private String service() {
		return "http://127.0.0.1:" + this.port;
	}

	private JsonNode ways() {
		return JsonMapper.shared().readTree(get(service() + "/login").body());
	}

	private HttpResponse<String> viewer() {
		return send(question());
	}

	private HttpRequest.Builder question() {
		return question("{ viewer { name means roles systems } }");
	}

	private HttpRequest.Builder question(String query) {
		return HttpRequest.newBuilder(URI.create(service() + "/graphql"))
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString("{\"query\":\"" + query + "\"}"));
	}

	private HttpResponse<String> get(String address) {
		return send(HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/html"));
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		return send(this.browser, request);
	}

	private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
		try {
			return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String parameter(String address, String name) {
		Matcher found = Pattern.compile("[?&]" + name + "=([^&]+)").matcher(address);
		assertThat(found.find()).isTrue();
		return found.group(1);
	}

}
