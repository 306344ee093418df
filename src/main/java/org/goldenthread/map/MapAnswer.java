package org.goldenthread.map;

import java.util.List;

import org.goldenthread.answer.Completeness;
import org.goldenthread.answer.Row;
import org.goldenthread.model.ThreadDirection;
import org.goldenthread.thread.StateCount;
import org.jspecify.annotations.Nullable;

/**
 * The threads through a thing as one map.
 *
 * @param of the thing
 * @param threads how many threads run on the map
 * @param states how many of these stand where
 * @param nodes the nodes that they pass
 * @param links the links that they pass
 * @param threadsLeftOut how many threads the map has no room for
 * @param nodesLeftOut how many nodes only these pass
 * @param leftOut the nodes that threads came to and did not pass through
 * @param completeness whether anything was left out
 */
record MapAnswer(@Nullable Row of, int threads, List<StateCount> states, List<MapNode> nodes, List<MapLink> links,
		int threadsLeftOut, int nodesLeftOut, List<MapStop> leftOut, Completeness completeness) {

	/**
	 * A node on the map.
	 *
	 * @param id its id
	 * @param node the node
	 * @param layer where it stands
	 * @param start whether threads start from it
	 * @param threads how many threads run through it
	 * @param states how many of these stand where
	 * @param contradicted whether anything speaks against it
	 * @param demonstration whether it is made up to demonstrate the service
	 */
	record MapNode(String id, @Nullable Row node, MapLayer layer, boolean start, int threads, List<StateCount> states,
			boolean contradicted, boolean demonstration) {

	}

	/**
	 * A link on the map.
	 *
	 * @param id the same for the same link
	 * @param from the id of the node that it starts from
	 * @param to the id of the node that it points to
	 * @param relationship its type
	 * @param reads how it reads along its arrow
	 * @param readsBack how it reads against its arrow
	 * @param pointsUp whether its arrow points toward what is served
	 * @param link the link
	 * @param threads how many threads run through it
	 * @param states how many of these stand where
	 * @param contradicted whether anything speaks against what it leads down to
	 * @param demonstration whether it is made up to demonstrate the service
	 */
	record MapLink(String id, String from, String to, String relationship, String reads, String readsBack,
			boolean pointsUp, @Nullable Row link, int threads, List<StateCount> states, boolean contradicted,
			boolean demonstration) {

	}

	/**
	 * A node that threads came to and did not pass through.
	 *
	 * @param node the node
	 * @param direction the way they run
	 * @param reason why
	 */
	record MapStop(@Nullable Row node, ThreadDirection direction, String reason) {

	}

}
