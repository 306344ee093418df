package org.goldenthread.interchange;

import java.io.Closeable;
import java.io.IOException;

import org.goldenthread.model.Kind;
import org.goldenthread.model.LinkType;
import org.goldenthread.store.StoredLink;
import org.goldenthread.store.StoredNode;

/**
 * Takes a graph, all nodes before the first link, and writes it somewhere.
 */
interface GraphSink extends Closeable {

	/**
	 * Takes a node.
	 */
	void node(Kind kind, StoredNode node) throws IOException;

	/**
	 * Takes a link.
	 */
	void link(LinkType type, StoredLink link) throws IOException;

	/**
	 * Writes what is left to write, once everything was taken.
	 */
	void finish() throws IOException;

}
