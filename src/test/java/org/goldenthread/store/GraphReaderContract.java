package org.goldenthread.store;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import org.goldenthread.testing.EmptyGraph;
import org.goldenthread.testing.TestGraph;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What both sides of the store promise alike.
 */
@EmptyGraph
abstract class GraphReaderContract {

	private static final Statement ENDLESS = new Statement("endless", """
			UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b
			WITH a AS nobodyWaits, b WHERE nobodyWaits + b = 0 RETURN count(*) AS count""");

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	private final GraphReader reader = reader();

	abstract GraphReader reader();

	@Test
	void returnsPlainValuesInTheOrderOfTheRows() {
		Statement statement = new Statement("values", """
				UNWIND [1, 2] AS n
				RETURN n AS whole, n / 4.0 AS number, n = 1 AS truth, 'plan ' + n AS text, null AS nothing,
					date('2025-09-04') AS day, datetime('2025-09-04T12:45:00Z') AS instant, [n, 'x', [true]] AS list,
					{a: n, b: [null], c: {d: 1.5}} AS map
				""");
		assertThat(this.reader.read(statement)).hasSize(2).first().satisfies((row) -> {
			assertThat(row).containsEntry("whole", 1L)
				.containsEntry("number", 0.25)
				.containsEntry("truth", true)
				.containsEntry("text", "plan 1")
				.containsEntry("nothing", null)
				.containsEntry("day", LocalDate.of(2025, 9, 4))
				.containsEntry("instant", ZonedDateTime.parse("2025-09-04T12:45:00Z"))
				.containsEntry("list", List.of(1L, "x", List.of(true)))
				.containsEntry("map", Map.of("a", 1L, "b", Arrays.asList((Object) null), "c", Map.of("d", 1.5)));
			assertThat(row.keySet()).containsExactly("whole", "number", "truth", "text", "nothing", "day", "instant",
					"list", "map");
		});
	}

	@Test
	void returnsStoredListsAsLists() {
		Statement statement = new Statement("stored-list", "RETURN $names AS names, properties($node).years AS years");
		assertThat(this.reader
			.read(statement.with(Map.of("names", List.of("a", "b"), "node", Map.of("years", List.of(2024L, 2025L))))))
			.containsExactly(Map.of("names", List.of("a", "b"), "years", List.of(2024L, 2025L)));
	}

	@Test
	void refusesToReturnWhatIsNoPlainValue() {
		Statement point = new Statement("point", "RETURN {where: [point({x: 1, y: 2})]} AS answer");
		assertThatIllegalArgumentException().isThrownBy(() -> this.reader.read(point))
			.withMessageContaining("plain values");
	}

	@Test
	void refusesToWrite() {
		Statement write = new Statement("sneak-in", "CREATE (n:Intruder) RETURN 1 AS one");
		assertThatExceptionOfType(StatementRefused.class).isThrownBy(() -> this.reader.read(write))
			.withMessageContaining("sneak-in")
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo("Neo.ClientError.Statement.AccessMode"));
		assertThat(this.reader.read(new Statement("count", "MATCH (n:Intruder) RETURN count(n) AS count")))
			.containsExactly(Map.of("count", 0L));
	}

	@Test
	void namesTheStatementThatIsMalformed() {
		assertThatExceptionOfType(StatementRefused.class)
			.isThrownBy(() -> this.reader.read(new Statement("typing-error", "RETRUN 1")))
			.withMessage("The graph database refused 'typing-error' (Neo.ClientError.Statement.SyntaxError)");
	}

	@Test
	void stopsAStatementThatTakesTooLong() {
		Statement endless = new Statement("endless", """
				UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b
				WITH a WHERE a + b = 0 RETURN count(*) AS count
				""").within(Duration.ofMillis(300));
		assertThatExceptionOfType(StatementTimedOut.class).isThrownBy(() -> this.reader.read(endless))
			.withMessage("'endless' took longer than 300 ms and was stopped");
	}

	@Test
	void stopsTheReadsOfARequestFromAnotherThread() {
		ReadScope request = new ReadScope(Duration.ofMinutes(1));
		CompletableFuture<Object> answer = CompletableFuture
			.supplyAsync(() -> request.call(() -> this.reader.read(ENDLESS)));
		await(() -> running() == 1);
		request.stop();
		assertThat(answer).failsWithin(PATIENCE)
			.withThrowableThat()
			.havingCause()
			.isInstanceOf(ReadStopped.class)
			.withMessage("'endless' was stopped: nobody waits for its answer any more");
		await(() -> running() == 0);
		assertThatExceptionOfType(ReadStopped.class)
			.isThrownBy(() -> request.call(() -> this.reader.read(new Statement("later", "RETURN 1 AS one"))));
		assertThat(this.reader.read(new Statement("other", "RETURN 1 AS one"))).hasSize(1);
	}

	@Test
	void stopsTheReadsOfARequestThatTakesTooLong() {
		Statement first = new Statement("first", "RETURN 1 AS one");
		this.reader.read(first);
		ReadScope request = new ReadScope(Duration.ofSeconds(1));
		assertThat(request.call(() -> this.reader.read(first))).hasSize(1);
		assertThatExceptionOfType(StatementTimedOut.class)
			.isThrownBy(() -> request.call(() -> this.reader.read(ENDLESS)))
			.withMessage("The request took longer than 1000 ms and was stopped");
		await(() -> running() == 0);
		assertThatExceptionOfType(StatementTimedOut.class)
			.isThrownBy(() -> request.call(() -> this.reader.read(new Statement("later", "RETURN 1 AS one"))))
			.withMessage("The request took longer than 1000 ms and was stopped");
	}

	@Test
	void saysThatNothingWasWrittenYetOrWhen() {
		assertThat(this.reader.dataVersion().number()).isNotNegative();
	}

	private static int running() {
		return TestGraph.written()
			.driver()
			.executableQuery("""
					SHOW TRANSACTIONS YIELD currentQuery
					WHERE currentQuery CONTAINS $mark AND NOT currentQuery STARTS WITH 'SHOW' RETURN currentQuery""")
			.withParameters(Map.of("mark", "nobodyWaits"))
			.execute()
			.records()
			.size();
	}

	private static void await(BooleanSupplier condition) {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (!condition.getAsBoolean()) {
			assertThat(System.nanoTime()).isLessThan(end);
			LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
		}
	}

}
