package org.goldenthread.seed;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.goldenthread.change.Change;
import org.goldenthread.change.ChangeProblem;
import org.goldenthread.change.ChangeSets;
import org.goldenthread.change.CheckedChanges;
import org.goldenthread.model.Kind;
import org.goldenthread.model.LinkType;
import org.goldenthread.model.Model;
import org.goldenthread.model.Property;
import org.goldenthread.store.LinkEnds;
import org.goldenthread.store.LinkKey;
import org.jspecify.annotations.Nullable;

/**
 * Turns the tables into changes and checks them as any change set is checked. Reports
 * every problem at once, by table, line and column.
 */
final class SeedReader {

	private static final Set<String> LINK_ENDS = Set.of("from", "to");

	private final Model model;

	private final List<String> problems;

	private final Map<String, SeedRow> nodes = new LinkedHashMap<>();

	private final Map<LinkKey, SeedRow> links = new LinkedHashMap<>();

	SeedReader(Model model, List<String> problems) {
		this.model = model;
		this.problems = problems;
	}

	/**
	 * Reads all tables.
	 * @throws InvalidSeed if anything is wrong with any of them
	 */
	CheckedSeed read(List<Table> nodeTables, List<Table> linkTables) {
		nodeTables.forEach(this::readNodes);
		linkTables.forEach(this::readLinks);
		Map<String, String> hashes = new TreeMap<>();
		Stream.concat(nodeTables.stream(), linkTables.stream())
			.forEach((table) -> hashes.put(table.file(), table.sha256()));
		SeedData data = new SeedData(Stream.concat(this.nodes.values().stream(), this.links.values().stream()).toList(),
				hashes);
		CheckedChanges checked = ChangeSets.checkAlone(this.model, data.changeSet(0));
		checked.problems()
			.stream()
			.filter((problem) -> problem.change() > 0)
			.map((problem) -> inWords(problem, data.rows().get(problem.change() - 1)))
			.forEach(this.problems::add);
		if (!this.problems.isEmpty()) {
			throw new InvalidSeed(this.problems);
		}
		return new CheckedSeed(data, checked);
	}

	private static String inWords(ChangeProblem problem, SeedRow row) {
		return row.location() + ((problem.property() != null) ? ", column " + problem.property() : "") + ": "
				+ problem.message();
	}

	private void readNodes(Table table) {
		Optional<Kind> kind = this.model.findKind(table.name()).filter((found) -> !found.isAbstract());
		if (kind.isEmpty()) {
			this.problems.add(table.file() + ": " + table.name() + " is no kind of node in the model");
			return;
		}
		checkColumns(table, kind.get().properties(), Set.of());
		for (Table.Row row : table.rows()) {
			String id = row.cells().getOrDefault("id", "");
			SeedRow other = this.nodes.putIfAbsent(id, new SeedRow(table.dataSet(), row.location(),
					new Change.PutNode(table.name(), id, properties(table, row, Set.of("id")))));
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
			LinkKey key = LinkKey.of(new LinkEnds(row.cells().getOrDefault("from", ""), table.name(),
					row.cells().getOrDefault("to", "")), row.cells().get("role"));
			SeedRow other = this.links.putIfAbsent(key, new SeedRow(table.dataSet(), row.location(),
					new Change.PutLink(key, properties(table, row, LINK_ENDS))));
			if (other != null) {
				this.problems.add(row.location() + ": the same link stands in " + other.location() + " already");
			}
		}
	}

	private void checkColumns(Table table, Map<String, Property> properties, Set<String> others) {
		table.columns()
			.stream()
			.filter((column) -> !properties.containsKey(column) && !others.contains(column))
			.forEach((column) -> this.problems.add(table.file() + ": column " + column + " is no property of "
					+ table.name() + "; it has " + String.join(", ", properties.keySet())));
	}

	private static Map<String, @Nullable Object> properties(Table table, Table.Row row, Set<String> others) {
		Map<String, @Nullable Object> properties = new HashMap<>(row.cells());
		properties.keySet().removeAll(others);
		properties.put("dataSet", table.dataSet());
		return properties;
	}

	/**
	 * Seed data with which nothing is wrong.
	 *
	 * @param data the seed data
	 * @param checked what it makes of a graph that holds nothing
	 */
	record CheckedSeed(SeedData data, CheckedChanges checked) {

	}

}
