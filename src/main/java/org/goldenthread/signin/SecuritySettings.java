package org.goldenthread.signin;

import java.nio.file.Path;
import java.util.Map;

import org.goldenthread.security.Role;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may ask, and what tokens of an issuer say of them. The issuer itself is named by
 * {@code spring.security.oauth2.resourceserver.jwt.issuer-uri}.
 *
 * @param administratorToken the file that keeps the administrator's token; it is created
 * with a new token if it is not there
 * @param rolesClaim the claim that holds roles; a dot leads into an object, as in
 * {@code realm_access.roles}
 * @param systemsClaim the claim that holds the ids of the systems for which the roles are
 * held, or {@code *} for all
 * @param roles which role each value of the claim stands for; if there are none, values
 * are the names of roles, such as {@code editor}
 * @param anyoneMayRead whether nobody has to sign in to read what is not restricted,
 * where there is an issuer
 */
@ConfigurationProperties("goldenthread.security")
record SecuritySettings(@DefaultValue("data/administrator.token") Path administratorToken,
		@DefaultValue("roles") String rolesClaim, @DefaultValue("systems") String systemsClaim,
		@DefaultValue Map<String, Role> roles, @DefaultValue("false") boolean anyoneMayRead) {

}
