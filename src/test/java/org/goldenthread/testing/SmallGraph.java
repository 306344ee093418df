package org.goldenthread.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.goldenthread.model.Kind;
import org.goldenthread.model.LinkType;
import org.goldenthread.model.Model;
import org.goldenthread.model.Property;
import org.goldenthread.model.ValueType;
import org.goldenthread.store.GraphWriter;
import org.goldenthread.store.Statement;
import org.goldenthread.threadgraph.GraphEdit;
import org.goldenthread.value.Period;

/**
 * A graph written down in a few lines: {@code Measure m better=HIGHER} is a node,
 * {@code m -HAS_TARGET-> t basis=DERIVED} a link. A value that holds spaces stands in
 * single quotes; the values of a list are parted by a semicolon. What is not said is
 * stated in the document {@code s}, and named as its id is.
 */
public final class SmallGraph {

	private static final Pattern LINK = Pattern.compile("(\\S+) -(\\w+)-> (\\S+)(.*)");

	private static final Pattern NODE = Pattern.compile("(\\w+) (\\S+)(.*)");

	private static final Pattern PROPERTY = Pattern.compile("(\\w+)=(?:'([^']*)'|(\\S+))");

	private final Model model;

	private final List<Map<String, Object>> nodes = new ArrayList<>();

	private final List<Map<String, Object>> links = new ArrayList<>();

	private SmallGraph(Model model) {
		this.model = model;
	}

	/**
	 * Writes a graph in place of whatever there is.
	 */
	public static void write(GraphWriter writer, Model model, String text) {
		SmallGraph graph = new SmallGraph(model);
		text.lines().map(String::strip).filter((line) -> !line.isEmpty()).forEach(graph::add);
		writer.write((transaction) -> {
			transaction.run(new Statement("wipe", "MATCH (n:Node) DETACH DELETE n"));
			transaction
				.run(new Statement("nodes", "UNWIND $nodes AS node CREATE (n:$(node.labels)) SET n = node.properties",
						Map.of("nodes", graph.nodes)));
			transaction.run(new Statement("links", """
					UNWIND $links AS link
					MATCH (a:Node {id: link.from}) MATCH (b:Node {id: link.to})
					CREATE (a)-[r:$(link.type)]->(b) SET r = link.properties""", Map.of("links", graph.links)));
			return null;
		});
	}

	/**
	 * Puts a graph into a thread graph.
	 */
	@SuppressWarnings("unchecked")
	public static void put(GraphEdit edit, Model model, String text) {
		SmallGraph graph = new SmallGraph(model);
		text.lines().map(String::strip).filter((line) -> !line.isEmpty()).forEach(graph::add);
		graph.nodes.forEach((node) -> {
			Map<String, Object> properties = (Map<String, Object>) node.get("properties");
			edit.put(String.valueOf(properties.get("id")), (List<String>) node.get("labels"), properties);
		});
		graph.links.forEach((link) -> edit.link(String.valueOf(link.get("from")), String.valueOf(link.get("type")),
				String.valueOf(link.get("to")), (Map<String, Object>) link.get("properties")));
	}

	private void add(String line) {
		Matcher link = LINK.matcher(line);
		if (link.matches()) {
			LinkType type = this.model.findLinkType(link.group(2)).orElseThrow();
			this.links.add(Map.of("from", link.group(1), "type", type.type(), "to", link.group(3), "properties",
					properties(type.properties(), link.group(4))));
			return;
		}
		Matcher node = NODE.matcher(line);
		if (!node.matches()) {
			throw new IllegalArgumentException(line);
		}
		Kind kind = this.model.kind(node.group(1));
		Map<String, Object> properties = properties(kind.properties(), node.group(3));
		properties.put("id", node.group(2));
		properties.putIfAbsent("name", node.group(2));
		List<String> labels = new ArrayList<>(kind.interfaces());
		labels.add(kind.name());
		this.nodes.add(Map.of("labels", labels, "properties", properties));
	}

	private static Map<String, Object> properties(Map<String, Property> known, String text) {
		Map<String, Object> properties = new HashMap<>(Map.of("basis", "STATED", "sources", List.of("s")));
		Matcher matcher = PROPERTY.matcher(text);
		while (matcher.find()) {
			String value = (matcher.group(2) != null) ? matcher.group(2) : matcher.group(3);
			Property property = known.get(matcher.group(1));
			if (property == null) {
				throw new IllegalArgumentException("There is no property " + matcher.group(1));
			}
			put(properties, property, value);
		}
		return properties;
	}

	private static void put(Map<String, Object> properties, Property property, String value) {
		if (property.list()) {
			properties.put(property.name(), List.of(value.split(";")));
			return;
		}
		properties.put(property.name(), switch (property.type()) {
			case INT -> Long.valueOf(value);
			case FLOAT -> Double.valueOf(value);
			case BOOLEAN -> Boolean.valueOf(value);
			default -> value;
		});
		if (property.type() == ValueType.PERIOD) {
			Period period = Period.parse(value);
			if (period.start() != null) {
				properties.put(property.name() + "Start", period.start());
			}
			if (period.end() != null) {
				properties.put(property.name() + "End", period.end());
			}
		}
	}

}
