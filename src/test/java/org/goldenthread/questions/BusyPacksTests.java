package org.goldenthread.questions;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

import org.goldenthread.evidence.turn.PackTurns;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Packs where too many wait for one. The service is its own, so that no other test waits.
 */
@TestPropertySource(properties = "goldenthread.evidence.packs-waiting=1")
class BusyPacksTests extends RunningService {

	@Autowired
	private PackTurns turns;

	@Test
	void areRefusedWithATimeToAskAgain() throws InterruptedException {
		CountDownLatch end = new CountDownLatch(1);
		List<Thread> others = IntStream.range(0, 2)
			.mapToObj((_) -> Thread.ofPlatform().start(() -> this.turns.make(() -> await(end))))
			.toList();
		try {
			while (others.stream().anyMatch((other) -> !other.getState().name().endsWith("WAITING"))) {
				Thread.onSpinWait();
			}
			HttpResponse<byte[]> response = file("GET", "/evidence/org-bnssg-icb/2024-25.csv");
			assertThat(response.statusCode()).isEqualTo(503);
			assertThat(response.headers().firstValue("Retry-After")).contains("10");
			assertThat(JsonMapper.shared().readTree(response.body()).at("/errors/0/extensions/code").asString())
				.isEqualTo("UNAVAILABLE");
			assertThat(ask("{ assessments { totalCount } }", Map.of()).number("assessments.totalCount")).isPositive();
		}
		finally {
			end.countDown();
			for (Thread other : others) {
				other.join();
			}
		}
	}

	private static boolean await(CountDownLatch latch) {
		try {
			latch.await();
			return true;
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
