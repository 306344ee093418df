package org.goldenthread.signin;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.goldenthread.Goldenthread;
import org.goldenthread.testing.JavaProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Starts the service as its own process, as people do.
 */
@Tag("database")
class UnsafeStartTests {

	@Test
	void aServiceThatListensElsewhereDoesNotStartWithoutAnIssuerAndSaysWhatWouldBeRight(@TempDir Path folder)
			throws Exception {
		Process process = JavaProcess
			.of(Goldenthread.class.getName(), "--server.address=0.0.0.0", "--server.port=0",
					"--goldenthread.seed.enabled=false", "--goldenthread.store.directory=" + folder.resolve("data"),
					"--goldenthread.security.administrator-token=" + folder.resolve("token"))
			.redirectErrorStream(true)
			.start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).isNotZero();
		assertThat(output)
			.contains("The service would listen on 0.0.0.0", "issuer-uri", "leave server.address at 127.0.0.1")
			.doesNotContain("Ready: open");
	}

}
