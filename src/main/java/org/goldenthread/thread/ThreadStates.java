package org.goldenthread.thread;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.goldenthread.model.Kind;
import org.goldenthread.model.Model;
import org.goldenthread.model.ThreadDirection;
import org.goldenthread.model.ThreadStop;
import org.goldenthread.query.Projection;
import org.goldenthread.query.RowReader;
import org.jspecify.annotations.Nullable;

/**
 * Says where the threads of a {@link ThreadWalk} stand.
 */
public final class ThreadStates {

	private final Model model;

	/**
	 * For the threads of a model.
	 * @param model the model
	 */
	public ThreadStates(Model model) {
		this.model = model;
	}

	/**
	 * An expression for what must be known of a thread to judge it, whose value is read
	 * into a {@link Judgement}.
	 * @param thread an expression for the thread as a walk returns it
	 * @param direction the way the thread runs
	 * @return the expression and its reader
	 */
	public Projection of(String thread, ThreadDirection direction) {
		Projection figures = MeasurementProjection.unselected(this.model);
		String text = "[thread IN [%s] | [thread.ending, [end IN thread.nodes[-1..] | [end.name, %s, %s]][0]]][0]"
			.formatted(thread, kind("end"), figures.expression());
		return new Projection(text, (raw) -> judge((List<?>) Objects.requireNonNull(raw), direction, figures.reader()));
	}

	private static Judgement judge(List<?> values, ThreadDirection direction, RowReader figures) {
		List<?> end = (List<?>) Objects.requireNonNull(values.get(1));
		return judge(direction, values.getFirst(), end.get(0), end.get(1), measurements(figures.read(end.get(2))));
	}

	static Judgement judge(ThreadDirection direction, @Nullable Object ending, @Nullable Object name,
			@Nullable Object kind, List<Measurement> measurements) {
		return ThreadJudge.judge(new ThreadFacts(direction, Ending.valueOf(String.valueOf(ending)),
				String.valueOf(name), ThreadFacts.EndKind.valueOf(String.valueOf(kind)), measurements));
	}

	static List<Measurement> measurements(@Nullable Object read) {
		return (read instanceof Collection<?> found) ? found.stream().map(Measurement.class::cast).toList() : List.of();
	}

	/**
	 * An expression for what the end of a thread is.
	 */
	String kind(String end) {
		return "CASE WHEN " + isA(end, ThreadStop.MEASURE) + " THEN 'MEASURE' WHEN " + isA(end, ThreadStop.RESULT)
				+ " THEN 'RESULT' WHEN " + isA(end, ThreadStop.REASON, ThreadStop.HUB) + " OR " + end
				+ ".level IN ['NATIONAL', 'STATUTORY'] THEN 'REASON' ELSE 'OTHER' END";
	}

	private String isA(String node, ThreadStop... stops) {
		String kinds = this.model.kinds()
			.stream()
			.filter((kind) -> Arrays.asList(stops).contains(kind.stop()))
			.map(Kind::name)
			.collect(Collectors.joining("|"));
		return kinds.isEmpty() ? "false" : node + ":" + kinds;
	}

}
