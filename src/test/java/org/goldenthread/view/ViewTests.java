package org.goldenthread.view;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import graphql.GraphQLContext;
import org.goldenthread.model.Enumeration;
import org.goldenthread.model.reading.Models;
import org.goldenthread.view.Hidden.Unless;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ViewTests {

	@Test
	void whoeverSetsNoViewSeesNothingRestricted() {
		View view = View.of(GraphQLContext.newContext().build());
		for (Restriction restriction : Restriction.values()) {
			assertThat(view.sees(Map.of(Restriction.PROPERTY, restriction.name())::get)).isFalse();
		}
		assertThat(view.sees(Map.of("basis", "STATED")::get)).isTrue();
	}

	@Test
	void everyRestrictionOfTheModelIsKnown() {
		Enumeration ofModel = Models.real()
			.enumerations()
			.stream()
			.filter((each) -> each.name().equals("Restriction"))
			.findFirst()
			.orElseThrow();
		assertThat(Arrays.stream(Restriction.values()).map(Enum::name))
			.isEqualTo(List.copyOf(ofModel.values().keySet()));
	}

	@Test
	void whatIsHiddenIsShownWhereAnotherPropertySaysSo() {
		View view = new View(
				List.of(new Hidden("restriction", Set.of("DRAFT"), new Unless("restrictedTo", Set.of("sys-a")))));
		assertThat(view.sees(Map.of("restriction", "DRAFT", "restrictedTo", "sys-a")::get)).isTrue();
		assertThat(view.sees(Map.of("restriction", "DRAFT", "restrictedTo", "sys-b")::get)).isFalse();
		assertThat(view.sees(Map.of("restriction", "DRAFT")::get)).isFalse();
	}

}
