package org.goldenthread.thread;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.goldenthread.answer.Projection;
import org.goldenthread.answer.Raw;
import org.goldenthread.measurement.Measurement;
import org.goldenthread.measurement.MeasurementProjection;
import org.goldenthread.model.Kind;
import org.goldenthread.model.Model;
import org.goldenthread.model.ThreadDirection;
import org.goldenthread.model.ThreadStop;
import org.goldenthread.walk.Ending;
import org.goldenthread.walk.ThreadWalk;
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
		Projection end = end();
		String text = "[thread IN [%s] | [thread.ending, [end IN thread.nodes[-1..] | %s][0]]][0]".formatted(thread,
				end.expression());
		return new Projection(text, (raw) -> {
			List<?> values = Raw.list(raw);
			ThreadEnd read = (ThreadEnd) Objects.requireNonNull(end.reader().read(values.get(1)));
			return read.judge(direction, Ending.valueOf(String.valueOf(values.getFirst())));
		});
	}

	/**
	 * An expression over the node {@code end} for what must be known of the end of
	 * threads, whose value is read into a {@link ThreadEnd}.
	 * @return the expression and its reader
	 */
	public Projection end() {
		Projection figures = MeasurementProjection.unselected(this.model);
		return new Projection("[end.name, %s, %s]".formatted(kind("end"), figures.expression()), (raw) -> {
			List<?> values = Raw.list(raw);
			return new ThreadEnd(String.valueOf(values.get(0)),
					ThreadFacts.EndKind.valueOf(String.valueOf(values.get(1))),
					measurements(figures.reader().read(values.get(2))));
		});
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
