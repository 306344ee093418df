package org.goldenthread.path;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;

import org.goldenthread.model.NodeRole;
import org.goldenthread.request.Deadline;
import org.goldenthread.threadgraph.ThreadGraph;
import org.goldenthread.threadgraph.VisibleGraph;

/**
 * The best paths from a node, in their order: by the weakest link, then by length, then
 * by what they pass. A search of the best first (A*): a path is only followed if nothing
 * better is left, and what it has to expect is never overrated, so paths are found in
 * their order and the search ends when enough are found.
 */
final class BestPaths {

	private final VisibleGraph visible;

	private final ThreadGraph graph;

	private final PathAutomaton automaton;

	private final Expansion expansion;

	private final Supernodes supernodes;

	private final ThreadGrammar grammar;

	private final Aim aim;

	private final PathLimits limits;

	private final LikePaths like;

	private final PriorityQueue<Path> open;

	BestPaths(VisibleGraph visible, PathAutomaton automaton, ThreadGrammar grammar, Aim aim, PathLimits limits) {
		this.visible = visible;
		this.graph = visible.graph();
		this.automaton = automaton;
		this.expansion = new Expansion(visible, automaton);
		this.supernodes = new Supernodes(visible, automaton);
		this.grammar = grammar;
		this.aim = aim;
		this.limits = limits;
		this.like = new LikePaths(this.graph, this.expansion, this.supernodes, aim);
		this.open = new PriorityQueue<>((one, other) -> Path.compare(one, other, this.graph));
	}

	FoundPaths from(int start) {
		List<Path> found = new ArrayList<>();
		List<Ending> endings = new ArrayList<>();
		Set<List<Integer>> likenesses = new HashSet<>();
		Set<Integer> stops = new TreeSet<>(Comparator.comparing(this.graph::id));
		int steps = 0;
		this.open.add(Path.of(start));
		while (!this.open.isEmpty() && found.size() <= this.limits.paths() && steps++ < PathLimits.MOST_STEPS) {
			Deadline.check();
			Path path = this.open.remove();
			boolean supernode = !this.aim.isOneNode() && path.length() > 0
					&& this.supernodes.is(path.node(), path.state());
			boolean stopped = supernode || path.length() == this.limits.hops();
			boolean leadsOn = path.expected() > path.length() && !stopped || leadsOn(path, false);
			if (supernode && leadsOn && leadsOn(path, true)) {
				stops.add(path.node());
			}
			if (isWanted(path, stopped, leadsOn) && isThread(path, start) && likenesses.add(this.like.likeness(path))) {
				found.add(path);
				endings.add(ending(path, supernode, leadsOn));
			}
			if (!stopped && leadsOn && !(this.aim.isOneNode() && this.aim.isAt(path.node()))) {
				expand(path);
			}
		}
		boolean cut = found.size() > this.limits.paths() || !this.open.isEmpty();
		List<FoundPath> paths = new ArrayList<>();
		for (int i = 0; i < Math.min(found.size(), this.limits.paths()); i++) {
			Path path = found.get(i);
			paths.add(new FoundPath(path.nodes(), path.links(), path.weakest(), endings.get(i), entries(path),
					this.like.alternatives(path)));
		}
		return new FoundPaths(List.copyOf(paths), List.copyOf(stops), cut);
	}

	private boolean isWanted(Path path, boolean stopped, boolean leadsOn) {
		return this.aim.isAnyEnd() ? stopped || !leadsOn : this.aim.isAt(path.node());
	}

	private Ending ending(Path path, boolean supernode, boolean leadsOn) {
		if (!leadsOn) {
			return Ending.WHOLE;
		}
		if (supernode) {
			return Ending.SUPERNODE;
		}
		return (path.length() == this.limits.hops() && !this.aim.isOneNode()) ? Ending.HOPS : Ending.AIM;
	}

	/**
	 * A thread up serves something, and does not only lead back into its own parts; a
	 * thread down leads somewhere, or starts from a measure.
	 */
	private boolean isThread(Path path, int start) {
		return switch (this.automaton.direction()) {
			case UP -> this.automaton.phase(path.state()) > 0 && !leadsBack(path);
			case DOWN -> path.length() > 0 || this.graph.kind(start).threadRole() == NodeRole.MEASURE;
		};
	}

	/**
	 * Whether it ends in a part of what it begins with: of the start, or of what that
	 * owns.
	 */
	private boolean leadsBack(Path path) {
		int[] nodes = path.nodes();
		int[] links = path.links();
		for (int i = 0; i < nodes.length; i++) {
			if (isPart(path.node(), nodes[i], ThreadGrammar.PART_DEPTH)) {
				return true;
			}
			if (i == links.length || !this.grammar.uncountedTypes().contains(this.graph.type(links[i]).type())) {
				return false;
			}
		}
		return false;
	}

	private boolean isPart(int node, int whole, int depth) {
		return depth > 0 && this.grammar.partTypes()
			.stream()
			.anyMatch((type) -> this.visible.targets(node, type)
				.anyMatch((outer) -> outer == whole || isPart(outer, whole, depth - 1)));
	}

	/**
	 * Whether anything leads on from the end of a path.
	 * @param toTheAim whether only what leads to the aim counts
	 */
	private boolean leadsOn(Path path, boolean toTheAim) {
		return !this.expansion.successors(path.node(), path.state(),
				(_, node, state) -> path.passes(node) || (toTheAim && this.aim.remaining(node, state) < 0));
	}

	private void expand(Path path) {
		int most = this.limits.hops();
		this.expansion.successors(path.node(), path.state(), (link, node, state) -> {
			int remaining = path.passes(node) ? -1 : this.aim.remaining(node, state);
			int expected = path.length() + 1 + remaining;
			if (remaining >= 0 && (this.aim.isAnyEnd() || expected <= most)) {
				this.open.add(path.and(link, node, state, this.graph.score(link), Math.min(expected, most)));
			}
			return true;
		});
	}

	private int entries(Path path) {
		int entries = 0;
		for (Path each = path; each != null && each.length() > 0; each = each.before()) {
			entries += (this.automaton.phase(each.state()) == 0) ? 1 : 0;
		}
		return entries;
	}

}
