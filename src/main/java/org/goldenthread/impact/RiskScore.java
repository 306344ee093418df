package org.goldenthread.impact;

import org.goldenthread.threadgraph.ThreadGraph;
import org.jspecify.annotations.Nullable;

/**
 * The score of a risk: the current one, else that from before anything was done.
 *
 * @param likelihood how likely it is; null if not scored
 * @param consequence how bad it would be; null if not scored
 * @param inherent whether it is from before anything was done
 */
record RiskScore(@Nullable Long likelihood, @Nullable Long consequence, boolean inherent) {

	static RiskScore of(ThreadGraph graph, int risk) {
		RiskScore current = new RiskScore(number(graph, risk, "likelihood"), number(graph, risk, "consequence"), false);
		RiskScore inherent = new RiskScore(number(graph, risk, "inherentLikelihood"),
				number(graph, risk, "inherentConsequence"), true);
		return (current.value() == null && inherent.value() != null) ? inherent : current;
	}

	private static @Nullable Long number(ThreadGraph graph, int risk, String property) {
		return (graph.fact(risk, property) instanceof Number number) ? Long.valueOf(number.longValue()) : null;
	}

	/**
	 * How likely times how bad; null if not scored.
	 */
	@Nullable Long value() {
		return (this.likelihood != null && this.consequence != null) ? this.likelihood * this.consequence : null;
	}

}
