package org.goldenthread.cypher;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PathsTests {

	@Test
	void everyLinkOfATextMeetsTheCondition() {
		assertThat(Paths.links("MATCH (a)-[:PART_OF|DELIVERS]->()<-[own:OWNED_BY]-(b) WHERE a.years[0] = 1",
				"%s.seen"::formatted))
			.isEqualTo("MATCH (a)-[link0:PART_OF|DELIVERS WHERE link0.seen]->()<-[own:OWNED_BY WHERE own.seen]-(b)"
					+ " WHERE a.years[0] = 1");
	}

	@Test
	void aTextWithoutAConditionStaysAsItIs() {
		String cypher = "MATCH (a)-[:PART_OF|DELIVERS]->()<-[own:OWNED_BY]-(b) WHERE a.price = '$1'";
		assertThat(Paths.links(cypher)).isEqualTo(cypher);
	}

	@ParameterizedTest
	@ValueSource(strings = { "(a)-->(b)", "(a)-[]->(b)", "(a)<-[link]-(b)", "(a)-[:PART_OF*1..3]->(b)",
			"(a)-[:PART_OF {basis: 'STATED'}]->(b)" })
	void aTextInWhichALinkWouldEscapeIsRefused(String cypher) {
		assertThatIllegalArgumentException().isThrownBy(() -> Paths.links(cypher, "%s.seen"::formatted))
			.withMessageContaining(cypher);
	}

}
