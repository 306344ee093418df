package org.goldenthread;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.goldenthread.testing.EmptyGraph;
import org.goldenthread.testing.Playwright;
import org.goldenthread.testing.TestGraph;
import org.goldenthread.testing.TokenIssuer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.Lifecycle;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * What takes more than one person, or the sign-in of their organisation: against a
 * service with a real issuer.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "goldenthread.security.anyone-may-read=true")
@EmptyGraph
@Tag("browser")
class OrganisationBrowserTests {

	private static final TokenIssuer issuer = TokenIssuer.start();

	private static final String CLIENT = "planning page";

	@LocalServerPort
	private int port;

	@Value("${goldenthread.security.administrator-token}")
	private Path token;

	@Autowired
	@Qualifier("seedLoader")
	private Lifecycle seed;

	@DynamicPropertySource
	static void knowTheIssuer(DynamicPropertyRegistry settings) {
		issuer.nameIn(settings, CLIENT);
	}

	@AfterAll
	static void stopTheIssuer() {
		issuer.stop();
	}

	@BeforeEach
	void startFromTheRealFacts() {
		TestGraph.written().wipe();
		this.seed.start();
	}

	@Test
	void whatOneProposesAnotherReviewsInABrowser() throws IOException, InterruptedException {
		String reviewer = issuer.token("reviewer", Map.of("roles", List.of("reviewer"), "systems", List.of("*")));
		Playwright.run(this.port, Path.of("target/playwright-review.txt"),
				Map.of("ADMINISTRATOR_TOKEN", this.token.toAbsolutePath().toString(), "REVIEWER_TOKEN", reviewer),
				"e2e/review");
	}

	@Test
	void peopleSignInAtTheirOrganisationInABrowser() throws IOException, InterruptedException {
		issuer.letPeopleSignInFor(CLIENT, "http://127.0.0.1:" + this.port, Duration.ofMinutes(5));
		issuer.know("planner", Map.of("roles", List.of("editor"), "systems", List.of("sys-bnssg-ics")));
		issuer.know("stranger", Map.of("aud", "another service"));
		Playwright.run(
				this.port, Path.of("target/playwright-organisation.txt"), Map.of("PASSWORD_OF_PLANNER",
						TokenIssuer.secret("planner"), "PASSWORD_OF_STRANGER", TokenIssuer.secret("stranger")),
				"e2e/organisation");
	}

}
