package org.goldenthread.signin.login;

import java.time.Duration;
import java.time.Instant;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.goldenthread.value.OneLine;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizationContext;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.util.WebUtils;

/**
 * Keeps the issuer's token of who has signed in with a browser in their session, and
 * takes it for the token of their requests, unless they show another. It is renewed at
 * the issuer when it ends, so that whoever may no longer sign in there soon may not here.
 */
final class SessionTokens implements OAuth2AuthorizedClientRepository, BearerTokenResolver {

	private static final Logger logger = LoggerFactory.getLogger(SessionTokens.class);

	private static final String CLIENT = SessionTokens.class.getName() + ".client";

	private static final String BROWSER = SessionTokens.class.getName() + ".browser";

	private static final String NEXT_TRY = SessionTokens.class.getName() + ".next-try";

	private static final Duration BETWEEN_TRIES = Duration.ofSeconds(10);

	private final BearerTokenResolver shown = new DefaultBearerTokenResolver();

	private final OAuth2AuthorizedClientProvider renewal;

	private final AuthenticationProvider known;

	private final RequestMatcher open;

	/**
	 * Creates what keeps tokens.
	 * @param renewal gets a new token for one that has ended or is about to
	 * @param known knows somebody by a token
	 * @param open the requests that anyone may send, and which therefore show nothing
	 */
	SessionTokens(OAuth2AuthorizedClientProvider renewal, AuthenticationProvider known, RequestMatcher open) {
		this.renewal = renewal;
		this.known = known;
		this.open = open;
	}

	@Override
	public @Nullable String resolve(HttpServletRequest request) {
		String token = this.shown.resolve(request);
		return (token != null || this.open.matches(request)) ? token : ofSession(request);
	}

	/**
	 * The token of who has signed in with a browser.
	 * @param request a request of it
	 * @return the token; null if nobody has, or not any longer
	 */
	@Nullable String ofSession(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		if (session == null) {
			return null;
		}
		try {
			// Many issuers take a token of renewal once only, and a page asks many
			// things at once.
			synchronized (WebUtils.getSessionMutex(session)) {
				return isOfItsBrowser(session, request) ? valid(session) : null;
			}
		}
		catch (IllegalStateException ex) {
			logger.debug("The session ended meanwhile", ex);
			return null;
		}
	}

	/** Its own cookie may be another's, whom a page of this host wants one to be. */
	private static boolean isOfItsBrowser(HttpSession session, HttpServletRequest request) {
		return BrowserCookie.of(request).filter((browser) -> browser.equals(session.getAttribute(BROWSER))).isPresent();
	}

	private @Nullable String valid(HttpSession session) {
		OAuth2AuthorizedClient client = kept(session);
		if (client != null && mayTry(session)) {
			client = renewed(client, session);
		}
		Instant end = (client != null) ? client.getAccessToken().getExpiresAt() : null;
		return (client != null && end != null && Instant.now().isBefore(end)) ? client.getAccessToken().getTokenValue()
				: null;
	}

	private static boolean mayTry(HttpSession session) {
		return !(session.getAttribute(NEXT_TRY) instanceof Instant next) || Instant.now().isAfter(next);
	}

	/** Whether the issuer gives another is seen after a while again, if it gives none. */
	private @Nullable OAuth2AuthorizedClient renewed(OAuth2AuthorizedClient client, HttpSession session) {
		try {
			OAuth2AuthorizedClient renewed = this.renewal
				.authorize(OAuth2AuthorizationContext.withAuthorizedClient(client)
					.principal(UsernamePasswordAuthenticationToken.unauthenticated(client.getPrincipalName(), ""))
					.build());
			if (renewed == null) {
				return client;
			}
			this.known.authenticate(new BearerTokenAuthenticationToken(renewed.getAccessToken().getTokenValue()));
			session.setAttribute(CLIENT, renewed);
			return renewed;
		}
		catch (InvalidBearerTokenException ex) {
			return ended(session, ex);
		}
		catch (OAuth2AuthorizationException ex) {
			return ex.getError().getErrorCode().equals(OAuth2ErrorCodes.INVALID_GRANT) ? ended(session, ex)
					: later(client, session, ex);
		}
		catch (RuntimeException ex) {
			return later(client, session, ex);
		}
	}

	private static @Nullable OAuth2AuthorizedClient ended(HttpSession session, RuntimeException why) {
		logger.info("Somebody is signed out, since their token is renewed no longer: {}", said(why));
		session.invalidate();
		return null;
	}

	private static OAuth2AuthorizedClient later(OAuth2AuthorizedClient client, HttpSession session,
			RuntimeException why) {
		logger.warn("A token cannot be renewed now: {}", said(why));
		session.setAttribute(NEXT_TRY, Instant.now().plus(BETWEEN_TRIES));
		return client;
	}

	/** The issuer, or who is between, may have written a part of it. */
	private static String said(RuntimeException why) {
		return OneLine.of(String.valueOf(why.getMessage()), 300);
	}

	private static @Nullable OAuth2AuthorizedClient kept(HttpSession session) {
		return (OAuth2AuthorizedClient) session.getAttribute(CLIENT);
	}

	@Override
	@SuppressWarnings("unchecked")
	public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(String registration,
			@Nullable Authentication principal, HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		return (session != null) ? (T) kept(session) : null;
	}

	@Override
	public void saveAuthorizedClient(OAuth2AuthorizedClient client, Authentication principal,
			HttpServletRequest request, HttpServletResponse response) {
		HttpSession session = request.getSession();
		synchronized (WebUtils.getSessionMutex(session)) {
			session.setAttribute(CLIENT, client);
			session.setAttribute(BROWSER, BrowserCookie.of(request).orElse(null));
			session.removeAttribute(NEXT_TRY);
		}
	}

	@Override
	public void removeAuthorizedClient(String registration, @Nullable Authentication principal,
			HttpServletRequest request, HttpServletResponse response) {
		HttpSession session = request.getSession(false);
		if (session != null) {
			session.removeAttribute(CLIENT);
		}
	}

}
