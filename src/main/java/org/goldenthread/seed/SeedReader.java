package org.goldenthread.seed;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

import org.goldenthread.change.PropertyValues;
import org.goldenthread.change.SourceChecks;
import org.goldenthread.model.Kind;
import org.goldenthread.model.LinkType;
import org.goldenthread.model.Model;
import org.goldenthread.model.Property;
import org.goldenthread.seed.SeedRow.LinkRow;
import org.goldenthread.seed.SeedRow.NodeRow;
import org.jspecify.annotations.Nullable;

/**
 * Checks the tables against the model and turns them into rows. Reports every problem at
 * once.
 */
final class SeedReader {

	private static final Set<String> LINK_ENDS = Set.of("from", "to");

	private final Model model;

	private final PropertyValues values;

	private final List<String> problems;

	private final Map<String, NodeRow> nodes = new LinkedHashMap<>();

	private final Map<String, LinkRow> links = new LinkedHashMap<>();

	SeedReader(Model model, List<String> problems) {
		this.model = model;
		this.values = new PropertyValues(model);
		this.problems = problems;
	}

	/**
	 * Reads all tables.
	 * @throws InvalidSeed if anything is wrong with any of them
	 */
	SeedData read(List<Table> nodeTables, List<Table> linkTables) {
		nodeTables.forEach(this::readNodes);
		linkTables.forEach(this::readLinks);
		SourceChecks checks = new SourceChecks((id) -> {
			NodeRow node = this.nodes.get(id);
			return (node != null) ? node.state() : null;
		});
		this.nodes.values().forEach((node) -> checks.checkNode(node.state(), problemsOf(node)));
		this.links.values().forEach((link) -> checks.checkLink(link.state(), problemsOf(link)));
		if (!this.problems.isEmpty()) {
			throw new InvalidSeed(this.problems);
		}
		return new SeedData(List.copyOf(this.nodes.values()), List.copyOf(this.links.values()));
	}

	private BiConsumer<String, String> problemsOf(SeedRow row) {
		return (column, text) -> this.problems.add(row.location() + ", column " + column + ": " + text);
	}

	private void readNodes(Table table) {
		Optional<Kind> kind = this.model.findKind(table.name()).filter((found) -> !found.isAbstract());
		if (kind.isEmpty()) {
			this.problems.add(table.file() + ": " + table.name() + " is no kind of node in the model");
			return;
		}
		checkColumns(table, kind.get().properties(), Set.of());
		for (Table.Row row : table.rows()) {
			Map<String, @Nullable Object> properties = properties(row, kind.get().properties());
			String id = row.cells().getOrDefault("id", "");
			NodeRow other = this.nodes.put(id,
					new NodeRow(table.dataSet(), row.location(), table.name(), id, properties));
			if (other != null) {
				this.problems
					.add(row.location() + ", column id: '" + id + "' stands in " + other.location() + " already");
			}
		}
	}

	private void readLinks(Table table) {
		Optional<LinkType> type = this.model.findLinkType(table.name());
		if (type.isEmpty()) {
			this.problems.add(table.file() + ": " + table.name() + " is no type of link in the model");
			return;
		}
		checkColumns(table, type.get().properties(), LINK_ENDS);
		for (Table.Row row : table.rows()) {
			String from = end(row, "from");
			String to = end(row, "to");
			Map<String, @Nullable Object> properties = properties(row, type.get().properties());
			LinkRow link = new LinkRow(table.dataSet(), row.location(), table.name(), from, to, properties);
			checkThatTheModelAllows(link);
			LinkRow other = this.links.put(table.name() + " " + from + " " + to + " " + properties.get("role"), link);
			if (other != null) {
				this.problems.add(row.location() + ": the same link stands in " + other.location() + " already");
			}
		}
	}

	private String end(Table.Row row, String column) {
		String id = row.cells().getOrDefault(column, "");
		if (!this.nodes.containsKey(id)) {
			this.problems.add(row.location() + ", column " + column + ": no node has the id '" + id + "'");
		}
		return id;
	}

	private void checkThatTheModelAllows(LinkRow link) {
		NodeRow from = this.nodes.get(link.from());
		NodeRow to = this.nodes.get(link.to());
		if (from != null && to != null && this.model.findRelationship(from.kind(), link.type(), to.kind()).isEmpty()) {
			this.problems.add(link.location() + ": the model has no relationship " + link.type() + " from "
					+ from.kind() + " (" + from.id() + ") to " + to.kind() + " (" + to.id() + ")");
		}
	}

	private void checkColumns(Table table, Map<String, Property> properties, Set<String> others) {
		table.columns()
			.stream()
			.filter((column) -> !properties.containsKey(column) && !others.contains(column))
			.forEach((column) -> this.problems.add(table.file() + ": column " + column + " is no property of "
					+ table.name() + "; it has " + String.join(", ", properties.keySet())));
	}

	private Map<String, @Nullable Object> properties(Table.Row row, Map<String, Property> known) {
		Map<String, @Nullable Object> properties = new HashMap<>();
		for (Property property : known.values()) {
			String text = row.cells().get(property.name());
			if (text == null) {
				if (property.required()) {
					this.problems
						.add(row.location() + ", column " + property.name() + ": is empty, and every row needs it");
				}
				continue;
			}
			try {
				this.values.store(property, text, properties);
			}
			catch (IllegalArgumentException ex) {
				this.problems.add(row.location() + ", column " + property.name() + ": " + ex.getMessage());
			}
		}
		return properties;
	}

}
