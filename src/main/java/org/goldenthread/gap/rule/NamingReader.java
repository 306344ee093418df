package org.goldenthread.gap.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.goldenthread.gap.rule.ThreadCondition.Follow;
import org.goldenthread.gap.rule.ThreadCondition.Part;
import org.goldenthread.model.Kind;
import org.goldenthread.model.Model;
import org.goldenthread.model.RelationshipEnd;
import org.jspecify.annotations.Nullable;

/**
 * Reads which things a rule names: relationships with dots between, such as
 * {@code recordedIn.ownedBy}; or {@code reaches} or {@code isReachedBy} with a part of
 * threads, and the kinds to name.
 */
final class NamingReader {

	private final Model model;

	private final Kind kind;

	private final RuleText part;

	NamingReader(Model model, Kind kind, RuleText part) {
		this.model = model;
		this.kind = kind;
		this.part = part;
	}

	Naming read(@Nullable Object value) {
		if (!(value instanceof Map<?, ?>)) {
			return new Naming(path(String.valueOf(value)), null, true, List.of());
		}
		RuleText naming = this.part.part("naming", value, RuleReader.keys("reaches, isReachedBy, kinds"));
		boolean forward = naming.has("reaches");
		if (forward == naming.has("isReachedBy")) {
			naming.problem("write either reaches or isReachedBy");
		}
		String word = String.valueOf(naming.value(forward ? "reaches" : "isReachedBy"));
		Part links = Part.find(word).orElse(null);
		if (links == null) {
			naming.problem("'" + word + "' is no part of threads: write one of " + String.join(", ", Part.words()));
		}
		return new Naming(List.of(), new Follow(links, List.of()), forward, kinds(this.model, naming));
	}

	private List<RelationshipEnd> path(String names) {
		List<RelationshipEnd> path = new ArrayList<>();
		Kind at = this.kind;
		for (String name : names.split("\\.")) {
			RelationshipEnd end = at.ends().get(name);
			if (end == null) {
				this.part.problem(at.name() + " has no relationship '" + name + "'; it has "
						+ String.join(", ", at.ends().keySet()));
				return List.of();
			}
			path.add(end);
			at = this.model.kind(end.target());
		}
		return List.copyOf(path);
	}

	static List<String> kinds(Model model, RuleText part) {
		List<String> kinds = part.texts("kinds");
		kinds.stream()
			.filter((kind) -> model.findKind(kind).isEmpty())
			.forEach((kind) -> part.problem("kinds: the model has no kind '" + kind + "'"));
		return kinds;
	}

}
