package org.goldenthread.gap;

import java.util.List;

/**
 * Gaps in how risks are held.
 */
final class RiskRules {

	private RiskRules() {
	}

	static List<GapRule> all() {
		return List.of(withoutMitigation(), withoutScore(), withoutOwner());
	}

	private static GapRule withoutMitigation() {
		return GapRule.of("RISK_WITHOUT_MITIGATION", GapSeverity.HIGH, "A risk that nothing is recorded to lessen.")
			.looksFor("a mitigation, action or plan that lessens the risk", "the risk's own links")
			.in("Risk", "WHERE NOT EXISTS { (c)-[:MITIGATED_BY]->() }")
			.finds("'none is named'");
	}

	private static GapRule withoutScore() {
		return GapRule.of("RISK_WITHOUT_SCORE", GapSeverity.MEDIUM, "A risk without a current score.")
			.looksFor("how likely it is now and how bad it would be", "the risk and the registers that hold it")
			.in("Risk", "WHERE c.likelihood IS NULL OR c.consequence IS NULL WITH c, "
					+ "COLLECT { MATCH (c)-[:RECORDED_IN]->(r) RETURN DISTINCT r ORDER BY r.id LIMIT 5 } AS registers")
			.finds("""
					CASE WHEN c.likelihood IS NOT NULL OR c.consequence IS NOT NULL THEN 'one of the two only' \
					WHEN c.inherentLikelihood IS NOT NULL THEN 'only a score from before anything was done' \
					WHEN size(registers) = 0 THEN 'none, and no register is said to hold it' \
					ELSE 'none is published, though a register holds it' END""", "registers");
	}

	private static GapRule withoutOwner() {
		return GapRule.of("RISK_WITHOUT_OWNER", GapSeverity.MEDIUM, "A risk that nobody answers for.")
			.looksFor("an owner", "the risk's own links")
			.in("Risk", "WHERE NOT EXISTS { (c)-[:OWNED_BY]->() } WITH c, COLLECT { "
					+ "MATCH (c)-[:RECORDED_IN]->()-[:OWNED_BY]->(o) RETURN DISTINCT o ORDER BY o.id LIMIT 5 } AS keepers")
			.finds("CASE WHEN size(keepers) = 0 THEN 'none is named' ELSE 'only the keeper of a register that holds it' END",
					"keepers");
	}

}
