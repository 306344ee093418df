package org.goldenthread.gap.condition;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.goldenthread.threadgraph.ThreadGraph;

/**
 * A gap as a condition finds it. Nodes and links go by their numbers.
 *
 * @param node what has the gap
 * @param key tells gaps of one rule in one node apart
 * @param text what was found instead
 * @param named the nodes that this text goes on to name
 * @param context other nodes that it is about
 * @param link the link that has the gap; -1 if none
 * @param starts what the threads start from that it breaks
 * @param via the nodes of which these must pass one; empty for any
 */
public record Finding(int node, String key, String text, List<Integer> named, List<Integer> context, int link,
		List<Integer> starts, List<Integer> via) {

	/**
	 * A gap in a node.
	 * @param node the number of the node
	 * @param text what was found instead
	 * @return the gap, which breaks the threads from the node
	 */
	public static Finding in(int node, String text) {
		return new Finding(node, "", text, List.of(), List.of(), -1, List.of(node), List.of());
	}

	/**
	 * A gap in a link of a thread that starts from a candidate.
	 * @param candidate the candidate
	 * @param link the number of the link
	 * @param text what was found instead
	 * @return the gap
	 */
	public static Finding in(Candidate candidate, int link, String text) {
		int to = candidate.graph().target(link);
		return in(candidate.node(), text).key(candidate.graph().type(link).type() + " " + candidate.id(to))
			.about(to)
			.inLink(link);
	}

	Finding key(String key) {
		return new Finding(this.node, key, this.text, this.named, this.context, this.link, this.starts, this.via);
	}

	/**
	 * The same gap with things that its text goes on to name.
	 * @param named the numbers of the things
	 * @return the gap
	 */
	public Finding naming(List<Integer> named) {
		return new Finding(this.node, this.key, this.text, named, this.context, this.link, this.starts, this.via);
	}

	Finding about(Integer... context) {
		return new Finding(this.node, this.key, this.text, this.named, List.of(context), this.link, this.starts,
				this.via);
	}

	Finding inLink(int link) {
		return new Finding(this.node, this.key, this.text, this.named, this.context, link, this.starts, this.via);
	}

	/**
	 * The same gap, which breaks the threads from other nodes.
	 * @param starts the numbers of the nodes
	 * @return the gap
	 */
	public Finding from(List<Integer> starts) {
		return new Finding(this.node, this.key, this.text, this.named, this.context, this.link, starts, this.via);
	}

	Finding through(Integer... via) {
		return new Finding(this.node, this.key, this.text, this.named, this.context, this.link, this.starts,
				List.of(via));
	}

	/**
	 * What was found instead, in words.
	 * @param graph the graph that it was found in
	 * @return the text with the names
	 */
	public String words(ThreadGraph graph) {
		String names = this.named.stream().map(graph::name).collect(Collectors.joining("; "));
		return this.text + (names.isEmpty() ? "" : ": " + names);
	}

	/**
	 * What the gap is about besides.
	 * @return the numbers of what is named, and then of the context
	 */
	public List<Integer> related() {
		return Stream.concat(this.named.stream(), this.context.stream()).toList();
	}

}
