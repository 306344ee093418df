package org.goldenthread.example;

import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.goldenthread.model.Kind;
import org.goldenthread.model.LinkType;
import org.goldenthread.model.Model;
import org.goldenthread.model.Property;
import org.goldenthread.model.ValueType;
import org.goldenthread.request.Quoted;
import org.goldenthread.store.StoredLink;
import org.goldenthread.store.StoredNode;
import org.goldenthread.value.Code;
import org.goldenthread.value.Period;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines of a graph, and tells every problem at once. The patterns give nothing
 * back that they have taken, so that a line takes time in proportion to its length.
 */
final class ExampleReader {

	private static final int MOST_CHARACTERS = 1_000;

	private static final Pattern LINK = Pattern.compile("(\\S++)\\s++-(\\w++)->\\s++(\\S++)(.*)");

	private static final Pattern NODE = Pattern.compile("(\\w++)\\s++(\\S++)(.*)");

	private static final Pattern PROPERTY = Pattern.compile("\\s++(\\w++)=(?:'([^']*+)'(?=\\s|$)|([^\\s']\\S*+))");

	private static final Pattern ID = Pattern.compile("[^=']++");

	private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");

	private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(?:\\.\\d{1,18})?(?:[eE][-+]?\\d{1,2})?");

	private final Model model;

	private final List<StoredNode> nodes = new ArrayList<>();

	private final List<StoredLink> links = new ArrayList<>();

	private final List<String> problems = new ArrayList<>();

	ExampleReader(Model model) {
		this.model = model;
	}

	List<StoredNode> nodes() {
		return List.copyOf(this.nodes);
	}

	List<StoredLink> links() {
		return List.copyOf(this.links);
	}

	List<String> problems() {
		return List.copyOf(this.problems);
	}

	/**
	 * Reads lines, each by itself.
	 */
	ExampleReader read(String text) {
		text.lines().map(String::strip).filter((line) -> !line.isEmpty()).forEach(this::line);
		return this;
	}

	private void line(String line) {
		if (line.length() > MOST_CHARACTERS) {
			problem(line, line.length() + " characters; at most " + MOST_CHARACTERS + " are allowed");
			return;
		}
		Matcher link = LINK.matcher(line);
		Matcher node = NODE.matcher(line);
		if (link.matches()) {
			link(link, line);
		}
		else if (node.matches()) {
			node(node, line);
		}
		else {
			problem(line, "neither a node nor a link in it");
		}
	}

	private void link(Matcher words, String line) {
		LinkType type = this.model.findLinkType(words.group(2)).orElse(null);
		if (type == null) {
			problem(line, "no type of link");
			return;
		}
		this.links.add(new StoredLink(words.group(1), type.type(), words.group(3),
				properties(type.properties(), words.group(4), line)));
	}

	private void node(Matcher words, String line) {
		Kind kind = this.model.findKind(words.group(1)).orElse(null);
		String id = words.group(2);
		if (kind == null) {
			problem(line, "no kind of the model");
			return;
		}
		if (kind.isAbstract()) {
			problem(line, "a kind that several share: write one of them, such as "
					+ this.model.concreteKinds(kind.name()).getFirst().name());
			return;
		}
		if (!ID.matcher(id).matches()) {
			problem(line, Quoted.of(id) + " where its id is to stand");
		}
		Map<String, @Nullable Object> properties = properties(kind.properties(), words.group(3), line);
		properties.put("id", id);
		properties.putIfAbsent("name", id);
		List<String> labels = new ArrayList<>(kind.interfaces());
		labels.add(kind.name());
		this.nodes.add(new StoredNode(id, labels, properties));
	}

