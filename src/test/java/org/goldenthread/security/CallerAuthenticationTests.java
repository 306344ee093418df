package org.goldenthread.security;

import java.util.Objects;
import java.util.function.BooleanSupplier;

import jakarta.servlet.http.HttpSession;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

class CallerAuthenticationTests {

	private final MockHttpServletRequest request = new MockHttpServletRequest();

	@Test
	void whatGoesOnForABrowserEndsWithItsSession() {
		HttpSession session = Objects.requireNonNull(this.request.getSession());
		BooleanSupplier valid = CallerAuthentication.validityOf(this.request);
		assertThat(valid.getAsBoolean()).isTrue();
		session.invalidate();
		assertThat(valid.getAsBoolean()).isFalse();
	}

	@Test
	void whoeverShowsNothingIsValid() {
		assertThat(CallerAuthentication.validityOf(this.request).getAsBoolean()).isTrue();
		assertThat(this.request.getSession(false)).isNull();
	}

}
