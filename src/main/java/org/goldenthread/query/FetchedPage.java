package org.goldenthread.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * The items that were fetched for a page, one more than asked for if it matters whether
 * there is more, and how they become nodes, edges and page information.
 */
final class FetchedPage {

	private final String typeName;

	private final Page page;

	private final Ordering ordering;

	private final Columns item;

	private final int key;

	private final Map<Selected, RowReader> readers = new HashMap<>();

	private String expression = "null";

	FetchedPage(String typeName, Page page, Ordering ordering, PageUse use, Columns item) {
		this.typeName = typeName;
		this.page = page;
		this.ordering = ordering;
		this.item = item;
		this.key = use.hasCursors() ? item.add(ordering.values()) : -1;
	}

	String expression() {
		return this.expression;
	}

	void expression(String expression) {
		this.expression = expression;
	}

	void nodes(Selected field, Projection projection) {
		int position = this.item.add(projection.expression());
		RowReader reader = projection.reader();
		this.readers.put(field, (fetched) -> each(fetched, (values) -> reader.read(values.get(position))));
	}

	void edges(Selected field, Answers edge) {
		RowReader reader = edge.reader(this.typeName + "Edge");
		this.readers.put(field, (fetched) -> each(fetched, reader::read));
	}

	/**
	 * Reads the answer to a field of the connection.
	 */
	RowReader reader(Selected field) {
		return this.readers.computeIfAbsent(field, this::pageInfo);
	}

	String cursor(List<?> values) {
		return Cursor.write(this.ordering.name(), (List<?>) values.get(this.key));
	}

	private RowReader pageInfo(Selected field) {
		Answers answers = new Answers(this.item);
		for (Selected selected : field.fields()) {
			switch (selected.name()) {
				case "hasNextPage" -> answers.add(selected, true,
						(fetched) -> this.page.backward() ? this.page.before() != null : isMore(fetched));
				case "hasPreviousPage" -> answers.add(selected, true,
						(fetched) -> this.page.backward() ? isMore(fetched) : this.page.after() != null);
				case "startCursor" -> answers.add(selected, false, (fetched) -> cursor(items(fetched), true));
				case "endCursor" -> answers.add(selected, false, (fetched) -> cursor(items(fetched), false));
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

	private List<@Nullable Object> each(@Nullable Object fetched, Function<List<?>, @Nullable Object> reader) {
		List<?> list = (fetched instanceof List<?> values) ? values : List.of();
		return items(list).stream().<@Nullable Object>map((values) -> reader.apply((List<?>) values)).toList();
	}

}
