package org.goldenthread.gap.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.goldenthread.gap.rule.ThreadCondition.Follow;
import org.goldenthread.gap.rule.ThreadCondition.Part;
import org.goldenthread.model.Kind;
import org.goldenthread.model.Model;
import org.goldenthread.model.RelationshipEnd;
import org.goldenthread.request.Quoted;
import org.goldenthread.yaml.YamlText;
import org.jspecify.annotations.Nullable;

/**
 * Reads which things a rule names: relationships with dots between, such as
 * {@code recordedIn.ownedBy}; or {@code reaches} or {@code isReachedBy} with a part of
 * threads, and the kinds to name.
 */
final class NamingReader {

	private final Model model;

	private final Kind kind;

	private final YamlText part;

	NamingReader(Model model, Kind kind, YamlText part) {
		this.model = model;
		this.kind = kind;
		this.part = part;
	}

	Naming read(String key, @Nullable Object value) {
		if (!(value instanceof Map<?, ?>)) {
			return new Naming(path(this.part.text(key)), null, true, List.of());
		}
		YamlText naming = this.part.part(key, value, RuleReader.keys("reaches, isReachedBy, kinds"));
		boolean forward = naming.has("reaches");
		if (forward == naming.has("isReachedBy")) {
			naming.problem("write either reaches or isReachedBy");
			return new Naming(List.of(), null, true, kinds(this.model, naming));
		}
		String word = naming.text(forward ? "reaches" : "isReachedBy");
		Part links = Part.find(word).orElse(null);
		if (links == null) {
			naming.problem(Quoted.of(word) + " is no part of threads: write one of " + String.join(", ", Part.words()));
		}
		return new Naming(List.of(), new Follow(links, List.of()), forward, kinds(this.model, naming));
	}

	private List<RelationshipEnd> path(String names) {
		List<RelationshipEnd> path = new ArrayList<>();
		if (names.isEmpty()) {
			return path;
		}
		Kind at = this.kind;
		for (String name : names.split("\\.", -1)) {
			RelationshipEnd end = at.ends().get(name);
			if (end == null) {
				this.part.problem(at.name() + " has no relationship " + Quoted.of(name) + "; it has "
						+ (at.ends().isEmpty() ? "none" : String.join(", ", at.ends().keySet())));
				return List.of();
			}
			path.add(end);
			at = this.model.kind(end.target());
		}
		return List.copyOf(path);
	}

	static List<String> kinds(Model model, YamlText part) {
		List<String> kinds = part.texts("kinds");
		kinds.stream()
			.filter((kind) -> model.findKind(kind).isEmpty())
			.forEach((kind) -> part.problem("kinds: the model has no kind " + Quoted.of(kind)));
		return kinds;
	}

}
