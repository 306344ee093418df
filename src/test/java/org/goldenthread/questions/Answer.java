package org.goldenthread.questions;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

/**
 * An answer of the service, or a part of one. Paths have dots between names, and go
 * through every item of a list.
 *
 * @param node the JSON
 */
record Answer(JsonNode node) {

	/**
	 * Everything at a path; the items of a list one by one, and nothing for null.
	 */
	Stream<Answer> each(String path) {
		Stream<JsonNode> found = items(this.node);
		for (String name : path.split("\\.")) {
			found = found.map((each) -> each.path(name)).flatMap(Answer::items);
		}
		return found.map(Answer::new);
	}

	/**
	 * What a path leads to as text; several with commas between, nothing as an empty
	 * text.
	 */
	String text(String path) {
		return each(path).map((each) -> each.node().asString()).collect(Collectors.joining(", "));
	}

	long number(String path) {
		return each(path).findFirst().orElseThrow().node().asLong();
	}

	boolean has(String path) {
		return each(path).findAny().isPresent();
	}

	/**
	 * Some columns of everything at a path, as in a table written out.
	 */
	List<String> rows(String path, String... columns) {
		return each(path).map((each) -> each.row(columns)).toList();
	}

	/**
	 * Some columns of this. The column {@code sources} gives documents with locators.
	 */
	String row(String... columns) {
		return Arrays.stream(columns)
			.map((column) -> column.endsWith("sources") ? sources(column) : text(column))
			.collect(Collectors.joining(" | "));
	}

	private String sources(String path) {
		return each(path).map((source) -> (source.text("document.id") + " " + source.text("locator")).strip())
			.collect(Collectors.joining("; "));
	}

	/**
	 * The lines of a table in a text block, with one space around each bar.
	 */
	static List<String> table(String text) {
		return text.lines()
			.map((line) -> Arrays.stream(line.split("\\|", -1)).map(String::strip).collect(Collectors.joining(" | ")))
			.toList();
	}

	private static Stream<JsonNode> items(JsonNode node) {
		if (node.isArray()) {
			return node.valueStream().flatMap(Answer::items);
		}
		return (node.isMissingNode() || node.isNull()) ? Stream.empty() : Stream.of(node);
	}

}
