package org.goldenthread.signin.login;

import java.time.Duration;

import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.RefreshTokenOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;

/**
 * The service as a client of the issuer. What the issuer can do is asked when somebody
 * first signs in, so that the service starts without it.
 */
final class IssuerClient {

	/** The name of the issuer in the addresses of the service. */
	static final String ID = "issuer";

	private static final Duration MOST_TIME = Duration.ofSeconds(5);

	private final ClientRegistrationRepository registrations;

	private final RestClient http;

	IssuerClient(String issuer, LoginSettings settings) {
		this.registrations = new SupplierClientRegistrationRepository(
				() -> new InMemoryClientRegistrationRepository(registration(issuer, settings)));
		SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
		requests.setConnectTimeout(MOST_TIME);
		requests.setReadTimeout(MOST_TIME);
		this.http = RestClient.builder()
			.requestFactory(requests)
			.configureMessageConverters((converters) -> converters.addCustomConverter(new FormHttpMessageConverter())
				.addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
			.defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
			.build();
	}

	private static ClientRegistration registration(String issuer, LoginSettings settings) {
		ClientRegistration.Builder registration = ClientRegistrations.fromIssuerLocation(issuer)
			.registrationId(ID)
			.clientId(settings.clientId())
			.scope(settings.scopes());
		return settings.clientSecret().isBlank()
				? registration.clientAuthenticationMethod(ClientAuthenticationMethod.NONE).build()
				: registration.clientSecret(settings.clientSecret()).build();
	}

	ClientRegistrationRepository registrations() {
		return this.registrations;
	}

	/** Gets a token for what the browser brings back. */
	OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> login() {
		RestClientAuthorizationCodeTokenResponseClient client = new RestClientAuthorizationCodeTokenResponseClient();
		client.setRestClient(this.http);
		return client;
	}

	/** Gets a new token for one that has ended or is about to. */
	OAuth2AuthorizedClientProvider renewal() {
		RestClientRefreshTokenTokenResponseClient client = new RestClientRefreshTokenTokenResponseClient();
		client.setRestClient(this.http);
		RefreshTokenOAuth2AuthorizedClientProvider renewal = new RefreshTokenOAuth2AuthorizedClientProvider();
		renewal.setAccessTokenResponseClient(client);
		return renewal;
	}

}
