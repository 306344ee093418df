package org.goldenthread.signin.login;

import java.util.ArrayList;
import java.util.List;

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

	private MockHttpServletRequest leave(String state) {
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.logins.saveAuthorizationRequest(login(state), new MockHttpServletRequest(), response);
		MockHttpServletRequest back = new MockHttpServletRequest();
		back.setCookies(response.getCookies());
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
