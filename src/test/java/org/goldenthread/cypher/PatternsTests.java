package org.goldenthread.cypher;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.goldenthread.model.Model;
import org.goldenthread.model.RelationshipEnd;
import org.goldenthread.model.reading.Models;
import org.goldenthread.view.Hidden;
import org.goldenthread.view.View;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PatternsTests {

	private final Model model = Models.real();

	private final Parameters parameters = new Parameters();

	@Test
	void whoMaySeeEverythingMeetsNoCondition() {
		Patterns patterns = new Patterns(View.EVERYTHING, this.parameters);
		assertThat(List.of(patterns.all("Risk", "n"), patterns.byId(this.model.kind("Risk"), "n"),
				patterns.byId("n", "$id"), patterns.related("n", end("Risk", "ownedBy"), "", ""),
				patterns.between("a", "r", "b"), patterns.seen("n")))
			.containsExactly("(n:Risk)", "(n:Node&Risk)", "(n:Node {id: $id})",
					"(n)-[:OWNED_BY]->(" + kind("ownedBy") + ")", "(a)-[r]->(b)", "");
		assertThat(this.parameters.values()).isEmpty();
	}

	@Test
	void everyNodeAndEveryLinkMeetsTheConditionsOfTheView() {
		Patterns patterns = new Patterns(View.REAL, this.parameters);
		assertThat(patterns.all("Risk", "n")).isEqualTo("(n:Risk WHERE NOT coalesce(n.basis IN $p0, false))");
		assertThat(patterns.byId("n", "$id")).isEqualTo("(n:Node {id: $id} WHERE NOT coalesce(n.basis IN $p0, false))");
		assertThat(patterns.between("a", "r", "b")).isEqualTo("(a)-[r WHERE NOT coalesce(r.basis IN $p0, false)]->(b)");
		assertThat(this.parameters.values()).isEqualTo(Map.of("p0", List.of("DEMONSTRATION")));
	}

	@Test
	void whatHasNoVariableIsGivenOneToMeetTheConditions() {
		Patterns patterns = new Patterns(View.REAL, this.parameters);
		assertThat(patterns.related("n", end("Risk", "ownedBy"), "", ""))
			.isEqualTo("(n)-[v0:OWNED_BY WHERE NOT coalesce(v0.basis IN $p0, false)]->(v1" + kind("ownedBy")
					+ " WHERE NOT coalesce(v1.basis IN $p0, false))");
	}

	@Test
	void severalConditionsAllHide() {
		View view = new View(List.of(new Hidden("basis", Set.of("DERIVED", "DEMONSTRATION")),
				new Hidden("status", Set.of("draft"))));
		assertThat(new Patterns(view, this.parameters).seen("n"))
			.isEqualTo("NOT coalesce(n.basis IN $p0, false) AND NOT coalesce(n.status IN $p1, false)");
		assertThat(this.parameters.values()).containsEntry("p0", List.of("DEMONSTRATION", "DERIVED"))
			.containsEntry("p1", List.of("draft"));
	}

	private RelationshipEnd end(String kind, String name) {
		RelationshipEnd end = this.model.kind(kind).ends().get(name);
		assertThat(end).isNotNull();
		return end;
	}

	private String kind(String name) {
		RelationshipEnd end = end("Risk", name);
		return end.relationship().alone() ? "" : ":" + end.target();
	}

}
