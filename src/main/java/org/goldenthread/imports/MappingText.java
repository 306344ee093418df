package org.goldenthread.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.goldenthread.request.InvalidQuery;
import org.goldenthread.request.Quoted;
import org.goldenthread.tracker.TrackerMapping;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a mapping. What it holds besides is refused, since it was meant to decide
 * something.
 */
final class MappingText {

	private static final List<String> PARTS = List.of("sheets", "ratings", "matches", "texts", "people");

	private static final List<String> OF_A_SHEET = List.of("read", "columns");

	private MappingText() {
	}

	/**
	 * Reads a mapping.
	 * @throws InvalidQuery if it is none; names all that is wrong
	 */
	static TrackerMapping read(String text, JsonMapper json) {
		JsonNode tree = tree(text, json);
		if (tree == null || !tree.isObject()) {
			throw refused("is no mapping: send what an import without one proposes, corrected");
		}
		List<String> unknown = new ArrayList<>(unknown(tree, PARTS, "the mapping"));
		tree.path("sheets")
			.properties()
			.forEach((sheet) -> unknown
				.addAll(unknown(sheet.getValue(), OF_A_SHEET, "the sheet " + Quoted.of(sheet.getKey()))));
		if (!unknown.isEmpty()) {
			throw refused("cannot be read: " + String.join("; ", unknown));
		}
		try {
			return json.treeToValue(tree, TrackerMapping.class);
		}
		catch (JacksonException ex) {
			throw refused("is no mapping: `sheets` has for each sheet `read` and `columns`, and `ratings`, `matches`, "
					+ "`texts` and `people` have a text for each text");
		}
	}

	private static @Nullable JsonNode tree(String text, JsonMapper json) {
		try {
			return json.readTree(text);
		}
		catch (JacksonException ex) {
			return null;
		}
	}

	private static List<String> unknown(JsonNode node, List<String> known, String where) {
		return node.properties()
			.stream()
			.map(Map.Entry::getKey)
			.filter((name) -> !known.contains(name))
			.map((name) -> where + " has " + Quoted.of(name) + ", and may have " + String.join(", ", known))
			.toList();
	}

	private static InvalidQuery refused(String message) {
		return InvalidQuery.of("mapping", "`mapping` " + message + ".");
	}

}
