package org.goldenthread.interchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.goldenthread.change.Change;
import org.goldenthread.change.PropertyValues;
import org.goldenthread.interchange.ImportedChanges.Place;
import org.goldenthread.model.Model;
import org.goldenthread.model.Property;
import org.goldenthread.sheet.Cell;
import org.goldenthread.sheet.UnusableFile;
import org.goldenthread.store.GraphScan;
import org.goldenthread.store.LinkEnds;
import org.goldenthread.store.LinkKey;
import org.goldenthread.store.StoredNode;
import org.jspecify.annotations.Nullable;

/**
 * Takes the cells of the workbook of the model as they come, compares row after row with
 * the graph, and keeps what differs.
 */
final class ImportedRows {

	/** So many rows are compared at once. */
	private static final int BATCH = 1000;

	private static final int MOST_ROWS = 200_000;

	private static final Property RETIRE = new Property(WorkbookLayout.RETIRE, org.goldenthread.model.ValueType.STRING,
			"String", false, false, "");

	private final GraphScan scan;

	private final PropertyValues values;

	private final List<Change> changes = new ArrayList<>();

	private final List<Place> places = new ArrayList<>();

	private final List<SheetProblem> problems = new ArrayList<>();

	private final Map<String, Integer> seen = new HashMap<>();

	private final Map<Integer, Property> columns = new TreeMap<>();

	private final List<ImportedRow> batch = new ArrayList<>();

	private @Nullable ModelTable table;

	private @Nullable ImportedRow row;

	private int count;

	ImportedRows(Model model, GraphScan scan) {
		this.scan = scan;
		this.values = new PropertyValues(model);
	}

	List<Change> changes() {
		return this.changes;
	}

	List<Place> places() {
		return this.places;
	}

	List<SheetProblem> problems() {
		return this.problems;
	}

	int count() {
		return this.count;
	}

	void unknownSheet(String name, List<String> known) {
		this.problems.add(new SheetProblem(name, 0, null,
				"is no kind of thing and no type of link; the sheets are named "
						+ known.stream().sorted().limit(5).collect(Collectors.joining(", "))
						+ " and so on, as in the template"));
	}

	void begin(ModelTable next) {
		finish();
		this.table = next;
		this.columns.clear();
		this.seen.clear();
	}

	void take(Cell cell) {
		if (cell.row() == 1) {
			heading(cell);
			return;
		}
		if (this.row == null || this.row.row() != cell.row()) {
			endRow();
			this.row = new ImportedRow(cell.row(), new LinkedHashMap<>());
		}
		Property column = this.columns.get(cell.column());
		if (column != null) {
			this.row.cells().put(column, cell);
		}
		else if (!cell.isBlank()) {
			this.problems.add(new SheetProblem(table().name(), cell.row(), Cell.column(cell.column()),
					"stands in a column without a heading, which is not read"));
		}
	}

	private void heading(Cell cell) {
		String name = cell.text();
		Property column = name.equals(WorkbookLayout.RETIRE) ? RETIRE
				: table().columns().stream().filter((each) -> each.name().equals(name)).findFirst().orElse(null);
		if (column == null || this.columns.containsValue(column)) {
			this.problems.add(new SheetProblem(table().name(), 1, name,
					(column != null) ? "stands twice among the headings" : "is no column of this sheet; it has "
							+ table().columns().stream().map(Property::name).collect(Collectors.joining(", "))));
			return;
		}
		this.columns.put(cell.column(), column);
	}

	private void endRow() {
		if (this.row != null && this.row.cells().values().stream().anyMatch((cell) -> !cell.isBlank())) {
			this.count++;
			if (this.count > MOST_ROWS) {
				throw new UnusableFile("The workbook has more than " + MOST_ROWS + " rows: send it in parts.");
			}
			this.batch.add(this.row);
			if (this.batch.size() >= BATCH) {
				compare();
			}
		}
		this.row = null;
	}

	/**
	 * Compares what is left to compare.
	 */
	void finish() {
		endRow();
		compare();
	}

	private void compare() {
		if (this.batch.isEmpty()) {
			return;
		}
		if (table().link()) {
			compareLinks();
		}
		else {
			compareNodes();
		}
		this.batch.clear();
	}

	private void compareNodes() {
		Set<String> ids = this.batch.stream().map((each) -> each.text("id")).collect(Collectors.toSet());
		Map<String, StoredNode> present = this.scan.nodes(ids)
			.stream()
			.collect(Collectors.toMap(StoredNode::id, (node) -> node));
		for (ImportedRow each : this.batch) {
			String id = each.text("id");
			if (isNamed(each, List.of("id")) && isFirst(each, id)) {
				StoredNode node = present.get(id);
				boolean other = node != null && !node.labels().contains(table().name());
				if (each.retires(this::problem)) {
					add(each, new Change.RetireNode(id));
				}
				else {
					Map<String, @Nullable Object> differing = differing(each, List.of("id"),
							(node != null && !other) ? node.properties() : null);
					if (node == null || other || !differing.isEmpty()) {
						add(each, new Change.PutNode(table().name(), id, differing));
					}
				}
			}
		}
	}

