package org.goldenthread.yaml;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.goldenthread.request.Quoted;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A file as maps, lists, texts, whole numbers, true and false: no more of YAML than a
 * file that people write needs. Days and {@code yes} stay the texts that they are, so
 * that nothing is turned into something else unseen.
 */
public final class YamlFile {

	/** A file may be as long as this; ours have 3,000 characters at most. */
	public static final int MOST_CHARACTERS = 50_000;

	private static final int MOST_LEVELS = 16;

	private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9]\\d{0,8})");

	private final String file;

	private final List<String> problems;

	/**
	 * Takes a file.
	 * @param file its name
	 * @param problems takes what is wrong
	 */
	public YamlFile(String file, List<String> problems) {
		this.file = file;
		this.problems = problems;
	}

	/**
	 * Reads what the file holds.
	 * @param text the text of the file
	 * @return the values by their keys; null if there are none to judge
	 */
	public @Nullable Map<String, @Nullable Object> read(String text) {
		if (text.length() > MOST_CHARACTERS) {
			problem("has " + text.length() + " characters; at most " + MOST_CHARACTERS + " are allowed");
			return null;
		}
		int before = this.problems.size();
		Node root = compose(text);
		if (this.problems.size() > before || isRepeatedAnywhere(root)) {
			return null;
		}
		if (root instanceof MappingNode map) {
			return map(map);
		}
		problem("holds no keys with values: write name and so on, each with a colon");
		return null;
	}

	private @Nullable Node compose(String text) {
		LoaderOptions bounds = new LoaderOptions();
		bounds.setCodePointLimit(MOST_CHARACTERS);
		bounds.setNestingDepthLimit(MOST_LEVELS);
		bounds.setMaxAliasesForCollections(MOST_CHARACTERS);
		try {
			return new Yaml(new SafeConstructor(bounds)).compose(new StringReader(text));
		}
		catch (MarkedYAMLException ex) {
			int line = (ex.getProblemMark() != null) ? ex.getProblemMark().getLine() + 1 : 1;
			problem("is not YAML: line " + line + ": " + Quoted.beginning(String.valueOf(ex.getProblem())));
		}
		catch (YAMLException ex) {
			problem("is not YAML: " + Quoted.beginning(String.valueOf(ex.getMessage()).lines().findFirst().orElse("")));
		}
		return null;
	}

	/** What is repeated by a reference may be repeated without end. */
	private boolean isRepeatedAnywhere(@Nullable Node node) {
		if (node != null && node.getAnchor() != null) {
			problem(line(node) + "&" + Quoted.beginning(node.getAnchor())
					+ " names a part to repeat it: write it out wherever it is needed");
			return true;
		}
		boolean found = false;
		if (node instanceof SequenceNode list) {
			for (Node each : list.getValue()) {
				found |= isRepeatedAnywhere(each);
			}
		}
		else if (node instanceof MappingNode map) {
			for (NodeTuple each : map.getValue()) {
				found |= isRepeatedAnywhere(each.getKeyNode()) | isRepeatedAnywhere(each.getValueNode());
			}
		}
		return found;
	}

	private Map<String, @Nullable Object> map(MappingNode map) {
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		Map<String, Integer> lines = new HashMap<>();
		for (NodeTuple each : map.getValue()) {
			if (!(each.getKeyNode() instanceof ScalarNode key)) {
				problem(line(each.getKeyNode()) + "a key must be a word");
				continue;
			}
			Integer first = lines.putIfAbsent(key.getValue(), key.getStartMark().getLine() + 1);
			if (first != null) {
				problem(line(key) + Quoted.of(key.getValue()) + " stands there already, in line " + first
						+ ": write it once");
				continue;
			}
			values.put(key.getValue(), value(each.getValueNode()));
		}
		return values;
	}

	private @Nullable Object value(Node node) {
		return switch (node) {
			case MappingNode map -> map(map);
			case SequenceNode list -> {
				List<@Nullable Object> values = new ArrayList<>();
				list.getValue().forEach((each) -> values.add(value(each)));
				yield values;
			}
			case ScalarNode one when one.isPlain() -> plain(one.getValue());
			case ScalarNode one -> one.getValue();
			default -> null;
		};
	}

	private static @Nullable Object plain(String text) {
		return switch (text) {
			case "", "~", "null" -> null;
			case "true" -> true;
			case "false" -> false;
			default -> NUMBER.matcher(text).matches() ? (Object) Integer.valueOf(text) : text;
		};
	}

	private static String line(Node node) {
		return "line " + (node.getStartMark().getLine() + 1) + ": ";
	}

	private void problem(String problem) {
		this.problems.add(this.file + ": " + problem);
	}

}
