package org.goldenthread.signin.login;

import java.util.Set;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the service is known to the issuer, so that people can sign in there with a
 * browser.
 *
 * @param clientId what the issuer calls it; empty if nobody signs in so
 * @param clientSecret what it shows the issuer; empty if the issuer knows it without
 * @param scopes what it asks for beside {@code openid}, such as the one that has the
 * issuer put the service into the claim {@code aud} of its tokens
 */
@ConfigurationProperties("goldenthread.security.login")
record LoginSettings(@DefaultValue("") String clientId, @DefaultValue("") String clientSecret,
		@DefaultValue Set<String> scopes) {

}
