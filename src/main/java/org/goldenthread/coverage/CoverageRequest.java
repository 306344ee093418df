package org.goldenthread.coverage;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.goldenthread.model.Kind;
import org.goldenthread.model.Model;
import org.goldenthread.model.NodeRole;
import org.goldenthread.model.ThreadDirection;
import org.goldenthread.path.ThreadGrammar;
import org.goldenthread.request.Bounds;
import org.jspecify.annotations.Nullable;

/**
 * Which matrix to count.
 *
 * @param rows the kind of its rows
 * @param columns the kind of its columns
 * @param walk from where its threads are walked, and which way
 * @param first how many things of the kind that is walked from to take at most
 * @param row the id of the only row; null for all
 * @param column the id of the only column; null for all
 */
record CoverageRequest(String rows, String columns, Walk walk, int first, @Nullable String row,
		@Nullable String column) {

	/** How many hops a thread may have. */
	static final int HOPS = 8;

	private static final int USUAL = 25;

	private static final int MOST = 100;

	static CoverageRequest of(ThreadGrammar grammar, String rows, String columns, @Nullable ThreadDirection toward,
			@Nullable Integer first) {
		int size = Bounds.number("first", first, USUAL, 1, MOST);
		return new CoverageRequest(rows, columns,
				(toward != null) ? new Walk(true, toward) : walk(grammar, rows, columns), size, null, null);
	}

	/**
	 * The same request for one row, one column, or the cell of both.
	 */
	CoverageRequest at(@Nullable String row, @Nullable String column) {
		return new CoverageRequest(this.rows, this.columns, this.walk, this.first, row, column);
	}

	/**
	 * Down to results, where one of the kinds is one; else the way that has the shortest
	 * route in the model: up rather than down, and from the rows, if several have.
	 */
	private static Walk walk(ThreadGrammar grammar, String rows, String columns) {
		Stream<Walk> ways = isResult(grammar.model(), columns) ? Stream.of(new Walk(true, ThreadDirection.DOWN))
				: isResult(grammar.model(), rows) ? Stream.of(new Walk(false, ThreadDirection.DOWN))
						: Stream.of(new Walk(true, ThreadDirection.UP), new Walk(false, ThreadDirection.UP),
								new Walk(true, ThreadDirection.DOWN), new Walk(false, ThreadDirection.DOWN));
		return ways.min(Comparator.comparing((way) -> grammar.kindPaths(way.direction())
			.shortest(grammar.kinds(way.fromRows() ? rows : columns), grammar.kinds(way.fromRows() ? columns : rows),
					HOPS)
			.orElse(Integer.MAX_VALUE))).orElseThrow();
	}

	private static boolean isResult(Model model, String kind) {
		List<Kind> kinds = model.concreteKinds(kind);
		return !kinds.isEmpty() && kinds.stream()
			.allMatch((each) -> each.threadRole() == NodeRole.MEASURE || each.threadRole() == NodeRole.RESULT);
	}

	String from() {
		return this.walk.fromRows() ? this.rows : this.columns;
	}

	String to() {
		return this.walk.fromRows() ? this.columns : this.rows;
	}

	/**
	 * From where threads are walked, and which way.
	 *
	 * @param fromRows whether from the rows; else from the columns
	 * @param direction which way
	 */
	record Walk(boolean fromRows, ThreadDirection direction) {

	}

}
