package org.goldenthread.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import graphql.schema.DataFetchingEnvironment;
import org.goldenthread.answer.Row;
import org.goldenthread.answer.Selected;
import org.goldenthread.answer.SelectedPath;
import org.goldenthread.model.Kind;
import org.goldenthread.model.Model;
import org.goldenthread.request.Cost;
import org.goldenthread.store.LinkEnds;
import org.goldenthread.store.LinkKey;
import org.goldenthread.store.StoredLink;
import org.goldenthread.store.StoredNode;
import org.goldenthread.view.View;
import org.jspecify.annotations.Nullable;

/**
 * Fetches what a caller selects of nodes and links that a feature has found in the thread
 * graph. Whole nodes and links are read by their ids and the selection is applied to
 * them, so that no question has to be planned by the database; only what leads on to
 * other nodes is compiled.
 */
public final class Hydration {

	private final Hydrator hydrator;

	private final DataFetchingEnvironment environment;

	private final Map<String, Set<String>> nodes = new LinkedHashMap<>();

	private final Map<String, Set<LinkKey>> links = new LinkedHashMap<>();

	private final Map<String, Map<String, Row>> nodeRows = new HashMap<>();

	private final Map<String, Map<LinkKey, Row>> linkRows = new HashMap<>();

	Hydration(Hydrator hydrator, DataFetchingEnvironment environment) {
		this.hydrator = hydrator;
		this.environment = environment;
	}

	/**
	 * Asks for nodes.
	 * @param path where they stand in the answer, such as {@code nodes/related}
	 * @param ids their ids
	 * @return this
	 */
	public Hydration nodes(String path, Collection<String> ids) {
		this.nodes.computeIfAbsent(path, (_) -> new LinkedHashSet<>()).addAll(ids);
		return this;
	}

	/**
	 * Asks for links.
	 * @param path where they stand in the answer
	 * @param keys name them
	 * @return this
	 */
	public Hydration links(String path, Collection<LinkKey> keys) {
		this.links.computeIfAbsent(path, (_) -> new LinkedHashSet<>()).addAll(keys);
		return this;
	}

	/**
	 * Fetches all that was asked for and that the caller selects.
	 * @throws org.goldenthread.request.InvalidQuery if the request as a whole may return
	 * too many nodes
	 */
	public void read() {
		List<SelectedNodes> plain = new ArrayList<>();
		Map<Kind, List<SelectedNodes>> leadingOn = new LinkedHashMap<>();
		for (SelectedNodes each : selected()) {
			if (PropertySelection.suffices(this.hydrator.model(), each.fields())) {
				plain.add(each);
			}
			else {
				leadingOn.computeIfAbsent(each.kind(), (_) -> new ArrayList<>()).add(each);
			}
		}
		long compiled = leadingOn.values()
			.stream()
			.flatMap(List::stream)
			.mapToLong((each) -> each.nodes().size())
			.sum();
		long all = this.nodes.values().stream().mapToLong(Set::size).sum();
		Cost.of(this.environment.getGraphQlContext()).add(all - compiled, this.hydrator.limits());
		List<Lookup> lookups = new ArrayList<>();
		leadingOn
			.forEach((kind, nodes) -> lookups.add(new Lookup(kind, nodes, this.hydrator.compiler(), this.environment)));
		Map<String, List<Selected>> plainLinks = new LinkedHashMap<>();
		Map<String, LinkLookup> linkLookups = new LinkedHashMap<>();
		this.links.forEach((path, keys) -> {
			List<Selected> fields = SelectedPath.fields(this.environment, path);
			if (PropertySelection.sufficesOfLinks(this.hydrator.model(), fields)) {
				plainLinks.put(path, fields);
			}
			else {
				linkLookups.put(path, new LinkLookup(keys, fields, this.hydrator.compiler(), this.environment));
			}
		});
		readPlain(plain, plainLinks);
		linkLookups.forEach((path, lookup) -> this.linkRows.put(path, lookup.read(this.hydrator.reader())));
		lookups.forEach((lookup) -> lookup.read(this.hydrator.reader())
			.forEach((path, rows) -> this.nodeRows.computeIfAbsent(path, (_) -> new HashMap<>()).putAll(rows)));
	}