	private Map<String, @Nullable Object> properties(Map<String, Property> known, String text, String line) {
		Map<String, @Nullable Object> properties = new HashMap<>(Map.of("basis", "STATED", "sources", List.of("s")));
		Map<String, String> texts = new LinkedHashMap<>();
		Matcher matcher = PROPERTY.matcher(text);
		int end = text.length();
		while (matcher.lookingAt()) {
			String name = matcher.group(1);
			Property property = known.get(name);
			String value = (matcher.group(2) != null) ? matcher.group(2) : matcher.group(3);
			if (property == null) {
				problem(line, "no property " + name + ": its kind or type does not have it");
			}
			else if (texts.putIfAbsent(name, value) != null) {
				problem(line, name + " twice");
			}
			else {
				put(properties, property, value, line);
			}
			matcher.region(matcher.end(), end);
		}
		if (matcher.regionStart() < end) {
			problem(line, Quoted.of(text.substring(matcher.regionStart()).strip())
					+ " where name=value is to stand; a value with spaces stands in single quotation marks");
		}
		return properties;
	}

	private void put(Map<String, @Nullable Object> properties, Property property, String text, String line) {
		try {
			if (property.list()) {
				List<Object> values = new ArrayList<>();
				for (String each : text.split(";")) {
					values.add(value(property, each));
				}
				properties.put(property.name(), values);
				return;
			}
			properties.put(property.name(), value(property, text));
		}
		catch (IllegalArgumentException | DateTimeException ex) {
			problem(line, property.name() + "=" + Quoted.of(text) + ", which is not " + wanted(property));
			return;
		}
		if (property.type() == ValueType.PERIOD) {
			Period period = Period.parse(text);
			if (period.start() != null) {
				properties.put(property.name() + "Start", period.start());
			}
			if (period.end() != null) {
				properties.put(property.name() + "End", period.end());
			}
		}
	}

	private Object value(Property property, String text) {
		return switch (property.type()) {
			case ID, STRING, CITATION -> text;
			case INT -> Long.valueOf(only(WHOLE.matcher(text).matches(), text));
			case FLOAT -> Double.valueOf(only(NUMBER.matcher(text).matches(), text));
			case BOOLEAN -> Boolean.valueOf(only(Set.of("true", "false").contains(text), text));
			case DATE_TIME -> ZonedDateTime.parse(text);
			case PERIOD -> Period.parse(text).text();
			case CODE -> {
				Code.parse(text);
				yield text;
			}
			case ENUMERATION -> only(names(property).contains(text), text);
		};
	}

	private static String only(boolean right, String text) {
		if (!right) {
			throw new IllegalArgumentException(text);
		}
		return text;
	}

	private Set<String> names(Property property) {
		return this.model.enumeration(property).values().keySet();
	}

	private String wanted(Property property) {
		return switch (property.type()) {
			case ID, STRING, CITATION -> "a text";
			case INT -> "a whole number";
			case FLOAT -> "a number";
			case BOOLEAN -> "true or false";
			case DATE_TIME -> "an instant such as 2025-09-04T12:45:00Z";
			case PERIOD -> "a period: write " + Period.FORMS;
			case CODE -> "a code: write scheme, value, and if known the time and the source";
			case ENUMERATION -> "one of " + String.join(", ", names(property));
		};
	}

	/**
	 * Looks at the lines together: ids that stand for two things, and links that the
	 * model does not allow.
	 */
	ExampleReader together() {
		Map<String, String> kinds = new HashMap<>();
		for (StoredNode node : this.nodes) {
			if (kinds.putIfAbsent(node.id(), this.model.kindOf(node.labels())) != null) {
				this.problems.add("two nodes have the id " + Quoted.of(node.id()) + ": give each its own");
			}
		}
		for (StoredLink link : this.links) {
			String line = link.from() + " -" + link.type() + "-> " + link.to();
			String from = kinds.get(link.from());
			String to = kinds.get(link.to());
			for (String end : List.of(link.from(), link.to())) {
				if (!kinds.containsKey(end)) {
					problem(line, "an end that is not in the graph: write a line for " + Quoted.of(end));
				}
			}
			if (from != null && to != null && this.model.findRelationship(from, link.type(), to).isEmpty()) {
				problem(line, "a link that the model does not allow: no " + link.type() + " leads from "
						+ this.model.kind(from).withArticle() + " to " + this.model.kind(to).withArticle());
			}
		}
		return this;
	}

	private void problem(String line, String what) {
		this.problems.add(Quoted.of(line) + " has " + what);
	}

}
