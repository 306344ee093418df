package org.goldenthread.signin.login;

import java.time.Instant;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizationContext;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.web.util.WebUtils;

/**
 * Keeps the issuer's token of who has signed in with a browser in their session, and
 * takes it for the token of their requests, unless they show another. It is renewed at
 * the issuer when it ends, so that whoever may no longer sign in there soon may not here.
 */
final class SessionTokens implements OAuth2AuthorizedClientRepository, BearerTokenResolver {

	private static final Logger logger = LoggerFactory.getLogger(SessionTokens.class);

	private static final String ATTRIBUTE = SessionTokens.class.getName();

	private final BearerTokenResolver shown = new DefaultBearerTokenResolver();

	private final OAuth2AuthorizedClientProvider renewal;

	/**
	 * Creates what keeps tokens.
	 * @param renewal gets a new token for one that has ended or is about to
	 */
	SessionTokens(OAuth2AuthorizedClientProvider renewal) {
		this.renewal = renewal;
	}

	@Override
	public @Nullable String resolve(HttpServletRequest request) {
		String token = this.shown.resolve(request);
		return (token != null) ? token : ofSession(request);
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
		// Many issuers take a token of renewal once only, and a page asks many things at
		// once.
		synchronized (WebUtils.getSessionMutex(session)) {
			return valid(session);
		}
	}

	private @Nullable String valid(HttpSession session) {
		OAuth2AuthorizedClient client = kept(session);
		if (client == null) {
			return null;
		}
		try {
			OAuth2AuthorizedClient renewed = this.renewal
				.authorize(OAuth2AuthorizationContext.withAuthorizedClient(client)
					.principal(UsernamePasswordAuthenticationToken.unauthenticated(client.getPrincipalName(), ""))
					.build());
			if (renewed != null) {
				session.setAttribute(ATTRIBUTE, renewed);
				client = renewed;
			}
		}
		catch (OAuth2AuthorizationException ex) {
			logger.warn("A token could not be renewed: {}", ex.getMessage());
			if (ex.getError().getErrorCode().equals(OAuth2ErrorCodes.INVALID_GRANT)) {
				session.invalidate();
				return null;
			}
		}
		Instant end = client.getAccessToken().getExpiresAt();
		return (end != null && Instant.now().isBefore(end)) ? client.getAccessToken().getTokenValue() : null;
	}

	private static @Nullable OAuth2AuthorizedClient kept(HttpSession session) {
		return (OAuth2AuthorizedClient) session.getAttribute(ATTRIBUTE);
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
		request.getSession().setAttribute(ATTRIBUTE, client);
	}

	@Override
	public void removeAuthorizedClient(String registration, @Nullable Authentication principal,
			HttpServletRequest request, HttpServletResponse response) {
		HttpSession session = request.getSession(false);
		if (session != null) {
			session.removeAttribute(ATTRIBUTE);
		}
	}

}
