package org.goldenthread.backup;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.goldenthread.store.GraphScan;
import org.goldenthread.store.LinkEnds;
import org.goldenthread.store.LinkKey;
import org.goldenthread.store.PlainJson;
import org.goldenthread.store.StoredLink;
import org.goldenthread.store.StoredNode;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Compares the graph that the store holds with that of a backup: ids, kinds, properties,
 * with basis and sources among them, and links.
 */
@Component
class Comparison {

	private static final int AT_ONCE = 1000;

	private final GraphScan scan;

	Comparison(GraphScan scan) {
		this.scan = scan;
	}

	/**
	 * Names everything in which the two differ.
	 * @param source the backup
	 * @param differences takes each difference as a sentence
	 * @throws UnusableBackup if the backup is damaged
	 */
	void compare(Path source, Consumer<String> differences) {
		try (BackupFile file = BackupFile.open(source)) {
			new Run(file, differences).compare();
		}
	}

	/**
	 * One comparison.
	 */
	private final class Run {

		private final BackupFile file;

		private final Consumer<String> differences;

		/** The ids of the nodes by their numbers in the file. */
		private final List<String> ids = new ArrayList<>();

		private final Set<LinkKey> keys = new HashSet<>();

		private final List<BackedUpNode> nodes = new ArrayList<>();

		private final Map<LinkKey, Map<String, @Nullable Object>> links = new HashMap<>();

		Run(BackupFile file, Consumer<String> differences) {
			this.file = file;
			this.differences = differences;
		}

		void compare() {
			this.file.nodes(StorePart.GRAPH, (node) -> {
				this.ids.add(id(node));
				this.nodes.add(node);
				if (this.nodes.size() == AT_ONCE) {
					compareNodes();
				}
			});
			compareNodes();
			this.file.links((link) -> {
				if (Math.max(link.from(), link.to()) < this.ids.size()) {
					LinkKey key = LinkKey.of(
							new LinkEnds(this.ids.get(link.from()), link.type(), this.ids.get(link.to())),
							link.properties().get("role"));
					this.keys.add(key);
					this.links.put(key, link.properties());
					if (this.links.size() == AT_ONCE) {
						compareLinks();
					}
				}
			});
			compareLinks();
			findThoseOfTheStoreAlone();
		}

		private void compareNodes() {
			Map<String, StoredNode> stored = Comparison.this.scan.nodes(this.nodes.stream().map(Run::id).toList())
				.stream()
				.collect(Collectors.toMap(StoredNode::id, (node) -> node));
			for (BackedUpNode node : this.nodes) {
				StoredNode other = stored.get(id(node));
				if (other == null) {
					this.differences.accept(id(node) + " is in the file and not in the store");
				}
				else {
					if (!new TreeSet<>(node.labels()).equals(new TreeSet<>(other.labels()))) {
						this.differences.accept(id(node) + " is " + new TreeSet<>(node.labels()) + " in the file and "
								+ new TreeSet<>(other.labels()) + " in the store");
					}
					compare(id(node), node.properties(), other.properties());
				}
			}
			this.nodes.clear();
		}

		private void compareLinks() {
			Map<LinkKey, StoredLink> stored = Comparison.this.scan
				.links(this.links.keySet().stream().map(LinkKey::ends).distinct().toList())
				.stream()
				.collect(Collectors.toMap(LinkKey::of, (link) -> link, (one, _) -> one));
			this.links.forEach((key, properties) -> {
				StoredLink other = stored.get(key);
				if (other == null) {
					this.differences.accept("The link " + words(key) + " is in the file and not in the store");
				}
				else {
					compare("The link " + words(key), properties, other.properties());
				}
			});
			this.links.clear();
		}

		private void compare(String what, Map<String, @Nullable Object> file, Map<String, @Nullable Object> store) {
			Map<String, @Nullable Object> one = PlainJson.typed(file);
			Map<String, @Nullable Object> other = PlainJson.typed(store);
			Set<String> names = new TreeSet<>(one.keySet());
			names.addAll(other.keySet());
			names.stream()
				.filter((name) -> !Objects.equals(one.get(name), other.get(name)))
				.forEach((name) -> this.differences.accept(what + ": " + name + " is " + shown(one.get(name))
						+ " in the file and " + shown(other.get(name)) + " in the store"));
		}

		private void findThoseOfTheStoreAlone() {
			Set<String> known = new HashSet<>(this.ids);
			Comparison.this.scan.all(Set.of(), (node) -> {
				if (!known.contains(node.id())) {
					this.differences.accept(node.id() + " is in the store and not in the file");
				}
			}, Set.of("role"), (link) -> {
				if (!this.keys.contains(LinkKey.of(link))) {
					this.differences
						.accept("The link " + words(LinkKey.of(link)) + " is in the store and not in the file");
				}
			});
		}

		private static String id(BackedUpNode node) {
			return String.valueOf(node.properties().get("id"));
		}

		private static String shown(@Nullable Object value) {
			return (value != null) ? "'" + value + "'" : "not there";
		}

		private static String words(LinkKey key) {
			return key.ends().from() + " " + key.ends().type() + " " + key.ends().to()
					+ ((key.role() != null) ? " (" + key.role() + ")" : "");
		}

	}

}
