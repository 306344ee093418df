package org.goldenthread.store;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;

import org.goldenthread.testing.EmptyGraph;
import org.goldenthread.testing.TestGraph;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@EmptyGraph
class DataVersionsTests {

	private final DataVersions versions = new DataVersions(false);

	private final GraphReader database = new DriverReader(TestGraph.written().driver(), null, this.versions,
			Duration.ofSeconds(10));

	private final AtomicInteger reads = new AtomicInteger();

	private final CountDownLatch firstIsRead = new CountDownLatch(1);

	private final CountDownLatch go = new CountDownLatch(1);

	@Test
	void readsOnceForAllWhoComeWhileItReadsAndThenForThemAgain() throws Exception {
		FutureTask<DataVersion> first = new FutureTask<>(() -> this.versions.current(new Slow()));
		Thread.ofPlatform().start(first);
		this.firstIsRead.await();
		Map<FutureTask<DataVersion>, Thread> others = new HashMap<>();
		for (int i = 0; i < 20; i++) {
			FutureTask<DataVersion> other = new FutureTask<>(() -> this.versions.current(new Slow()));
			others.put(other, Thread.ofPlatform().start(other));
		}
		for (Thread other : others.values()) {
			while (other.isAlive() && other.getState() != Thread.State.WAITING) {
				Thread.onSpinWait();
			}
		}
		this.go.countDown();
		for (FutureTask<DataVersion> other : others.keySet()) {
			assertThat(other.get()).isEqualTo(first.get());
		}
		assertThat(this.reads).hasValue(2);
	}

	/**
	 * Takes its time over the first statement.
	 */
	private final class Slow implements GraphReader {

		@Override
		public List<Map<String, @Nullable Object>> read(Statement statement) {
			List<Map<String, @Nullable Object>> rows = DataVersionsTests.this.database.read(statement);
			if (DataVersionsTests.this.reads.incrementAndGet() == 1) {
				DataVersionsTests.this.firstIsRead.countDown();
				try {
					DataVersionsTests.this.go.await();
				}
				catch (InterruptedException ex) {
					throw new IllegalStateException(ex);
				}
			}
			return rows;
		}

		@Override
		public DataVersion dataVersion() {
			return DataVersionsTests.this.versions.current(this);
		}

	}

}
