package org.goldenthread.signin;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SafeSettingsTests {

	private static final List<String> FOR_US = List.of("goldenthread");

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.1", "::1", "127.9.9.9" })
	void anyoneMayReadWhoIsOnThisMachine(String address) {
		assertThatCode(() -> SafeSettings.check(address(address), false, List.of())).doesNotThrowAnyException();
	}

	@ParameterizedTest
	@ValueSource(strings = { "0.0.0.0", "10.1.2.3", "::" })
	void elsewhereAnIssuerIsNeeded(String address) {
		assertThatExceptionOfType(UnsafeSettings.class)
			.isThrownBy(() -> SafeSettings.check(address(address), false, List.of()))
			.withMessageContaining("no issuer of tokens is set")
			.satisfies((refused) -> assertThat(refused.action()).contains("issuer-uri", "server.address"));
		assertThatCode(() -> SafeSettings.check(address(address), true, FOR_US)).doesNotThrowAnyException();
	}

	@Test
	void noAddressIsEveryNetwork() {
		assertThatExceptionOfType(UnsafeSettings.class).isThrownBy(() -> SafeSettings.check(null, false, List.of()))
			.withMessageContaining("every network");
	}

	@Test
	void anIssuerIsTrustedOnlyForTokensThatItMakesForUs() {
		assertThatExceptionOfType(UnsafeSettings.class)
			.isThrownBy(() -> SafeSettings.check(address("127.0.0.1"), true, List.of()))
			.satisfies((refused) -> assertThat(refused.action()).contains("audiences"));
	}

	private static InetAddress address(String address) {
		try {
			return InetAddress.getByName(address);
		}
		catch (UnknownHostException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
