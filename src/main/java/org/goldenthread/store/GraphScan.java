package org.goldenthread.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Reads whole nodes and links of the graph, by their ids or all of them, without a
 * statement for each question: in process by the database's own API, over Bolt by a few
 * statements whose text never changes. A read of several of these may meet a write in
 * between; {@link GraphReader#dataVersion} before and after tells.
 */
public interface GraphScan {

	/**
	 * The nodes that have some ids.
	 * @param ids the ids
	 * @return the nodes that there are, with all their properties, in no order
	 * @throws StoreException if the database cannot be reached or takes too long
	 */
	List<StoredNode> nodes(Collection<String> ids);

	/**
	 * The links between some nodes.
	 * @param ends the types and ends of the links
	 * @return the links that there are, with all their properties, in no order
	 * @throws StoreException if the database cannot be reached or takes too long
	 */
	List<StoredLink> links(Collection<LinkEnds> ends);

	/**
	 * All links that start from or point to some nodes.
	 * @param ids the ids of the nodes
	 * @param properties the names of the properties to read of them
	 * @return the links, each once
	 * @throws StoreException if the database cannot be reached or takes too long
	 */
	List<StoredLink> linksOf(Collection<String> ids, Set<String> properties);

	/**
	 * Reads everything, nodes before links.
	 * @param nodeProperties the names of the properties to read of nodes
	 * @param nodes takes each node
	 * @param linkProperties the names of the properties to read of links
	 * @param links takes each link
	 * @throws StoreException if the database cannot be reached or takes too long
	 */
	void all(Set<String> nodeProperties, Consumer<StoredNode> nodes, Set<String> linkProperties,
			Consumer<StoredLink> links);

	/**
	 * Reads all nodes with all their properties. One that is removed meanwhile may be
	 * left out.
	 * @param nodes takes each node
	 * @throws StoreException if the database cannot be reached or takes too long
	 */
	void nodes(Consumer<StoredNode> nodes);

	/**
	 * Reads all links with all their properties. One that is removed meanwhile may be
	 * left out.
	 * @param links takes each link
	 * @throws StoreException if the database cannot be reached or takes too long
	 */
	void links(Consumer<StoredLink> links);

	/**
	 * Reads all records of one kind, which stand beside the graph.
	 * @param label the label of the records
	 * @param records takes the properties of each
	 * @throws StoreException if the database cannot be reached or takes too long
	 */
	void records(String label, Consumer<Map<String, @Nullable Object>> records);

	/**
	 * Reads the present, whatever else the reads of a request go to.
	 * @return the scan
	 */
	default GraphScan present() {
		return this;
	}

}
