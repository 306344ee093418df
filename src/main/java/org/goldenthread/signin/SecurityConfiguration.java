package org.goldenthread.signin;

import java.util.List;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.goldenthread.audit.AuditLog;
import org.goldenthread.security.Caller;
import org.goldenthread.security.CallerAuthentication;
import org.goldenthread.security.OpenPaths;
import org.goldenthread.token.AccessTokenService;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.HttpFirewall;

/**
 * Puts sign-in together: whoever shows a token is known by it, and nobody else reads once
 * there is an issuer. What a known caller may do, features ask the caller.
 */
@ConditionalOnWebApplication
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	@Bean
	BearerTokens bearerTokens(AdministratorToken administrator, AccessTokenService accessTokens,
			SecuritySettings settings, ObjectProvider<JwtDecoder> issuer) {
		return new BearerTokens(administrator, accessTokens, new Claims(settings), issuer.getIfAvailable());
	}

	/**
	 * No session is made here. That of who has signed in with a browser only holds a
	 * token, and its cookie is sent by no other site; the headers of answers are set for
	 * all of them elsewhere.
	 */
	@Bean
	SecurityFilterChain signIn(HttpSecurity http, BearerTokens tokens, AuditLog audit, JsonMapper json,
			List<OpenPaths> open, SecuritySettings settings, ObjectProvider<JwtDecoder> issuer,
			ObjectProvider<BearerTokenResolver> shown, ServerProperties server,
			OAuth2ResourceServerProperties tokensOfIssuer) {
		boolean hasIssuer = issuer.getIfAvailable() != null;
		SafeSettings.check(server.getAddress(), hasIssuer, tokensOfIssuer.getJwt().getAudiences());
		SignInRefusals refusals = new SignInRefusals(audit, json);
		ProviderManager known = new ProviderManager(tokens);
		String[] paths = open.stream().flatMap((each) -> each.patterns().stream()).toArray(String[]::new);
		return http.csrf(AbstractHttpConfigurer::disable)
			.headers(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.oauth2ResourceServer((bearer) -> bearer.authenticationManagerResolver((_) -> known)
				.bearerTokenResolver(shown.getIfAvailable(DefaultBearerTokenResolver::new))
				.authenticationEntryPoint(refusals)
				.accessDeniedHandler(refusals)
				.withObjectPostProcessor(refusing(refusals)))
			.exceptionHandling((handling) -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
			.authorizeHttpRequests((requests) -> requests
				.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ASYNC, DispatcherType.ERROR)
				.permitAll()
				.requestMatchers(HttpMethod.OPTIONS)
				.permitAll()
				.requestMatchers(HttpMethod.GET, paths)
				.permitAll()
				.requestMatchers(HttpMethod.HEAD, paths)
				.permitAll()
				.anyRequest()
				.access(readers(!hasIssuer || settings.anyoneMayRead())))
			.build();
	}

	/** Also where nobody can be known just now, which is thrown on otherwise. */
	private static ObjectPostProcessor<BearerTokenAuthenticationFilter> refusing(SignInRefusals refusals) {
		AuthenticationEntryPointFailureHandler failures = new AuthenticationEntryPointFailureHandler(refusals);
		failures.setRethrowAuthenticationServiceException(false);
		return new ObjectPostProcessor<>() {

			@Override
			public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
				filter.setAuthenticationFailureHandler(failures);
				return filter;
			}

		};
	}

	private static AuthorizationManager<RequestAuthorizationContext> readers(boolean anyone) {
		return (authentication,
				_) -> new AuthorizationDecision(anyone || authentication.get() instanceof CallerAuthentication known
						&& known.getPrincipal() instanceof Caller caller && !caller.roles().isEmpty());
	}

	/**
	 * Lets every way of writing an address through: what may be read does not go by
	 * addresses here, except that those of the page are open.
	 */
	@Bean
	HttpFirewall anyAddress() {
		return new HttpFirewall() {

			@Override
			public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
				return new FirewalledRequest(request) {

					@Override
					public void reset() {
						// Nothing was changed.
					}

				};
			}

			@Override
			public HttpServletResponse getFirewalledResponse(HttpServletResponse response) {
				return response;
			}

		};
	}

}
