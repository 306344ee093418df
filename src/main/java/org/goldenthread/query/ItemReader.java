package org.goldenthread.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import graphql.schema.SelectedField;
import org.goldenthread.model.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Reads the items of a page, of which one more than asked for was fetched, into nodes,
 * edges and page information.
 */
final class ItemReader implements RowReader {

	private final Kind kind;

	private final Page page;

	private final Ordering ordering;

	private final List<Answer> nodes = new ArrayList<>();

	private final List<Edges> edges = new ArrayList<>();

	private final List<SelectedField> pageInfos = new ArrayList<>();

	ItemReader(Kind kind, Page page, Ordering ordering) {
		this.kind = kind;
		this.page = page;
		this.ordering = ordering;
	}

	void nodes(SelectedField field, Columns item, Projection projection) {
		this.nodes.add(new Answer(field.getResultKey(), item.add(projection.expression()), projection.reader()));
	}

	Edges edges(SelectedField field) {
		Edges columns = new Edges(field.getResultKey());
		this.edges.add(columns);
		return columns;
	}

	void pageInfo(SelectedField field) {
		this.pageInfos.add(field);
	}

	@Override
	public Object read(@Nullable Object raw) {
		List<?> fetched = (raw instanceof List<?> list) ? list : List.of();
		List<?> kept = fetched.subList(0, Math.min(fetched.size(), this.page.size()));
		List<?> items = this.page.backward() ? kept.reversed() : kept;
		Map<String, @Nullable Object> values = new HashMap<>();
		this.nodes.forEach((answer) -> values.put(answer.key(),
				items.stream().map((item) -> answer.read((List<?>) item)).toList()));
		this.edges.forEach((columns) -> values.put(columns.key,
				items.stream().map((item) -> edge(columns, (List<?>) item)).toList()));
		this.pageInfos.forEach(
				(field) -> values.put(field.getResultKey(), pageInfo(field, items, fetched.size() > items.size())));
		return new Row(this.kind.name() + "Connection", values);
	}

	private Row edge(Edges columns, List<?> item) {
		Map<String, @Nullable Object> values = new HashMap<>();
		columns.answers.forEach((answer) -> values.put(answer.key(), answer.read(item)));
		columns.cursors.forEach((key) -> values.put(key, cursor(item)));
		return new Row(this.kind.name() + "Edge", values);
	}

	private Row pageInfo(SelectedField field, List<?> items, boolean more) {
		Map<String, @Nullable Object> values = new HashMap<>();
		for (SelectedField selected : field.getSelectionSet().getImmediateFields()) {
			values.put(selected.getResultKey(), switch (selected.getName()) {
				case "hasNextPage" -> this.page.backward() ? this.page.before() != null : more;
				case "hasPreviousPage" -> this.page.backward() ? more : this.page.after() != null;
				case "startCursor" -> items.isEmpty() ? null : cursor((List<?>) items.getFirst());
				case "endCursor" -> items.isEmpty() ? null : cursor((List<?>) items.getLast());
				default -> null;
			});
		}
		return new Row("PageInfo", values);
	}

	private String cursor(List<?> item) {
		return Cursor.write(this.ordering.name(), item.subList(0, this.ordering.keys().size()));
	}

	/**
	 * The fields of one selection of edges.
	 */
	static final class Edges {

		private final String key;

		private final List<Answer> answers = new ArrayList<>();

		private final List<String> cursors = new ArrayList<>();

		private Edges(String key) {
			this.key = key;
		}

		void add(SelectedField field, Columns item, Projection projection) {
			this.answers.add(new Answer(field.getResultKey(), item.add(projection.expression()), projection.reader()));
		}

		void cursor(SelectedField field) {
			this.cursors.add(field.getResultKey());
		}

	}

	private record Answer(String key, int position, RowReader reader) {

		@Nullable Object read(List<?> item) {
			return this.reader.read(item.get(this.position));
		}

	}

}
