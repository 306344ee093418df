package org.goldenthread.model.reading;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class ModelProblemsTests {

	private static final String LINK = """
			"Belongs."
			type PartOf @link(type: "PART_OF", reads: "is part of", inverse: "includes")
			""";

	@Test
	void areReportedAllAtOnceWithFileAndLine() {
		assertThat(problemsOf("""
				"A plan."
				type Plan @kind(plural: "plans") {
				  "Its id."
				  id: ID!
				  name: String
				  "Its colour."
				  colour: Colour
				}
				""")).containsExactly("test.graphqls, line 5: Plan.name has no description",
				"test.graphqls, line 6: Plan.colour: Colour is no type of value here; for a link to a kind add @relationship");
	}

	@Test
	void nameTextThatIsNoSchemaDefinition() {
		assertThat(problemsOf("typ Plan {}")).singleElement().asString().startsWith("test.graphqls, line 1:");
	}

	@Test
	void nameAKindWithoutId() {
		assertThat(problemsOf("\"A plan.\" type Plan @kind(plural: \"plans\")"))
			.containsExactly("Plan has no id: let it implement Node, or declare id: ID!");
	}

	@Test
	void nameARelationshipThatLeadsNowhere() {
		assertThat(problemsOf(LINK, plan("""
				"Its whole."
				partOf: [Whole!]! @relationship(type: "PART_OF", inverse: "parts", inverseDescription: "Its parts.")
				"""))).containsExactly("Plan.partOf leads to Whole, which is not a kind");
	}

	@Test
	void nameARelationshipThatNothingDescribes() {
		assertThat(problemsOf(plan("""
				"Its whole."
				partOf: [Plan!]! @relationship(type: "PART_OF", inverse: "parts", inverseDescription: "Its parts.")
				"""))).containsExactly("Plan.partOf: no type with @link describes PART_OF");
	}

	@Test
	void nameTwoRelationshipsThatOneLinkCouldBe() {
		assertThat(problemsOf(LINK, plan("""
				"Its whole."
				partOf: [Plan!]! @relationship(type: "PART_OF", inverse: "parts", inverseDescription: "Its parts.")
				"Its frame."
				frame: [Plan!]! @relationship(type: "PART_OF", inverse: "framed", inverseDescription: "What it frames.")
				"""))).containsExactly("Plan.partOf and Plan.frame both allow PART_OF between the same kinds");
	}

	@Test
	void nameAFieldThatWouldBeTwoRelationships() {
		assertThat(problemsOf(LINK, plan("""
				"Its whole."
				parts: [Plan!]! @relationship(type: "PART_OF", inverse: "parts", inverseDescription: "Its parts.")
				"""))).singleElement().asString().contains("Plan.parts would be two relationships");
	}

	@Test
	void nameARelationshipThatIsNoList() {
		assertThat(problemsOf(LINK, plan("""
				"Its whole."
				partOf: Plan @relationship(type: "PART_OF", inverse: "parts", inverseDescription: "Its parts.")
				"""))).containsExactly("test.graphqls, line 5: Plan.partOf is a relationship: write it [Plan!]!");
	}

	@Test
	void nameARangeOfWhatIsNoNumberOrThatHoldsNone() {
		assertThat(problemsOf(plan("""
				"Its colour."
				colour: String @range(least: 1)
				"Its place."
				place: Int @range(least: 5, most: 1)
				"""))).containsExactly("test.graphqls, line 5: Plan.colour is no number, and cannot have @range",
				"test.graphqls, line 8: Plan.place: no number is from 5 to 1");
	}

	private static String plan(String field) {
		return "\"A plan.\"\ntype Plan @kind(plural: \"plans\") {\n\"Its id.\"\nid: ID!\n" + field + "}";
	}

	private static List<String> problemsOf(String... texts) {
		return catchThrowableOfType(InvalidModel.class, () -> Models.of(texts)).problems();
	}

}
