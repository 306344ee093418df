package org.goldenthread.testing;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/**
 * A real issuer of OpenID Connect, on a port of its own: Spring's authorization server.
 * Programs get tokens by their secret, and people sign in at its form.
 */
public final class TokenIssuer {

	/** What a claim is to be that a token is not to have. */
	public static final String WITHOUT = "without";

	/** For whom tokens are made, unless somebody asks for others. */
	public static final String AUDIENCE = "goldenthread";

	private static final HttpClient http = HttpClient.newHttpClient();

	private final AnnotationConfigServletWebServerApplicationContext server;

	private TokenIssuer(AnnotationConfigServletWebServerApplicationContext server) {
		this.server = server;
	}

	/**
	 * Starts an issuer with keys of its own.
	 */
	public static TokenIssuer start() {
		AnnotationConfigServletWebServerApplicationContext server = new AnnotationConfigServletWebServerApplicationContext();
		server.register(Server.class);
		server.refresh();
		return new TokenIssuer(server);
	}

	public String uri() {
		return "http://127.0.0.1:" + this.server.getWebServer().getPort();
	}

	/**
	 * Has a service know callers by the tokens that are made here.
	 * @param settings the settings of the service
	 */
	public void nameIn(DynamicPropertyRegistry settings) {
		settings.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", this::uri);
		settings.add("spring.security.oauth2.resourceserver.jwt.audiences", () -> AUDIENCE);
	}

	/**
	 * The same, and has it send people here to sign in, once {@link #letPeopleSignInFor}
	 * lets it.
	 * @param settings the settings of the service
	 * @param id what the service is called here
	 */
	public void nameIn(DynamicPropertyRegistry settings, String id) {
		nameIn(settings);
		settings.add("goldenthread.security.login.client-id", () -> id);
		settings.add("goldenthread.security.login.client-secret", () -> secret(id));
	}

	/**
	 * Lets a service send people here to sign in. Its secret is that of {@link #secret}.
	 * @param id what the service is called here
	 * @param service the address of the service
	 * @param tokensLast how long tokens last
	 */
	public void letPeopleSignInFor(String id, String service, Duration tokensLast) {
		this.server.getBean(Clients.class)
			.save(RegisteredClient.withId(id)
				.clientId(id)
				.clientSecret("{noop}" + secret(id))
				.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
				.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
				.authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
				.redirectUri(service + "/login/oauth2/code/issuer")
				.postLogoutRedirectUri(service + "/sign-in")
				.scope("openid")
				.tokenSettings(
						TokenSettings.builder().accessTokenTimeToLive(tokensLast).reuseRefreshTokens(false).build())
				.build());
	}

	/**
	 * Makes somebody known who can sign in, with the password {@link #secret}.
	 * @param person what they are called
	 * @param claims what their tokens are to say
	 */
	public void know(String person, Map<String, Object> claims) {
		this.server.getBean(Clients.class).claims.put(person, claims);
		InMemoryUserDetailsManager people = this.server.getBean(InMemoryUserDetailsManager.class);
		if (!people.userExists(person)) {
			people.createUser(User.withUsername(person).password("{noop}" + secret(person)).build());
		}
	}

	/**
	 * Forgets somebody: what they hold to renew their tokens does so no longer.
	 * @param person what they are called
	 */
	public void forget(String person) {
		this.server.getBean(Clients.class).claims.remove(person);
	}

	public void stop() {
		this.server.close();
	}

	/**
	 * Has a token made.
	 * @param subject who is to have it
	 * @param claims what it is to say beside what every token says, or otherwise
	 */
	public String token(String subject, Map<String, Object> claims) {
		Clients clients = this.server.getBean(Clients.class);
		clients.register(subject, claims);
		String login = Base64.getEncoder()
			.encodeToString((encoded(subject) + ":" + encoded(secret(subject))).getBytes(StandardCharsets.UTF_8));
		HttpRequest request = HttpRequest.newBuilder(URI.create(uri() + "/oauth2/token"))
			.header("Authorization", "Basic " + login)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
			.build();
		try {
			String body = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
			return JsonMapper.shared().readTree(body).required("access_token").asString();
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	public static String secret(String subject) {
		return "the secret of " + subject;
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	/**
	 * Who may have tokens, and what these are to say.
	 */
	static final class Clients implements OAuth2TokenCustomizer<JwtEncodingContext> {

		private final Map<String, Map<String, Object>> claims = new ConcurrentHashMap<>();

		private final InMemoryRegisteredClientRepository clients = new InMemoryRegisteredClientRepository(
				client("nobody"));

		void register(String subject, Map<String, Object> wanted) {
			this.claims.put(subject, wanted);
			if (this.clients.findByClientId(subject) == null) {
				save(client(subject));
			}
		}

		void save(RegisteredClient client) {
			this.clients.save(client);
		}

		private static RegisteredClient client(String subject) {
			return RegisteredClient.withId(UUID.randomUUID().toString())
				.clientId(subject)
				.clientSecret("{noop}" + secret(subject))
				.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
				.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
				// Some are kept for all tests, between which others may run for long.
				.tokenSettings(TokenSettings.builder().accessTokenTimeToLive(Duration.ofHours(2)).build())
				.build();
		}

		@Override
		public void customize(JwtEncodingContext context) {
			if (!context.getTokenType().equals(OAuth2TokenType.ACCESS_TOKEN)) {
				return;
			}
			Map<String, Object> wanted = this.claims.get(context.getPrincipal().getName());
			if (wanted == null) {
				throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
			}
			context.getClaims().claims((all) -> {
				all.put("aud", AUDIENCE);
				all.putAll(wanted);
				all.values().removeIf(WITHOUT::equals);
				List.of("iat", "exp")
					.forEach((time) -> all.computeIfPresent(time, (_, at) -> Instant.parse(at.toString())));
			});
		}

	}

	/**
	 * The server. It is no configuration, so that the service does not find it.
	 */
	@EnableWebMvc
	@EnableWebSecurity
	static class Server {

		@Bean
		TomcatServletWebServerFactory webServer() {
			return new TomcatServletWebServerFactory(0);
		}

		@Bean
		DispatcherServlet dispatcherServlet() {
			return new DispatcherServlet();
		}

		@Bean
		SecurityFilterChain issuing(HttpSecurity http) {
			return http.oauth2AuthorizationServer((server) -> server.oidc(Customizer.withDefaults()))
				.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
				.formLogin(Customizer.withDefaults())
				.build();
		}

		@Bean
		Clients clients() {
			return new Clients();
		}

		@Bean
		InMemoryUserDetailsManager people() {
			return new InMemoryUserDetailsManager();
		}

		@Bean
		RegisteredClientRepository registeredClients(Clients clients) {
			return clients.clients;
		}

		@Bean
		AuthorizationServerSettings authorizationServerSettings() {
			return AuthorizationServerSettings.builder().build();
		}

		@Bean
		JwtDecoder ownTokens(JWKSource<SecurityContext> keys) {
			return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
		}

		@Bean
		JWKSource<SecurityContext> keys() throws JOSEException {
			return new ImmutableJWKSet<>(
					new JWKSet(new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate()));
		}

	}

}
