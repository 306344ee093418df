package org.goldenthread.seed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.goldenthread.model.reading.Models;
import org.goldenthread.seed.SeedRow.LinkRow;
import org.goldenthread.seed.SeedRow.NodeRow;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The facts as the tables hold them, without a database.
 */
final class Facts {

	private static final SeedData ROWS = new SeedFiles(new SeedSettings(true, "classpath:seed-data", false),
			new PathMatchingResourcePatternResolver())
		.read(Models.real());

	private static final Map<String, NodeRow> NODES = ROWS.nodes()
		.stream()
		.collect(Collectors.toMap(NodeRow::id, Function.identity()));

	private Facts() {
	}

	static Stream<NodeRow> nodes(String... kinds) {
		return ROWS.nodes().stream().filter((node) -> kinds.length == 0 || Set.of(kinds).contains(node.kind()));
	}

	static Stream<LinkRow> links(String... types) {
		return ROWS.links().stream().filter((link) -> types.length == 0 || Set.of(types).contains(link.type()));
	}

	static NodeRow node(String id) {
		NodeRow node = NODES.get(id);
		if (node == null) {
			throw new IllegalArgumentException("No fact has the id " + id);
		}
		return node;
	}

	static boolean has(SeedRow row, String property) {
		return row.properties().containsKey(property);
	}

	static String text(SeedRow row, String property) {
		return String.valueOf(row.properties().getOrDefault(property, ""));
	}

	static String sources(SeedRow row) {
		return (row.properties().get("sources") instanceof List<?> sources)
				? sources.stream().map(String::valueOf).collect(Collectors.joining("; ")) : "";
	}

	/**
	 * The ids of the nodes at one end of links of a type.
	 */
	static Set<String> from(String... types) {
		return links(types).map(LinkRow::from).collect(Collectors.toSet());
	}

	static Set<String> to(String... types) {
		return links(types).map(LinkRow::to).collect(Collectors.toSet());
	}

	/**
	 * Whether a row cites a document by its lines or sections: one of those that came as
	 * files, or an Act.
	 */
	static boolean citesAPlace(SeedRow row) {
		return Stream.of(sources(row).split("; "))
			.map((source) -> node(source.split(" ")[0]))
			.anyMatch((document) -> has(document, "file") || text(document, "type").equals("legislation"));
	}

	/**
	 * A list that is kept beside the tests, such as of what was read again by a person.
	 */
	static List<Table.Row> kept(String name) {
		return Table.read("test", name + ".csv", new ClassPathResource("seed/" + name + ".csv"), new ArrayList<>())
			.rows();
	}

}
