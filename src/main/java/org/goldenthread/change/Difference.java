package org.goldenthread.change;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What a change set changes: what stood before, and what stands after.
 *
 * @param nodes the nodes that are added, changed or retired
 * @param links the links that are added, changed or retired, those too that go with a
 * node
 */
public record Difference(List<NodeChange> nodes, List<LinkChange> links) {

	public Difference {
		nodes = List.copyOf(nodes);
		links = List.copyOf(links);
	}

	boolean isEmpty() {
		return this.nodes.isEmpty() && this.links.isEmpty();
	}

	/**
	 * Those of one thing alone.
	 * @param id the id of the thing; null for all
	 */
	Difference of(@Nullable String id) {
		return (id != null)
				? new Difference(this.nodes.stream().filter((change) -> change.id().equals(id)).toList(),
						this.links.stream().filter((change) -> change.any().key().ends().ids().contains(id)).toList())
				: this;
	}

	Difference first(int most) {
		return new Difference(this.nodes.stream().limit(most).toList(), this.links.stream().limit(most).toList());
	}

	Difference and(Difference more) {
		return new Difference(Stream.concat(this.nodes.stream(), more.nodes.stream()).toList(),
				Stream.concat(this.links.stream(), more.links.stream()).toList());
	}

	/**
	 * What is touched: the nodes, and the ends of the links.
	 * @return the ids
	 */
	public Set<String> touched() {
		Set<String> touched = new TreeSet<>();
		this.nodes.forEach((change) -> touched.add(change.id()));
		this.links.forEach((change) -> {
			touched.add(change.any().key().ends().from());
			touched.add(change.any().key().ends().to());
		});
		return touched;
	}

	/**
	 * A change of a node.
	 *
	 * @param position the place of the change in the set, from 1
	 * @param before what stood before; null if it is added
	 * @param after what stands after; null if it is retired
	 */
	public record NodeChange(int position, @Nullable NodeState before, @Nullable NodeState after) {

		/**
		 * The id of the node.
		 * @return the id
		 */
		public String id() {
			return any().id();
		}

		/**
		 * The node after the change, or before it where it is retired.
		 * @return the state
		 */
		public NodeState any() {
			return (this.after != null) ? this.after : Objects.requireNonNull(this.before);
		}

	}

	/**
	 * A change of a link.
	 *
	 * @param position the place of the change in the set, from 1
	 * @param before what stood before; null if it is added
	 * @param after what stands after; null if it is retired
	 */
	public record LinkChange(int position, @Nullable LinkState before, @Nullable LinkState after) {

		/**
		 * The link after the change, or before it where it is retired.
		 * @return the state
		 */
		public LinkState any() {
			return (this.after != null) ? this.after : Objects.requireNonNull(this.before);
		}

	}

}
