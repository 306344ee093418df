package org.goldenthread.change;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.goldenthread.change.Difference.LinkChange;
import org.goldenthread.change.Difference.NodeChange;
import org.goldenthread.request.Quoted;
import org.goldenthread.store.LinkKey;
import org.jspecify.annotations.Nullable;

/**
 * Checks what changes rest on, and what stays and rests on what they change: a link on
 * its ends, and whatever cites a document on that.
 */
final class CitedDocuments {

	private static final String UNSEEN = "does not go with something that stays";

	private final PresentGraph present;

	private final Map<String, NodeChange> nodes;

	private final Map<LinkKey, LinkChange> links;

	private final Problems problems;

	private final SourceChecks checks;

	/**
	 * Prepares to check.
	 * @param node finds a node as it will be; null if it will not be there
	 */
	CitedDocuments(PresentGraph present, Function<String, @Nullable NodeState> node, Map<String, NodeChange> nodes,
			Map<LinkKey, LinkChange> links, Problems problems) {
		this.present = present;
		this.nodes = nodes;
		this.links = links;
		this.problems = problems;
		this.checks = new SourceChecks(node);
	}

	void check() {
		checkChanged();
		Map<NodeState, Integer> untouchedNodes = new LinkedHashMap<>();
		Map<LinkState, Integer> untouchedLinks = new LinkedHashMap<>();
		addLinksOfChangedNodes(untouchedLinks);
		addCitingChangedDocuments(untouchedNodes, untouchedLinks);
		checkUntouched(untouchedNodes, untouchedLinks);
		checkRetired();
	}

	private void checkChanged() {
		readDocuments(Stream.concat(this.nodes.values().stream().map((change) -> change.any().properties()),
				this.links.values().stream().map((change) -> change.any().properties())));
		readDocuments(this.links.keySet().stream().flatMap(this::ends));
		this.nodes.values().forEach((change) -> {
			if (change.after() != null) {
				this.checks.checkNode(change.after(),
						(property, text) -> this.problems.add(change.position(), property, text));
			}
		});
		this.links.values().forEach((change) -> {
			if (change.after() != null) {
				this.checks.checkLink(change.after(),
						(property, text) -> this.problems.add(change.position(), property, text));
			}
		});
	}

	private void addLinksOfChangedNodes(Map<LinkState, Integer> untouched) {
		changed().forEach((change) -> this.present.linksOf(change.id())
			.stream()
			.filter((link) -> !this.links.containsKey(link.key()))
			.forEach((link) -> untouched.putIfAbsent(link, change.position())));
	}

	private void addCitingChangedDocuments(Map<NodeState, Integer> nodes, Map<LinkState, Integer> links) {
		Map<String, Integer> documents = changed()
			.filter((change) -> isDocument(change.any()) && isOtherwiseCitable(change))
			.collect(Collectors.toMap(NodeChange::id, NodeChange::position));
		if (documents.isEmpty()) {
			return;
		}
		citing(documents.keySet()).forEach((document, ids) -> {
			this.present.readNodes(ids);
			ids.forEach((id) -> nodes.putIfAbsent(Objects.requireNonNull(this.present.held(id)),
					Objects.requireNonNull(documents.get(document))));
		});
		linksCiting(documents.keySet()).forEach((document, keys) -> {
			this.present.readLinks(keys);
			keys.forEach((key) -> links.putIfAbsent(Objects.requireNonNull(this.present.held(key)),
					Objects.requireNonNull(documents.get(document))));
		});
	}

	private void checkUntouched(Map<NodeState, Integer> nodes, Map<LinkState, Integer> links) {
		this.present.readNodes(links.keySet()
			.stream()
			.flatMap((link) -> link.key().ends().ids().stream())
			.collect(Collectors.toCollection(LinkedHashSet::new)));
		readDocuments(Stream.concat(nodes.keySet().stream().map(NodeState::properties),
				links.keySet().stream().map(LinkState::properties)));
		readDocuments(links.keySet().stream().map(LinkState::key).flatMap(this::ends));
		nodes.forEach((node, position) -> this.checks.checkNode(node, (property, text) -> this.problems.add(position,
				property, (this.present.node(node.id()) != null) ? node.id() + ", which stays, " + text : UNSEEN)));
		links.forEach((link, position) -> this.checks.checkLink(link,
				(property, text) -> this.problems.add(position, property, this.present.isSeen(link)
						? "the link " + ChangeChecker.words(link.key()) + ", which stays, " + text : UNSEEN)));
	}

