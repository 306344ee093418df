package org.goldenthread.signin;

import java.nio.file.Path;
import java.util.Map;

import org.goldenthread.Goldenthread;
import org.goldenthread.testing.TestGraph;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.NestedExceptionUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

@Tag("database")
class UnsafeStartTests {

	@Test
	void aServiceThatListensElsewhereDoesNotStartWithoutAnIssuer(@TempDir Path folder) {
		Map<String, Object> settings = Map.of("server.address", "0.0.0.0", "server.port", "0",
				"goldenthread.seed.enabled", "false", "goldenthread.store.directory", folder.resolve("store"),
				"goldenthread.security.administrator-token", folder.resolve("token"));
		SpringApplicationBuilder service = new SpringApplicationBuilder(Goldenthread.class)
			.initializers((context) -> TestGraph.seeded()
				.embedded()
				.ifPresent((neo4j) -> context.getBeanFactory().registerSingleton("embeddedNeo4j", neo4j)));
		Throwable failure = catchThrowable(() -> service.run(arguments(settings)).close());
		assertThat(NestedExceptionUtils.getRootCause(failure)).isInstanceOf(UnsafeSettings.class)
			.hasMessageContaining("no issuer of tokens is set");
	}

	private static String[] arguments(Map<String, Object> settings) {
		return settings.entrySet()
			.stream()
			.map((setting) -> "--" + setting.getKey() + "=" + setting.getValue())
			.toArray(String[]::new);
	}

}
