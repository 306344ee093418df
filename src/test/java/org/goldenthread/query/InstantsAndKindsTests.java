package org.goldenthread.query;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Instants are compared as such and shown as they are stored; a kind is never missing.
 */
class InstantsAndKindsTests extends OverSmallGraph {

	InstantsAndKindsTests() {
		super("""
				Measure m1
				Measure m2
				Risk r
				""");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-04-01T09:00:00.123456789Z", "2026-04-01T04:00:00.123456789-05:00" })
	void anInstantIsNeitherBeforeNorAfterItself(String stored) {
		run("MATCH (n:Measure) SET n.updatedAt = datetime('" + stored + "')");
		String shown = values("{ measures { nodes { updatedAt } } }", "measures.nodes[*].updatedAt").getFirst()
			.toString();
		assertThat(shown).isEqualTo(stored);
		for (String same : new String[] { shown, "2026-04-01T09:00:00.123456789Z",
				"2026-04-01T14:30:00.123456789+05:30" }) {
			assertThat(counts("{before: \"" + same + "\"}")).isEqualTo("0");
			assertThat(counts("{after: \"" + same + "\"}")).isEqualTo("0");
		}
		assertThat(counts("{before: \"2026-04-01T09:00:00.123456790Z\"}")).isEqualTo("2");
		assertThat(counts("{after: \"2026-04-01T09:00:00.123456788Z\"}")).isEqualTo("2");
	}

	@Test
	void anInstantBeforeTheFirstOfAllClocksIsBeforeIt() {
		run("MATCH (n:Measure) SET n.updatedAt = datetime('1969-12-31T23:59:59.999999999Z')");
		assertThat(counts("{before: \"1970-01-01T00:00:00Z\"}")).isEqualTo("2");
		assertThat(counts("{after: \"1970-01-01T00:00:00Z\"}")).isEqualTo("0");
	}

	@Test
	void oneInstantWrittenAtTwoOffsetsIsOneInSummariesAndOrders() {
		run("MATCH (n:Measure {id: 'm2'}) SET n.updatedAt = datetime('2026-04-01T09:00:00Z')");
		run("MATCH (n:Measure {id: 'm1'}) SET n.updatedAt = datetime('2026-04-01T11:00:00+02:00')");
		assertThat(values("{ measures { aggregate(groupBy: [\"updatedAt\"]) { count keys { value } } } }",
				"measures.aggregate[*].keys[*].value"))
			.containsExactly("2026-04-01T09:00:00.000Z");
		assertThat(
				values("{ measures { aggregate { distinct(of: \"updatedAt\") } } }", "measures.aggregate[*].distinct"))
			.containsExactly(1);
		assertThat(values("{ measures(order: [{by: \"updatedAt\", direction: DESC}]) { nodes { id } } }",
				"measures.nodes[*].id"))
			.containsExactly("m1", "m2");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{isNull: false}             | 3
			{isNull: true}              | 0
			{equals: Risk}              | 1
			{not: Risk}                 | 2
			{in: [Risk, Measure, Risk]} | 3
			{in: []}                    | 0
			{isNull: false, not: Risk}  | 2
			""")
	void aKindIsNeverMissing(String condition, int expected) {
		assertThat(ask("{ everything(filter: {kind: " + condition + "}) { totalCount } }").path("everything.totalCount")
			.entity(Integer.class)
			.get()).isEqualTo(expected);
	}

	private String counts(String condition) {
		return ask("{ measures(filter: {updatedAt: " + condition + "}) { totalCount } }").path("measures.totalCount")
			.entity(String.class)
			.get();
	}

}
