package org.goldenthread.gap;

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
record Finding(int node, String key, String text, List<Integer> named, List<Integer> context, int link,
		List<Integer> starts, List<Integer> via) {

	static Finding in(int node, String text) {
		return new Finding(node, "", text, List.of(), List.of(), -1, List.of(node), List.of());
	}

	Finding key(String key) {
		return new Finding(this.node, key, this.text, this.named, this.context, this.link, this.starts, this.via);
	}

	Finding naming(List<Integer> named) {
		return new Finding(this.node, this.key, this.text, named, this.context, this.link, this.starts, this.via);
	}

	Finding about(Integer... context) {
		return new Finding(this.node, this.key, this.text, this.named, List.of(context), this.link, this.starts,
				this.via);
	}

	Finding inLink(int link) {
		return new Finding(this.node, this.key, this.text, this.named, this.context, link, this.starts, this.via);
	}

	Finding from(List<Integer> starts) {
		return new Finding(this.node, this.key, this.text, this.named, this.context, this.link, starts, this.via);
	}

	Finding through(Integer... via) {
		return new Finding(this.node, this.key, this.text, this.named, this.context, this.link, this.starts,
				List.of(via));
	}

	/**
	 * What was found instead, in words.
	 */
	String words(ThreadGraph graph) {
		String names = this.named.stream().map(graph::name).collect(Collectors.joining("; "));
		return this.text + (names.isEmpty() ? "" : ": " + names);
	}

	List<Integer> related() {
		return Stream.concat(this.named.stream(), this.context.stream()).toList();
	}

}
