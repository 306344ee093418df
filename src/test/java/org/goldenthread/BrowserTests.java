package org.goldenthread;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import org.goldenthread.testing.Playwright;
import org.goldenthread.testing.SeededGraph;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@SeededGraph
@Tag("browser")
@Order(1) // It takes longest.
class BrowserTests {

	@LocalServerPort
	private int port;

	@Test
	void thePageWorksInABrowser() throws IOException, InterruptedException {
		Playwright.run(this.port, Path.of("target/playwright.txt"), Map.of());
	}

}
