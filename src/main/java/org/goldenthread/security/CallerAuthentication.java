package org.goldenthread.security;

import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AbstractAuthenticationToken;

/**
 * A caller as Spring Security knows one.
 */
public final class CallerAuthentication extends AbstractAuthenticationToken {

	private static final long serialVersionUID = 1L;

	private final transient Caller caller;

	private final transient BooleanSupplier valid;

	/**
	 * Says that it is known who asks.
	 * @param caller who asks
	 * @param valid whether what they showed is valid still
	 */
	public CallerAuthentication(Caller caller, BooleanSupplier valid) {
		super(List.of());
		this.caller = caller;
		this.valid = valid;
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
	 * Whether what was shown with a request is valid still, for answers that go on.
	 * @param request the request
	 * @return tells it whenever it is asked; of whoever showed nothing it is true
	 */
	public static BooleanSupplier validityOf(HttpServletRequest request) {
		BooleanSupplier shown = (request.getUserPrincipal() instanceof CallerAuthentication known) ? known.valid
				: () -> true;
		HttpSession session = request.getSession(false);
		return (session != null) ? () -> isOpen(session) && shown.getAsBoolean() : shown;
	}

	/** Who signs out of a browser ends its session, and so what it listens to. */
	private static boolean isOpen(HttpSession session) {
		try {
			return session.getCreationTime() >= 0;
		}
		catch (IllegalStateException ex) {
			return false;
		}
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
