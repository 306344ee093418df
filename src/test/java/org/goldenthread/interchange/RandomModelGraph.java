package org.goldenthread.interchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.goldenthread.change.Change;
import org.goldenthread.model.Kind;
import org.goldenthread.model.LinkType;
import org.goldenthread.model.Model;
import org.goldenthread.model.Property;
import org.goldenthread.model.Range;
import org.goldenthread.model.Relationship;
import org.goldenthread.model.ValueType;
import org.goldenthread.store.LinkEnds;
import org.goldenthread.store.LinkKey;
import org.goldenthread.view.Restriction;
import org.jspecify.annotations.Nullable;

/**
 * Graphs of any kinds and links of the model, with values of every type and texts that
 * spreadsheets are known to spoil.
 */
final class RandomModelGraph {

	private static final List<String> TEXTS = List.of("1.10", "00123", "5E3", "9e42", "=1+1", "+44", "-5", "@SUM(A1)",
			"2025-09-04", "Mar 26", "TRUE", "a; b", "back\\slash;", " two spaces ", "two\nlines", "tab\there",
			"_x0041_", "return\r\nhere", "£19.00 – café", "😀 thread", "'quoted'", "\"double\"", "<a&b>", "x\\", "N/A",
			"#REF!", "1/2", "12:30", "no\u00a0break");

	private static final List<String> PERIODS = List.of("2025-09-04", "2025-09", "2025/26 Q4", "2025/26", "2025",
			"2025-09-30..2025-10", "..2025-03", "2025-03..");

	private static final String SYSTEM = "sys-a";

	private final Model model;

	private final Random random;

	private final List<Change> changes = new ArrayList<>();

	/** No two bodies have one code at a time. */
	private int codes;

	private RandomModelGraph(Model model, Random random) {
		this.model = model;
		this.random = random;
	}

	/**
	 * The changes that make it out of nothing.
	 */
	static List<Change> changes(Model model, Random random, int nodes) {
		RandomModelGraph graph = new RandomModelGraph(model, random);
		graph.make(nodes);
		return graph.changes;
	}

	private void make(int nodes) {
		// A decision on a gap needs the gap of something, and a note a post and a board.
		List<Kind> kinds = this.model.kinds()
			.stream()
			.filter((kind) -> !kind.isAbstract() && !List.of("AcceptedGap", "AssessorNote").contains(kind.name()))
			.toList();
		Map<String, Kind> made = new HashMap<>();
		put("SourceDocument", "src-a");
		put("System", SYSTEM);
		for (int i = 0; i < nodes; i++) {
			Kind kind = kinds.get(this.random.nextInt(kinds.size()));
			made.put("n-" + i, kind);
			put(kind.name(), "n-" + i);
		}
		Set<LinkKey> linked = new HashSet<>();
		List<String> ids = List.copyOf(made.keySet());
		for (int i = 0; i < nodes * 40; i++) {
			Relationship relationship = this.model.relationships()
				.get(this.random.nextInt(this.model.relationships().size()));
			String from = ids.get(this.random.nextInt(ids.size()));
			String to = ids.get(this.random.nextInt(ids.size()));
			if (!from.equals(to) && kind(made, from).is(relationship.from()) && kind(made, to).is(relationship.to())) {
				link(linked, from, relationship.type(), to);
			}
		}
	}

	private static Kind kind(Map<String, Kind> made, String id) {
		return java.util.Objects.requireNonNull(made.get(id));
	}

	private void put(String kind, String id) {
		Map<String, @Nullable Object> properties = properties(this.model.kind(kind).properties());
		properties.remove("id");
		properties.remove("lines");
		this.changes.add(new Change.PutNode(kind, id, properties));
	}

	private void link(Set<LinkKey> linked, String from, String type, String to) {
		LinkType linkType = this.model.findLinkType(type).orElseThrow();
		String role = this.random.nextBoolean() ? text() : null;
		LinkKey key = new LinkKey(new LinkEnds(from, type, to), role);
		if (linked.add(key)) {
			Map<String, @Nullable Object> properties = properties(linkType.properties());
			properties.remove("role");
			this.changes.add(new Change.PutLink(key, properties));
		}
	}

	private Map<String, @Nullable Object> properties(Map<String, Property> known) {
		Map<String, @Nullable Object> properties = new HashMap<>();
		for (Property property : known.values()) {
			if (property.required() || this.random.nextInt(3) == 0) {
				properties.put(property.name(), property.list() ? list(property) : value(property));
			}
		}
		properties.keySet().removeAll(List.of("createdBy", "updatedAt"));
		properties.put("basis", "EXTERNAL");
		properties.put("sources", List.of("src-a", "src-a L" + this.random.nextInt(99)));
		properties.remove(Restriction.SYSTEM);
		if (properties.containsKey(Restriction.PROPERTY) && this.random.nextBoolean()) {
			properties.put(Restriction.SYSTEM, SYSTEM);
		}
		return properties;
	}

	private List<Object> list(Property property) {
		List<Object> items = new ArrayList<>();
		for (int i = 0; i <= this.random.nextInt(3); i++) {
			items.add(value(property));
		}
		return items;
	}

	private Object value(Property property) {
		Range range = property.range();
		if (range != null) {
			int most = (range.most() != null) ? range.most().intValue() : 1000;
			int number = (int) range.least() + this.random.nextInt(most - (int) range.least() + 1);
			return (property.type() == ValueType.INT) ? (Object) (long) number : (Object) (double) number;
		}
		return switch (property.type()) {
			case ID -> "n-0";
			case STRING -> text();
			case INT -> (this.random.nextInt(4) == 0) ? this.random.nextLong() : (long) this.random.nextInt(100);
			case FLOAT -> (this.random.nextInt(4) == 0) ? Double.longBitsToDouble(this.random.nextLong() >>> 2)
					: this.random.nextInt(1000) / 10.0;
			case BOOLEAN -> this.random.nextBoolean();
			case DATE_TIME -> "2025-09-04T12:45:00Z";
			case PERIOD -> PERIODS.get(this.random.nextInt(PERIODS.size()));
			case CITATION -> "src-a L1";
			case CODE -> "ODS X" + this.codes++ + " 2020..2022-06";
			case ENUMERATION -> List.copyOf(this.model.enumeration(property).values().keySet())
				.get(this.random.nextInt(this.model.enumeration(property).values().size()));
		};
	}

	private String text() {
		return TEXTS.get(this.random.nextInt(TEXTS.size())) + ((this.random.nextInt(3) == 0) ? " and more" : "");
	}

}
