package org.goldenthread.explorer;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.goldenthread.cypher.Paths;
import org.goldenthread.model.Model;
import org.goldenthread.store.GraphReader;
import org.goldenthread.store.Statement;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/**
 * Says which kinds of node and types of link there may be, and how many there are.
 */
@Controller
class SummaryController {

	private static final Statement NODES = new Statement("count nodes by kind", """
			MATCH (n:Node)
			UNWIND labels(n) AS label
			RETURN label AS name, count(*) AS count,
			       sum(CASE n.basis WHEN 'DEMONSTRATION' THEN 1 ELSE 0 END) AS demonstration""");

	private static final Statement LINKS = new Statement("count links by type",
			"MATCH " + Paths.between(":Node", "r", ":Node") + """

					RETURN type(r) AS name, count(*) AS count,
					       sum(CASE r.basis WHEN 'DERIVED' THEN 1 ELSE 0 END) AS derived,
					       sum(CASE r.basis WHEN 'DEMONSTRATION' THEN 1 ELSE 0 END) AS demonstration""");

	private final Model model;

	private final GraphReader reader;

	SummaryController(Model model, GraphReader reader) {
		this.model = model;
		this.reader = reader;
	}

	@QueryMapping
	List<Map<String, Object>> kinds() {
		Map<String, Map<String, @Nullable Object>> counts = byName(NODES);
		return this.model.kinds().stream().filter((kind) -> !kind.isAbstract()).map((kind) -> {
			Map<String, @Nullable Object> count = counts.getOrDefault(kind.name(), Map.of());
			return Map.<String, Object>of("name", kind.name(), "plural", kind.plural(), "description",
					kind.description(), "count", number(count, "count"), "demonstration",
					number(count, "demonstration"));
		}).toList();
	}

	@QueryMapping
	List<Map<String, Object>> linkTypes() {
		Map<String, Map<String, @Nullable Object>> counts = byName(LINKS);
		return this.model.linkTypes().stream().map((link) -> {
			Map<String, @Nullable Object> count = counts.getOrDefault(link.type(), Map.of());
			return Map.<String, Object>of("name", link.name(), "type", link.type(), "reads", link.reads(),
					"description", link.description(), "count", number(count, "count"), "derived",
					number(count, "derived"), "demonstration", number(count, "demonstration"));
		}).toList();
	}

	private Map<String, Map<String, @Nullable Object>> byName(Statement statement) {
		return this.reader.read(statement)
			.stream()
			.collect(Collectors.toMap((row) -> String.valueOf(row.get("name")), Function.identity()));
	}

	private static Object number(Map<String, @Nullable Object> row, String name) {
		Object value = row.get(name);
		return (value != null) ? value : 0L;
	}

}
