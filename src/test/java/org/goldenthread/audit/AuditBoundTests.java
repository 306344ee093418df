package org.goldenthread.audit;

import org.goldenthread.security.Caller;
import org.goldenthread.testing.EmptyGraph;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How much is kept.
 */
@EmptyGraph
@SpringBootTest(properties = { "goldenthread.seed.enabled=false", "goldenthread.audit.entries=50",
		"goldenthread.audit.failures-per-minute=1000" })
class AuditBoundTests {

	@Autowired
	private AuditLog log;

	@Test
	void theOldestOfAnEventGoAndThoseOfOthersStay() {
		this.log.keep(AuditEvent.CHANGED, Caller.OPERATOR, "applyChanges", "the first change");
		for (int i = 0; i < 100; i++) {
			this.log.keep(AuditEvent.SIGN_IN_FAILED, Caller.ANYONE, "/graphql", "failure " + i);
		}
		assertThat(this.log.latest(AuditEvent.SIGN_IN_FAILED, null, 500)).extracting(AuditEntry::detail)
			.hasSize(50)
			.startsWith("failure 99")
			.endsWith("failure 50");
		assertThat(this.log.latest(AuditEvent.CHANGED, null, 500)).extracting(AuditEntry::detail)
			.containsExactly("the first change");
	}

	@Test
	void longTextsAreCut() {
		this.log.keep(AuditEvent.REFUSED, Caller.ANYONE, "x".repeat(9000), "y".repeat(9000));
		assertThat(this.log.latest(AuditEvent.REFUSED, null, 1)).allSatisfy((entry) -> {
			assertThat(entry.operation()).hasSize(500);
			assertThat(entry.detail()).hasSize(500);
		});
	}

}
