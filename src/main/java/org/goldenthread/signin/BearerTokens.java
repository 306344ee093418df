package org.goldenthread.signin;

import java.util.Collection;
import java.util.stream.Collectors;

import org.goldenthread.security.Caller;
import org.goldenthread.security.CallerAuthentication;
import org.goldenthread.token.AccessTokenService;
import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AuthenticationManager;
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
final class BearerTokens implements AuthenticationManager {

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
		return new CallerAuthentication(caller(((BearerTokenAuthenticationToken) shown).getToken()));
	}

	private Caller caller(String token) {
		if (this.administrator.is(token)) {
			return Caller.ADMINISTRATOR;
		}
		if (token.startsWith(AccessTokenService.PREFIX)) {
			return accessToken(token);
		}
		if (this.issuer == null) {
			throw new InvalidBearerTokenException("The token is not the administrator's");
		}
		return this.claims.caller(checked(token, this.issuer));
	}

	private Caller accessToken(String token) {
		try {
			return this.accessTokens.callerOf(token)
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
			return issuer.decode(token);
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

	private static String reasons(Collection<OAuth2Error> errors) {
		return errors.stream().map(OAuth2Error::getDescription).collect(Collectors.joining("; "));
	}

}
