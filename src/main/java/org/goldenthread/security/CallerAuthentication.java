package org.goldenthread.security;

import java.util.List;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AbstractAuthenticationToken;

/**
 * A caller as Spring Security knows one.
 */
public final class CallerAuthentication extends AbstractAuthenticationToken {

	private static final long serialVersionUID = 1L;

	private final transient Caller caller;

	/**
	 * Says that it is known who asks.
	 * @param caller who asks
	 */
	public CallerAuthentication(Caller caller) {
		super(List.of());
		this.caller = caller;
		setAuthenticated(true);
	}

	/**
	 * Who sent a request.
	 * @param request the request
	 * @return the caller; {@link Caller#ANYONE} if they did not sign in
	 */
	public static Caller callerOf(HttpServletRequest request) {
		Caller caller = (request.getUserPrincipal() instanceof CallerAuthentication known) ? known.caller
				: Caller.ANYONE;
		return caller.at(request.getRemoteAddr());
	}

	/**
	 * Nothing: the token that was shown is not kept.
	 */
	@Override
	public Object getCredentials() {
		return "";
	}

	@Override
	public Object getPrincipal() {
		return this.caller;
	}

	@Override
	public String getName() {
		return this.caller.name();
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof CallerAuthentication authentication && this.caller.equals(authentication.caller);
	}

	@Override
	public int hashCode() {
		return Objects.hash(this.caller);
	}

}
