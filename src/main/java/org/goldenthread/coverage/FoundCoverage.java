package org.goldenthread.coverage;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.goldenthread.answer.Raw;
import org.goldenthread.answer.Row;
import org.goldenthread.answer.RowReader;
import org.goldenthread.model.ThreadDirection;
import org.goldenthread.thread.ThreadAnswer;
import org.goldenthread.thread.ThreadEnd;
import org.goldenthread.thread.ThreadSelection;
import org.goldenthread.thread.ThreadState;
import org.goldenthread.walk.Ending;
import org.jspecify.annotations.Nullable;

/**
 * What the database returned for a matrix, put into cells.
 * <p>
 * Row and column are joined by way of things in between: the part of the row that serves
 * the column, or what the threads lead to. A cell counts the threads that run down from
 * these to their ends; where none runs on, the joining itself counts as broken.
 */
final class FoundCoverage {

	private final List<?> values;

	private final Readers readers;

	private final Set<String> reasons = new LinkedHashSet<>();

	FoundCoverage(List<?> values, Readers readers) {
		this.values = values;
		this.readers = readers;
	}

	CoverageAnswer.Matrix matrix(CoverageRequest request) {
		boolean fromRows = request.walk().fromRows();
		List<?> starts = Raw.list(this.values.get(1));
		List<?> others = Raw.list(this.values.get(2));
		if (Boolean.TRUE.equals(this.values.get(6))) {
			this.reasons
				.add("only the first " + request.first() + " " + (fromRows ? "rows" : "columns") + " are counted");
		}
		if (others.size() > CoverageProjection.OTHERS) {
			this.reasons.add("only " + CoverageProjection.OTHERS + " " + (fromRows ? "columns" : "rows")
					+ " are listed, those that are joined first");
		}
		List<?> listed = others.subList(0, Math.min(others.size(), CoverageProjection.OTHERS));
		List<@Nullable Row> startRows = rows(starts, this.readers.start());
		List<@Nullable Row> otherRows = rows(listed, this.readers.other());
		return new CoverageAnswer.Matrix((Row) this.readers.scope().read(this.values.getFirst()),
				fromRows ? startRows : otherRows, fromRows ? otherRows : startRows, cells(fromRows, below()));
	}

	/**
	 * Why the matrix may not be complete; empty if it is.
	 */
	Set<String> reasons() {
		return this.reasons;
	}

	private List<CoverageAnswer.Cell> cells(boolean fromRows, Map<String, List<ThreadState>> below) {
		Map<List<String>, Joined> cells = new LinkedHashMap<>();
		for (Object each : Raw.list(this.values.get(3))) {
			String start = text(Raw.list(each).get(0));
			note(Raw.list(each).get(1), "some threads were not followed, since too many lead on");
			for (Object thread : Raw.list(Raw.list(each).get(2))) {
				String other = text(Raw.list(thread).get(0));
				Joined joined = cells.computeIfAbsent(fromRows ? List.of(start, other) : List.of(other, start),
						(_) -> new Joined());
				joined.carriers.add(text(Raw.list(thread).get(1)));
				joined.threads.add(this.readers.thread().read(Raw.list(thread).get(2)));
			}
		}
		return cells.entrySet().stream().map((cell) -> cell(cell.getKey(), cell.getValue(), below)).toList();
	}

	private CoverageAnswer.Cell cell(List<String> place, Joined joined, Map<String, List<ThreadState>> below) {
		Map<ThreadState, Integer> counts = new EnumMap<>(ThreadState.class);
		for (String carrier : joined.carriers) {
			List<ThreadState> states = below.get(carrier);
			if (states == null) {
				this.reasons.add("threads were followed on down from " + CoverageProjection.CARRIERS
						+ " things in between only");
			}
			else {
				(states.isEmpty() ? List.of(ThreadState.BROKEN) : states)
					.forEach((state) -> counts.merge(state, 1, Integer::sum));
			}
		}
		List<ThreadAnswer.Thread> threads = joined.threads.stream()
			.filter(ThreadSelection.Ended.class::isInstance)
			.map((thread) -> ((ThreadSelection.Ended) thread).thread())
			.toList();
		return new CoverageAnswer.Cell(place.getFirst(), place.getLast(), joined.threads.size(),
				counts.entrySet()
					.stream()
					.map((count) -> new CoverageAnswer.StateCount(count.getKey(), count.getValue()))
					.toList(),
				threads);
	}

	/**
	 * Where the threads down from each thing in between stand.
	 */
	private Map<String, List<ThreadState>> below() {
		Map<String, ThreadEnd> ends = new LinkedHashMap<>();
		Raw.list(this.values.get(5))
			.forEach((each) -> ends.put(text(Raw.list(each).get(0)),
					(ThreadEnd) Objects.requireNonNull(this.readers.end().read(Raw.list(each).get(1)))));
		Map<String, List<ThreadState>> below = new LinkedHashMap<>();
		for (Object each : Raw.list(this.values.get(4))) {
			note(Raw.list(each).get(1), "some threads were not followed, since too many lead on");
			below.put(text(Raw.list(each).get(0)), Raw.list(Raw.list(each).get(2)).stream().map((thread) -> {
				ThreadEnd end = Objects.requireNonNull(ends.get(text(Raw.list(thread).get(0))));
				return end.judge(ThreadDirection.DOWN, Ending.valueOf(text(Raw.list(thread).get(1)))).state();
			}).toList());
		}
		return below;
	}

	private void note(@Nullable Object flag, String reason) {
		if (Boolean.TRUE.equals(flag)) {
			this.reasons.add(reason);
		}
	}

	private static List<@Nullable Row> rows(List<?> pairs, RowReader reader) {
		return pairs.stream().<@Nullable Row>map((pair) -> (Row) reader.read(Raw.list(pair).get(1))).toList();
	}

	private static String text(@Nullable Object raw) {
		return String.valueOf(raw);
	}

	/**
	 * The readers of what was selected.
	 */
	record Readers(RowReader scope, RowReader start, RowReader other, RowReader thread, RowReader end) {

	}

	/**
	 * What joins a row and a column.
	 */
	private static final class Joined {

		private final Set<String> carriers = new LinkedHashSet<>();

		private final List<@Nullable Object> threads = new ArrayList<>();

	}

}
