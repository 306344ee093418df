package org.goldenthread.impact;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.goldenthread.impact.Propagation.Step;
import org.goldenthread.query.Hydration;
import org.goldenthread.scope.Scope;
import org.goldenthread.snapshot.Snapshot;
import org.goldenthread.threadgraph.ThreadGraph;
import org.jspecify.annotations.Nullable;

/**
 * Risks by what hangs on them.
 *
 * @param snapshot the data in which they were found
 * @param risks the risks, those most exposed first
 * @param cut why something may be missing; null if nothing can be
 */
record RiskExposures(Snapshot snapshot, List<Exposed> risks, @Nullable String cut) {

	private static final int MOST_RISKS = 2000;

	/**
	 * Finds what hangs on risks.
	 * @param links which links pass a failure on
	 * @param scope the id of the scope that they belong to; null for all
	 */
	static RiskExposures find(Snapshot snapshot, DependencyLinks links, @Nullable String scope) {
		ThreadGraph graph = snapshot.graph();
		BitSet members = (scope != null) ? Scope.members(snapshot, Scope.root(snapshot, "scope", scope)) : null;
		int[] risks = snapshot.visible()
			.nodesOf(graph.layout().kindsOf("Risk"))
			.filter((risk) -> members == null || members.get(risk))
			.toArray();
		DependencyEdges edges = DependencyEdges.of(snapshot, links);
		List<Exposed> exposed = Arrays.stream(risks)
			.limit(MOST_RISKS)
			.mapToObj((risk) -> Exposed.of(risk, edges))
			.sorted(Exposed.ORDER)
			.toList();
		return new RiskExposures(snapshot, exposed,
				(risks.length > MOST_RISKS) ? "no more than " + MOST_RISKS + " risks are looked at" : null);
	}

	ImpactAnswer.Exposures answer(FirstPage page, Hydration hydration) {
		List<Exposed> shown = page.of(this.risks);
		shown.forEach((each) -> hydration.nodes("risks/risk", List.of(each.id())).nodes("risks/affected", ids(each)));
		hydration.read();
		String followed = this.risks.stream().map(Exposed::cut).filter(Objects::nonNull).findFirst().orElse(null);
		return new ImpactAnswer.Exposures(shown.stream().map((each) -> answer(each, hydration)).toList(),
				this.risks.size(),
				this.snapshot.completeness(Arrays.asList(followed, this.cut, page.cut(this.risks.size(), "risks"))));
	}

	private ImpactAnswer.Exposure answer(Exposed exposed, Hydration hydration) {
		RiskScore score = exposed.score();
		return new ImpactAnswer.Exposure(hydration.node("risks/risk", exposed.id()), score.likelihood(),
				score.consequence(), score.value(), score.inherent(), hydration.rows("risks/affected", ids(exposed)),
				exposed.count(), exposed.demonstrationCount(), exposed.exposure());
	}

	private List<String> ids(Exposed exposed) {
		return Arrays.stream(exposed.affected()).mapToObj(this.snapshot.graph()::id).toList();
	}

	/**
	 * How much hangs on a risk.
	 *
	 * @param id its id
	 * @param score its score
	 * @param affected the numbers of what hangs on it, the nearest first
	 * @param demonstrationCount how much of this is made up
	 * @param cut why something may be missing; null if nothing can be
	 */
	record Exposed(String id, RiskScore score, int[] affected, int demonstrationCount, @Nullable String cut) {

		private static final Comparator<Exposed> ORDER = Comparator
			.comparing(Exposed::exposure, Comparator.nullsLast(Comparator.reverseOrder()))
			.thenComparing((exposed) -> -exposed.count())
			.thenComparing(Exposed::id);

		private static Exposed of(int risk, DependencyEdges edges) {
			Propagation propagation = Propagation.from(risk, edges);
			return new Exposed(edges.graph().id(risk), RiskScore.of(edges.graph(), risk),
					propagation.affected().stream().mapToInt(Step::node).toArray(), propagation.demonstrationCount(),
					propagation.cut());
		}

		int count() {
			return this.affected.length;
		}

		@Nullable Long exposure() {
			Long value = this.score.value();
			return (value != null) ? value * count() : null;
		}

	}

}
