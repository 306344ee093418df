package org.goldenthread.http;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

import org.springframework.web.servlet.function.ServerResponse.SseBuilder;

import static org.assertj.core.api.Assertions.assertThat;

class EventStreamTests {

	private boolean admitted = true;

	private final EventStream stream = new EventStream(
			new EventSettings(1, 3, Duration.ofMinutes(1), Duration.ofSeconds(3)), () -> this.admitted);

	private final Written written = new Written();

	@Test
	void sendsWhatComesFirstAndThenWhatIsNewer() {
		this.stream.offer(new StreamedEvent(6, "six"));
		this.stream.offer(new StreamedEvent(7, "seven"));
		this.stream.offer(StreamedEvent.END);
		this.stream.write(List.of(new StreamedEvent(6, "present")), this.written, null);
		assertThat(this.written.lines).containsExactly("retry 3000", "6 next present", "7 next seven", "complete",
				"over");
	}

	@Test
	void sendsNothingMoreOnceItsReaderMayNotBeSentAnything() {
		this.stream.offer(new StreamedEvent(7, "seven"));
		this.admitted = false;
		this.stream.write(List.of(new StreamedEvent(6, "present")), this.written, null);
		assertThat(this.written.lines).containsExactly("retry 3000", "6 next present", "over");
	}

	@Test
	void looksAgainWithoutAnUpdateWhetherItsReaderMayBeSentAnything() {
		EventStream quiet = new EventStream(new EventSettings(1, 3, Duration.ofMillis(1), Duration.ofSeconds(3)),
				() -> false);
		quiet.write(List.of(), this.written, null);
		assertThat(this.written.lines).containsExactly("retry 3000", "over");
	}

	@Test
	void endsAfterAnAnswerThatIsTheOnlyOne() {
		this.stream.write(List.of(new StreamedEvent(0, "answer"), StreamedEvent.END), this.written, null);
		assertThat(this.written.lines).containsExactly("retry 3000", "next answer", "complete", "over");
	}

	@Test
	void breaksOffForAReaderThatIsTooSlowWithoutSayingThatItIsComplete() {
		for (int version = 1; version <= 5; version++) {
			this.stream.offer(new StreamedEvent(version, "update"));
		}
		this.stream.write(List.of(), this.written, null);
		assertThat(this.written.lines).containsExactly("retry 3000", "1 next update", "2 next update", "3 next update",
				"over");
	}

	@Test
	void writesNothingToAReaderThatIsKnownToHaveGone() {
		this.stream.offer(new StreamedEvent(7, "seven"));
		this.stream.write(List.of(new StreamedEvent(6, "present")), this.written, new Gone());
		assertThat(this.written.lines).containsExactly("retry 3000", "6 next present", "over");
	}

	@Test
	void isOverForAReaderThatHasGone() {
		this.written.gone = true;
		this.stream.offer(new StreamedEvent(1, "update"));
		this.stream.write(List.of(), this.written, null);
		assertThat(this.written.lines).containsExactly("retry 3000");
	}

	/**
	 * A reader that has gone.
	 */
	private static final class Gone implements Connections.Client {

		@Override
		public boolean isGone() {
			return true;
		}

		@Override
		public void hearNoMore() {
			throw new UnsupportedOperationException();
		}

		@Override
		public void hangUp() {
			throw new UnsupportedOperationException();
		}

	}

	/**
	 * Writes down what is sent.
	 */
	private static final class Written implements SseBuilder {

		private final List<String> lines = new ArrayList<>();

		private String line = "";

		private boolean gone;

		@Override
		public SseBuilder id(String id) {
			this.line += id + " ";
			return this;
		}

		@Override
		public SseBuilder event(String name) {
			this.line += name + " ";
			return this;
		}

		@Override
		public SseBuilder retry(Duration duration) {
			this.lines.add("retry " + duration.toMillis());
			return this;
		}

		@Override
		public SseBuilder comment(String comment) {
			this.line += ":" + comment;
			return this;
		}

		@Override
		public void send() throws IOException {
			data("");
		}

		@Override
		public void send(Object event) throws IOException {
			data(event);
		}

		@Override
		public void data(Object data) throws IOException {
			if (this.gone) {
				throw new IOException("Broken pipe");
			}
			this.lines.add((this.line + data).strip());
			this.line = "";
		}

		@Override
		public void complete() {
			this.lines.add("over");
		}

		@Override
		public void error(Throwable failure) {
			this.lines.add("error");
		}

		@Override
		public SseBuilder onTimeout(Runnable work) {
			return this;
		}

		@Override
		public SseBuilder onError(Consumer<Throwable> work) {
			return this;
		}

		@Override
		public SseBuilder onComplete(Runnable work) {
			return this;
		}

	}

}
