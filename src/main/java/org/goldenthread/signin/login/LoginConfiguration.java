package org.goldenthread.signin.login;

import java.util.List;

import org.goldenthread.audit.AuditLog;
import org.goldenthread.security.OpenPaths;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Puts signing in with a browser together, where the issuer knows the service as a
 * client.
 */
@ConditionalOnWebApplication
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LoginSettings.class)
class LoginConfiguration {

	private static final String WAYS = "/login";

	private static final String LEAVING = "/oauth2/authorization/" + IssuerClient.ID;

	private static final String COMING_BACK = "/login/oauth2/code/" + IssuerClient.ID;

	private static final String SIGN_OUT = "/sign-out";

	@Bean
	OpenPaths loginPaths() {
		return new OpenPaths(List.of(WAYS));
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
	 * Signing in with a browser.
	 */
	@ConditionalOnExpression("!'${goldenthread.security.login.client-id:}'.isBlank()")
	@Configuration(proxyBeanMethods = false)
	static class BrowserLogin {

		@Bean
		IssuerClient issuerClient(OAuth2ResourceServerProperties tokens, LoginSettings settings) {
			String issuer = tokens.getJwt().getIssuerUri();
			if (issuer == null) {
				throw new InvalidConfigurationPropertyValueException("goldenthread.security.login.client-id",
						settings.clientId(),
						"People sign in at an issuer: name it in spring.security.oauth2.resourceserver.jwt.issuer-uri.");
			}
			return new IssuerClient(issuer, settings);
		}

		@Bean
		SessionTokens sessionTokens(IssuerClient issuer) {
			return new SessionTokens(issuer.renewal());
		}

		/** All other requests have no session but to read the token in it. */
		@Bean
		@Order(1)
		SecurityFilterChain browserLogin(HttpSecurity http, IssuerClient issuer, SessionTokens tokens,
				AuthenticationManager known, AuditLog audit) {
			LoginEnds ends = new LoginEnds(tokens, known, audit);
			OidcUserService user = new OidcUserService();
			user.setRetrieveUserInfo((_) -> false);
			return http.securityMatcher(LEAVING, COMING_BACK, SIGN_OUT)
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
				.logout((logout) -> logout
					.logoutRequestMatcher(PathPatternRequestMatcher.pathPattern(HttpMethod.POST, SIGN_OUT))
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
