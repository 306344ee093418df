package org.goldenthread.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.goldenthread.answer.Answers;
import org.goldenthread.answer.Columns;
import org.goldenthread.answer.RowReader;
import org.goldenthread.answer.Selected;
import org.jspecify.annotations.Nullable;

/**
 * The items that were fetched for a page, one more than asked for if it matters whether
 * there is more, and how they become nodes, edges and page information.
 */
final class FetchedPage {

	private final Page page;

	private final Ordering ordering;

	private final Columns item;

	private final List<Integer> keys;

	private final Map<Selected, RowReader> readers = new HashMap<>();

	private String expression = "null";

	FetchedPage(Page page, Ordering ordering, PageUse use, Columns item) {
		this.page = page;
		this.ordering = ordering;
		this.item = item;
		this.keys = use.hasCursors() ? ordering.keys().stream().map((key) -> item.add(key.expression())).toList()
				: List.of();
	}

	String expression() {
		return this.expression;
	}

	void expression(String expression) {
		this.expression = expression;
	}

	/**
	 * A field that holds something for each item.
	 */
	void items(Selected field, RowReader reader) {
		this.readers.put(field, (fetched) -> each(fetched, reader));
	}

	/**
	 * Reads the answer to a field of the connection.
	 */
	RowReader reader(Selected field) {
		return this.readers.computeIfAbsent(field, this::pageInfo);
	}

	String cursor(List<?> values) {
		return Cursor.write(this.ordering.name(),
				this.keys.stream().<@Nullable Object>map((position) -> values.get(position)).toList());
	}

	/**
	 * What of the list is not on the page, and why; null if the page holds all of it.
	 */
	@Nullable String leftOut(List<?> fetched) {
		List<String> reasons = new ArrayList<>();
		if (isMore(fetched)) {
			reasons.add("there are more than the " + this.page.size() + " items of a page: ask for those "
					+ (this.page.backward() ? "before its first" : "after its last"));
		}
		if (this.page.after() != null) {
			reasons.add("the items up to the cursor were not asked for");
		}
		if (this.page.before() != null) {
			reasons.add("the items from the cursor on were not asked for");
		}
		return reasons.isEmpty() ? null : String.join("; ", reasons);
	}

	private RowReader pageInfo(Selected field) {
		Answers answers = new Answers(this.item);
		for (Selected selected : field.fields()) {
			switch (selected.name()) {
				case "hasNextPage" -> answers.derive(selected, true,
						(fetched) -> this.page.backward() ? this.page.before() != null : isMore(fetched));
				case "hasPreviousPage" -> answers.derive(selected, true,
						(fetched) -> this.page.backward() ? isMore(fetched) : this.page.after() != null);
				case "startCursor" -> answers.derive(selected, false, (fetched) -> cursor(items(fetched), true));
				case "endCursor" -> answers.derive(selected, false, (fetched) -> cursor(items(fetched), false));
				default -> answers.addType(selected);
			}
		}
		return answers.reader("PageInfo");
	}

	private @Nullable String cursor(List<?> items, boolean first) {
		if (items.isEmpty()) {
			return null;
		}
		return cursor((List<?>) (first ? items.getFirst() : items.getLast()));
	}

	private boolean isMore(List<?> fetched) {
		return fetched.size() > this.page.size();
	}

	private List<?> items(List<?> fetched) {
		List<?> kept = isMore(fetched) ? fetched.subList(0, this.page.size()) : fetched;
		return this.page.backward() ? kept.reversed() : kept;
	}

	private List<@Nullable Object> each(@Nullable Object fetched, RowReader reader) {
		List<?> items = items((fetched instanceof List<?> values) ? values : List.of());
		List<@Nullable Object> read = new ArrayList<>(items.size());
		items.forEach((item) -> read.add(reader.read(item)));
		return read;
	}

}
