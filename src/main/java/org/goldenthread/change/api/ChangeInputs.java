package org.goldenthread.change.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.goldenthread.change.Change;
import org.goldenthread.change.ChangeSet;
import org.goldenthread.model.LinkType;
import org.goldenthread.model.Model;
import org.goldenthread.request.Bounds;
import org.goldenthread.request.InvalidQuery;
import org.goldenthread.request.Quoted;
import org.goldenthread.store.LinkEnds;
import org.goldenthread.store.LinkKey;
import org.jspecify.annotations.Nullable;

/**
 * Reads change sets as callers write them, by the inputs that follow from the model.
 */
final class ChangeInputs {

	private static final int MOST_CHANGES = 1000;

	private static final String PUT = "put";

	private static final String LINK = "link";

	private final Model model;

	ChangeInputs(Model model) {
		this.model = model;
	}

	/**
	 * Reads a change set.
	 * @param input the coerced value of {@code ChangeSetInput}
	 */
	ChangeSet read(Map<String, @Nullable Object> input) {
		List<?> changes = (List<?>) Objects.requireNonNull(input.get("changes"));
		Bounds.size("changes", changes.size(), "changes", MOST_CHANGES);
		return changeSet(input, changes.stream().map((change) -> {
			Map.Entry<String, @Nullable Object> only = map(change).entrySet().iterator().next();
			return change(only.getKey(), Objects.requireNonNull(only.getValue()));
		}).toList());
	}

	/**
	 * Reads a change that is made alone.
	 * @param edit the coerced value of {@code EditInput}
	 * @param name the field of {@code ChangeInput} that it would be
	 * @param value the coerced value of that field
	 */
	ChangeSet readOne(Map<String, @Nullable Object> edit, String name, Object value) {
		return changeSet(edit, List.of(change(name, value)));
	}

	private static ChangeSet changeSet(Map<String, @Nullable Object> input, List<Change> changes) {
		return new ChangeSet(text(input, "author"), text(input, "reason"), textIfAny(input, "source"),
				version(text(input, "basedOn")), textIfAny(input, "key"), null, changes);
	}

	private static long version(String basedOn) {
		if (!basedOn.matches("\\d{1,18}")) {
			throw InvalidQuery.of("basedOn", "basedOn is " + Quoted.of(basedOn)
					+ ", and should be the version of an answer, as its completeness.dataVersion says");
		}
		return Long.parseLong(basedOn);
	}

	private Change change(String name, Object value) {
		return switch (name) {
			case "retire" -> new Change.RetireNode(value.toString());
			case "unlink" -> unlink(map(value));
			case String put when put.startsWith(PUT) -> put(put.substring(PUT.length()), map(value));
			case String link -> link(link.substring(LINK.length()), map(value));
		};
	}

	private static Change put(String kind, Map<String, @Nullable Object> input) {
		return new Change.PutNode(kind, text(input, "id"), properties(input, List.of("id")));
	}

	private Change link(String name, Map<String, @Nullable Object> input) {
		String type = this.model.linkTypes()
			.stream()
			.filter((each) -> each.name().equals(name))
			.map(LinkType::type)
			.findFirst()
			.orElseThrow();
		return new Change.PutLink(
				LinkKey.of(new LinkEnds(text(input, "from"), type, text(input, "to")), textIfAny(input, "role")),
				properties(input, List.of("from", "to", "role")));
	}

	private Change unlink(Map<String, @Nullable Object> input) {
		String type = text(input, "relationship");
		if (this.model.findLinkType(type).isEmpty()) {
			throw InvalidQuery.of("relationship", Quoted.of(type)
					+ " is no type of link: write one such as CONTRIBUTES_TO, as `relationship` of a hop says");
		}
		return new Change.RetireLink(
				LinkKey.of(new LinkEnds(text(input, "from"), type, text(input, "to")), textIfAny(input, "role")));
	}

	private static Map<String, @Nullable Object> properties(Map<String, @Nullable Object> input, List<String> without) {
		Map<String, @Nullable Object> properties = new TreeMap<>();
		input.forEach((name, value) -> {
			if (!without.contains(name)) {
				properties.put(name, value(value));
			}
		});
		return properties;
	}

	/** A citation as the graph keeps it; everything else as it is. */
	private static @Nullable Object value(@Nullable Object value) {
		return switch (value) {
			case null -> null;
			case Map<?, ?> citation -> citation(String.valueOf(citation.get("document")), citation.get("locator"));
			case List<?> list -> {
				List<@Nullable Object> values = new ArrayList<>();
				list.forEach((each) -> values.add(value(each)));
				yield values;
			}
			default -> value;
		};
	}

	private static String citation(String document, @Nullable Object locator) {
		if (!document.matches("\\S+")) {
			throw InvalidQuery.of("document",
					Quoted.of(document) + " is no id of a document: what comes after the id is the locator");
		}
		return (locator != null) ? document + " " + locator.toString().strip() : document;
	}

	private static String text(Map<String, @Nullable Object> input, String name) {
		return Objects.requireNonNull(input.get(name)).toString().strip();
	}

	private static @Nullable String textIfAny(Map<String, @Nullable Object> input, String name) {
		return (input.get(name) instanceof String text && !text.isBlank()) ? text.strip() : null;
	}

	@SuppressWarnings("unchecked")
	private static Map<String, @Nullable Object> map(Object value) {
		return (Map<String, @Nullable Object>) value;
	}

}
