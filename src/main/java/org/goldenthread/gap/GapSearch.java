package org.goldenthread.gap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.goldenthread.gap.condition.Candidate;
import org.goldenthread.gap.condition.ThreadLinks;
import org.goldenthread.gap.rule.GapRule;
import org.goldenthread.request.Deadline;
import org.goldenthread.scope.Scope;
import org.goldenthread.snapshot.Snapshot;
import org.goldenthread.threadgraph.ThreadGraph;
import org.goldenthread.threadgraph.VisibleGraph;

/**
 * Finds the gaps of a request in a snapshot, rule by rule and only until enough are
 * found.
 * <p>
 * What is made up neither closes a gap of a real thing nor opens one: a real thing is
 * looked at without the demonstration. Of a thing that is itself made up, everything
 * counts, and its gaps show as the demonstration that they are.
 */
final class GapSearch {

	private final GapRequest request;

	private final Snapshot snapshot;

	private final ThreadGraph graph;

	private final Snapshot realSnapshot;

	private final VisibleGraph real;

	private final ThreadLinks links;

	private final LocalDate asAt;

	private final int scope;

	/** The node that gaps must be in; -1 for any. */
	private final int of;

	private final Map<Integer, BitSet> members = new HashMap<>();

	private final Map<GapRule, List<FoundGap>> found = new HashMap<>();

	private final Map<GapRule, Set<GapPosition>> foundInReal = new HashMap<>();

	GapSearch(GapRequest request, Snapshot snapshot, ThreadLinks links) {
		this.request = request;
		this.snapshot = snapshot;
		this.graph = snapshot.graph();
		this.realSnapshot = snapshot.withoutDemonstration();
		this.real = this.realSnapshot.visible();
		this.links = links;
		this.asAt = Objects.requireNonNullElseGet(request.asAt(), () -> snapshot.version().recordedAt().toLocalDate());
		this.scope = (request.scope() != null) ? Scope.root(snapshot, "scope", request.scope()) : -1;
		this.of = (request.of() != null) ? snapshot.node(request.of()) : -1;
	}

	/**
	 * The gaps of the page that is asked for, and one more if there is one.
	 */
	List<FoundGap> page() {
		List<FoundGap> page = new ArrayList<>();
		GapPosition after = this.request.after();
		boolean within = after == null;
		for (GapRule rule : this.request.rules()) {
			boolean last = after != null && rule.name().equals(after.rule());
			if ((within || last) && page.size() <= this.request.first()) {
				of(rule).stream()
					.filter((gap) -> !last || after == null || after.isBefore(gap))
					.limit(this.request.first() + 1L - page.size())
					.forEach(page::add);
			}
			within |= last;
		}
		return page;
	}

	/**
	 * The gaps of a rule, by the ids of what has them.
	 */
	List<FoundGap> of(GapRule rule) {
		return this.found.computeIfAbsent(rule, this::find);
	}

	/**
	 * Whether a gap would not be found without what is made up to demonstrate the
	 * service: it is in some of that, or in the scope only by it.
	 */
	boolean isDemonstration(FoundGap gap) {
		return this.real != this.snapshot.visible()
				&& !this.foundInReal.computeIfAbsent(gap.rule(), this::real).contains(gap.position());
	}

	/**
	 * How many gaps of a rule are such.
	 */
	long demonstrationCount(GapRule rule) {
		return of(rule).stream().filter(this::isDemonstration).count();
	}

	private Set<GapPosition> real(GapRule rule) {
		if (this.scope >= 0 && !this.real.sees(this.scope)) {
			return Set.of();
		}
		return new GapSearch(this.request, this.realSnapshot, this.links).of(rule)
			.stream()
			.map(FoundGap::position)
			.collect(Collectors.toSet());
	}

	private List<FoundGap> find(GapRule rule) {
		Map<GapPosition, FoundGap> found = new LinkedHashMap<>();
		candidates(rule).stream()
			.peek((_) -> Deadline.check())
			.flatMap((candidate) -> rule.condition().find(candidate).stream())
			.map((finding) -> FoundGap.of(rule, finding, this.graph))
			.filter((gap) -> this.request.ids() == null || this.request.ids().contains(gap.id()))
			.forEach((gap) -> found.putIfAbsent(gap.position(), gap));
		return found.values()
			.stream()
			.sorted(Comparator.comparing(FoundGap::node).thenComparing((gap) -> gap.finding().key()))
			.toList();
	}

	private List<Candidate> candidates(GapRule rule) {
		VisibleGraph visible = this.snapshot.visible();
		List<Candidate> candidates = new ArrayList<>();
		int[] nodes = visible.nodesOf(this.graph.layout().kindsOf(rule.kind()))
			.filter((node) -> this.of < 0 || node == this.of)
			.toArray();
		if (!rule.everywhere()) {
			BitSet within = (this.scope >= 0) ? members(this.scope) : null;
			for (int node : nodes) {
				if (within == null || within.get(node)) {
					candidates.add(candidate(node, -1));
				}
			}
			return candidates;
		}
		int[] roots = (this.scope >= 0) ? new int[] { this.scope }
				: visible.nodesOf(this.graph.layout().kindsOf("System")).toArray();
		for (int root : roots) {
			for (int node : nodes) {
				candidates.add(candidate(node, root));
			}
		}
		return candidates;
	}

	private Candidate candidate(int node, int root) {
		boolean madeUp = !this.real.sees(node) || root >= 0 && !this.real.sees(root);
		return new Candidate(node, madeUp ? this.snapshot.visible() : this.real, this.links, this.asAt, root,
				(root >= 0) ? members(root) : new BitSet());
	}

	private BitSet members(int root) {
		return this.members.computeIfAbsent(root, (each) -> Scope.members(this.snapshot, each));
	}

}
