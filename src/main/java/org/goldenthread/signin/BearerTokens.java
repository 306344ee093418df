package org.goldenthread.signin;

import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.goldenthread.security.Caller;
import org.goldenthread.security.CallerAuthentication;
import org.goldenthread.token.AccessTokenService;
import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/**
 * Knows whose token is shown: the administrator's, an access token, or one of the issuer.
 */
final class BearerTokens implements AuthenticationProvider {

	/** As long as OpenID Connect has it, in one line. */
	private static final Pattern SUBJECT = Pattern.compile("\\P{Cntrl}{1,255}");

	private final AdministratorToken administrator;

	private final AccessTokenService accessTokens;

	private final Claims claims;

	private final @Nullable JwtDecoder issuer;

	/**
	 * Creates what knows tokens.
	 * @param issuer checks tokens of the issuer; null if there is none
	 */
	BearerTokens(AdministratorToken administrator, AccessTokenService accessTokens, Claims claims,
			@Nullable JwtDecoder issuer) {
		this.administrator = administrator;
		this.accessTokens = accessTokens;
		this.claims = claims;
		this.issuer = issuer;
	}

	@Override
	public Authentication authenticate(Authentication shown) throws AuthenticationException {
		return authenticated(((BearerTokenAuthenticationToken) shown).getToken());
	}

	@Override
	public boolean supports(Class<?> shown) {
		return BearerTokenAuthenticationToken.class.isAssignableFrom(shown);
	}

	private CallerAuthentication authenticated(String token) {
		if (this.administrator.is(token)) {
			return new CallerAuthentication(Caller.ADMINISTRATOR, () -> true);
		}
		if (token.startsWith(AccessTokenService.PREFIX)) {
			return accessToken(token);
		}
		if (this.issuer == null) {
			throw new InvalidBearerTokenException("The token is not the administrator's");
		}
		Jwt checked = checked(token, this.issuer);
		Instant end = Objects.requireNonNull(checked.getExpiresAt());
		return new CallerAuthentication(this.claims.caller(checked), () -> Instant.now().isBefore(end));
	}

	private CallerAuthentication accessToken(String token) {
		try {
			return this.accessTokens.callerOf(token)
				.map((caller) -> new CallerAuthentication(caller, this.accessTokens.validityOf(token)))
				.orElseThrow(() -> new InvalidBearerTokenException(
						"The access token is not valid: it has expired, was revoked, or never was one"));
		}
		catch (AuthenticationException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			throw new AuthenticationServiceException("The database that knows access tokens cannot be asked", ex);
		}
	}

	private static Jwt checked(String token, JwtDecoder issuer) {
		try {
			return complete(issuer.decode(token));
		}
		catch (JwtValidationException ex) {
			throw new InvalidBearerTokenException("The token is not valid: " + reasons(ex.getErrors()));
		}
		catch (BadJwtException ex) {
			throw new InvalidBearerTokenException("The token is not one that the issuer of this service has signed");
		}
		catch (JwtException ex) {
			throw new AuthenticationServiceException("The issuer cannot be asked for its keys", ex);
		}
	}

	/**
	 * One that does not say whose it is would be anybody's, and one without an end is for
	 * ever.
	 */
	private static Jwt complete(Jwt token) {
		String subject = token.getSubject();
		if (subject == null || subject.isBlank() || !SUBJECT.matcher(subject).matches()) {
			throw new InvalidBearerTokenException(
					"The token is not valid: its claim sub has to say whose it is, in one line of 255 characters at most");
		}
		if (Caller.isOwnName(subject) || AccessTokenService.isId(subject)) {
			throw new InvalidBearerTokenException("The token is not valid: this service calls somebody else " + subject
					+ ", so the issuer has to send another claim sub");
		}
		if (token.getExpiresAt() == null) {
			throw new InvalidBearerTokenException("The token is not valid: its claim exp has to say when it expires");
		}
		return token;
	}

	private static String reasons(Collection<OAuth2Error> errors) {
		return errors.stream().map(OAuth2Error::getDescription).collect(Collectors.joining("; "));
	}

}
