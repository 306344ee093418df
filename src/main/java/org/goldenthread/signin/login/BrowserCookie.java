package org.goldenthread.signin.login;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * Tells browsers apart by a cookie, from when one leaves for the issuer. Cookies know no
 * ports, so another service of this host may set any; over TLS the prefix of the name
 * keeps that to those that have TLS too.
 */
final class BrowserCookie {

	private static final String NAME = "goldenthread-login";

	private static final String OVER_TLS = "__Host-" + NAME;

	private static final int LENGTH = 36;

	private BrowserCookie() {
	}

	/**
	 * Which browser sent a request.
	 */
	static Optional<String> of(HttpServletRequest request) {
		return Optional.ofNullable(request.getCookies())
			.stream()
			.flatMap(Arrays::stream)
			.filter((cookie) -> cookie.getName().equals(name(request)))
			.map(Cookie::getValue)
			.filter((value) -> value.length() == LENGTH)
			.findFirst();
	}

	/**
	 * Lets the next requests of a browser be known as its own.
	 * @return which browser it is
	 */
	static String give(HttpServletRequest request, HttpServletResponse response) {
		String browser = of(request).orElseGet(() -> UUID.randomUUID().toString());
		ResponseCookie cookie = ResponseCookie.from(name(request), browser)
			.path("/")
			.httpOnly(true)
			.secure(request.isSecure())
			.sameSite("Lax")
			.build();
		response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
		return browser;
	}

	private static String name(HttpServletRequest request) {
		return request.isSecure() ? OVER_TLS : NAME;
	}

}
