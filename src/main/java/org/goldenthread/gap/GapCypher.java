package org.goldenthread.gap;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.goldenthread.cypher.Paths;
import org.goldenthread.scope.Scope;
import org.goldenthread.scope.Steps;
import org.goldenthread.store.Statement;
import org.jspecify.annotations.Nullable;

/**
 * The statements of rules. Their texts depend on nothing but the rule and on whether
 * there is a scope, so that the database plans each of them once.
 */
final class GapCypher {

	private final Steps steps;

	private final @Nullable String place;

	private final @Nullable Scope scope;

	private final LocalDate asAt;

	GapCypher(Steps steps, @Nullable String place, @Nullable Scope scope, LocalDate asAt) {
		this.steps = steps;
		this.place = place;
		this.scope = scope;
		this.asAt = asAt;
	}

	/**
	 * Finds the first gaps of a rule.
	 * @param most how many
	 * @param after the gap that they come after; null for the first
	 */
	Statement page(GapRule rule, int most, GapRequest.@Nullable Place after) {
		Map<String, @Nullable Object> parameters = parameters(rule);
		parameters.put("most", (long) most);
		parameters.put("afterNode", (after != null) ? after.node() : "");
		parameters.put("afterKey", (after != null) ? after.key() : "");
		return new Statement("gaps " + rule.name(), gaps(rule) + """

				WITH * WHERE node.id > $afterNode OR node.id = $afterNode AND key > $afterKey
				WITH * ORDER BY node.id, key LIMIT $most
				RETURN [node.id, key, found, [each IN named | [each.id, each.name]], [each IN context | each.id],
				  CASE WHEN link IS NOT NULL THEN [startNode(link).id, type(link), endNode(link).id] END,
				  [each IN starts | each.id], [each IN via | each.id]] AS value""", parameters);
	}

	/**
	 * Counts the gaps of a rule.
	 */
	Statement count(GapRule rule) {
		return new Statement("count gaps " + rule.name(), gaps(rule) + "\nRETURN count(*) AS value", parameters(rule));
	}

	private Map<String, @Nullable Object> parameters(GapRule rule) {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("asAt", this.asAt);
		if (this.scope != null) {
			parameters.put("place", this.place);
			parameters.put("members", this.scope.members(rule.everywhere() ? "Node" : rule.search().candidates()));
		}
		return parameters;
	}

	private String gaps(GapRule rule) {
		GapRule.Place at = rule.place();
		GapRule.Evidence evidence = rule.evidence();
		String starts = Objects.requireNonNullElse(rule.trail().starts(), "[" + at.node() + "]");
		return this.steps.fill(candidates(rule)) + "\n"
				+ RealLinks.only(this.steps.fill(rule.search().cypher()
						+ """

								WITH %s AS node, %s AS key, %s AS found, %s AS named, %s AS context, %s AS link, %s AS starts, %s AS via"""
							.formatted(at.node(), at.key(), evidence.found(), evidence.named(), evidence.context(),
									at.link(), starts, rule.trail().via())));
	}

	private String candidates(GapRule rule) {
		boolean scoped = this.scope != null;
		if (rule.everywhere()) {
			return scoped
					? "MATCH %s\nWITH here, COLLECT { UNWIND $members AS id MATCH %s RETURN member } AS within"
						.formatted(Paths.byId("here", "$place"), Paths.byId("member", "id"))
					: "MATCH " + Paths.all("System", "here") + "\nCALL (here) {\nWITH here AS place\n" + Scope.members()
							+ "\nRETURN members AS within }\nWITH here, within";
		}
		return scoped ? "UNWIND $members AS id\nMATCH " + Paths.byId("c", "id")
				: "MATCH " + Paths.all(rule.search().candidates(), "c");
	}

}
