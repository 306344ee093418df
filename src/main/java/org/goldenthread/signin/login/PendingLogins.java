package org.goldenthread.signin.login;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;

/**
 * Keeps who is at the issuer to sign in, by a cookie, so that they come back with the
 * browser that they left with. Anybody can leave for the issuer as often as they like, so
 * no session is made for it, and of too many the oldest are forgotten.
 */
final class PendingLogins implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

	private static final String COOKIE = "goldenthread-login";

	private static final int COOKIE_LENGTH = 36;

	private static final Duration MOST_TIME = Duration.ofMinutes(10);

	private final Cache<Key, OAuth2AuthorizationRequest> pending = Caffeine.newBuilder()
		.maximumSize(10_000)
		.expireAfterWrite(MOST_TIME)
		.build();

	@Override
	public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
		return key(request).map(this.pending::getIfPresent).orElse(null);
	}

	@Override
	public void saveAuthorizationRequest(@Nullable OAuth2AuthorizationRequest login, HttpServletRequest request,
			HttpServletResponse response) {
		if (login == null) {
			removeAuthorizationRequest(request, response);
			return;
		}
		String browser = browser(request).orElseGet(() -> UUID.randomUUID().toString());
		this.pending.put(new Key(browser, String.valueOf(login.getState())), login);
		ResponseCookie cookie = ResponseCookie.from(COOKIE, browser)
			.path("/")
			.httpOnly(true)
			.secure(request.isSecure())
			.sameSite("Lax")
			.maxAge(MOST_TIME)
			.build();
		response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
	}

	@Override
	public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(HttpServletRequest request,
			HttpServletResponse response) {
		return key(request).map((key) -> this.pending.asMap().remove(key)).orElse(null);
	}

	private static Optional<Key> key(HttpServletRequest request) {
		String state = request.getParameter(OAuth2ParameterNames.STATE);
		return (state != null) ? browser(request).map((browser) -> new Key(browser, state)) : Optional.empty();
	}

	private static Optional<String> browser(HttpServletRequest request) {
		return Optional.ofNullable(request.getCookies())
			.stream()
			.flatMap(Arrays::stream)
			.filter((cookie) -> cookie.getName().equals(COOKIE))
			.map(Cookie::getValue)
			.filter((value) -> value.length() == COOKIE_LENGTH)
			.findFirst();
	}

	private record Key(String browser, String state) {
	}

}
