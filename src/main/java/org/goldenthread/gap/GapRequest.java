package org.goldenthread.gap;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Set;

import org.goldenthread.request.InvalidQuery;
import org.goldenthread.request.QueryLimits;
import org.goldenthread.request.Quoted;
import org.jspecify.annotations.Nullable;

/**
 * Which gaps to find.
 *
 * @param scope the id of the scope; null for everything
 * @param rules the rules, in their order
 * @param asAt the date on which values and evidence are to be recent
 * @param first how many to return at most
 * @param after the last gap of the page before; null for the first page
 */
record GapRequest(@Nullable String scope, List<GapRule> rules, LocalDate asAt, int first, @Nullable Place after) {

	private static final String SEPARATOR = "\u001f";

	static GapRequest of(@Nullable String scope, @Nullable List<String> rules, @Nullable List<GapSeverity> severities,
			LocalDate asAt, @Nullable Integer first, @Nullable String after, QueryLimits limits) {
		Set<String> names = (rules != null) ? Set.copyOf(rules) : Set.of();
		List<GapRule> asked = GapRules.ALL.stream()
			.filter((rule) -> names.isEmpty() || names.contains(rule.name()))
			.filter((rule) -> severities == null || severities.isEmpty()
					|| severities.contains(rule.meaning().severity()))
			.toList();
		int size = (first != null) ? first : limits.pageSize();
		if (size < 0 || size > limits.maximumPageSize()) {
			throw InvalidQuery.limit("first is " + size + ": it must be 0 to " + limits.maximumPageSize());
		}
		return new GapRequest(scope, asked, asAt, size, (after != null) ? Place.read(after, asked) : null);
	}

	/**
	 * The place of a gap in the list.
	 *
	 * @param rule the name of its rule
	 * @param node the id of the node that it is in
	 * @param key tells it from others of the rule in the node
	 */
	record Place(String rule, String node, String key) {

		String write() {
			return Base64.getUrlEncoder()
				.withoutPadding()
				.encodeToString(
						String.join(SEPARATOR, this.rule, this.node, this.key).getBytes(StandardCharsets.UTF_8));
		}

		static Place read(String cursor, List<GapRule> rules) {
			try {
				String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
				String[] parts = text.split(SEPARATOR, -1);
				if (parts.length == 3 && rules.stream().anyMatch((rule) -> rule.name().equals(parts[0]))) {
					return new Place(parts[0], parts[1], parts[2]);
				}
			}
			catch (IllegalArgumentException ex) {
				// Whatever is wrong with it, it is not one of ours.
			}
			throw new InvalidQuery(
					"after: " + Quoted.of(cursor) + " is not a cursor of this list: take one from pageInfo.endCursor "
							+ "of the same list, with the same rules and severities");
		}

	}

}
