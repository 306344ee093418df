package org.goldenthread.gap;

import java.time.LocalDate;
import java.util.List;

import org.goldenthread.gap.condition.ThreadLinks;
import org.goldenthread.gap.rule.GapRules;
import org.goldenthread.snapshot.Snapshot;
import org.goldenthread.snapshot.Snapshots;

import org.springframework.stereotype.Component;

/**
 * Finds all gaps of a scope, for whoever writes about them.
 */
@Component
public class ScopeGaps {

	private final GapRules rules;

	private final ThreadLinks links;

	ScopeGaps(GapRules rules, Snapshots snapshots) {
		this.rules = rules;
		this.links = ThreadLinks.of(snapshots.grammar());
	}

	/**
	 * The gaps of a scope.
	 * @param snapshot the data
	 * @param scope the id of the scope
	 * @param asAt the day on which values and evidence are to be recent
	 * @return the gaps, those of the gravest rules first
	 */
	public List<ScopeGap> of(Snapshot snapshot, String scope, LocalDate asAt) {
		GapRequest request = GapRequest.all(this.rules, scope, asAt);
		GapSearch search = new GapSearch(request, snapshot, this.links);
		return request.rules()
			.stream()
			.flatMap(search::of)
			.map((gap) -> ScopeGap.of(gap, snapshot.graph(), search.isDemonstration(gap)))
			.toList();
	}

}
