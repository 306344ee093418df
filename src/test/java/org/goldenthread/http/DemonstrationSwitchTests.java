package org.goldenthread.http;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

class DemonstrationSwitchTests {

	private final Edge edge = new Edge(Edge.settings());

	@Test
	void anAnswerIsKeptForItsViewOnly() {
		assertThat(post("true").getHeader("Cache-Status")).isEqualTo("goldenthread; fwd=miss; stored");
		assertThat(post("false").getHeader("Cache-Status")).isEqualTo("goldenthread; fwd=miss; stored");
		assertThat(post("true").getHeader("Cache-Status")).isEqualTo("goldenthread; hit");
		assertThat(this.edge.post("{ read }").getHeader("Cache-Status")).as("off if left out")
			.isEqualTo("goldenthread; hit");
		assertThat(this.edge.reads()).isEqualTo(2);
	}

	@Test
	void anEntityTagIsOfOneView() {
		String off = tag("false");
		assertThat(tag("true")).isNotEqualTo(off);
		assertThat(this.edge.get("{ read }", (request) -> {
			request.setParameter("demonstration", "true");
			request.addHeader("If-None-Match", off);
		}).getStatus()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "TRUE", "1", "on", "true,false" })
	void whatIsNeitherOnNorOffIsRefusedByName(String value) throws UnsupportedEncodingException {
		MockHttpServletResponse answer = post(value);
		assertThat(answer.getStatus()).isEqualTo(400);
		assertThat(answer.getContentAsString()).contains("INVALID_REQUEST", "The parameter demonstration is not ");
		assertThat(this.edge.reads()).isZero();
	}

	private MockHttpServletResponse post(String value) {
		return this.edge.send("POST", (request) -> {
			request.setContentType("application/json");
			request.setContent("{\"query\":\"{ read }\"}".getBytes(StandardCharsets.UTF_8));
			request.setParameter("demonstration", value.split(",", -1));
		});
	}

	private String tag(String value) {
		return String.valueOf(
				this.edge.get("{ read }", (request) -> request.setParameter("demonstration", value)).getHeader("ETag"));
	}

}