	/** What is cited stays as long as something rests on it. */
	private void checkRetired() {
		Map<String, Integer> retired = this.nodes.values()
			.stream()
			.filter((change) -> change.after() == null && isDocument(change.any()))
			.collect(Collectors.toMap(NodeChange::id, NodeChange::position));
		if (retired.isEmpty()) {
			return;
		}
		Map<String, NavigableSet<String>> citing = new LinkedHashMap<>();
		citing(retired.keySet()).forEach((document, ids) -> {
			this.present.readNodes(ids);
			ids.forEach((id) -> citing.computeIfAbsent(document, (_) -> new TreeSet<>())
				.add((this.present.node(id) != null) ? id : ""));
		});
		linksCiting(retired.keySet()).forEach((document, keys) -> {
			this.present.readNodes(keys.stream().flatMap((key) -> key.ends().ids().stream()).toList());
			this.present.readLinks(keys);
			keys.forEach((key) -> citing.computeIfAbsent(document, (_) -> new TreeSet<>())
				.add((this.present.link(key) != null) ? ChangeChecker.words(key) : ""));
		});
		citing.forEach((document, all) -> {
			String example = all.isEmpty() ? "" : all.last();
			if (!all.isEmpty()) {
				this.problems.add(Objects.requireNonNull(retired.get(document)), "id",
						Quoted.of(document) + " is cited by " + (example.isEmpty() ? "things that stay"
								: all.size() + " things that stay, such as " + all.higher("")));
			}
		});
	}

	private Map<String, List<String>> citing(Collection<String> documents) {
		Map<String, List<String>> citing = this.present.citing(documents);
		citing.replaceAll((_, ids) -> ids.stream().filter((id) -> !this.nodes.containsKey(id)).toList());
		return citing;
	}

	private Map<String, List<LinkKey>> linksCiting(Collection<String> documents) {
		Map<String, List<LinkKey>> citing = this.present.linksCiting(documents);
		citing.replaceAll((_, keys) -> keys.stream().filter((key) -> !this.links.containsKey(key)).toList());
		return citing;
	}

	private Stream<Map<String, @Nullable Object>> ends(LinkKey key) {
		return key.ends().ids().stream().map(this.present::held).flatMap(Stream::ofNullable).map(NodeState::properties);
	}

	private void readDocuments(Stream<Map<String, @Nullable Object>> properties) {
		this.present.readNodes(properties.flatMap((each) -> SourceChecks.documents(each).stream())
			.collect(Collectors.toCollection(LinkedHashSet::new)));
	}

	private Stream<NodeChange> changed() {
		return this.nodes.values()
			.stream()
			.filter((change) -> change.before() != null && change.after() != null
					&& !ChangeChecker.isSame(change.before(), change.after()));
	}

	/** Whether what may be cited of it, and as what, is otherwise than before. */
	private static boolean isOtherwiseCitable(NodeChange change) {
		return Stream.of("basis", "lines")
			.anyMatch((name) -> !Objects.equals(Objects.requireNonNull(change.before()).properties().get(name),
					Objects.requireNonNull(change.after()).properties().get(name)));
	}

	private static boolean isDocument(NodeState node) {
		return node.kind().equals(SourceChecks.DOCUMENT);
	}

	/**
	 * Takes what is wrong.
	 */
	interface Problems {

		/**
		 * Takes a problem.
		 * @param position the place of the change in the set
		 * @param property the property that is wrong; null if it is none
		 * @param message what is wrong and what would be right
		 */
		void add(int position, @Nullable String property, String message);

	}

}
