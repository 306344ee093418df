package org.goldenthread.query.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.goldenthread.cypher.Patterns;
import org.goldenthread.model.Kind;
import org.goldenthread.model.Model;
import org.goldenthread.model.RelationshipEnd;
import org.jspecify.annotations.Nullable;

/**
 * Where a filter names things by their ids, a list is found from those things instead of
 * by trying everything of its kind: the work then grows with what hangs on them and not
 * with the graph.
 *
 * @param route leads from the items of the list to the things that are named
 * @param ids the condition on their ids
 */
record SelectiveStart(Route route, Map<String, ? extends @Nullable Object> ids) {

	/**
	 * Finds such things in what must hold for every item of a list.
	 * @param kind the kind of the items
	 * @param filter the filter of the list; null for none
	 */
	static Optional<SelectiveStart> of(Kind kind, @Nullable Object filter, Model model) {
		return find(kind, List.of(), kind, filter, model);
	}

	private static Optional<SelectiveStart> find(Kind start, List<RelationshipEnd> ends, Kind kind,
			@Nullable Object filter, Model model) {
		if (filter instanceof List<?> filters) {
			return filters.stream().flatMap((each) -> find(start, ends, kind, each, model).stream()).findFirst();
		}
		if (!(filter instanceof Map<?, ?> conditions)) {
			return Optional.empty();
		}
		Map<String, @Nullable Object> ids = ids(conditions.get("id"));
		if (!ids.isEmpty()) {
			return Optional.of(new SelectiveStart(new Route(start, ends, kind), ids));
		}
		return conditions.entrySet().stream().flatMap((condition) -> {
			RelationshipEnd end = kind.ends().get(condition.getKey());
			if (end != null && condition.getValue() instanceof Map<?, ?> quantified) {
				return find(start, with(ends, end), model.kind(end.target()), quantified.get("some"), model).stream();
			}
			return condition.getKey().equals("and") ? find(start, ends, kind, condition.getValue(), model).stream()
					: Optional.<SelectiveStart>empty().stream();
		}).findFirst();
	}

	private static Map<String, @Nullable Object> ids(@Nullable Object condition) {
		if (condition instanceof Map<?, ?> operators) {
			for (String operator : List.of("equals", "in")) {
				if (operators.get(operator) != null) {
					return Map.of(operator, operators.get(operator));
				}
			}
		}
		return Map.of();
	}

	private static List<RelationshipEnd> with(List<RelationshipEnd> ends, RelationshipEnd end) {
		List<RelationshipEnd> more = new ArrayList<>(ends);
		more.add(end);
		return List.copyOf(more);
	}

	/**
	 * Matches the items that the filter has yet to be applied to.
	 * @param node the variable of an item
	 */
	String match(String node, Patterns patterns) {
		if (this.route.ends().isEmpty()) {
			return patterns.byId(this.route.start(), node);
		}
		String named = patterns.parameters().variable("a");
		String condition = new ValueConditions(patterns.parameters()).ids(named + ".id", this.ids);
		return patterns.byId(this.route.end(), named) + " WHERE " + condition + " MATCH "
				+ this.route.back(named, node, patterns);
	}

}
