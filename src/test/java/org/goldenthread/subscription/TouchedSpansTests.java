package org.goldenthread.subscription;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TouchedSpansTests {

	private final List<String> asked = new ArrayList<>();

	private final TouchedSpans spans = new TouchedSpans((from, to) -> {
		this.asked.add(from + " to " + to);
		return Optional.of(Set.of("n" + to));
	});

	@Test
	void whatIsReadLaterIsToldOfWhatWasTouchedLater() {
		assertThat(this.spans.between(1, 2)).contains(Set.of("n2"));
		assertThat(this.spans.between(1, 3)).contains(Set.of("n3"));
	}

	@Test
	void whatLiesBetweenTheSameTwoVersionsIsAskedForOnce() {
		this.spans.between(1, 2);
		this.spans.between(1, 2);
		assertThat(this.asked).containsExactly("1 to 2");
	}

}
