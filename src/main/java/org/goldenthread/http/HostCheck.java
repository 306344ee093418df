package org.goldenthread.http;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers only to names of its own. A page that has its own name resolved to this machine
 * is of the same origin as the service then, for a browser; only the name tells. An
 * address in numbers is nobody's name.
 */
final class HostCheck extends OncePerRequestFilter implements Ordered {

	private final Set<String> names;

	private final JsonMapper json;

	/**
	 * Creates a check.
	 * @param names the names beside those of this machine
	 */
	HostCheck(Set<String> names, JsonMapper json) {
		this.names = names.stream()
			.map((name) -> name.toLowerCase(Locale.ROOT))
			.collect(Collectors.toUnmodifiableSet());
		this.json = json;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String host = request.getHeader(HttpHeaders.HOST);
		if (host == null || isOurs(name(host))) {
			chain.doFilter(request, response);
			return;
		}
		Refused refused = new Refused(HttpStatus.MISDIRECTED_REQUEST, "HOST_NOT_ALLOWED",
				"This service is not reached by that name: give its name in goldenthread.api.hosts.");
		response.setStatus(refused.status().value());
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		response.getOutputStream().write(this.json.writeValueAsBytes(refused.body()));
	}

	private boolean isOurs(String name) {
		return name.equals("localhost") || name.endsWith(".localhost") || isNumeric(name) || this.names.contains(name);
	}

	/** IPv6 stands in brackets; of IPv4, nothing else ends in a number. */
	private static boolean isNumeric(String name) {
		if (name.startsWith("[")) {
			return name.endsWith("]");
		}
		String last = name.substring(name.lastIndexOf('.') + 1);
		return !last.isEmpty() && last.chars().allMatch((each) -> each >= '0' && each <= '9');
	}

	/** Without the port, and without the dot that a full name may end in. */
	private static String name(String host) {
		int colon = host.lastIndexOf(':');
		String name = ((colon > host.lastIndexOf(']')) ? host.substring(0, colon) : host).toLowerCase(Locale.ROOT);
		return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
	}

	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE + 1;
	}

}
