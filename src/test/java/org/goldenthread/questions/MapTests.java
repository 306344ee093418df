package org.goldenthread.questions;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Maps of the real documents.
 */
class MapTests extends RunningService {

	@Test
	void theMapOfAPlanRunsFromTheShiftsToTheMeasures() {
		Answer map = answer("page/map", Map.of("id", "plan-bnssg-jfp"));
		assertThat(map.rows("threadMap.nodes", "id", "layer")).contains("shift-h2c | REASON", "plan-bnssg-jfp | PLAN",
				"prio-bnssg-primary | PRIORITY", "act-bnssg-digitalgp | ACTION");
		assertThat(map.text("threadMap.completeness.complete")).isEqualTo("true");
		assertThat(map.each("threadMap.links")).allSatisfy((link) -> {
			assertThat(link.text("link.basis")).isNotEmpty();
			assertThat(Integer.parseInt(link.text("threads"))).isPositive();
			assertThat(link.each("states").mapToInt((state) -> Integer.parseInt(state.text("count"))).sum())
				.isEqualTo(Integer.parseInt(link.text("threads")));
		});
	}

	@Test
	void everyLinkJoinsTwoThingsOfTheMap() {
		Answer map = answer("page/map", Map.of("id", "sys-bnssg-ics"));
		List<String> nodes = map.rows("threadMap.nodes", "id");
		assertThat(map.rows("threadMap.links", "from")).isSubsetOf(nodes);
		assertThat(map.rows("threadMap.links", "to")).isSubsetOf(nodes);
		assertThat(nodes).doesNotHaveDuplicates();
		assertThat(map.rows("threadMap.links", "id")).doesNotHaveDuplicates();
	}

	@Test
	void onlyWhatIsMadeUpIsLeftOutUnlessItIsAskedFor() {
		assertThat(answer("page/map", Map.of("id", "sys-bnssg-ics")).rows("threadMap.nodes", "demonstration"))
			.containsOnly("false");
	}

	@Test
	void aMapIsNamedWithoutItsThingsWhereOnlyCountsAreAskedFor() {
		Answer map = ask("{ threadMap(of: \"plan-bnssg-jfp\", toward: UP) { threads states { state count } } }",
				Map.of());
		assertThat(map.each("threadMap.states").mapToInt((state) -> Integer.parseInt(state.text("count"))).sum())
			.isEqualTo(Integer.parseInt(map.text("threadMap.threads")));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			threadMap(of: "plan-bnssg-jfp", first: 501) { threads }    | LIMIT_EXCEEDED
			threadMap(of: "plan-bnssg-jfp", first: 0) { threads }      | INVALID_ARGUMENT
			threadMap(of: "plan-bnssg-jfp", first: -1) { threads }     | INVALID_ARGUMENT
			threadMap(of: "plan-bnssg-jfp", maxHops: 13) { threads }   | LIMIT_EXCEEDED
			threadMap(of: "never-was") { threads }                     | UNKNOWN_ID
			""")
	void refusesWhatIsOutOfBounds(String field, String code) {
		assertThat(
				post("{ " + field + " }", Map.of()).path("errors").path(0).path("extensions").path("code").asString())
			.isEqualTo(code);
	}

}
