package org.goldenthread.signin.login;

import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

import static org.assertj.core.api.Assertions.assertThat;

class PendingLoginsTests {

	private final PendingLogins logins = new PendingLogins();

	@Test
	void whoLeftLastComesBackHoweverManyLeftBefore() {
		List<MockHttpServletRequest> back = new ArrayList<>();
		for (int i = 0; i < PendingLogins.MOST + 3000; i++) {
			back.add(leave("state" + i));
		}
		assertThat(this.logins.loadAuthorizationRequest(back.getFirst())).as("of too many the oldest").isNull();
		assertThat(back.subList(back.size() - PendingLogins.MOST, back.size())).allSatisfy(
				(request) -> assertThat(this.logins.removeAuthorizationRequest(request, new MockHttpServletResponse()))
					.isNotNull());
	}

	@Test
	void oneComesBackOnceOnly() {
		MockHttpServletRequest back = leave("state");
		assertThat(this.logins.removeAuthorizationRequest(back, new MockHttpServletResponse())).isNotNull();
		assertThat(this.logins.removeAuthorizationRequest(back, new MockHttpServletResponse())).isNull();
	}

	@Test
	void twoTabsOfABrowserBothComeBack() {
		MockHttpServletRequest one = leave("one");
		MockHttpServletRequest other = new MockHttpServletRequest();
		other.setCookies(one.getCookies());
		this.logins.saveAuthorizationRequest(login("other"), other, new MockHttpServletResponse());
		other.setParameter("state", "other");
		assertThat(this.logins.loadAuthorizationRequest(one)).isNotNull();
		assertThat(this.logins.loadAuthorizationRequest(other)).isNotNull();
	}

	@Test
	void aServiceOfTheSameHostWithoutTlsCannotSendSomebodyBackAsAnother() {
		Cookie given = leave("state", true).getCookies()[0];
		assertThat(given.getName()).startsWith("__Host-");
		assertThat(given.getSecure()).isTrue();
		assertThat(given.getPath()).isEqualTo("/");
		assertThat(given.getDomain()).isNull();
		MockHttpServletRequest back = back("state", true, new Cookie("goldenthread-login", given.getValue()));
		assertThat(this.logins.loadAuthorizationRequest(back)).isNull();
		assertThat(this.logins.loadAuthorizationRequest(back("state", true, given))).isNotNull();
	}

	private MockHttpServletRequest leave(String state) {
		return leave(state, false);
	}

	private MockHttpServletRequest leave(String state, boolean secure) {
		MockHttpServletRequest leaving = new MockHttpServletRequest();
		leaving.setSecure(secure);
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.logins.saveAuthorizationRequest(login(state), leaving, response);
		return back(state, secure, response.getCookies());
	}

	private static MockHttpServletRequest back(String state, boolean secure, Cookie... cookies) {
		MockHttpServletRequest back = new MockHttpServletRequest();
		back.setSecure(secure);
		back.setCookies(cookies);
		back.setParameter("state", state);
		return back;
	}

	private static OAuth2AuthorizationRequest login(String state) {
		return OAuth2AuthorizationRequest.authorizationCode()
			.authorizationUri("https://login.example.org/authorize")
			.clientId("page")
			.state(state)
			.build();
	}

}
