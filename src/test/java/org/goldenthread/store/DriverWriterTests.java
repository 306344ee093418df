package org.goldenthread.store;

import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.goldenthread.testing.EmptyGraph;
import org.goldenthread.testing.TestGraph;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;

import org.springframework.beans.factory.support.StaticListableBeanFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@EmptyGraph
class DriverWriterTests {

	private static final Statement CREATE = new Statement("create", "CREATE (:Note {text: $text})");

	private static final Statement COUNT = new Statement("count",
			"MATCH (n:Note {text: $text}) RETURN count(n) AS count");

	private final Driver driver = TestGraph.written().driver();

	private final DataVersions versions = new DataVersions(true);

	private final DriverWriter writer = new DriverWriter(
			new StaticListableBeanFactory(Map.of("driver", this.driver)).getBeanProvider(Driver.class), null,
			this.versions, Duration.ofSeconds(10));

	private final GraphReader reader = new DriverReader(this.driver, null, this.versions, Duration.ofSeconds(10));

	@Test
	void writesAllStatementsOfOneTransaction() {
		String result = this.writer.write((transaction) -> {
			transaction.run(CREATE.with(Map.of("text", "whole")));
			transaction.run(CREATE.with(Map.of("text", "whole")));
			return "done";
		});
		assertThat(result).isEqualTo("done");
		assertThat(count("whole")).isEqualTo(2);
	}

	@Test
	void writesNothingIfTheWorkFails() {
		DataVersion before = this.reader.dataVersion();
		assertThatIllegalStateException().isThrownBy(() -> this.writer.write((transaction) -> {
			transaction.run(CREATE.with(Map.of("text", "half")));
			throw new IllegalStateException("Second thoughts");
		})).withMessage("Second thoughts");
		assertThat(count("half")).isZero();
		assertThat(this.reader.dataVersion()).isEqualTo(before);
	}

	@Test
	void writesNothingIfTheDatabaseRefuses() {
		assertThatExceptionOfType(StatementRefused.class).isThrownBy(() -> this.writer.write((transaction) -> {
			transaction.run(CREATE.with(Map.of("text", "refused")));
			return transaction.run(new Statement("typing-error", "CRAETE (:Note)"));
		})).withMessageContaining("typing-error");
		assertThat(count("refused")).isZero();
	}

	@Test
	void seesWhatItWroteBefore() {
		List<Map<String, Object>> rows = this.writer.write((transaction) -> {
			transaction.run(CREATE.with(Map.of("text", "own")));
			return new ArrayList<>(transaction.run(COUNT.with(Map.of("text", "own"))));
		});
		assertThat(rows).containsExactly(Map.of("count", 1L));
	}

	@Test
	void holdsNothingOfWhatItHasSentWhileItGoesOn() {
		this.writer.write((transaction) -> {
			Reference<String> sent = send("sent", transaction);
			System.gc();
			assertThat(sent.get()).isNull();
			return "done";
		});
		assertThat(count("sent")).isEqualTo(1);
	}

	private static Reference<String> send(String text, WriteTransaction transaction) {
		String copy = String.join("", text.split(""));
		transaction.run(CREATE.with(Map.of("text", copy)));
		return new WeakReference<>(copy);
	}

	@Test
	void raisesTheVersionOfTheDataByOneWithEveryWrite() {
		note("first");
		DataVersion first = this.reader.dataVersion();
		note("second");
		DataVersion second = this.reader.dataVersion();
		assertThat(second.number()).isEqualTo(first.number() + 1);
		assertThat(second.recordedAt()).isAfterOrEqualTo(first.recordedAt());
	}

	@Test
	void countsEveryOneOfSeveralWritersAtOnce() throws Exception {
		note("before");
		long before = this.reader.dataVersion().number();
		List<Callable<Boolean>> writers = new ArrayList<>();
		for (int i = 0; i < 10; i++) {
			writers.add(() -> note("crowd"));
		}
		try (ExecutorService crowd = Executors.newFixedThreadPool(5)) {
			for (Future<Boolean> written : crowd.invokeAll(writers)) {
				assertThat(written.get()).isTrue();
			}
		}
		assertThat(this.reader.dataVersion().number()).isEqualTo(before + 10);
	}

	private boolean note(String text) {
		this.writer.write((transaction) -> transaction.run(CREATE.with(Map.of("text", text))));
		return true;
	}

	private long count(String text) {
		return (Long) this.reader.read(COUNT.with(Map.of("text", text))).getFirst().get("count");
	}

}
