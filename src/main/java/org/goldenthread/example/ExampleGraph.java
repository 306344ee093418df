package org.goldenthread.example;

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
import org.goldenthread.store.StoredLink;
import org.goldenthread.store.StoredNode;
import org.goldenthread.threadgraph.GraphEdit;
import org.goldenthread.threadgraph.GraphLayout;
import org.goldenthread.threadgraph.ThreadGraph;
import org.goldenthread.value.Period;
import org.jspecify.annotations.Nullable;

/**
 * A graph written down in a few lines: {@code Measure m better=HIGHER} is a node,
 * {@code m -HAS_TARGET-> t basis=DERIVED} a link. A value that holds spaces stands in
 * single quotes; the values of a list are parted by a semicolon. What is not said is
 * stated in the document {@code s}, and named as its id is.
 *
 * @param nodes its nodes
 * @param links its links
 */
public record ExampleGraph(List<StoredNode> nodes, List<StoredLink> links) {

	private static final Pattern LINK = Pattern.compile("(\\S+) -(\\w+)-> (\\S+)(.*)");

	private static final Pattern NODE = Pattern.compile("(\\w+) (\\S+)(.*)");

	private static final Pattern PROPERTY = Pattern.compile("(\\w+)=(?:'([^']*)'|(\\S+))");

	/**
	 * Reads a graph.
	 * @param model the model that says what its lines mean
	 * @param text the lines
	 * @return the graph
	 * @throws IllegalArgumentException if a line is no node and no link of the model;
	 * names the line
	 */
	public static ExampleGraph read(Model model, String text) {
		List<StoredNode> nodes = new ArrayList<>();
		List<StoredLink> links = new ArrayList<>();
		text.lines().map(String::strip).filter((line) -> !line.isEmpty()).forEach((line) -> {
			Matcher link = LINK.matcher(line);
			Matcher node = NODE.matcher(line);
			if (link.matches()) {
				LinkType type = model.findLinkType(link.group(2)).orElseThrow(() -> wrong(line, "no type of link"));
				links.add(new StoredLink(link.group(1), type.type(), link.group(3),
						properties(type.properties(), link.group(4), line)));
			}
			else if (node.matches()) {
				nodes.add(node(model, node, line));
			}
			else {
				throw wrong(line, "neither a node nor a link in it");
			}
		});
		return new ExampleGraph(List.copyOf(nodes), List.copyOf(links));
	}

	private static StoredNode node(Model model, Matcher words, String line) {
		Kind kind = model.findKind(words.group(1)).orElseThrow(() -> wrong(line, "no kind of the model"));
		Map<String, @Nullable Object> properties = properties(kind.properties(), words.group(3), line);
		properties.put("id", words.group(2));
		properties.putIfAbsent("name", words.group(2));
		List<String> labels = new ArrayList<>(kind.interfaces());
		labels.add(kind.name());
		return new StoredNode(words.group(2), labels, properties);
	}

	private static Map<String, @Nullable Object> properties(Map<String, Property> known, String text, String line) {
		Map<String, @Nullable Object> properties = new HashMap<>(Map.of("basis", "STATED", "sources", List.of("s")));
		Matcher matcher = PROPERTY.matcher(text);
		while (matcher.find()) {
			String value = (matcher.group(2) != null) ? matcher.group(2) : matcher.group(3);
			Property property = known.get(matcher.group(1));
			if (property == null) {
				throw wrong(line, "no property " + matcher.group(1));
			}
			put(properties, property, value);
		}
		return properties;
	}

	private static void put(Map<String, @Nullable Object> properties, Property property, String value) {
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

	private static IllegalArgumentException wrong(String line, String what) {
		return new IllegalArgumentException("'" + line + "' has " + what);
	}

	/**
	 * The graph in memory.
	 * @param layout says which facts it holds
	 * @return the graph
	 */
	public ThreadGraph graph(GraphLayout layout) {
		GraphEdit edit = new GraphEdit(ThreadGraph.empty(layout));
		put(edit);
		return edit.build(1);
	}

	/**
	 * Puts the graph into one that is being made.
	 * @param edit makes it
	 */
	public void put(GraphEdit edit) {
		this.nodes.forEach((node) -> edit.put(node.id(), node.labels(), node.properties()));
		this.links.forEach((link) -> edit.link(link.from(), link.type(), link.to(), link.properties()));
	}

}
