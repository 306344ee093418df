package org.goldenthread.signin.login;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * What the issuer says of itself (OpenID Connect Discovery 1.0). It is asked when
 * somebody first signs in, so that the service starts without it, and after a failure not
 * again at once, so that many who leave for it do not all wait.
 */
final class DiscoveredIssuer implements ClientRegistrationRepository {

	/** The name of the issuer in the addresses of the service. */
	static final String ID = "issuer";

	private static final Duration BETWEEN_TRIES = Duration.ofSeconds(10);

	private static final ParameterizedTypeReference<Map<String, Object>> OBJECT = new ParameterizedTypeReference<>() {
	};

	private final String issuer;

	private final LoginSettings settings;

	private final RestClient http;

	private volatile @Nullable ClientRegistration found;

	private Instant nextTry = Instant.MIN;

	/**
	 * Creates what knows the issuer.
	 * @param issuer its address
	 * @param http asks it
	 */
	DiscoveredIssuer(String issuer, LoginSettings settings, RestClient http) {
		this.issuer = issuer;
		this.settings = settings;
		this.http = http;
	}

	@Override
	public @Nullable ClientRegistration findByRegistrationId(String id) {
		if (!id.equals(ID)) {
			return null;
		}
		ClientRegistration known = this.found;
		return (known != null) ? known : discover();
	}

	private synchronized ClientRegistration discover() {
		ClientRegistration known = this.found;
		if (known != null) {
			return known;
		}
		if (Instant.now().isBefore(this.nextTry)) {
			throw new IllegalStateException("The issuer did not say a moment ago how one signs in there");
		}
		this.nextTry = Instant.now().plus(BETWEEN_TRIES);
		try {
			ClientRegistration registration = registration();
			this.found = registration;
			return registration;
		}
		catch (RestClientException ex) {
			throw new IllegalStateException("The issuer does not say how one signs in there", ex);
		}
	}

	private ClientRegistration registration() {
		Map<String, Object> said = Objects.requireNonNull(this.http.get().uri(wellKnown()).retrieve().body(OBJECT),
				"The issuer says nothing");
		if (!this.issuer.equals(said.get("issuer"))) {
			throw new IllegalStateException("What is at the address of the issuer calls itself otherwise");
		}
		Set<String> scopes = new HashSet<>(this.settings.scopes());
		scopes.add(OidcScopes.OPENID);
		ClientRegistration.Builder registration = ClientRegistrations.fromOidcConfiguration(said)
			.registrationId(ID)
			.clientId(this.settings.clientId())
			.scope(scopes);
		String secret = this.settings.clientSecret();
		return secret.isBlank() ? registration.clientAuthenticationMethod(ClientAuthenticationMethod.NONE).build()
				: registration.clientSecret(secret).build();
	}

	private String wellKnown() {
		return this.issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration";
	}

}
