package org.goldenthread.evidence.turn;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.goldenthread.request.Busy;
import org.goldenthread.request.Deadline;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class PackTurnsTests {

	@Test
	void noMoreAreMadeAtOnceThanMayBe() throws Exception {
		PackTurns turns = new PackTurns(new TurnSettings(2, 20));
		AtomicInteger now = new AtomicInteger();
		AtomicInteger most = new AtomicInteger();
		List<Future<Integer>> made = new ArrayList<>();
		try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
			for (int i = 0; i < 16; i++) {
				made.add(threads.submit(() -> turns.make(() -> {
					most.accumulateAndGet(now.incrementAndGet(), Math::max);
					Thread.yield();
					return now.decrementAndGet();
				})));
			}
		}
		for (Future<Integer> each : made) {
			assertThat(each.get()).isBetween(0, 1);
		}
		assertThat(most.get()).isLessThanOrEqualTo(2);
	}

	@Test
	void whoWouldWaitBehindTooManyIsRefused() throws Exception {
		PackTurns turns = new PackTurns(new TurnSettings(1, 0));
		CountDownLatch begun = new CountDownLatch(1);
		CountDownLatch end = new CountDownLatch(1);
		try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
			Future<String> first = threads.submit(() -> turns.make(() -> {
				begun.countDown();
				await(end);
				return "made";
			}));
			begun.await();
			assertThatExceptionOfType(Busy.class).isThrownBy(() -> turns.make(() -> "made"))
				.withMessageContaining("try again in 10 seconds");
			end.countDown();
			assertThat(first.get()).isEqualTo("made");
		}
		assertThat(turns.make(() -> "another")).isEqualTo("another");
	}

	@Test
	void whoseTimeIsOverWaitsNoLonger() throws Exception {
		PackTurns turns = new PackTurns(new TurnSettings(1, 1));
		CountDownLatch begun = new CountDownLatch(1);
		CountDownLatch end = new CountDownLatch(1);
		try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
			threads.submit(() -> turns.make(() -> {
				begun.countDown();
				await(end);
				return "made";
			}));
			begun.await();
			Runnable over = () -> {
				throw new IllegalStateException("its time is over");
			};
			assertThatIllegalStateException().isThrownBy(() -> Deadline.call(over, () -> turns.make(() -> "made")))
				.withMessage("its time is over");
			end.countDown();
		}
	}

	@Test
	void aFaultGivesTheTurnBack() {
		PackTurns turns = new PackTurns(new TurnSettings(1, 0));
		assertThatIllegalStateException().isThrownBy(() -> turns.make(() -> {
			throw new IllegalStateException("a fault");
		}));
		assertThat(turns.make(() -> "made")).isEqualTo("made");
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
