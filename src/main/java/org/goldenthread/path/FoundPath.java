package org.goldenthread.path;

import java.util.stream.IntStream;

import org.goldenthread.threadgraph.EvidenceScore;
import org.goldenthread.threadgraph.ThreadGraph;

/**
 * A path that was found.
 *
 * @param nodes the numbers of its nodes from the start to the end
 * @param links the numbers of its links in order
 * @param weakest the evidence score of its weakest link
 * @param ending why it goes no further
 * @param entries by how many links it enters before it turns up or down
 * @param alternatives the nodes that like paths pass instead of a reason that much serves
 */
public record FoundPath(int[] nodes, int[] links, int weakest, Ending ending, int entries, int[] alternatives) {

	/**
	 * A node by itself, from which nothing leads on.
	 * @param node the number of the node
	 * @return a path without links
	 */
	public static FoundPath alone(int node) {
		return new FoundPath(new int[] { node }, new int[0], EvidenceScore.MOST, Ending.WHOLE, 0, new int[0]);
	}

	/**
	 * The node that it starts from.
	 * @return the number of the node
	 */
	public int start() {
		return this.nodes[0];
	}

	/**
	 * The node that it leads to.
	 * @return the number of the node
	 */
	public int end() {
		return this.nodes[this.nodes.length - 1];
	}

	/**
	 * Whether it passes anything that is made up to demonstrate the service.
	 * @param graph the graph that has it
	 * @return true if a node or a link of it is
	 */
	public boolean isDemonstration(ThreadGraph graph) {
		return IntStream.of(this.links).anyMatch(graph::isDemonstrationLink)
				|| IntStream.of(this.nodes).anyMatch(graph::isDemonstration);
	}

}
