package org.goldenthread.signin.login;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;

/**
 * Keeps who is at the issuer to sign in, by a cookie, so that they come back with the
 * browser that they left with. Anybody can leave for the issuer as often as they like, so
 * no session is made for it, and of too many the oldest are forgotten.
 */
final class PendingLogins implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

	static final int MOST = 10_000;

	private static final Duration MOST_TIME = Duration.ofMinutes(10);

	private final Map<Key, Pending> pending = new LinkedHashMap<>();

	@Override
	public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
		return key(request).map(this::find).orElse(null);
	}

	@Override
	public void saveAuthorizationRequest(@Nullable OAuth2AuthorizationRequest login, HttpServletRequest request,
			HttpServletResponse response) {
		if (login == null) {
			removeAuthorizationRequest(request, response);
			return;
		}
		keep(new Key(BrowserCookie.give(request, response), String.valueOf(login.getState())), login);
	}

	@Override
	public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(HttpServletRequest request,
			HttpServletResponse response) {
		return key(request).map(this::take).orElse(null);
	}

	private synchronized void keep(Key key, OAuth2AuthorizationRequest login) {
		this.pending.put(key, new Pending(login, Instant.now().plus(MOST_TIME)));
		if (this.pending.size() > MOST) {
			this.pending.remove(this.pending.keySet().iterator().next());
		}
	}

	private synchronized @Nullable OAuth2AuthorizationRequest find(Key key) {
		Pending found = this.pending.get(key);
		return (found != null && Instant.now().isBefore(found.end())) ? found.login() : null;
	}

	private synchronized @Nullable OAuth2AuthorizationRequest take(Key key) {
		OAuth2AuthorizationRequest login = find(key);
		this.pending.remove(key);
		return login;
	}

	private static Optional<Key> key(HttpServletRequest request) {
		String state = request.getParameter(OAuth2ParameterNames.STATE);
		return (state != null) ? BrowserCookie.of(request).map((browser) -> new Key(browser, state)) : Optional.empty();
	}

	private record Key(String browser, String state) {
	}

	private record Pending(OAuth2AuthorizationRequest login, Instant end) {
	}

}
