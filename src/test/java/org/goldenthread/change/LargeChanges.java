package org.goldenthread.change;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import org.goldenthread.Goldenthread;
import org.goldenthread.change.ChangeSets.AppliedIfSound;
import org.goldenthread.store.GraphReader;
import org.goldenthread.store.LinkEnds;
import org.goldenthread.store.LinkKey;
import org.goldenthread.view.View;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A process that applies one large change set, which half adds actions and half links
 * them, and says how far it has come, and what the store holds before and after: a
 * process can be killed, and has a heap of its own.
 */
public final class LargeChanges {

	static final String KEY = "large";

	static final String PRIORITY = "prio-large";

	private static final Map<String, @Nullable Object> CITED = Map.of("basis", "STATED", "sources",
			List.of("src-large"));

	private LargeChanges() {
	}

	/**
	 * Applies.
	 * @param arguments how many changes, and settings of the service
	 */
	public static void main(String[] arguments) {
		int count = Integer.parseInt(arguments[0]);
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Goldenthread.class)
			.web(WebApplicationType.NONE)
			.run(List.of(arguments).subList(1, arguments.length).toArray(String[]::new))) {
			System.out.println(HeldChanges.in(context));
			ChangeSets changeSets = context.getBean(ChangeSets.class);
			GraphReader reader = context.getBean(GraphReader.class);
			if (changeSets
				.latest(new ChangeSets.HistoryFilter(PRIORITY, null, null, null, Long.MAX_VALUE), Long.MAX_VALUE, 1)
				.isEmpty()) {
				changeSets
					.apply(new ChangeSet("Test", "What the large one rests on", null, reader.dataVersion().number(),
							null, null, List.of(put("SourceDocument", "src-large", "A document"),
									put("Priority", PRIORITY, "A priority"))));
			}
			long start = System.nanoTime();
			AppliedIfSound applied = changeSets.applyIfSound(set(count, reader.dataVersion().number()), View.EVERYTHING,
					(_) -> {
					}, (step, done, of) -> System.out.println(step + " " + done + " of " + of), WithChanges.NOTHING);
			System.out.println("APPLIED " + Objects.requireNonNull(applied.applied()).version() + " after "
					+ Duration.ofNanos(System.nanoTime() - start).toMillis() + " ms");
			System.out.println(HeldChanges.in(context));
		}
	}

	/**
	 * Holds what a store holds after a process was ended against the two states that it
	 * may be in, and the repeat of what that process did against what should come of it.
	 * @param count how many changes
	 * @param repeat the process that does the same again
	 */
	static void holdsAllOrNothingAndFinishes(int count, Process repeat) throws IOException, InterruptedException {
		String all = HeldChanges.held(count / 2, count / 2, 2);
		try (BufferedReader reader = repeat.inputReader()) {
			List<String> output = reader.lines().toList();
			assertThat(repeat.waitFor()).as(String.join("\n", output)).isZero();
			List<String> held = output.stream().filter((line) -> line.startsWith("HELD ")).toList();
			assertThat(held).hasSize(2);
			assertThat(held.getFirst()).isIn(HeldChanges.held(0, 0, 1), all);
			assertThat(output).anyMatch((line) -> line.startsWith("APPLIED "));
			assertThat(held.getLast()).isEqualTo(all);
		}
	}

	/**
	 * The change set.
	 * @param count how many changes
	 * @param basedOn the version that it is based on
	 */
	static ChangeSet set(int count, long basedOn) {
		List<Change> changes = new ArrayList<>(count);
		IntStream.range(0, count / 2)
			.forEach((i) -> changes.add(put("Action", "act-large-" + i, "The action with the number " + i)));
		IntStream.range(0, count / 2)
			.forEach((i) -> changes.add(
					new Change.PutLink(new LinkKey(new LinkEnds("act-large-" + i, "PART_OF", PRIORITY), null), CITED)));
		return new ChangeSet("Test", "A large change set", null, basedOn, KEY, null, changes);
	}

	private static Change put(String kind, String id, String name) {
		return new Change.PutNode(kind, id, Map.of("name", name, "basis", "STATED", "sources", List.of("src-large")));
	}

}
