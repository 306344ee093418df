package org.goldenthread.past;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.goldenthread.change.Change;
import org.goldenthread.model.Model;
import org.goldenthread.store.LinkEnds;
import org.goldenthread.store.LinkKey;
import org.jspecify.annotations.Nullable;

/**
 * A graph of intentions, reasons and results as a plain model in memory, and random
 * changes of it.
 */
final class RandomHistory {

	static final String SOURCE = "src-a";

	private static final List<String> KINDS = List.of("Shift", "Priority", "Objective", "Action", "Outcome", "Measure");

	private static final int OF_EACH = 3;

	private final Random random;

	private final List<LinkEnds> possible;

	/** What things are called, by their ids. */
	private final Map<String, String> names = new TreeMap<>();

	private final Set<LinkEnds> links = new HashSet<>();

	RandomHistory(Random random, Model model) {
		this.random = random;
		this.possible = model.relationships()
			.stream()
			.flatMap((each) -> ids(model, each.from())
				.flatMap((from) -> ids(model, each.to()).filter((to) -> !to.equals(from))
					.map((to) -> new LinkEnds(from, each.type(), to))))
			.distinct()
			.toList();
	}

	private static Stream<String> ids(Model model, String kind) {
		return model.concreteKinds(kind)
			.stream()
			.filter((each) -> KINDS.contains(each.name()))
			.flatMap((each) -> Stream.of(1, 2, 3).map((number) -> each.name().toLowerCase(Locale.ROOT) + "-" + number));
	}

	/**
	 * What each kind holds: ids and names.
	 */
	Set<String> nodes() {
		Set<String> nodes = new TreeSet<>();
		this.names.forEach((id, name) -> nodes.add(id + " " + name));
		return nodes;
	}

	/**
	 * The links, each as its type and its ends.
	 */
	Set<String> links() {
		Set<String> links = new TreeSet<>();
		this.links.forEach((each) -> links.add(each.from() + " " + each.type() + " " + each.to()));
		return links;
	}

	/**
	 * Changes that are made to the model here, and to the graph by who asks for them.
	 */
	List<Change> next() {
		List<Change> changes = new ArrayList<>();
		Set<String> used = new HashSet<>();
		int many = 2 + this.random.nextInt(6);
		while (changes.size() < many) {
			int what = this.random.nextInt(10);
			if (what < 4) {
				put(changes, used);
			}
			else if (what < 8) {
				link(changes, used);
			}
			else if (what == 8) {
				unlink(changes, used);
			}
			else if (used.isEmpty() && !this.names.isEmpty()) {
				String id = List.copyOf(this.names.keySet()).get(this.random.nextInt(this.names.size()));
				this.names.remove(id);
				this.links.removeIf((each) -> each.from().equals(id) || each.to().equals(id));
				return List.of(new Change.RetireNode(id));
			}
		}
		return changes;
	}

	/**
	 * Retires all that there is.
	 */
	List<Change> end() {
		List<Change> changes = this.names.keySet().stream().<Change>map(Change.RetireNode::new).toList();
		this.names.clear();
		this.links.clear();
		return changes;
	}

	private void put(List<Change> changes, Set<String> used) {
		String kind = KINDS.get(this.random.nextInt(KINDS.size()));
		String id = kind.toLowerCase(Locale.ROOT) + "-" + (1 + this.random.nextInt(OF_EACH));
		if (used.add(id)) {
			String name = "Name " + this.random.nextInt(1000);
			Map<String, @Nullable Object> properties = new HashMap<>(Map.of("name", name));
			if (!this.names.containsKey(id)) {
				properties.putAll(Map.of("basis", "STATED", "sources", List.of(SOURCE)));
			}
			this.names.put(id, name);
			changes.add(new Change.PutNode(kind, id, properties));
		}
	}

	private void link(List<Change> changes, Set<String> used) {
		List<LinkEnds> all = this.possible.stream()
			.filter((each) -> this.names.containsKey(each.from()) && this.names.containsKey(each.to()))
			.toList();
		if (!all.isEmpty()) {
			LinkEnds ends = all.get(this.random.nextInt(all.size()));
			if (used.add(ends.toString())) {
				this.links.add(ends);
				changes.add(new Change.PutLink(new LinkKey(ends, null), new HashMap<>(Map.of("basis", "STATED",
						"sources", List.of(SOURCE), "note", "note " + this.random.nextInt(1000)))));
			}
		}
	}

	private void unlink(List<Change> changes, Set<String> used) {
		if (!this.links.isEmpty()) {
			LinkEnds ends = this.links.stream()
				.sorted((one, other) -> one.toString().compareTo(other.toString()))
				.toList()
				.get(this.random.nextInt(this.links.size()));
			if (used.add(ends.toString())) {
				this.links.remove(ends);
				changes.add(new Change.RetireLink(new LinkKey(ends, null)));
			}
		}
	}

}
