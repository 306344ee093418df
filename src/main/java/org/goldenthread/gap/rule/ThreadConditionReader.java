package org.goldenthread.gap.rule;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

import org.goldenthread.filter.NodeCondition;
import org.goldenthread.gap.rule.ThreadCondition.Follow;
import org.goldenthread.gap.rule.ThreadCondition.Part;
import org.goldenthread.model.Kind;
import org.goldenthread.model.Model;
import org.goldenthread.yaml.YamlText;
import org.jspecify.annotations.Nullable;

/**
 * Reads a condition on threads: {@code reaches} or {@code isReachedBy}, and under it by
 * which links, by how many, which kinds, what these are like, and what they reach then.
 */
final class ThreadConditionReader {

	private static final int MOST_HOPS = 8;

	private final Model model;

	private final BiFunction<YamlText, Kind, NodeCondition> where;

	ThreadConditionReader(Model model, BiFunction<YamlText, Kind, NodeCondition> where) {
		this.model = model;
		this.where = where;
	}

	Optional<ThreadCondition> read(YamlText rule, @Nullable Object value) {
		YamlText either = rule.part("unless", value, RuleReader.keys("reaches, isReachedBy"));
		boolean forward = either.has("reaches");
		if (forward == either.has("isReachedBy")) {
			either.problem("write either reaches or isReachedBy");
			return Optional.empty();
		}
		return Optional.of(condition(either, forward ? "reaches" : "isReachedBy", forward));
	}

	private ThreadCondition condition(YamlText outer, String key, boolean forward) {
		YamlText part = outer.part(key, outer.value(key), RuleReader.keys("by, hops, kinds, where, then"));
		List<Integer> hops = part.list("hops")
			.stream()
			.map((hop) -> (hop instanceof Integer number) ? number : Integer.valueOf(-1))
			.toList();
		boolean right = hops.size() == 2 && hops.getFirst() >= 0 && hops.getFirst() <= 1
				&& hops.getLast() >= hops.getFirst() && hops.getLast() <= MOST_HOPS;
		if (part.isThere() && !right) {
			part.problem("hops must be two numbers such as [1, 5], the first 0 or 1, the second at most " + MOST_HOPS);
		}
		List<String> kinds = NamingReader.kinds(this.model, part);
		NodeCondition like = null;
		if (part.has("where")) {
			if (kinds.size() != 1) {
				part.problem("where needs kinds to be one kind, which may be one that several share");
			}
			like = this.where.apply(part, this.model.findKind(kinds.isEmpty() ? "Node" : kinds.getFirst())
				.orElseGet(() -> this.model.kind("Node")));
		}
		return new ThreadCondition(forward, follow(part), right ? hops.getFirst() : 1, right ? hops.getLast() : 1,
				kinds, like, part.has("then") ? condition(part, "then", forward) : null);
	}

	private Follow follow(YamlText part) {
		List<String> words = part.texts("by");
		if (words.size() == 1 && Part.find(words.getFirst()).isPresent()) {
			return new Follow(Part.find(words.getFirst()).orElseThrow(), List.of());
		}
		boolean known = !words.isEmpty()
				&& words.stream().allMatch((word) -> this.model.findLinkType(word).isPresent());
		if (part.isThere() && !known) {
			part.problem("by must be one of " + String.join(", ", Part.words()) + ", or types of link such as PART_OF");
		}
		return new Follow(null, words);
	}

}
