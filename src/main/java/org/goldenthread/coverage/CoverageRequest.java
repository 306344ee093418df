package org.goldenthread.coverage;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
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

	/**
	 * The ways to count a matrix: the first that joins anything is the answer, and the
	 * first of all if none does.
	 * @param toward which way from the rows; null for every way that the model has
	 */
	static List<CoverageRequest> of(ThreadGrammar grammar, String rows, String columns,
			@Nullable ThreadDirection toward, @Nullable Integer first) {
		int size = Bounds.number("first", first, USUAL, 1, MOST);
		List<Walk> walks = (toward != null) ? List.of(new Walk(true, toward)) : walks(grammar, rows, columns);
		return walks.stream().map((walk) -> new CoverageRequest(rows, columns, walk, size, null, null)).toList();
	}

	/**
	 * The same request for one row, one column, or the cell of both.
	 */
	CoverageRequest at(@Nullable String row, @Nullable String column) {
		return new CoverageRequest(this.rows, this.columns, this.walk, this.first, row, column);
	}

	/**
	 * Down to results, where one of the kinds is one; else the ways that have a route in
	 * the model, the shortest first: up rather than down, and from the rows, if several
	 * have the same.
	 */
	private static List<Walk> walks(ThreadGrammar grammar, String rows, String columns) {
		if (isResult(grammar.model(), columns)) {
			return List.of(new Walk(true, ThreadDirection.DOWN));
		}
		if (isResult(grammar.model(), rows)) {
			return List.of(new Walk(false, ThreadDirection.DOWN));
		}
		List<Walk> walks = Stream
			.of(new Walk(true, ThreadDirection.UP), new Walk(false, ThreadDirection.UP),
					new Walk(true, ThreadDirection.DOWN), new Walk(false, ThreadDirection.DOWN))
			.filter((walk) -> walk.shortest(grammar, rows, columns).isPresent())
			.sorted(Comparator.comparingInt((walk) -> walk.shortest(grammar, rows, columns).orElseThrow()))
			.toList();
		return walks.isEmpty() ? List.of(new Walk(true, ThreadDirection.UP)) : walks;
	}

	private static boolean isResult(Model model, String kind) {
		List<Kind> kinds = model.concreteKinds(kind);
		return !kinds.isEmpty() && kinds.stream()
			.allMatch((each) -> each.threadRole() == NodeRole.MEASURE || each.threadRole() == NodeRole.RESULT);
	}

	/**
	 * Why nothing may join the rows and the columns this way: the model has no route, or
	 * none is recorded.
	 */
	String whyNothing(ThreadGrammar grammar) {
		String way = from() + " " + this.walk.direction().name().toLowerCase(Locale.ROOT) + " to " + to() + " in "
				+ HOPS + " hops";
		return this.walk.shortest(grammar, this.rows, this.columns).isPresent()
				? "threads can run from " + way + ", but none is recorded here"
				: "no route can exist in the model from " + way;
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

		/**
		 * How many hops the shortest route has that the model allows, if there is any.
		 */
		private OptionalInt shortest(ThreadGrammar grammar, String rows, String columns) {
			return grammar.kindPaths(this.direction)
				.shortest(grammar.kinds(this.fromRows ? rows : columns), grammar.kinds(this.fromRows ? columns : rows),
						HOPS);
		}

	}

}
