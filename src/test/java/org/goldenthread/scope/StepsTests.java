package org.goldenthread.scope;

import org.goldenthread.model.reading.Models;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StepsTests {

	@Test
	void leadNowhereWhereTheModelHasNoSuchRelationship() {
		Steps steps = new Steps(Models.of("""
				"A plan."
				type Plan @kind(plural: "plans") {
				  "Its id."
				  id: ID!
				}
				"""));
		assertThat(steps.fill("MATCH (plan)<-[:${owned}]-(body) ${parts 0,6} (part)")).isEqualTo(
				"MATCH (plan)<-[:NOTHING]-(body) ((partsFrom)<-[parts:NOTHING]-(partsTo) WHERE true){0,6} (part)");
	}

}