	/** What is selected of nodes is another thing for each kind. */
	private List<SelectedNodes> selected() {
		Model model = this.hydrator.model();
		Map<String, List<Selected>> fields = new LinkedHashMap<>();
		Set<String> ids = new LinkedHashSet<>();
		this.nodes.forEach((path, wanted) -> {
			List<Selected> selected = SelectedPath.fields(this.environment, path);
			if (!selected.isEmpty()) {
				fields.put(path, selected);
				ids.addAll(wanted);
			}
		});
		Map<String, StoredNode> found = fetch(ids);
		List<SelectedNodes> all = new ArrayList<>();
		fields.forEach((path, selected) -> {
			Map<String, List<StoredNode>> kinds = new LinkedHashMap<>();
			this.nodes.getOrDefault(path, Set.of()).forEach((id) -> {
				StoredNode node = found.get(id);
				if (node != null) {
					kinds.computeIfAbsent(model.kindOf(node.labels()), (_) -> new ArrayList<>()).add(node);
				}
			});
			kinds.forEach((kind, nodes) -> all.add(new SelectedNodes(path, model.kind(kind),
					selected.stream().filter((field) -> field.types().contains(kind)).toList(), nodes)));
		});
		return all;
	}

	private void readPlain(List<SelectedNodes> plain, Map<String, List<Selected>> linkFields) {
		View view = View.of(this.environment.getGraphQlContext());
		Set<LinkEnds> ends = new LinkedHashSet<>();
		linkFields.keySet()
			.forEach((path) -> this.links.getOrDefault(path, Set.of()).forEach((key) -> ends.add(key.ends())));
		Map<LinkKey, StoredLink> foundLinks = new HashMap<>();
		if (linkFields.values().stream().anyMatch((fields) -> !fields.isEmpty())) {
			this.hydrator.scan().links(ends).forEach((link) -> {
				if (view.sees(link.properties()::get)) {
					foundLinks.put(LinkKey.of(link), link);
				}
			});
		}
		Map<String, StoredNode> documents = documents(plain, linkFields, foundLinks);
		plain.forEach((each) -> {
			PropertySelection selection = PropertySelection.ofNodes(this.hydrator.model(), each.fields(),
					documents::get);
			Map<String, Row> rows = this.nodeRows.computeIfAbsent(each.path(), (_) -> new HashMap<>());
			each.nodes().forEach((node) -> rows.put(node.id(), Objects.requireNonNull(selection.row(node))));
		});
		linkFields.forEach((path, fields) -> {
			PropertySelection selection = PropertySelection.ofLinks(this.hydrator.model(), fields, documents::get);
			Map<LinkKey, Row> rows = this.linkRows.computeIfAbsent(path, (_) -> new HashMap<>());
			this.links.getOrDefault(path, Set.of()).forEach((key) -> {
				StoredLink link = foundLinks.get(key);
				if (link != null) {
					rows.put(key, Objects.requireNonNull(selection.row(link)));
				}
			});
		});
	}

	/**
	 * The documents that are selected; those that are among the nodes are read already.
	 */
	private Map<String, StoredNode> documents(List<SelectedNodes> plain, Map<String, List<Selected>> linkFields,
			Map<LinkKey, StoredLink> foundLinks) {
		Model model = this.hydrator.model();
		Map<String, StoredNode> known = new HashMap<>();
		Set<String> documents = new LinkedHashSet<>();
		plain.forEach((each) -> each.nodes().forEach((node) -> {
			known.put(node.id(), node);
			documents.addAll(PropertySelection.documents(model, each.fields(), node.properties()));
		}));
		linkFields.forEach((path, fields) -> this.links.getOrDefault(path, Set.of()).forEach((key) -> {
			StoredLink link = foundLinks.get(key);
			if (link != null) {
				documents.addAll(PropertySelection.documents(model, fields, link.properties()));
			}
		}));
		documents.removeAll(known.keySet());
		known.putAll(fetch(documents));
		return known;
	}

	/** Documents too are only there if the view shows them. */
	private Map<String, StoredNode> fetch(Set<String> ids) {
		View view = View.of(this.environment.getGraphQlContext());
		Map<String, StoredNode> found = new HashMap<>();
		if (!ids.isEmpty()) {
			this.hydrator.scan().nodes(ids).forEach((node) -> {
				if (view.sees(node.properties()::get)) {
					found.put(node.id(), node);
				}
			});
		}
		return found;
	}

	/**
	 * A node that was asked for.
	 * @param path where it stands in the answer
	 * @param id its id
	 * @return what is selected of it; null if there is no such node
	 */
	public @Nullable Row node(String path, String id) {
		return this.nodeRows.getOrDefault(path, Map.of()).get(id);
	}

	/**
	 * Nodes that were asked for.
	 * @param path where they stand in the answer
	 * @param ids their ids
	 * @return what is selected of them, in the order of the ids
	 */
	public List<@Nullable Row> rows(String path, List<String> ids) {
		List<@Nullable Row> rows = new ArrayList<>(ids.size());
		ids.forEach((id) -> rows.add(node(path, id)));
		return rows;
	}

	/**
	 * A link that was asked for.
	 * @param path where it stands in the answer
	 * @param key names it
	 * @return what is selected of it; null if there is no such link
	 */
	public @Nullable Row link(String path, LinkKey key) {
		return this.linkRows.getOrDefault(path, Map.of()).get(key);
	}

}
