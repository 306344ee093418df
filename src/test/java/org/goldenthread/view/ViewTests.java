package org.goldenthread.view;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import graphql.GraphQLContext;
import org.goldenthread.model.Enumeration;
import org.goldenthread.model.reading.Models;
import org.goldenthread.view.Hidden.Unless;
import org.jspecify.annotations.Nullable;
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

	@Test
	void aViewShowsAllOfAnotherOnlyWhereNothingIsSeenByTheOtherAlone() {
		List<@Nullable String> systems = Arrays.asList(null, "sys-a", "sys-b");
		List<Hidden> some = Stream.of(Set.of("DRAFT"), Set.of("DRAFT", "CONFIDENTIAL"), Set.of("CONFIDENTIAL"))
			.flatMap((values) -> Stream.of(new Hidden("restriction", values),
					new Hidden("restriction", values, new Unless("restrictedTo", Set.of("sys-a"))),
					new Hidden("restriction", values, new Unless("restrictedTo", Set.of("sys-a", "sys-b")))))
			.toList();
		List<View> views = Stream
			.concat(Stream.of(View.EVERYTHING),
					some.stream()
						.flatMap((one) -> some.stream().map((other) -> View.EVERYTHING.without(one).without(other))))
			.toList();
		long shown = 0;
		for (View view : views) {
			for (View other : views) {
				boolean all = Stream.of("DRAFT", "CONFIDENTIAL")
					.allMatch((restriction) -> systems.stream()
						.allMatch((system) -> sees(view, restriction, system) || !sees(other, restriction, system)));
				assertThat(view.showsAllOf(other)).as("%s of %s", view, other).isEqualTo(all);
				shown += all ? 1 : 0;
			}
		}
		assertThat(shown).isBetween(100L, views.size() * (long) views.size() - 100);
	}

	private static boolean sees(View view, String restriction, @Nullable String system) {
		return view.sees((property) -> property.equals("restriction") ? restriction
				: property.equals("restrictedTo") ? system : null);
	}

}
