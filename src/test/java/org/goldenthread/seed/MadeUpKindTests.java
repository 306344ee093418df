package org.goldenthread.seed;

import org.goldenthread.testing.EmptyGraph;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.graphql.test.autoconfigure.tester.AutoConfigureGraphQlTester;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.graphql.test.tester.GraphQlTester;

/**
 * Adds a kind of node as anyone would: one file of the model, and tables of facts.
 */
@EmptyGraph
@SpringBootTest(properties = { "goldenthread.seed.location=classpath:made-up",
		"goldenthread.model=classpath:graph-schema/model/*.graphqls,classpath:made-up/pathway.graphqls" })
@AutoConfigureGraphQlTester
class MadeUpKindTests {

	@Autowired
	private GraphQlTester graphQl;

	@Test
	void isLoadedListedLinkedSearchedAndThreadedWithoutAnyJava() {
		GraphQlTester.Response response = this.graphQl.document("""
				{
				  pathway(id: "path-1") { kind services sources { locator } partOf { nodes { name } } }
				  pathways(filter: {services: {atLeast: 4}}) { totalCount }
				  localPlan(id: "plan-1") { pathways { edges { link { basis } node { name } } } }
				  search(text: "stroke", kinds: [Pathway]) { hits { node { id } } }
				  threads(from: "path-1", toward: UP) { threads { hops { reads node { id } } } }
				}""").execute();
		response.path("pathway.kind").entity(String.class).isEqualTo("Pathway");
		response.path("pathway.services").entity(Integer.class).isEqualTo(4);
		response.path("pathway.sources[0].locator").entity(String.class).isEqualTo("L3");
		response.path("pathway.partOf.nodes[0].name").entity(String.class).isEqualTo("A plan");
		response.path("pathways.totalCount").entity(Integer.class).isEqualTo(1);
		response.path("localPlan.pathways.edges[0].link.basis").entity(String.class).isEqualTo("STATED");
		response.path("search.hits[0].node.id").entity(String.class).isEqualTo("path-1");
		response.path("threads.threads[0].hops[0].reads").entity(String.class).isEqualTo("is part of");
		response.path("threads.threads[0].hops[0].node.id").entity(String.class).isEqualTo("plan-1");
	}

}
