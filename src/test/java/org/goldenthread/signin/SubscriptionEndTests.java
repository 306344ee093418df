package org.goldenthread.signin;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import org.goldenthread.testing.EventReader;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A stream of events goes on no longer than the token that opened it.
 */
class SubscriptionEndTests extends SignedInService {

	private static final HttpClient client = HttpClient.newHttpClient();

	private static final String UPDATES = "subscription { threadUpdates(of: \"prio-a\") { version } }";

	@Test
	void endsWithoutAnotherUpdateOnceItsAccessTokenIsRevoked() throws IOException, InterruptedException {
		String owner = tokenOf("editor", "sys-a");
		JsonNode created = ask("mutation { createAccessToken(name: \"Dashboard\") { secret accessToken { id } } }",
				Map.of(), owner)
			.at("/data/createAccessToken");
		try (EventReader revoked = subscribe(created.path("secret").asString());
				EventReader owned = subscribe(String.valueOf(owner))) {
			assertThat(revoked.next().name()).isEqualTo("next");
			assertThat(owned.next().name()).isEqualTo("next");
			ask("mutation($id: ID!) { revokeAccessToken(id: $id) { id } }",
					Map.of("id", created.at("/accessToken/id").asString()), owner);
			assertThat(code(
					apply(set(List.of(Map.of("putAction", cited("id", "act-after-the-end", "name", "Open a clinic")),
							Map.of("linkPartOf", cited("from", "act-after-the-end", "to", "prio-a")))), owner)))
				.isEqualTo("OK");
			assertThat(owned.next().name()).isEqualTo("next");
			assertThat(revoked.next().name()).isEqualTo("end of stream");
		}
	}

	private EventReader subscribe(String token) throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(address("/graphql"))
			.header("Content-Type", "application/json")
			.header("Accept", "text/event-stream")
			.header("Authorization", "Bearer " + token)
			.POST(HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(Map.of("query", UPDATES))))
			.build();
		HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
		assertThat(response.statusCode()).isEqualTo(200);
		return new EventReader(response.body());
	}

}
