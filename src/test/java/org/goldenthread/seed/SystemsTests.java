package org.goldenthread.seed;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.goldenthread.seed.Facts.LinkFact;
import org.goldenthread.seed.Facts.NodeFact;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every organisation, body, place and local plan belongs to a system, or it is written
 * down why not.
 */
class SystemsTests {

	private static final Map<String, List<String>> UP = Facts.links("WITHIN", "MEMBER_OF", "OWNED_BY")
		.collect(Collectors.groupingBy(LinkFact::from, Collectors.mapping(LinkFact::to, Collectors.toList())));

	@Test
	void whatBelongsToNoneIsWrittenDownWithItsReason() {
		Map<String, String> reasons = Facts.kept("without-system")
			.stream()
			.map(Table.Row::cells)
			.collect(Collectors.toMap((row) -> row.get("id"), (row) -> row.get("reason")));
		assertThat(reasons.values()).doesNotContainNull();
		assertThat(Facts.nodes("Organisation", "OrganisationGroup", "GovernanceBody", "Place", "LocalPlan")
			.map(NodeFact::id)
			.filter((id) -> !belongsToASystem(id))).containsExactlyInAnyOrderElementsOf(reasons.keySet());
	}

	private static boolean belongsToASystem(String id) {
		Set<String> seen = new HashSet<>(Set.of(id));
		Deque<String> open = new ArrayDeque<>(seen);
		while (!open.isEmpty()) {
			String next = open.remove();
			if (Facts.node(next).kind().equals("System")) {
				return true;
			}
			UP.getOrDefault(next, List.of()).stream().filter(seen::add).forEach(open::add);
		}
		return false;
	}

}
