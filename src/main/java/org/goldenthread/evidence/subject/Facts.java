package org.goldenthread.evidence.subject;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.goldenthread.evidence.pack.EvidenceSource;
import org.goldenthread.snapshot.Snapshot;
import org.goldenthread.store.GraphScan;
import org.goldenthread.store.LinkEnds;
import org.goldenthread.store.LinkKey;
import org.goldenthread.store.StoredLink;
import org.goldenthread.store.StoredNode;
import org.goldenthread.thread.Threads;
import org.goldenthread.threadgraph.ThreadGraph;
import org.goldenthread.value.Citation;
import org.jspecify.annotations.Nullable;

/**
 * All that is stored of the nodes and links of a pack, read at once. Nodes and links go
 * by their numbers in the thread graph.
 */
public final class Facts {

	private final GraphScan scan;

	private final Snapshot snapshot;

	private final ThreadGraph graph;

	private final Set<String> nodes = new LinkedHashSet<>();

	private final Set<LinkEnds> links = new LinkedHashSet<>();

	private final Map<String, StoredNode> foundNodes = new HashMap<>();

	private final Map<LinkKey, StoredLink> foundLinks = new HashMap<>();

	/**
	 * Begins with nothing read.
	 * @param scan reads nodes and links
	 * @param snapshot the data
	 */
	public Facts(GraphScan scan, Snapshot snapshot) {
		this.scan = scan;
		this.snapshot = snapshot;
		this.graph = snapshot.graph();
	}

	/**
	 * Has nodes read by the next {@link #read}.
	 * @param wanted the nodes
	 */
	public void ask(Collection<Integer> wanted) {
		wanted.forEach((node) -> this.nodes.add(this.graph.id(node)));
	}

	/**
	 * Has links read by the next {@link #read}.
	 * @param wanted the links
	 */
	public void askLinks(Collection<Integer> wanted) {
		wanted.forEach((link) -> this.links.add(Threads.key(this.graph, link).ends()));
	}

	/**
	 * Reads all that was asked for since the last time.
	 */
	public void read() {
		this.scan.nodes(this.nodes).forEach((node) -> this.foundNodes.put(node.id(), node));
		this.scan.links(this.links).forEach((link) -> this.foundLinks.put(LinkKey.of(link), link));
		this.nodes.clear();
		this.links.clear();
	}

	/**
	 * A property as text.
	 * @param node the node
	 * @param property the name of the property
	 * @return the text; null if there is no data
	 */
	public @Nullable String text(int node, String property) {
		return text(properties(node).get(property));
	}

	/**
	 * A property of a link as text.
	 * @param link the link
	 * @param property the name of the property
	 * @return the text; null if there is no data
	 */
	public @Nullable String linkText(int link, String property) {
		return text(linkProperties(link).get(property));
	}

	/**
	 * The first of several names or the like.
	 * @param node the node
	 * @param property the name of the property, which holds a list
	 * @return the first; null if there is none
	 */
	public @Nullable String first(int node, String property) {
		return (properties(node).get(property) instanceof List<?> all && !all.isEmpty()) ? text(all.getFirst()) : null;
	}

	/**
	 * A property as a number.
	 * @param node the node
	 * @param property the name of the property
	 * @return the number; null if there is no data
	 */
	public @Nullable Double number(int node, String property) {
		return (properties(node).get(property) instanceof Number number) ? Double.valueOf(number.doubleValue()) : null;
	}

	/**
	 * Where a node is stated.
	 * @param node the node
	 * @return the sources that may be seen
	 */
	public List<EvidenceSource> sources(int node) {
		return sources(properties(node));
	}

	/**
	 * Where a link is stated.
	 * @param link the link
	 * @return the sources that may be seen
	 */
	public List<EvidenceSource> linkSources(int link) {
		return sources(linkProperties(link));
	}

	private List<EvidenceSource> sources(Map<String, @Nullable Object> properties) {
		return (properties.get("sources") instanceof List<?> all) ? all.stream()
			.map((each) -> Citation.parse(String.valueOf(each)))
			.filter((citation) -> this.snapshot.visible().find(citation.document()) >= 0)
			.map((citation) -> new EvidenceSource(citation.document(),
					this.graph.name(this.snapshot.visible().find(citation.document())), citation.locator()))
			.toList() : List.of();
	}

	private Map<String, @Nullable Object> properties(int node) {
		StoredNode found = this.foundNodes.get(this.graph.id(node));
		return (found != null) ? found.properties() : Map.of();
	}

	private Map<String, @Nullable Object> linkProperties(int link) {
		StoredLink found = this.foundLinks.get(Threads.key(this.graph, link));
		return (found != null) ? found.properties() : Map.of();
	}

	private static @Nullable String text(@Nullable Object value) {
		return (value != null) ? value.toString() : null;
	}

}
