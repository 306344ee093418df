package org.goldenthread.questions;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An alias means what stands behind it where it stands, in answers that are not lists
 * too.
 */
class AliasesTests extends RunningService {

	@Test
	void oneAliasMayMeanTwoThingsUnderTwoNames() {
		Answer answer = ask(
				"""
						{ search(text: "plan", first: 5) {
						  hits { a: node { v: id same: kind } b: node { v: name same: kind ... on Node { w: id } } }
						  again: hits { a: node { v: kind l: reach(along: "documents", first: 1) @skip(if: true) { totalCount } } }
						} }""",
				Map.of());
		Answer plain = ask("{ search(text: \"plan\", first: 5) { hits { node { id name kind } } } }", Map.of());
		assertThat(answer.rows("search.hits", "a.v", "b.v", "a.same", "b.w"))
			.isEqualTo(plain.rows("search.hits.node", "id", "name", "kind", "id"))
			.isNotEmpty();
		assertThat(answer.text("search.again.a.v")).isEqualTo(plain.text("search.hits.node.kind"));
	}

	@Test
	void oneAliasMayHaveOtherArgumentsUnderTwoNames() {
		Answer answer = ask(
				"""
						{ search(text: "plan", kinds: [LocalPlan], first: 3) {
						  hits { one: node { ... on LocalPlan { list: partOf(first: 1) { pageInfo { hasNextPage } totalCount } } }
						    two: node { ... on LocalPlan { list: partOf(first: 0) { nodes { id } } } } } } }""",
				Map.of());
		assertThat(answer.has("search.hits.one.list.totalCount")).isTrue();
		assertThat(answer.has("search.hits.two.list.nodes.id")).isFalse();
	}

}
