package org.goldenthread.signin;

import java.net.InetAddress;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Makes sure that only this machine reaches a service that anybody may read, and that a
 * token that was made for another service opens nothing here.
 */
final class SafeSettings {

	private static final String ISSUER = "spring.security.oauth2.resourceserver.jwt.issuer-uri";

	private static final String AUDIENCES = "spring.security.oauth2.resourceserver.jwt.audiences";

	private SafeSettings() {
	}

	/**
	 * Checks the settings.
	 * @param address where the service listens; null if everywhere
	 * @param issuer whether there is an issuer of tokens
	 * @param audiences for whom a token must have been made
	 * @throws UnsafeSettings if they would let anybody in
	 */
	static void check(@Nullable InetAddress address, boolean issuer, List<String> audiences) {
		if (!issuer && (address == null || !address.isLoopbackAddress())) {
			throw new UnsafeSettings(
					"The service would listen on " + ((address != null) ? address.getHostAddress() : "every network")
							+ ", and anybody who reaches it there could read all of it: no issuer of tokens is set.",
					"Name your issuer of OpenID Connect in " + ISSUER + " and this service, as the issuer calls it, in "
							+ AUDIENCES + "; or leave server.address at 127.0.0.1.");
		}
		if (issuer && audiences.isEmpty()) {
			throw new UnsafeSettings(
					"An issuer of tokens is set, but not for whom its tokens must be: a token that it made for any other service would let its owner in here.",
					"Name this service, as the claim aud of its tokens does, in " + AUDIENCES + ".");
		}
	}

}
