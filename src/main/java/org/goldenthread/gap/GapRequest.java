package org.goldenthread.gap;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.goldenthread.gap.rule.GapRule;
import org.goldenthread.gap.rule.GapRules;
import org.goldenthread.gap.rule.GapSeverity;
import org.goldenthread.request.Bounds;
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
 * @param of the id of the node that the gaps must be in; null for any
 * @param ids the ids of the gaps; null for any
 * @param accepted whether they are to be accepted or not to be; null for either
 */
record GapRequest(@Nullable String scope, List<GapRule> rules, @Nullable LocalDate asAt, int first,
		@Nullable GapPosition after, @Nullable String of, @Nullable Set<String> ids, @Nullable Boolean accepted) {

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
		int size = Bounds.number("first", first, limits.pageSize(), 0, limits.maximumPageSize());
		return new GapRequest(scope, asked, asAt, size, (after != null) ? GapPosition.read(after, asked) : null, null,
				null, null);
	}

	/**
	 * The same request for the gaps in one node only.
	 */
	GapRequest in(@Nullable String of) {
		return new GapRequest(this.scope, this.rules, this.asAt, this.first, this.after, of, this.ids, this.accepted);
	}

	/**
	 * The same request for some gaps only, which only the rules named in their ids can
	 * find.
	 */
	GapRequest only(@Nullable List<String> ids) {
		if (ids == null) {
			return this;
		}
		Set<String> names = ids.stream().map(FoundGap::ruleIn).collect(Collectors.toSet());
		return new GapRequest(this.scope, this.rules.stream().filter((rule) -> names.contains(rule.name())).toList(),
				this.asAt, this.first, this.after, this.of, Set.copyOf(ids), this.accepted);
	}

	/**
	 * The same request for gaps that are accepted, or that are not.
	 */
	GapRequest accepted(@Nullable Boolean accepted) {
		return new GapRequest(this.scope, this.rules, this.asAt, this.first, this.after, this.of, this.ids, accepted);
	}

	/**
	 * A request for all gaps of all rules in a scope.
	 */
	static GapRequest all(GapRules rules, @Nullable String scope, @Nullable LocalDate asAt) {
		return new GapRequest(scope, rules.all(), asAt, 0, null, null, null, null);
	}

}
