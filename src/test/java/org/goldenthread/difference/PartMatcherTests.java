package org.goldenthread.difference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.goldenthread.difference.PlanDifference.PartDifference;
import org.goldenthread.store.DataVersion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PartMatcherTests {

	@Test
	void whatIsOnOneSideOnlyIsAddedOrDropped() {
		assertThat(compare(plan(part("a", "Old")), plan(part("b", "New")))).containsExactly("ADDED b", "DROPPED a");
	}

	@Test
	void whatHasTheSameIdIsCarriedForwardOrChanged() {
		assertThat(
				compare(plan(part("a", "Falls"), part("b", "Beds")), plan(part("a", "Falls"), part("b", "More beds"))))
			.containsExactly("CHANGED b b ID TITLE: Beds > More beds", "CARRIED_FORWARD a a ID");
	}

	@Test
	void aLinkCountsMoreThanAnId() {
		PlanParts before = new PlanParts("plan-a", "A", DataVersion.NONE, Map.of("a", part("a", "Falls")),
				Map.of("a", "c"), false);
		assertThat(compare(before, plan(part("a", "Falls"), part("c", "Falls in care homes"))))
			.containsExactly("ADDED a", "CHANGED a c LINK TITLE: Falls > Falls in care homes");
	}

	@Test
	void theSameTitleIsEnoughWhereOnlyOneOnEachSideHasIt() {
		assertThat(compare(plan(part("a", "Falls")), plan(part("x", "falls"))))
			.containsExactly("CHANGED a x TITLE TITLE: Falls > falls");
		assertThat(compare(plan(part("a", "Falls")), plan(part("x", "Falls"), part("y", "Falls"))))
			.containsExactly("ADDED x", "ADDED y", "DROPPED a");
	}

	@Test
	void eachRespectIsSetAgainstTheOther() {
		PlanPart before = new PlanPart("a", "Action", "Falls", List.of("A board"), List.of(), "2025-03", "open");
		PlanPart after = new PlanPart("a", "Action", "Falls", List.of("A board", "A trust"), List.of("Falls: 5%"), null,
				"done");
		assertThat(compare(plan(before), plan(after))).containsExactly(
				"CHANGED a a ID OWNER: A board > A board; A trust TARGET: null > Falls: 5% DATE: 2025-03 > null STATUS: open > done");
	}

	private static List<String> compare(PlanParts before, PlanParts after) {
		return PartMatcher.compare(before, after).stream().map(PartMatcherTests::text).toList();
	}

	private static String text(PartDifference each) {
		StringBuilder text = new StringBuilder(each.what().name());
		List.of(id(each.before()), id(each.after()), (each.matchedBy() != null) ? " " + each.matchedBy() : "")
			.forEach(text::append);
		each.changes()
			.forEach((change) -> text.append(" " + change.aspect() + ": " + change.before() + " > " + change.after()));
		return text.toString();
	}

	private static String id(@Nullable PlanPart part) {
		return (part != null) ? " " + part.id() : "";
	}

	private static PlanPart part(String id, String name) {
		return new PlanPart(id, "Priority", name, List.of(), List.of(), null, null);
	}

	private static PlanParts plan(PlanPart... parts) {
		Map<String, PlanPart> all = new LinkedHashMap<>();
		List.of(parts).forEach((part) -> all.put(part.id(), part));
		return new PlanParts("plan-a", "A", DataVersion.NONE, all, Map.of(), false);
	}

}
