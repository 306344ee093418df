package org.goldenthread.signin;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.goldenthread.audit.AuditEvent;
import org.goldenthread.audit.AuditLog;
import org.goldenthread.security.CallerAuthentication;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/**
 * Answers, as the API answers, whom it does not let in, and keeps that it did not.
 * Headers are as in RFC 6750.
 */
final class SignInRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

	private static final Logger logger = LoggerFactory.getLogger(SignInRefusals.class);

	private static final String RETRY_AFTER_SECONDS = "5";

	private final AuditLog audit;

	private final JsonMapper json;

	SignInRefusals(AuditLog audit, JsonMapper json) {
		this.audit = audit;
		this.json = json;
	}

	/**
	 * No token was shown, or one that is not valid.
	 */
	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
			throws IOException {
		if (failure instanceof AuthenticationServiceException) {
			logger.warn("Nobody can sign in: {}", failure.getMessage(), failure.getCause());
			response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
			write(response, HttpStatus.SERVICE_UNAVAILABLE, "UNAVAILABLE",
					"It cannot be checked now who you are: try again in a moment.");
			return;
		}
		boolean shown = failure instanceof OAuth2AuthenticationException;
		String message = shown ? failure.getMessage() + ". Send a valid one: Authorization: Bearer <token>."
				: "Only who signs in may read here: send a token, as Authorization: Bearer <token>.";
		keep(shown ? AuditEvent.SIGN_IN_FAILED : AuditEvent.REFUSED, request, failure.getMessage());
		response.setHeader(HttpHeaders.WWW_AUTHENTICATE, shown ? "Bearer error=\"invalid_token\"" : "Bearer");
		write(response, HttpStatus.UNAUTHORIZED, "UNAUTHENTICATED", message);
	}

	/**
	 * A valid token was shown, of somebody who has no role here.
	 */
	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
			throws IOException {
		keep(AuditEvent.REFUSED, request, "has no role");
		write(response, HttpStatus.FORBIDDEN, "FORBIDDEN",
				"The token is valid, and gives no role here: one of reader, editor, reviewer, assessor and administrator is needed.");
	}

	private void keep(AuditEvent event, HttpServletRequest request, @Nullable String detail) {
		this.audit.keep(event, CallerAuthentication.callerOf(request), request.getRequestURI(), String.valueOf(detail));
	}

	private void write(HttpServletResponse response, HttpStatus status, String code, String message)
			throws IOException {
		response.setStatus(status.value());
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.getOutputStream()
			.write(this.json.writeValueAsBytes(
					Map.of("errors", List.of(Map.of("message", message, "extensions", Map.of("code", code))))));
	}

}
