package org.goldenthread.query;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A cursor marks a place in one list.
 */
class CursorsTests extends OverSmallGraph {

	private static final String LIST = "{ measure(id: \"m1\") { targets(%s) { edges { cursor node { id } } pageInfo { %s } } } }";

	CursorsTests() {
		super("""
				Measure m1
				Measure m2
				Target t1
				Target t2
				m1 -HAS_TARGET-> t1
				m2 -HAS_TARGET-> t1
				m1 -HAS_TARGET-> t2
				""");
	}

	@BeforeAll
	void linkThreeTimes() {
		run("MATCH (a:Measure {id: 'm1'})-[r:HAS_TARGET]->(b:Target {id: 't1'}) UNWIND range(1, 2) AS i "
				+ "CREATE (a)-[again:HAS_TARGET]->(b) SET again = properties(r), " + "again.role = 'role ' + i");
	}

	@Test
	void linksThatDifferInTheirRolesOnlyHavePlacesOfTheirOwn() {
		for (int size = 1; size <= 4; size++) {
			assertThat(pages("first: " + size, "after", "endCursor")).containsExactly("t1", "t1", "t1", "t2");
			assertThat(pages("last: " + size, "before", "startCursor").reversed()).containsExactly("t1", "t1", "t1",
					"t2");
		}
	}

	@Test
	void aCursorShowsNothingOfTheDatabase() {
		assertThat(values(LIST.formatted("first: 9", "endCursor"), "measure.targets.edges[*].cursor"))
			.doesNotHaveDuplicates()
			.allSatisfy((cursor) -> assertThat(
					new String(Base64.getUrlDecoder().decode(cursor.toString()), StandardCharsets.UTF_8))
				.doesNotContainPattern("\\d+:[0-9a-f-]{36}:\\d+"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			targets(first: 1, after: "%s") { nodes { id } }
			measures(first: 1, after: "%s") { nodes { id } }
			measure(id: "m2") { targets(first: 1, after: "%s") { nodes { id } } }
			measure(id: "m2") { targets(last: 1, before: "%s") { edges { cursor } } }
			measure(id: "m1") { targets(first: 1, after: "%s", order: [{by: "id"}]) { nodes { id } } }
			measure(id: "m1") { reach(along: "targets", first: 1, after: "%s") { nodes { id } } }
			""")
	void aCursorOfOneListIsRefusedByAnother(String field) {
		Object cursor = values(LIST.formatted("first: 1", "endCursor"), "measure.targets.edges[*].cursor").getFirst();
		assertRefused("{ " + field.formatted(cursor) + " }", "INVALID_ARGUMENT", "is not a cursor of this list");
	}

	private List<Object> pages(String size, String place, String cursor) {
		List<Object> ids = new ArrayList<>();
		String at = "";
		while (true) {
			var page = ask(LIST.formatted(size + at, cursor));
			List<Object> found = page.path("measure.targets.edges[*].node.id").entityList(Object.class).get();
			if (found.isEmpty()) {
				return ids;
			}
			ids.addAll(place.equals("before") ? found.reversed() : found);
			at = ", " + place + ": \"" + page.path("measure.targets.pageInfo." + cursor).entity(String.class).get()
					+ "\"";
		}
	}

}
