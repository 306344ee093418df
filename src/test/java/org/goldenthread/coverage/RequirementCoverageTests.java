package org.goldenthread.coverage;

import org.goldenthread.model.Model;
import org.goldenthread.store.GraphWriter;
import org.goldenthread.testing.EmptyGraph;
import org.goldenthread.testing.SmallGraph;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.graphql.test.autoconfigure.tester.AutoConfigureGraphQlTester;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.graphql.test.tester.GraphQlTester;

@EmptyGraph
@SpringBootTest(properties = "goldenthread.seed.enabled=false")
@AutoConfigureGraphQlTester
class RequirementCoverageTests {

	@Autowired
	private GraphQlTester graphQl;

	@Autowired
	private GraphWriter writer;

	@Autowired
	private Model model;

	@Test
	void requirementsByPlansShowWhatMeetsThemAndByWhatEvidence() {
		SmallGraph.write(this.writer, this.model, """
				LegislativeRequirement one
				LegislativeRequirement two
				LocalPlan plan
				PlanEdition edition
				LocalPlan other
				edition -EDITION_OF-> plan
				edition -MEETS-> one status=met evidence='chapter 2' page=14
				""");
		GraphQlTester.Response answer = this.graphQl.document("""
				{ coverage(rows: LegislativeRequirement, columns: LocalPlan) { matrices {
				    rows { id } columns { id }
				    cells { row column joined threads { hops { link { ... on Meets { status evidence page } } } } }
				} } }""").execute();
		answer.path("coverage.matrices[0].rows[*].id").entityList(String.class).containsExactly("one", "two");
		answer.path("coverage.matrices[0].columns[*].id").entityList(String.class).containsExactly("other", "plan");
		answer.path("coverage.matrices[0].cells").matchesJson("""
				[{"row": "one", "column": "plan", "joined": 1, "threads": [{"hops": [{},
				  {"link": {"status": "met", "evidence": "chapter 2", "page": "14"}}]}]}]""");
	}

}
