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
		return compile(new Pattern("(" + node + ":" + kind.name() + ")", kind, node, null), arguments, fields);
	}

	/**
	 * The nodes at the other end of a relationship.
	 */
	Projection related(String variable, RelationshipEnd end, SelectedField field) {
		Kind kind = this.compilation.model().kind(end.target());
		String node = this.compilation.parameters().variable("n");
		String link = this.compilation.parameters().variable("r");
		String arrow = "[" + link + ":" + end.relationship().type() + "]";
		String path = "(" + variable + ")" + (end.along() ? "-" + arrow + "->" : "<-" + arrow + "-") + "(" + node + ":"
				+ kind.name() + ")";
		return compile(new Pattern(path, kind, node, link), field.getArguments(), fields(field));
	}

	private Projection compile(Pattern pattern, Map<String, ?> arguments, List<SelectedField> fields) {
		Page page = Page.of(arguments, this.compilation.limits());
		Columns whole = new Columns();
		List<SelectedField> items = fields.stream()
			.filter((selected) -> Set.of("edges", "nodes", "pageInfo").contains(selected.getName()))
			.toList();
		RowReader noPage = (raw) -> null;
		RowReader pageReader = items.isEmpty() ? noPage
				: this.compilation.inList(page.first(), () -> addPage(whole, pattern, page, items));
		for (SelectedField selected : fields) {
			if (selected.getName().equals("totalCount")) {
				whole.add(selected.getResultKey(), Set.of(),
						new Projection("COUNT { " + pattern.path() + " }", RowReader.AS_IS));
			}
		}
		String type = pattern.kind().name() + "Connection";
		RowReader totals = whole.reader((_) -> type);
		return new Projection(whole.expression(), (raw) -> {
			if (!(raw instanceof List<?> values)) {
				return null;
			}
			return merge(type, totals.read(raw), items.isEmpty() ? null : pageReader.read(values.getFirst()));
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

	private RowReader addPage(Columns whole, Pattern pattern, Page page, List<SelectedField> items) {
		ItemReader reader = new ItemReader(pattern.kind(), page, keys(pattern).size());
		Columns item = new Columns();
		keys(pattern).forEach(item::add);
		for (SelectedField selected : items) {
			switch (selected.getName()) {
				case "nodes" -> reader.nodes(selected, item,
						this.compilation.node(pattern.node(), pattern.kind(), fields(selected)));
				case "edges" -> addEdges(reader, pattern, selected, item);
				default -> reader.pageInfo(selected);
			}
		}
		List<String> keys = keys(pattern);
		String order = String.join(", ", keys);
		whole.add("COLLECT { MATCH " + pattern.path() + after(page, keys) + " WITH " + pattern.variables()
				+ " ORDER BY " + order + " LIMIT " + this.compilation.parameters().add((long) page.first() + 1)
				+ " RETURN " + item.expression() + " }");
		return reader;
	}

	private void addEdges(ItemReader reader, Pattern pattern, SelectedField edges, Columns item) {
		ItemReader.Edges columns = reader.edges(edges);
		for (SelectedField selected : fields(edges)) {
			switch (selected.getName()) {
				case "node" -> columns.add(selected, item,
						this.compilation.node(pattern.node(), pattern.kind(), fields(selected)));
				case "link" -> {
					if (pattern.link() != null) {
						columns.add(selected, item, this.compilation.link(pattern.link(), fields(selected)));
					}
				}
				case "cursor" -> columns.cursor(selected);
				default -> {
				}
			}
		}
	}

	private String after(Page page, List<String> keys) {
		String cursor = page.after();
		if (cursor == null) {
			return "";
		}
		List<String> values = Cursor.read(cursor, keys.size());
		String condition = "";
		for (int i = keys.size() - 1; i >= 0; i--) {
			String value = this.compilation.parameters().add(values.get(i));
			String later = keys.get(i) + " > " + value;
			condition = condition.isEmpty() ? later
					: "(" + later + " OR (" + keys.get(i) + " = " + value + " AND " + condition + "))";
		}
		return " WHERE " + condition;
	}

	private static List<String> keys(Pattern pattern) {
		List<String> keys = new ArrayList<>();
		if (pattern.kind().properties().containsKey("name")) {
			keys.add(pattern.node() + ".name");
		}
		keys.add(pattern.node() + ".id");
		if (pattern.link() != null) {
			keys.add("elementId(" + pattern.link() + ")");
		}
		return keys;
	}

	private static List<SelectedField> fields(SelectedField field) {
		return field.getSelectionSet().getImmediateFields();
	}

	/**
	 * What a connection matches.
	 *
	 * @param path the pattern
	 * @param kind the kind of the nodes in the list
	 * @param node the variable of those nodes
	 * @param link the variable of the links to them; null if there are none
	 */
	private record Pattern(String path, Kind kind, String node, @Nullable String link) {

		String variables() {
			return (this.link == null) ? this.node : this.node + ", " + this.link;
		}

	}

}
