package org.goldenthread.query.paging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.goldenthread.answer.Answers;
import org.goldenthread.answer.Columns;
import org.goldenthread.answer.RowReader;
import org.goldenthread.answer.Selected;
import org.goldenthread.cypher.Parameters;
import org.goldenthread.cypher.Patterns;
import org.goldenthread.query.match.Matched;
import org.goldenthread.request.InvalidQuery;
import org.goldenthread.request.QueryLimits;
import org.jspecify.annotations.Nullable;

/**
 * The items that were fetched for a page, one more than asked for if it matters whether
 * there is more, and how they become nodes, edges and page information.
 */
public final class FetchedPage {

	private final Matched matched;

	private final Parameters parameters;

	private final Page page;

	private final PageUse use;

	private final Ordering ordering;

	private final Columns item = new Columns();

	private final List<Integer> keys;

	private final int owner;

	private final Map<Selected, RowReader> readers = new HashMap<>();

	private String expression = "null";

	private FetchedPage(Matched matched, Parameters parameters, Page page, PageUse use, Ordering ordering) {
		this.matched = matched;
		this.parameters = parameters;
		this.page = page;
		this.use = use;
		this.ordering = ordering;
		this.keys = use.hasCursors() ? ordering.keys().stream().map((key) -> this.item.add(key.expression())).toList()
				: List.of();
		String owner = matched.owner();
		this.owner = (use.hasCursors() && owner != null) ? this.item.add(owner + ".id") : -1;
	}

	/**
	 * The page that a caller asks for.
	 * @param field the field that holds the list
	 * @param matched what the list matches
	 * @param limits say how much a page may hold
	 * @param patterns the patterns of the statement
	 * @return the page, of which nothing is fetched yet
	 * @throws InvalidQuery if the arguments of the field are not usable
	 */
	public static FetchedPage of(Selected field, Matched matched, QueryLimits limits, Patterns patterns) {
		Parameters parameters = patterns.parameters();
		Page page = Page.of(field.arguments(), limits, parameters);
		PageUse use = PageUse.of(field.fields(), page);
		Ordering ordering = Ordering.of(field.argument("order"), matched, use.tellsLinksApart(), limits, patterns);
		return new FetchedPage(matched, parameters, page, use, ordering);
	}

	/**
	 * Whether any of its items are asked for.
	 * @return true if so
	 */
	public boolean isAsked() {
		return this.use.isAsked();
	}

	/**
	 * How many items it may hold.
	 * @return the number
	 */
	public int size() {
		return this.page.size();
	}

	/**
	 * The values of one item.
	 * @return the values, to which the fields of an item add what they need
	 */
	public Columns item() {
		return this.item;
	}

	/**
	 * Says how the items are fetched, once it is known what is selected of each.
	 * @param filter the condition on them; empty for none
	 */
	public void match(String filter) {
		this.expression = "COLLECT { MATCH " + this.matched.where(conditions(filter)) + " WITH "
				+ this.matched.variables() + " ORDER BY " + this.ordering.clause(this.page.backward()) + " LIMIT "
				+ this.parameters.add((long) this.page.size() + (this.use.looksAhead() ? 1 : 0)) + " RETURN "
				+ this.item.expression() + " }";
	}

	private String conditions(String filter) {
		List<String> conditions = new ArrayList<>();
		String after = this.page.after();
		if (after != null) {
			conditions.add(this.ordering.after(after, this.parameters));
		}
		String before = this.page.before();
		if (before != null) {
			conditions.add(this.ordering.before(before, this.parameters));
		}
		if (!filter.isEmpty()) {
			conditions.add(filter);
		}
		return String.join(" AND ", conditions);
	}

	/**
	 * What the database returns for the page.
	 * @return an expression
	 */
	public String expression() {
		return this.expression;
	}

	/**
	 * A field that holds something for each item.
	 * @param field the field
	 * @param reader reads it from the values of an item
	 */
	public void items(Selected field, RowReader reader) {
		this.readers.put(field, (fetched) -> each(fetched, reader));
	}

	/**
	 * Reads the answer to a field of the connection.
	 * @param field the field
	 * @return reads it from what was fetched
	 */
	public RowReader reader(Selected field) {
		return this.readers.computeIfAbsent(field, this::pageInfo);
	}

	/**
	 * The cursor of an item.
	 * @param values the values of the item
	 * @return marks its place in the list
	 */
	public String cursor(List<?> values) {
		List<@Nullable Object> place = new ArrayList<>();
		this.keys.forEach((position) -> place.add(values.get(position)));
		if (this.owner >= 0) {
			place.add(values.get(this.owner));
		}
		return Cursor.write(this.ordering.name(), place);
	}

	/**
	 * Refuses a page around a cursor of a list of the same sort that hangs on another
	 * node.
	 * @param columns the values of the object that the list is a field of
	 * @param reader reads the list from them
	 * @return reads the list, if the cursors are its own
	 */
	public RowReader refusing(Columns columns, RowReader reader) {
		String hangsOn = this.matched.owner();
		if (hangsOn == null || (this.page.after() == null && this.page.before() == null)) {
			return reader;
		}
		int position = columns.add(hangsOn + ".id");
		return (raw) -> {
			if (raw instanceof List<?> values) {
				check("after", this.page.after(), values.get(position));
				check("before", this.page.before(), values.get(position));
			}
			return reader.read(raw);
		};
	}

	private void check(String argument, @Nullable String cursor, @Nullable Object hangsOn) {
		if (cursor != null && !Objects.equals(this.ordering.owner(argument, cursor), hangsOn)) {
			throw Cursor.foreign(argument, cursor);
		}
	}

	/**
	 * What of the list is not on the page, and why; null if the page holds all of it.
	 * @param fetched what was fetched
	 * @return the reasons
	 */
	public @Nullable String leftOut(List<?> fetched) {
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
