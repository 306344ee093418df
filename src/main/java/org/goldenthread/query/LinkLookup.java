package org.goldenthread.query;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import graphql.schema.DataFetchingEnvironment;
import org.goldenthread.answer.Projection;
import org.goldenthread.answer.Raw;
import org.goldenthread.answer.Row;
import org.goldenthread.answer.Selected;
import org.goldenthread.cypher.Patterns;
import org.goldenthread.store.GraphReader;
import org.goldenthread.store.LinkEnds;
import org.goldenthread.store.LinkKey;
import org.jspecify.annotations.Nullable;

/**
 * What a caller selects of links that a feature has found before, where the documents
 * that they cite lead on to other nodes.
 */
final class LinkLookup {

	private final CompiledRead read;

	/**
	 * Compiles what is selected.
	 * @param keys name the links
	 * @param fields what is selected of them
	 * @param compiler compiles the selection
	 * @param environment carries the request
	 * @throws org.goldenthread.request.InvalidQuery if the request as a whole may return
	 * too many nodes
	 */
	LinkLookup(Collection<LinkKey> keys, List<Selected> fields, ReadCompiler compiler,
			DataFetchingEnvironment environment) {
		this.read = compiler.compile("selected links", environment,
				(selections) -> statement(keys, fields, selections));
	}

	/**
	 * Reads them.
	 * @return the links that are there
	 */
	@SuppressWarnings("unchecked")
	Map<LinkKey, Row> read(GraphReader reader) {
		return (Map<LinkKey, Row>) this.read.readTheOne(reader);
	}

	/**
	 * Finds links between the nodes at both ends: which end the database would begin
	 * from, it would decide anew at each start, and one of them may be a hub.
	 */
	private static Projection statement(Collection<LinkKey> keys, List<Selected> fields, Selections selections) {
		Patterns patterns = selections.patterns();
		List<List<String>> ends = keys.stream()
			.map(LinkKey::ends)
			.distinct()
			.map((each) -> List.of(each.from(), each.type(), each.to()))
			.toList();
		Projection link = selections.inList(ends.size(), () -> selections.link("link", fields));
		String text = "RETURN COLLECT { UNWIND " + selections.parameters().add(ends) + " AS ends MATCH "
				+ patterns.byId("from", "ends[0]") + " MATCH " + patterns.byId("to", "ends[2]")
				+ " WITH ends, from, to MATCH " + patterns.between("from", "link", "to")
				+ " WHERE type(link) = ends[1] RETURN [ends, link.role, " + link.expression() + "] } AS value";
		return new Projection(text, (raw) -> {
			Map<LinkKey, Row> found = new HashMap<>();
			for (Object each : Raw.list(raw)) {
				List<?> values = Raw.list(each);
				if (link.reader().read(values.get(2)) instanceof Row row) {
					found.put(key(Raw.list(values.get(0)), values.get(1)), row);
				}
			}
			return found;
		});
	}

	private static LinkKey key(List<?> ends, @Nullable Object role) {
		return LinkKey.of(
				new LinkEnds(String.valueOf(ends.get(0)), String.valueOf(ends.get(1)), String.valueOf(ends.get(2))),
				role);
	}

}
