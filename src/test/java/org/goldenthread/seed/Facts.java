package org.goldenthread.seed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.goldenthread.model.reading.Models;
import org.goldenthread.seed.SeedReader.CheckedSeed;
import org.goldenthread.store.LinkEnds;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The facts as the tables hold them, without a database.
 */
final class Facts {

	private static final CheckedSeed ROWS = new SeedFiles(new SeedSettings(true, "classpath:seed-data", false),
			new PathMatchingResourcePatternResolver())
		.read(Models.real());

	private static final Map<String, NodeFact> NODES = nodes()
		.collect(Collectors.toMap(NodeFact::id, Function.identity()));

	private Facts() {
	}

	static Stream<NodeFact> nodes(String... kinds) {
		return ROWS.checked()
			.difference()
			.nodes()
			.stream()
			.map((change) -> new NodeFact(location(change.position()), change.any().kind(), change.id(),
					change.any().properties()))
			.filter((node) -> kinds.length == 0 || Set.of(kinds).contains(node.kind()));
	}

	static Stream<LinkFact> links(String... types) {
		return ROWS.checked()
			.difference()
			.links()
			.stream()
			.map((change) -> new LinkFact(location(change.position()), change.any().key().ends(),
					change.any().properties()))
			.filter((link) -> types.length == 0 || Set.of(types).contains(link.type()));
	}

	static NodeFact node(String id) {
		NodeFact node = NODES.get(id);
		if (node == null) {
			throw new IllegalArgumentException("No fact has the id " + id);
		}
		return node;
	}

	private static RowLocation location(int position) {
		return ROWS.data().rows().get(position - 1).location();
	}

	static boolean has(Fact row, String property) {
		return row.properties().containsKey(property);
	}

	static String text(Fact row, String property) {
		return String.valueOf(row.properties().getOrDefault(property, ""));
	}

	static String sources(Fact row) {
		return (row.properties().get("sources") instanceof List<?> sources)
				? sources.stream().map(String::valueOf).collect(Collectors.joining("; ")) : "";
	}

	/**
	 * The ids of the nodes at one end of links of a type.
	 */
	static Set<String> from(String... types) {
		return links(types).map(LinkFact::from).collect(Collectors.toSet());
	}

	static Set<String> to(String... types) {
		return links(types).map(LinkFact::to).collect(Collectors.toSet());
	}

	/**
	 * Whether a row cites a document by its lines or sections: one of those that came as
	 * files, or an Act.
	 */
	static boolean citesAPlace(Fact row) {
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

	/**
	 * A node or a link as the tables say it.
	 */
	sealed interface Fact {

		RowLocation location();

		Map<String, @Nullable Object> properties();

	}

	/**
	 * A node.
	 */
	record NodeFact(RowLocation location, String kind, String id,
			Map<String, @Nullable Object> properties) implements Fact {

	}

	/**
	 * A link.
	 */
	record LinkFact(RowLocation location, LinkEnds ends, Map<String, @Nullable Object> properties) implements Fact {

		String from() {
			return this.ends.from();
		}

		String to() {
			return this.ends.to();
		}

		String type() {
			return this.ends.type();
		}

	}

}
