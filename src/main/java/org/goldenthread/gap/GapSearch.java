package org.goldenthread.gap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.goldenthread.gap.condition.Candidate;
import org.goldenthread.gap.condition.Finding;
import org.goldenthread.gap.condition.SearchedScope;
import org.goldenthread.gap.condition.ThreadLinks;
import org.goldenthread.gap.rule.GapRule;
import org.goldenthread.gap.rule.GapSubject;
import org.goldenthread.request.Deadline;
import org.goldenthread.scope.Scope;
import org.goldenthread.snapshot.Snapshot;
import org.goldenthread.threadgraph.ThreadGraph;
import org.goldenthread.threadgraph.VisibleGraph;
import org.jspecify.annotations.Nullable;

/**
 * Finds the gaps of a request in a snapshot, rule by rule and thing by thing, and only
 * until enough are found.
 * <p>
 * What is made up neither closes a gap of a real thing nor opens one: a real thing is
 * looked at without the demonstration. Of a thing that is itself made up, everything
 * counts, and its gaps show as the demonstration that they are.
 */
final class GapSearch {

	private final GapRequest request;

	private final Snapshot snapshot;

	private final VisibleGraph visible;

	private final ThreadGraph graph;

	private final VisibleGraph real;

	private final ThreadLinks links;

	private final LocalDate asAt;

	/** The node whose scope gaps are looked for in; -1 for everything. */
	private final int scope;

	/** The only node that is looked at; null for any. */
	private final @Nullable BitSet of;

	/** The nodes that are named in the ids of gaps; null if none are asked for. */
	private final @Nullable BitSet named;

	private @Nullable BitSet members;

	private @Nullable List<SearchedScope> scopes;

	private final Map<GapRule, Set<GapPosition>> positions = new HashMap<>();

	private @Nullable GapSearch inReal;

	private @Nullable AcceptedGaps accepted;

	GapSearch(GapRequest request, Snapshot snapshot, ThreadLinks links) {
		this(request, snapshot, links, (request.scope() != null) ? Scope.root(snapshot, "scope", request.scope()) : -1,
				(request.of() != null) ? Candidate.setOf(snapshot.node("of", request.of())) : null);
	}

	private GapSearch(GapRequest request, Snapshot snapshot, ThreadLinks links, int scope, @Nullable BitSet of) {
		this.request = request;
		this.snapshot = snapshot;
		this.visible = snapshot.visible();
		this.graph = snapshot.graph();
		this.real = snapshot.withoutDemonstration().visible();
		this.links = links;
		this.asAt = Objects.requireNonNullElse(request.asAt(), snapshot.day());
		this.scope = scope;
		this.of = of;
		this.named = (request.ids() != null) ? named(request.ids()) : null;
	}

