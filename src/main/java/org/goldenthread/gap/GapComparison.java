package org.goldenthread.gap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.goldenthread.gap.condition.ThreadLinks;
import org.goldenthread.gap.rule.GapRule;
import org.goldenthread.gap.rule.GapRules;
import org.goldenthread.snapshot.Snapshot;
import org.goldenthread.snapshot.Snapshots;

import org.springframework.stereotype.Component;

/**
 * Compares the gaps of two versions of the data.
 */
@Component
public class GapComparison {

	private final GapRules rules;

	private final ThreadLinks links;

	GapComparison(GapRules rules, Snapshots snapshots) {
		this.rules = rules;
		this.links = ThreadLinks.of(snapshots.grammar());
	}

	/**
	 * The gaps that are in one version only.
	 * @param in the version that has them
	 * @param notIn the version that does not
	 * @return the gaps, those of the gravest rules first
	 */
	public List<GapChange> only(Snapshot in, Snapshot notIn) {
		List<GapChange> only = new ArrayList<>();
		GapRequest request = GapRequest.all(this.rules, null, null);
		GapSearch here = new GapSearch(request, in, this.links);
		GapSearch there = new GapSearch(request, notIn, this.links);
		for (GapRule rule : request.rules()) {
			Map<String, FoundGap> gaps = new LinkedHashMap<>();
			here.of(rule).forEach((gap) -> gaps.put(gap.id(), gap));
			there.of(rule).forEach((gap) -> gaps.remove(gap.id()));
			gaps.values()
				.forEach((gap) -> only.add(new GapChange(rule.name(), rule.meaning().severity(),
						rule.meaning().sentence(), gap.node(), in.graph().name(gap.finding().node()))));
		}
		return only;
	}

}
