package org.goldenthread.change.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.goldenthread.change.Difference;
import org.goldenthread.change.Difference.LinkChange;
import org.goldenthread.change.Difference.NodeChange;
import org.goldenthread.model.Model;
import org.goldenthread.model.Property;
import org.goldenthread.store.LinkKey;
import org.jspecify.annotations.Nullable;

/**
 * A thing or a link that a change set changes, as an answer says it.
 *
 * @param change the place of the change in the set
 * @param what what happens to it
 * @param kind the kind of the thing; null of a link
 * @param id the id of the thing; null of a link
 * @param name its name; null of a link
 * @param relationship the type of the link; null of a thing
 * @param from the id of what the link starts from; null of a thing
 * @param to the id of what the link points to; null of a thing
 * @param role the role of the link
 * @param properties what differs
 */
record ChangedThing(int change, ChangeKind what, @Nullable String kind, @Nullable String id, @Nullable String name,
		@Nullable String relationship, @Nullable String from, @Nullable String to, @Nullable String role,
		List<ChangedProperty> properties) {

	private static final String UPDATED_AT = "updatedAt";

	static List<ChangedThing> of(Difference difference, Model model) {
		return Stream
			.concat(difference.nodes().stream().map((change) -> of(change, model)),
					difference.links().stream().map((change) -> of(change, model)))
			.sorted(Comparator.comparing(ChangedThing::change))
			.toList();
	}

	private static ChangedThing of(NodeChange change, Model model) {
		Map<String, @Nullable Object> before = (change.before() != null) ? change.before().properties() : Map.of();
		Map<String, @Nullable Object> after = (change.after() != null) ? change.after().properties() : Map.of();
		return new ChangedThing(change.position(), ChangeKind.of(change.before(), change.after()), change.any().kind(),
				change.id(), String.valueOf(change.any().properties().get("name")), null, null, null, null,
				differing(model.kind(change.any().kind()).properties(), before, after));
	}

	private static ChangedThing of(LinkChange change, Model model) {
		LinkKey key = change.any().key();
		Map<String, @Nullable Object> before = (change.before() != null) ? change.before().properties() : Map.of();
		Map<String, @Nullable Object> after = (change.after() != null) ? change.after().properties() : Map.of();
		return new ChangedThing(change.position(), ChangeKind.of(change.before(), change.after()), null, null, null,
				key.ends().type(), key.ends().from(), key.ends().to(), key.role(),
				differing(model.findLinkType(key.ends().type()).orElseThrow().properties(), before, after));
	}

	private static List<ChangedProperty> differing(Map<String, Property> known, Map<String, @Nullable Object> before,
			Map<String, @Nullable Object> after) {
		List<ChangedProperty> differing = new ArrayList<>();
		for (String name : new TreeSet<>(known.keySet())) {
			List<String> one = texts(before.get(name));
			List<String> other = texts(after.get(name));
			if (!one.equals(other) && !name.equals(UPDATED_AT)) {
				differing.add(new ChangedProperty(name, one, other));
			}
		}
		return differing;
	}

	private static List<String> texts(@Nullable Object value) {
		return switch (value) {
			case null -> List.of();
			case List<?> list -> list.stream().map(String::valueOf).toList();
			default -> List.of(value.toString());
		};
	}

	/**
	 * What happens to a thing or a link.
	 */
	enum ChangeKind {

		ADDED, CHANGED, RETIRED;

		static ChangeKind of(@Nullable Object before, @Nullable Object after) {
			if (before == null) {
				return ADDED;
			}
			return (after != null) ? CHANGED : RETIRED;
		}

	}

	/**
	 * A property that differs.
	 *
	 * @param name its name
	 * @param before its values before
	 * @param after its values after
	 */
	record ChangedProperty(String name, List<String> before, List<String> after) {

	}

}
