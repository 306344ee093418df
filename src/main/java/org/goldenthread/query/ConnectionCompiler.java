package org.goldenthread.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import graphql.schema.SelectedField;
import org.goldenthread.model.Kind;
import org.goldenthread.model.RelationshipEnd;
import org.jspecify.annotations.Nullable;

/**
 * Compiles a connection: a page of a list, its page information and its total.
 */
final class ConnectionCompiler {

	private final Compilation compilation;

	ConnectionCompiler(Compilation compilation) {
		this.compilation = compilation;
	}

	/**
	 * All nodes of a kind.
	 */
	Projection all(Kind kind, Map<String, ?> arguments, List<SelectedField> fields) {
		String node = this.compilation.parameters().variable("n");
		return compile(new Matched(Paths.all(kind.name(), node), kind, node, null), arguments, fields);
	}

	/**
	 * The nodes at the other end of a relationship.
	 */
	Projection related(String variable, RelationshipEnd end, SelectedField field) {
		Kind kind = this.compilation.model().kind(end.target());
		String node = this.compilation.parameters().variable("n");
		String link = this.compilation.parameters().variable("r");
		return compile(new Matched(Paths.related(variable, end, link, node), kind, node, link), field.getArguments(),
				fields(field));
	}

	private Projection compile(Matched matched, Map<String, ?> arguments, List<SelectedField> fields) {
		Page page = Page.of(arguments, this.compilation.limits());
		Ordering ordering = Ordering.of(arguments.get("order"), matched.kind(), matched.node(), matched.link());
		String filter = this.compilation.filters()
			.node(matched.node(), matched.link(), matched.kind(), arguments.get("filter"));
		String type = matched.kind().name() + "Connection";
		Columns whole = new Columns();
		List<SelectedField> items = fields.stream()
			.filter((selected) -> Set.of("edges", "nodes", "pageInfo").contains(selected.getName()))
			.toList();
		RowReader noPage = (raw) -> null;
		RowReader pageReader = items.isEmpty() ? noPage
				: this.compilation.inList(page.size(), () -> addPage(whole, matched, filter, page, ordering, items));
		for (SelectedField selected : fields) {
			switch (selected.getName()) {
				case "totalCount" -> whole.add(selected.getResultKey(), Set.of(), new Projection(
						"COUNT { " + matched.path() + FilterCompiler.where(filter) + " }", RowReader.AS_IS));
				case "aggregate" -> whole.add(selected.getResultKey(), Set.of(),
						new AggregateCompiler(this.compilation, matched, filter).compile(selected));
				default -> {
				}
			}
		}
		RowReader others = whole.reader((_) -> type);
		return new Projection(whole.expression(), (raw) -> {
			if (!(raw instanceof List<?> values)) {
				return null;
			}
			return merge(type, others.read(raw), items.isEmpty() ? null : pageReader.read(values.getFirst()));
		});
	}

	private static Row merge(String type, @Nullable Object totals, @Nullable Object page) {
		Map<String, @Nullable Object> values = new HashMap<>();
		if (totals instanceof Row row) {
			values.putAll(row.values());
		}
		if (page instanceof Row row) {
			values.putAll(row.values());
		}
		return new Row(type, values);
	}

	private RowReader addPage(Columns whole, Matched matched, String filter, Page page, Ordering ordering,
			List<SelectedField> items) {
		ItemReader reader = new ItemReader(matched.kind(), page, ordering);
		Columns item = new Columns();
		ordering.keys().forEach((key) -> item.add(key.expression()));
		for (SelectedField selected : items) {
			switch (selected.getName()) {
				case "nodes" -> reader.nodes(selected, item,
						this.compilation.node(matched.node(), matched.kind(), fields(selected)));
				case "edges" -> addEdges(reader, matched, selected, item);
				default -> reader.pageInfo(selected);
			}
		}
		whole.add("COLLECT { MATCH " + matched.path() + FilterCompiler.where(conditions(filter, page, ordering))
				+ " WITH " + matched.variables() + " ORDER BY " + ordering.clause(page.backward()) + " LIMIT "
				+ this.compilation.parameters().add((long) page.size() + 1) + " RETURN " + item.expression() + " }");
		return reader;
	}

	private String conditions(String filter, Page page, Ordering ordering) {
		List<String> conditions = new ArrayList<>();
		String after = page.after();
		if (after != null) {
			conditions.add(ordering.after(after, this.compilation.parameters()));
		}
		String before = page.before();
		if (before != null) {
			conditions.add(ordering.before(before, this.compilation.parameters()));
		}
		if (!filter.isEmpty()) {
			conditions.add(filter);
		}
		return String.join(" AND ", conditions);
	}

	private void addEdges(ItemReader reader, Matched matched, SelectedField edges, Columns item) {
		ItemReader.Edges columns = reader.edges(edges);
		for (SelectedField selected : fields(edges)) {
			switch (selected.getName()) {
				case "node" -> columns.add(selected, item,
						this.compilation.node(matched.node(), matched.kind(), fields(selected)));
				case "link" -> {
					if (matched.link() != null) {
						columns.add(selected, item, this.compilation.link(matched.link(), fields(selected)));
					}
				}
				case "cursor" -> columns.cursor(selected);
				default -> {
				}
			}
		}
	}

	private static List<SelectedField> fields(SelectedField field) {
		return field.getSelectionSet().getImmediateFields();
	}

}
