package org.goldenthread.impact;

import java.time.Duration;
import java.util.stream.Stream;

import org.goldenthread.model.ThreadDirection;
import org.goldenthread.model.reading.Models;
import org.goldenthread.path.PathLimits;
import org.goldenthread.snapshot.Snapshot;
import org.goldenthread.store.ReadScope;
import org.goldenthread.store.ReadStopped;
import org.goldenthread.store.StatementTimedOut;
import org.goldenthread.testing.RecordedGraph;
import org.goldenthread.view.View;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What is looked for in the thread graph ends with its request, as what is read from the
 * database does.
 */
class StoppedSearchesTests {

	private static final Snapshot SNAPSHOT = RecordedGraph.read(Models.real()).snapshot(View.EVERYTHING);

	private static final DependencyLinks LINKS = new DependencyLinks(SNAPSHOT.paths().grammar());

	static Stream<Runnable> searches() {
		return Stream.of(() -> Impact.find(SNAPSHOT, LINKS, "risk-flow", null),
				() -> SinglePoints.find(SNAPSHOT, LINKS, "sys-bnssg-ics"),
				() -> RiskExposures.find(SNAPSHOT, LINKS, null), () -> SNAPSHOT.paths()
					.from(SNAPSHOT.node("id", "plan-bnssg-jfp"), ThreadDirection.UP, new PathLimits(8, 50)));
	}

	@ParameterizedTest
	@MethodSource("searches")
	void endWhenTheTimeOfTheirRequestIsOver(Runnable search) {
		ReadScope late = new ReadScope(Duration.ZERO);
		assertThatExceptionOfType(StatementTimedOut.class).isThrownBy(() -> call(late, search))
			.withMessageContaining("The request took longer than 0 ms");
	}

	@ParameterizedTest
	@MethodSource("searches")
	void endWhenNobodyWaitsForThemAnyMore(Runnable search) {
		ReadScope given = new ReadScope(Duration.ofDays(1));
		assertThat(call(given, search)).isTrue();
		given.stop();
		assertThatExceptionOfType(ReadStopped.class).isThrownBy(() -> call(given, search));
	}

	private static boolean call(ReadScope scope, Runnable search) {
		return scope.call(() -> {
			search.run();
			return true;
		});
	}

}