	private BitSet named(Set<String> ids) {
		return ids.stream()
			.map(FoundGap::nodeIn)
			.mapToInt(this.visible::find)
			.filter((node) -> node >= 0)
			.collect(BitSet::new, BitSet::set, BitSet::or);
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
				Stream<FoundGap> gaps = (last && after != null) ? of(rule, after.node()).filter(after::isBefore)
						: of(rule);
				gaps.limit(this.request.first() + 1L - page.size()).forEach(page::add);
			}
			within |= last;
		}
		return page;
	}

	/**
	 * The gaps of a rule, by the ids of what has them; looked for as they are read.
	 */
	Stream<FoundGap> of(GapRule rule) {
		return of(rule, "");
	}

	private Stream<FoundGap> of(GapRule rule, String from) {
		if (rule.subject() == GapSubject.OTHER_NODE) {
			return ofOthers(rule).filter((gap) -> gap.node().compareTo(from) >= 0);
		}
		BitSet kinds = kinds(rule);
		BitSet among = among(rule);
		IntStream nodes = (among != null)
				? this.graph.ofKinds(among, kinds)
					.stream()
					.boxed()
					.sorted(Comparator.comparing(this.graph::id))
					.mapToInt(Integer::intValue)
					.filter((node) -> this.graph.id(node).compareTo(from) >= 0)
				: this.visible.nodesInOrder(kinds, from);
		return gaps(rule, nodes);
	}

	/** What has the gap comes to light with the last node that is looked at. */
	private Stream<FoundGap> ofOthers(GapRule rule) {
		return inOrder(gaps(rule, nodes(rule)));
	}

	private IntStream nodes(GapRule rule) {
		BitSet kinds = kinds(rule);
		BitSet among = among(rule);
		return (among != null) ? this.graph.ofKinds(among, kinds).stream() : this.visible.nodesOf(kinds);
	}

	/**
	 * How many gaps a rule finds.
	 */
	long count(GapRule rule) {
		return ((rule.subject() == GapSubject.OTHER_NODE) ? ofOthers(rule) : gaps(rule, nodes(rule))).count();
	}

	/**
	 * Whether a gap would not be found without what is made up to demonstrate the
	 * service: it is in some of that, or in the scope only by it.
	 */
	boolean isDemonstration(FoundGap gap) {
		return this.real != this.visible && !inReal().finds(gap);
	}

	/**
	 * How many gaps of a rule are such.
	 */
	long demonstrationCount(GapRule rule) {
		return (this.real != this.visible) ? of(rule).filter(this::isDemonstration).count() : 0;
	}

	/**
	 * How many gaps of a rule are accepted.
	 */
	long acceptedCount(GapRule rule) {
		return accepted().isEmpty() ? 0 : of(rule).filter(accepted()::has).count();
	}

	/**
	 * The gaps that are accepted on the day of the request.
	 */
	AcceptedGaps accepted() {
		if (this.accepted == null) {
			this.accepted = AcceptedGaps.of(this.snapshot, this.asAt);
		}
		return this.accepted;
	}

	private GapSearch inReal() {
		if (this.inReal == null) {
			this.inReal = new GapSearch(this.request, this.snapshot.withoutDemonstration(), this.links, this.scope,
					this.of);
		}
		return this.inReal;
	}

	private boolean finds(FoundGap gap) {
		if (this.scope >= 0 && !this.visible.sees(this.scope)) {
			return false;
		}
		if (gap.rule().subject() == GapSubject.OTHER_NODE) {
			return this.positions
				.computeIfAbsent(gap.rule(),
						(rule) -> ofOthers(rule).map(FoundGap::position).collect(Collectors.toSet()))
				.contains(gap.position());
		}
		int node = gap.finding().node();
		BitSet among = among(gap.rule());
		return this.visible.sees(node) && (among == null || among.get(node))
				&& gaps(gap.rule(), IntStream.of(node)).anyMatch((each) -> each.position().equals(gap.position()));
	}

	/** The nodes that a rule looks at, whatever their kind; null for all. */
	private @Nullable BitSet among(GapRule rule) {
		BitSet only = (this.of != null || rule.subject() == GapSubject.OTHER_NODE) ? this.of : this.named;
		if (rule.subject() == GapSubject.SCOPE || this.scope < 0) {
			return only;
		}
		if (only == null) {
			return members();
		}
		BitSet both = (BitSet) only.clone();
		both.and(members());
		return both;
	}

	/** Of the kinds of a rule those that can have its gaps. */
	private BitSet kinds(GapRule rule) {
		BitSet kinds = this.graph.layout().kindsOf(rule.kind());
		if (rule.subject() != GapSubject.LINK) {
			return kinds;
		}
		BitSet starting = this.links.all().sourceKinds();
		starting.and(kinds);
		return starting;
	}

	private Stream<FoundGap> gaps(GapRule rule, IntStream nodes) {
		Predicate<FoundGap> asked = (gap) -> (this.request.ids() == null || this.request.ids().contains(gap.id()))
				&& (this.request.accepted() == null || this.request.accepted() == accepted().has(gap));
		return nodes.boxed().<FoundGap>mapMulti((node, gaps) -> {
			Deadline.check();
			gaps(rule, node).forEach(gaps);
		}).filter(asked);
	}

	private List<FoundGap> gaps(GapRule rule, int node) {
		List<Finding> found = findings(rule, node);
		if (found.isEmpty()) {
			return List.of();
		}
		Stream<FoundGap> gaps = found.stream().map((finding) -> FoundGap.of(rule, finding, this.graph));
		return (found.size() > 1) ? inOrder(gaps).toList() : gaps.toList();
	}

	/** Each gap once. */
	private static Stream<FoundGap> inOrder(Stream<FoundGap> gaps) {
		Set<GapPosition> positions = new HashSet<>();
		return gaps.filter((gap) -> positions.add(gap.position()))
			.sorted(Comparator.comparing(FoundGap::node).thenComparing((gap) -> gap.finding().key()));
	}

	private List<Finding> findings(GapRule rule, int node) {
		boolean isReal = this.real.sees(node);
		if (rule.subject() != GapSubject.SCOPE) {
			return rule.condition().find(candidate(node, isReal, List.of()));
		}
		return scopes().stream()
			.collect(Collectors.partitioningBy((each) -> isReal && this.real.sees(each.root())))
			.entrySet()
			.stream()
			.flatMap((each) -> rule.condition().find(candidate(node, each.getKey(), each.getValue())).stream())
			.toList();
	}

	private Candidate candidate(int node, boolean isReal, List<SearchedScope> scopes) {
		return new Candidate(node, isReal ? this.real : this.visible, this.links, this.asAt, scopes);
	}

	private List<SearchedScope> scopes() {
		if (this.scopes == null) {
			IntStream roots = (this.scope >= 0) ? IntStream.of(this.scope)
					: this.visible.nodesOf(this.graph.layout().kindsOf("System"));
			this.scopes = roots.peek((_) -> Deadline.check())
				.mapToObj((root) -> new SearchedScope(root, Scope.members(this.snapshot, root).stream().toArray()))
				.toList();
		}
		return this.scopes;
	}

	private BitSet members() {
		if (this.members == null) {
			this.members = Scope.members(this.snapshot, this.scope);
		}
		return this.members;
	}

}
