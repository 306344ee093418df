package org.goldenthread.signin.login;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.goldenthread.audit.AuditEvent;
import org.goldenthread.audit.AuditLog;
import org.goldenthread.security.Caller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/**
 * Sends who comes back from the issuer to the page that says who they are, or that they
 * could not sign in. Only a session whose token the service knows somebody by is kept.
 */
final class LoginEnds implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

	static final String PAGE = "/sign-in";

	private static final Logger logger = LoggerFactory.getLogger(LoginEnds.class);

	private final SessionTokens tokens;

	private final AuthenticationProvider known;

	private final AuditLog audit;

	LoginEnds(SessionTokens tokens, AuthenticationProvider known, AuditLog audit) {
		this.tokens = tokens;
		this.known = known;
		this.audit = audit;
	}

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
			Authentication signedIn) throws IOException {
		String token = this.tokens.ofSession(request);
		try {
			this.known.authenticate(new BearerTokenAuthenticationToken(String.valueOf(token)));
			response.sendRedirect(PAGE);
		}
		catch (AuthenticationException ex) {
			Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
			onAuthenticationFailure(request, response, ex);
		}
	}

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException failure) throws IOException {
		logger.debug("Somebody could not sign in at the issuer", failure);
		this.audit.keep(AuditEvent.SIGN_IN_FAILED, Caller.ANYONE.at(request.getRemoteAddr()), request.getRequestURI(),
				String.valueOf(failure.getMessage()));
		response.sendRedirect(PAGE + "?failed=1");
	}

}
