package org.goldenthread.http;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.goldenthread.testing.SeededGraph;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * All audits of the package {@code graphql-http}, run by Node against the service.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@SeededGraph
class HttpAuditTests {

	@LocalServerPort
	private int port;

	@Test
	void whateverGraphQlOverHttpAsksForIsThere() throws IOException, InterruptedException {
		Path output = Path.of("target/audit-http.txt");
		ProcessBuilder audit = new ProcessBuilder("node", "audit/http.mjs").directory(new File("src/main/frontend"))
			.redirectErrorStream(true)
			.redirectOutput(output.toFile());
		audit.environment().put("BASE_URL", "http://127.0.0.1:" + this.port);
		Process process = audit.start();
		process.getOutputStream().close();
		assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("finished in two minutes").isTrue();
		assertThat(process.exitValue()).as(Files.readString(output)).isZero();
		assertThat(output).content().containsPattern("(\\d+) of \\1 audits passed");
	}

}
