package org.goldenthread.query.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.goldenthread.model.Kind;
import org.goldenthread.model.Model;
import org.goldenthread.model.RelationshipEnd;
import org.jspecify.annotations.Nullable;

/**
 * A filter taken apart into a condition {@code some} on one relationship, which leads
 * onward, and all that must hold besides.
 *
 * @param rest the other parts of the filter
 * @param end the relationship
 * @param others the other conditions on the relationship
 * @param filter what some thing at its other end must be like
 */
record Onward(List<Map<String, @Nullable Object>> rest, RelationshipEnd end, Map<String, @Nullable Object> others,
		Object filter) {

	/**
	 * The condition that leads furthest.
	 * @param kind the kind that the filter is for
	 */
	static Optional<Onward> of(Kind kind, @Nullable Object filter, Model model) {
		List<Map.Entry<String, Object>> parts = parts(filter);
		return parts.stream()
			.filter((part) -> some(kind, part).isPresent())
			.max(Comparator.comparingInt((part) -> length(kind, part, model)))
			.map((furthest) -> {
				List<Map<String, @Nullable Object>> rest = new ArrayList<>();
				parts.stream().filter((part) -> part != furthest).forEach((part) -> rest.add(one(part)));
				Map<String, @Nullable Object> others = new LinkedHashMap<>();
				((Map<?, ?>) furthest.getValue()).forEach((name, value) -> others.put(String.valueOf(name), value));
				Object onward = others.remove("some");
				return new Onward(rest, end(kind, furthest).orElseThrow(), others,
						(onward != null) ? onward : Map.of());
			});
	}

	/**
	 * How many conditions {@code some} are nested in each other, as far as nothing else
	 * stands between them.
	 */
	static int length(Kind kind, @Nullable Object filter, Model model) {
		return parts(filter).stream().mapToInt((part) -> length(kind, part, model)).max().orElse(0);
	}

	private static int length(Kind kind, Map.Entry<String, Object> part, Model model) {
		return some(kind, part)
			.map((filter) -> 1 + length(model.kind(end(kind, part).orElseThrow().target()), filter, model))
			.orElse(0);
	}

	private static Optional<Object> some(Kind kind, Map.Entry<String, Object> part) {
		return end(kind, part).map((_) -> ((Map<?, ?>) part.getValue()).get("some"));
	}

	private static Optional<RelationshipEnd> end(Kind kind, Map.Entry<String, Object> part) {
		return Optional.ofNullable(kind.ends().get(part.getKey()));
	}

	/** What must all hold, through every {@code and}. */
	private static List<Map.Entry<String, Object>> parts(@Nullable Object filter) {
		List<Map.Entry<String, Object>> parts = new ArrayList<>();
		if (filter instanceof List<?> filters) {
			filters.forEach((each) -> parts.addAll(parts(each)));
		}
		else if (filter instanceof Map<?, ?> conditions) {
			conditions.forEach((name, value) -> {
				if (name.equals("and")) {
					parts.addAll(parts(value));
				}
				else if (value != null) {
					parts.add(Map.entry(String.valueOf(name), value));
				}
			});
		}
		return parts;
	}

	private static Map<String, @Nullable Object> one(Map.Entry<String, Object> part) {
		Map<String, @Nullable Object> filter = new LinkedHashMap<>();
		filter.put(part.getKey(), part.getValue());
		return filter;
	}

}
