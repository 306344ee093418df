package org.goldenthread.signin.login;

import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;

import com.nimbusds.jwt.SignedJWT;

import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.RefreshTokenOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.endpoint.DefaultMapOAuth2AccessTokenResponseConverter;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;

/**
 * The service as a client of the issuer.
 */
final class IssuerClient {

	private static final Duration MOST_TIME = Duration.ofSeconds(5);

	private final ClientRegistrationRepository registrations;

	private final RestClient tokens;

	IssuerClient(String issuer, LoginSettings settings) {
		SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
		requests.setConnectTimeout(MOST_TIME);
		requests.setReadTimeout(MOST_TIME);
		RestClient.Builder http = RestClient.builder().requestFactory(requests);
		this.registrations = new DiscoveredIssuer(issuer, settings, http.clone().build());
		OAuth2AccessTokenResponseHttpMessageConverter answers = new OAuth2AccessTokenResponseHttpMessageConverter();
		answers.setAccessTokenResponseConverter(IssuerClient::answer);
		this.tokens = http
			.configureMessageConverters((converters) -> converters.addCustomConverter(new FormHttpMessageConverter())
				.addCustomConverter(answers))
			.defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
			.build();
	}

	/**
	 * How long a token lasts need not be said beside it (RFC 6749, 5.1): it says so
	 * itself.
	 */
	private static OAuth2AccessTokenResponse answer(Map<String, Object> said) {
		Map<String, Object> completed = new HashMap<>(said);
		if (!said.containsKey(OAuth2ParameterNames.EXPIRES_IN)) {
			completed.put(OAuth2ParameterNames.EXPIRES_IN,
					secondsLeft(String.valueOf(said.get(OAuth2ParameterNames.ACCESS_TOKEN))));
		}
		return new DefaultMapOAuth2AccessTokenResponseConverter().convert(completed);
	}

	private static String secondsLeft(String token) {
		try {
			Date end = SignedJWT.parse(token).getJWTClaimsSet().getExpirationTime();
			return (end != null) ? String.valueOf(Duration.between(Instant.now(), end.toInstant()).toSeconds()) : "0";
		}
		catch (ParseException ex) {
			return "0";
		}
	}

	ClientRegistrationRepository registrations() {
		return this.registrations;
	}

	/** Gets a token for what the browser brings back. */
	OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> login() {
		RestClientAuthorizationCodeTokenResponseClient client = new RestClientAuthorizationCodeTokenResponseClient();
		client.setRestClient(this.tokens);
		return client;
	}

	/** Gets a new token for one that has ended or is about to. */
	OAuth2AuthorizedClientProvider renewal() {
		RestClientRefreshTokenTokenResponseClient client = new RestClientRefreshTokenTokenResponseClient();
		client.setRestClient(this.tokens);
		RefreshTokenOAuth2AuthorizedClientProvider renewal = new RefreshTokenOAuth2AuthorizedClientProvider();
		renewal.setAccessTokenResponseClient(client);
		return renewal;
	}

}
