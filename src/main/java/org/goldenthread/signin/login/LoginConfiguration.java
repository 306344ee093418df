package org.goldenthread.signin.login;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.goldenthread.audit.AuditLog;
import org.goldenthread.security.OpenPaths;
import org.goldenthread.security.SameOrigin;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.boot.web.servlet.ServletListenerRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.HttpSessionMutexListener;

/**
 * Puts signing in with a browser together, where the issuer knows the service as a
 * client.
 */
@ConditionalOnWebApplication
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LoginSettings.class)
class LoginConfiguration {

	private static final String WAYS = "/login";

	private static final String LEAVING = "/oauth2/authorization/" + DiscoveredIssuer.ID;

	private static final String COMING_BACK = "/login/oauth2/code/" + DiscoveredIssuer.ID;

	/** Not from a page of another origin, which some browsers send cookies from. */
	private static final RequestMatcher SIGNING_OUT = new AndRequestMatcher(
			PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/sign-out"), LoginConfiguration::isOfThisOrigin);

	private static final String CLIENT_ID = "goldenthread.security.login.client-id";

	@Bean
	OpenPaths loginPaths() {
		return new OpenPaths(List.of(WAYS));
	}

	private static boolean isOfThisOrigin(HttpServletRequest request) {
		String origin = request.getHeader(HttpHeaders.ORIGIN);
		return origin == null || SameOrigin.isOf(origin, request.getHeader(HttpHeaders.HOST));
	}

	/** Says how one can sign in with a browser, and whether this one has. */
	@Bean
	RouterFunction<ServerResponse> waysToSignIn(ObjectProvider<SessionTokens> sessions) {
		SessionTokens tokens = sessions.getIfAvailable();
		return RouterFunctions.route()
			.GET(WAYS,
					(request) -> ServerResponse.ok()
						.cacheControl(CacheControl.noStore())
						.contentType(MediaType.APPLICATION_JSON)
						.body((tokens != null) ? new Ways(LEAVING, tokens.ofSession(request.servletRequest()) != null)
								: new Ways(null, false)))
			.build();
	}

	/**
	 * How one can sign in.
	 *
	 * @param address where a browser is sent for it; null if that is not possible
	 * @param signedIn whether the browser that asks has signed in so
	 */
	record Ways(@Nullable String address, boolean signedIn) {

	}

	/**
	 * Whether the issuer knows the service as a client.
	 */
	static final class HasClient implements Condition {

		@Override
		public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
			return !context.getEnvironment().getProperty(CLIENT_ID, "").isBlank();
		}

	}

	/**
	 * Signing in with a browser.
	 */
	@Conditional(HasClient.class)
	@Configuration(proxyBeanMethods = false)
	static class BrowserLogin {

		@Bean
		IssuerClient issuerClient(OAuth2ResourceServerProperties tokens, LoginSettings settings) {
			String issuer = tokens.getJwt().getIssuerUri();
			if (issuer == null || issuer.isBlank()) {
				throw new InvalidConfigurationPropertyValueException(CLIENT_ID, settings.clientId(),
						"People sign in at an issuer: name it in spring.security.oauth2.resourceserver.jwt.issuer-uri.");
			}
			return new IssuerClient(issuer, settings);
		}

		@Bean
		SessionTokens sessionTokens(IssuerClient issuer, AuthenticationProvider known, List<OpenPaths> open) {
			return new SessionTokens(issuer.renewal(), known, matching(open));
		}

		private static RequestMatcher matching(List<OpenPaths> open) {
			return new OrRequestMatcher(open.stream()
				.flatMap((each) -> each.patterns().stream())
				.map((pattern) -> (RequestMatcher) PathPatternRequestMatcher.pathPattern(pattern))
				.toList());
		}

		/** What is done with a session is done by one request at a time. */
		@Bean
		ServletListenerRegistrationBean<HttpSessionMutexListener> sessionMutexes() {
			return new ServletListenerRegistrationBean<>(new HttpSessionMutexListener());
		}

		/** All other requests have no session but to read the token in it. */
		@Bean
		@Order(1)
		SecurityFilterChain browserLogin(HttpSecurity http, IssuerClient issuer, SessionTokens tokens,
				AuthenticationProvider known, AuditLog audit) {
			LoginEnds ends = new LoginEnds(tokens, known, audit);
			OidcUserService user = new OidcUserService();
			user.setRetrieveUserInfo((_) -> false);
			return http
				.securityMatcher(new OrRequestMatcher(PathPatternRequestMatcher.pathPattern(HttpMethod.GET, LEAVING),
						PathPatternRequestMatcher.pathPattern(HttpMethod.GET, COMING_BACK), SIGNING_OUT))
				.csrf(AbstractHttpConfigurer::disable)
				.headers(AbstractHttpConfigurer::disable)
				.requestCache(AbstractHttpConfigurer::disable)
				.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
				.oauth2Login((login) -> login.clientRegistrationRepository(issuer.registrations())
					.authorizedClientRepository(tokens)
					.loginPage(LoginEnds.PAGE)
					.authorizationEndpoint((leaving) -> leaving.authorizationRequestRepository(new PendingLogins()))
					.tokenEndpoint((token) -> token.accessTokenResponseClient(issuer.login()))
					.userInfoEndpoint((people) -> people.oidcUserService(user))
					.successHandler(ends)
					.failureHandler(ends)
					.withObjectPostProcessor(failingTo(ends)))
				.logout((logout) -> logout.logoutRequestMatcher(SIGNING_OUT)
					.logoutSuccessHandler(signedOutAtIssuer(issuer.registrations())))
				.build();
		}

		private static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> failingTo(LoginEnds ends) {
			return new ObjectPostProcessor<>() {

				@Override
				public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F leaving) {
					leaving.setAuthenticationFailureHandler(ends);
					return leaving;
				}

			};
		}

		/** The page goes there by itself, since a form may not lead to another site. */
		private static OidcClientInitiatedLogoutSuccessHandler signedOutAtIssuer(ClientRegistrationRepository issuer) {
			OidcClientInitiatedLogoutSuccessHandler signedOut = new OidcClientInitiatedLogoutSuccessHandler(issuer);
			signedOut.setPostLogoutRedirectUri("{baseUrl}" + LoginEnds.PAGE);
			signedOut.setDefaultTargetUrl(LoginEnds.PAGE);
			signedOut.setRedirectStrategy((_, response, address) -> {
				response.setContentType(MediaType.TEXT_PLAIN_VALUE);
				response.getWriter().write(address);
			});
			return signedOut;
		}

	}

}
