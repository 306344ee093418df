package org.goldenthread.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Reads the present, or the graph that the work at hand is to read in its place.
 */
final class RoutedScan implements GraphScan {

	private final GraphScan present;

	RoutedScan(GraphScan present) {
		this.present = present;
	}

	@Override
	public List<StoredNode> nodes(Collection<String> ids) {
		return target().nodes(ids);
	}

	@Override
	public List<StoredLink> links(Collection<LinkEnds> ends) {
		return target().links(ends);
	}

	@Override
	public List<StoredLink> linksOf(Collection<String> ids, Set<String> properties) {
		return target().linksOf(ids, properties);
	}

	@Override
	public void all(Set<String> nodeProperties, Consumer<StoredNode> nodes, Set<String> linkProperties,
			Consumer<StoredLink> links) {
		target().all(nodeProperties, nodes, linkProperties, links);
	}

	@Override
	public void nodes(Consumer<StoredNode> nodes) {
		target().nodes(nodes);
	}

	@Override
	public void links(Consumer<StoredLink> links) {
		target().links(links);
	}

	@Override
	public void records(String label, Consumer<Map<String, @Nullable Object>> records) {
		target().records(label, records);
	}

	@Override
	public GraphScan present() {
		return this.present;
	}

	private GraphScan target() {
		TemporaryGraph other = TemporaryGraph.current();
		return (other != null) ? other.scan() : this.present;
	}

}
