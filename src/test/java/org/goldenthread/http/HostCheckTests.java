package org.goldenthread.http;

import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.util.Set;

import jakarta.servlet.ServletException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

class HostCheckTests {

	@ParameterizedTest
	@ValueSource(strings = { "localhost", "localhost:8080", "LOCALHOST.", "a.localhost:1", "127.0.0.1", "10.0.0.7:8080",
			"[::1]", "[::1]:8080", "plans.example.org", "Plans.Example.org:443" })
	void letsInWhoUsesANameOfOurs(String host) throws ServletException, IOException {
		assertThat(answer(host).getStatus()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "notlocalhost",
			"evil.example:8080", "1.evil", "[", "", ":80", "plans.example.org.evil" })
	void turnsAwayWhoUsesAnother(String host) throws ServletException, IOException {
		MockHttpServletResponse answer = answer(host);
		assertThat(answer.getStatus()).isEqualTo(421);
		assertThat(answer.getContentAsString()).contains("HOST_NOT_ALLOWED", "goldenthread.api.hosts");
	}

	private static MockHttpServletResponse answer(String host)
			throws ServletException, IOException, UnsupportedEncodingException {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
		request.addHeader("Host", host);
		MockHttpServletResponse response = new MockHttpServletResponse();
		new HostCheck(Set.of("plans.example.ORG"), JsonMapper.shared()).doFilter(request, response,
				new MockFilterChain());
		return response;
	}

}
