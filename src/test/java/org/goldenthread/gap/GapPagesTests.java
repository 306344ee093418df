package org.goldenthread.gap;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.goldenthread.gap.condition.Finding;
import org.goldenthread.gap.condition.GapCondition;
import org.goldenthread.gap.rule.GapRule;
import org.goldenthread.gap.rule.GapSubject;
import org.goldenthread.gap.rule.Meaning;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pages of gaps, put together from as few things as they need.
 */
class GapPagesTests {

	private static final List<String> KINDS = List.of("Priority", "Action", "Objective", "Programme");

	private final AtomicInteger lookedAt = new AtomicInteger();

	private final GapRule rule = rule("made_up", (candidate) -> {
		this.lookedAt.incrementAndGet();
		return candidate.graph().id(candidate.node()).endsWith("0") ? List.of(Finding.in(candidate.node(), "ends in 0"))
				: List.of();
	});

	@Test
	void pagesOfAnySizeHoldAllGapsInTheOrderOfTheirIdsWhateverTheirKinds() {
		Random random = new Random(20261129);
		Gaps gaps = gaps(random, 300);
		List<GapRule> rules = List.of(this.rule, rule("another", this.rule.condition()));
		List<String> all = rules.stream().flatMap((each) -> gaps.of(each).stream()).map(FoundGap::id).toList();
		assertThat(all).hasSizeGreaterThan(40).doesNotHaveDuplicates();
		assertThat(gaps.of(this.rule)).extracting(FoundGap::node).isSorted();
		assertThat(gaps.count(this.rule) * 2).isEqualTo(all.size());
		for (int size : List.of(1, 2, 7, 50, 500)) {
			List<String> paged = new ArrayList<>();
			GapPosition after = null;
			List<FoundGap> page;
			do {
				page = gaps.page(rules, size, after);
				List<FoundGap> shown = page.subList(0, Math.min(size, page.size()));
				shown.forEach((gap) -> paged.add(gap.id()));
				after = shown.isEmpty() ? after : shown.getLast().position();
			}
			while (page.size() > size);
			assertThat(paged).as("pages of %d", size).isEqualTo(all);
		}
	}

	@Test
	void aPageLooksAtNoMoreThingsThanItNeeds() {
		Gaps gaps = gaps(new Random(1), 2000);
		this.lookedAt.set(0);
		List<FoundGap> page = gaps.page(List.of(this.rule), 3, null);
		assertThat(page).hasSize(4);
		assertThat(this.lookedAt.get()).isLessThan(200);
		this.lookedAt.set(0);
		assertThat(gaps.page(List.of(this.rule), 3, page.getLast().position())).hasSize(4);
		assertThat(this.lookedAt.get()).isLessThan(200);
	}

	private static Gaps gaps(Random random, int things) {
		StringBuilder graph = new StringBuilder();
		random.ints(0, 100_000)
			.distinct()
			.limit(things)
			.forEach((number) -> graph.append(KINDS.get(random.nextInt(KINDS.size())))
				.append(" thing-")
				.append(number)
				.append('\n'));
		return Gaps.in(graph.toString());
	}

	private static GapRule rule(String name, GapCondition condition) {
		GapRule any = Rules.each().getFirst();
		return new GapRule(any.file(),
				new Meaning(name, any.meaning().severity(), any.meaning().sentence(), any.meaning().lookedFor(),
						any.meaning().where()),
				"Node", GapSubject.NODE, condition, any.breaks(), Set.of(), any.example());
	}

}
