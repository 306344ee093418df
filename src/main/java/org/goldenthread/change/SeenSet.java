package org.goldenthread.change;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.goldenthread.store.LinkKey;
import org.goldenthread.store.Statement;
import org.goldenthread.view.View;
import org.jspecify.annotations.Nullable;

/**
 * Holds a change set as it is written against a view, whatever became of it: what it
 * names is there, was there or would be.
 */
final class SeenSet {

	private final HiddenNow hidden;

	private final View view;

	/**
	 * What a reader sees.
	 * @param run runs a statement
	 * @param view what may be seen
	 */
	SeenSet(Function<Statement, List<Map<String, @Nullable Object>>> run, View view) {
		this.hidden = new HiddenNow(run, view);
		this.view = view;
	}

	boolean isSeen(ChangeSet set) {
		return set.changes().stream().allMatch(this::wouldBeSeen)
				&& this.hidden.nodes(set.changes().stream().flatMap(SeenSet::named).toList()).isEmpty()
				&& linksAreSeen(set.changes());
	}

	/** By what it says itself. */
	private boolean wouldBeSeen(Change change) {
		Map<String, @Nullable Object> properties = properties(change);
		return this.view.sees(properties::get);
	}

	private boolean linksAreSeen(List<Change> changes) {
		Set<LinkKey> keys = new HashSet<>();
		changes.stream().flatMap(SeenSet::key).forEach(keys::add);
		return this.hidden.links(keys.stream().map((key) -> key.ends().from()).toList(), null)
			.stream()
			.noneMatch(keys::contains);
	}

	private static Stream<LinkKey> key(Change change) {
		return switch (change) {
			case Change.PutLink put -> Stream.of(put.key());
			case Change.RetireLink retire -> Stream.of(retire.key());
			case Change.RestoreLink restore -> Stream.of(restore.done().any().key());
			default -> Stream.empty();
		};
	}

	/** Any value may name a thing, such as the document that it cites. */
	private static Stream<String> named(Change change) {
		Stream<String> things = switch (change) {
			case Change.PutNode put -> Stream.of(put.id());
			case Change.RetireNode retire -> Stream.of(retire.id());
			case Change.RestoreNode restore -> Stream.of(restore.done().id());
			default -> key(change).flatMap((key) -> key.ends().ids().stream());
		};
		Stream<String> values = properties(change).values()
			.stream()
			.flatMap((value) -> (value instanceof List<?> list) ? list.stream() : Stream.ofNullable(value))
			.map((value) -> value.toString().split(" ", 2)[0]);
		return Stream.concat(things, values);
	}

	private static Map<String, @Nullable Object> properties(Change change) {
		return switch (change) {
			case Change.PutNode put -> put.properties();
			case Change.PutLink put -> put.properties();
			default -> new HashMap<>();
		};
	}

}
