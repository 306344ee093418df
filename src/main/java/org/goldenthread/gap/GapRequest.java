package org.goldenthread.gap;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.goldenthread.gap.rule.GapRule;
import org.goldenthread.gap.rule.GapRules;
import org.goldenthread.gap.rule.GapSeverity;
import org.goldenthread.request.InvalidQuery;
import org.goldenthread.request.QueryLimits;
import org.jspecify.annotations.Nullable;

/**
 * Which gaps to find.
 *
 * @param scope the id of the scope; null for everything
 * @param rules the rules, in their order
 * @param asAt the date on which values and evidence are to be recent; null for the day of
 * the last change of the data
 * @param first how many to return at most
 * @param after the last gap of the page before; null for the first page
 */
record GapRequest(@Nullable String scope, List<GapRule> rules, @Nullable LocalDate asAt, int first,
		@Nullable GapPosition after) {

	static GapRequest of(GapRules all, @Nullable String scope, @Nullable List<String> rules,
			@Nullable List<GapSeverity> severities, @Nullable LocalDate asAt, @Nullable Integer first,
			@Nullable String after, QueryLimits limits) {
		Set<String> names = (rules != null) ? Set.copyOf(rules) : Set.of();
		List<GapRule> asked = all.all()
			.stream()
			.filter((rule) -> names.isEmpty() || names.contains(rule.name()))
			.filter((rule) -> severities == null || severities.isEmpty()
					|| severities.contains(rule.meaning().severity()))
			.toList();
		int size = (first != null) ? first : limits.pageSize();
		if (size < 0 || size > limits.maximumPageSize()) {
			throw InvalidQuery.limit("first is " + size + ": it must be 0 to " + limits.maximumPageSize());
		}
		return new GapRequest(scope, asked, asAt, size, (after != null) ? GapPosition.read(after, asked) : null);
	}

	/**
	 * A request for all gaps of all rules in a scope.
	 */
	static GapRequest all(GapRules rules, @Nullable String scope, @Nullable LocalDate asAt) {
		return new GapRequest(scope, rules.all(), asAt, 0, null);
	}

}