	private void compareLinks() {
		Set<LinkEnds> ends = this.batch.stream().map(this::ends).collect(Collectors.toSet());
		Map<LinkKey, Map<String, @Nullable Object>> present = new HashMap<>();
		this.scan.links(ends).forEach((link) -> present.put(LinkKey.of(link), link.properties()));
		for (ImportedRow each : this.batch) {
			String role = each.role();
			LinkKey key = new LinkKey(ends(each), role);
			if (isNamed(each, List.of(ModelTable.FROM, ModelTable.TO)) && isFirst(each, key.toString())) {
				if (each.retires(this::problem)) {
					add(each, new Change.RetireLink(key));
				}
				else {
					Map<String, @Nullable Object> known = present.get(key);
					Map<String, @Nullable Object> differing = differing(each,
							List.of(ModelTable.FROM, ModelTable.TO, "role"), known);
					if (known == null || !differing.isEmpty()) {
						add(each, new Change.PutLink(key, differing));
					}
				}
			}
		}
	}

	private LinkEnds ends(ImportedRow each) {
		return new LinkEnds(each.text(ModelTable.FROM), table().name(), each.text(ModelTable.TO));
	}

	private boolean isNamed(ImportedRow each, List<String> names) {
		List<String> missing = names.stream().filter((name) -> each.text(name).isEmpty()).toList();
		missing.forEach((name) -> problem(each.row(), name, "is empty, and every row needs it"));
		return missing.isEmpty();
	}

	private boolean isFirst(ImportedRow each, String key) {
		Integer other = this.seen.putIfAbsent(key, each.row());
		if (other != null) {
			problem(each.row(), table().columns().getFirst().name(), "the same stands in row " + other + " already");
		}
		return other == null;
	}

	private void add(ImportedRow each, Change change) {
		this.changes.add(change);
		this.places.add(new Place(table().name(), each.row()));
	}

	/**
	 * What a row says otherwise than the graph does.
	 * @param known what the graph holds; null if nothing
	 */
	private Map<String, @Nullable Object> differing(ImportedRow each, List<String> without,
			@Nullable Map<String, @Nullable Object> known) {
		Map<String, @Nullable Object> differing = new TreeMap<>();
		Set<Property> named = new HashSet<>(this.columns.values());
		named.removeIf((property) -> property == RETIRE || without.contains(property.name()));
		for (Property property : named) {
			Cell cell = each.cells().get(property);
			try {
				Object value = (cell != null) ? CellValues.of(property, cell) : null;
				if (WorkbookLayout.LEFT.equals(value)) {
					continue;
				}
				if (isOther(property, value, (known != null) ? known.get(property.name()) : null)) {
					differing.put(property.name(), value);
				}
			}
			catch (IllegalArgumentException ex) {
				problem(each.row(), property.name(), String.valueOf(ex.getMessage()));
			}
		}
		return differing;
	}

	/** Compared as the graph would store it. */
	private boolean isOther(Property property, @Nullable Object value, @Nullable Object known) {
		if (value == null || value instanceof List<?> list && list.isEmpty()) {
			return known != null && !(known instanceof List<?> none && none.isEmpty());
		}
		Map<String, @Nullable Object> stored = new HashMap<>();
		this.values.store(property, value, stored);
		return !Objects.equals(stored.get(property.name()), known);
	}

	private void problem(int at, String column, String message) {
		this.problems.add(new SheetProblem(table().name(), at, column, message));
	}

	private ModelTable table() {
		return Objects.requireNonNull(this.table);
	}

	/**
	 * A row as it was read.
	 */
	private record ImportedRow(int row, Map<Property, Cell> cells) {

		String text(String column) {
			return find(column).map(Cell::text).orElse("");
		}

		@Nullable String role() {
			return find("role").filter((cell) -> !cell.isBlank()).map(Cell::shown).orElse(null);
		}

		private java.util.Optional<Cell> find(String column) {
			return this.cells.entrySet()
				.stream()
				.filter((each) -> each.getKey().name().equals(column))
				.map(Map.Entry::getValue)
				.findFirst();
		}

		boolean retires(Problems problems) {
			String text = text(WorkbookLayout.RETIRE).toLowerCase(Locale.ROOT);
			if (!text.isEmpty() && !text.equals("yes")) {
				problems.take(this.row, WorkbookLayout.RETIRE, "is neither yes nor empty");
			}
			return text.equals("yes");
		}

	}

	private interface Problems {

		void take(int row, String column, String message);

	}

}
