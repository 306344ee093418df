package org.goldenthread.subscription;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.goldenthread.testing.EmptyGraph;
import org.goldenthread.testing.EventReader;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A thousand subscribers on this machine.
 */
@EmptyGraph
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ManySubscribersTests extends SubscribedService {

	private static final int SUBSCRIBERS = 1000;

	private static final int MEASURES = 10;

	private static final int ROUNDS = 5;

	@Test
	void getEveryChangeOfWhatTheyNamedAndNoOther() throws IOException {
		for (int i = 0; i < MEASURES; i++) {
			change(Map.of("putMeasure", with("id", "meas-many-" + i, "name", "Measure " + i)));
		}
		List<EventReader> readers = new ArrayList<>();
		try {
			for (int i = 0; i < SUBSCRIBERS; i++) {
				readers.add(subscribe("subscription { measureUpdates(of: \"meas-many-" + i % MEASURES
						+ "\") { changes { what id } } }"));
				assertThat(changes(update(readers.getLast().next()))).isEmpty();
			}
			for (int round = 0; round < ROUNDS; round++) {
				for (int i = 0; i < MEASURES; i++) {
					observe(i, round);
				}
			}
			for (int i = 0; i < SUBSCRIBERS; i++) {
				List<String> told = new ArrayList<>();
				while (told.size() < ROUNDS) {
					told.addAll(changes(update(readers.get(i).next())));
				}
				assertThat(told).containsExactlyElementsOf(expected(i % MEASURES));
			}
		}
		finally {
			for (EventReader reader : readers) {
				reader.close();
			}
		}
	}

	private static List<String> expected(int measure) {
		List<String> expected = new ArrayList<>();
		for (int round = 0; round < ROUNDS; round++) {
			expected.add("ADDED obs-many-" + measure + "-" + round);
		}
		return expected;
	}

	private void observe(int measure, int round) {
		String id = "obs-many-" + measure + "-" + round;
		change(Map.of("putObservation", with("id", id, "name", "Seen", "period", "2026-0" + (round + 1))),
				Map.of("linkHasObservation", with("from", "meas-many-" + measure, "to", id)));
	}

}
