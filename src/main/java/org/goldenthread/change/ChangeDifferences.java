package org.goldenthread.change;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;

import org.goldenthread.change.ChangePart.LoggedLink;
import org.goldenthread.change.ChangePart.LoggedNode;
import org.goldenthread.change.Difference.LinkChange;
import org.goldenthread.change.Difference.NodeChange;
import org.goldenthread.store.LinkEnds;
import org.goldenthread.store.LinkKey;
import org.goldenthread.store.Statement;
import org.goldenthread.view.View;
import org.jspecify.annotations.Nullable;

/**
 * Reads what change sets changed: what stood after from their own records, and what stood
 * before from what is past. A few statements for all of it, since a change set may have
 * many thousands of changes.
 */
final class ChangeDifferences {

	private static final Statement PARTS = new Statement("the changes of change sets", """
			MATCH (set:ChangeSet)-[:HAS_CHANGE]->(part:Change)
			WHERE set.id IN $ids AND $start <= part.order < $end
			  AND ($of IS NULL OR $of IN part.nodes OR $of IN part.froms OR $of IN part.tos)
			RETURN set.id AS set, set.version AS version, set.appliedAt AS appliedAt, properties(part) AS part
			ORDER BY version, part.order""");

	private static final Statement NODES_BEFORE = new Statement("what nodes were before change sets", """
			UNWIND $ids AS id
			MATCH (past:Past {id: id})
			WHERE past.untilVersion IN $versions
			RETURN properties(past) AS properties""");

	private static final Statement LINKS_BEFORE = new Statement("what links were before change sets", """
			UNWIND $ids AS id
			MATCH (past:PastLink {pastFrom: id})
			WHERE past.untilVersion IN $versions
			RETURN properties(past) AS properties""");

	private static final int AT_ONCE = 5000;

	/** A change set with more is read in parts, when it is asked for. */
	private static final int SMALL = 500;

	/** As many as a record of them has. */
	private static final int PART = ChangeRecords.AT_ONCE;

	private static final Difference NOTHING = new Difference(List.of(), List.of());

	private final Function<Statement, List<Map<String, @Nullable Object>>> run;

	/**
	 * What a transaction or a reader sees.
	 * @param run runs a statement
	 */
	ChangeDifferences(Function<Statement, List<Map<String, @Nullable Object>>> run) {
		this.run = run;
	}

	/**
	 * What a change set changed, as it was recorded.
	 */
	Difference of(String id) {
		return of(id, View.EVERYTHING);
	}

	/**
	 * All that is seen of what a change set changed.
	 */
	Difference of(String id, View view) {
		return read(List.of(id), view, null, 0, Integer.MAX_VALUE).getOrDefault(id, NOTHING);
	}

	/**
	 * What is seen of some change sets.
	 * @param sets the records of them
	 * @param of only those that changed the node with this id, or its links; null for all
	 * @return what they changed by their ids, of those in which anything is seen
	 */
	Map<String, AppliedDifference> of(List<AppliedChanges> sets, View view, @Nullable String of) {
		List<AppliedChanges> small = sets.stream().filter(ChangeDifferences::isSmall).toList();
		Map<String, AppliedDifference> seen = new HashMap<>();
		Map<String, Difference> whole = read(small.stream().map(AppliedChanges::id).toList(), view, null, 0,
				Integer.MAX_VALUE);
		for (AppliedChanges set : sets) {
			Difference known = whole.get(set.id());
			boolean any = isSmall(set) ? known != null && !known.of(of).isEmpty() : !first(set, view, of, 1).isEmpty();
			if (any) {
				seen.put(set.id(), new AppliedDifference(this, set, view, known));
			}
		}
		return seen;
	}

	private static boolean isSmall(AppliedChanges set) {
		return set.nodes() + set.links() <= SMALL;
	}

	/**
	 * How much is seen of a change set, of which no more is held than a part.
	 */
	AppliedDifference.Counts count(AppliedChanges set, View view) {
		int nodes = 0;
		int links = 0;
		int all = set.nodes() + set.links();
		for (int start = 0; start < all; start += PART) {
			Difference part = part(set, view, null, start, start + PART);
			nodes += part.nodes().size();
			links += part.links().size();
		}
		return new AppliedDifference.Counts(nodes, links);
	}

	/**
	 * The first changes of a change set that are seen.
	 * @param of only those of the node with this id, or its links; null for all
	 * @param most how many of nodes, and how many of links
	 */
	Difference first(AppliedChanges set, View view, @Nullable String of, int most) {
		if (of != null) {
			return part(set, view, of, 0, Integer.MAX_VALUE).first(most);
		}
		Difference nodes = NOTHING;
		for (int start = 0; start < set.nodes() && nodes.nodes().size() < most; start += PART) {
			nodes = nodes.and(part(set, view, null, start, Math.min(set.nodes(), start + PART)));
		}
		Difference links = NOTHING;
		int all = set.nodes() + set.links();
		for (int start = set.nodes(); start < all && links.links().size() < most; start += PART) {
			links = links.and(part(set, view, null, start, start + PART));
		}
		return nodes.and(links).first(most);
	}

	private Difference part(AppliedChanges set, View view, @Nullable String of, int start, int end) {
		return read(List.of(set.id()), view, of, start, end).getOrDefault(set.id(), NOTHING);
	}

	/**
	 * What each of some change sets changed, as far as a view sees it: of a thing what
	 * stood before and after and what it is now, of a link also all that its ends are and
	 * were.
	 * @param ids the ids of the change sets
	 * @param view the view
	 * @param of only what was changed of the node with this id, or its links; null for
	 * all
	 * @param start the place in the difference from which to read
	 * @param end the place before which to end
	 * @return the differences by the id of the change set, of those in which anything is
	 * seen
	 */
	private Map<String, Difference> read(List<String> ids, View view, @Nullable String of, int start, int end) {
		Map<String, @Nullable Object> parameters = new HashMap<>(Map.of("ids", ids, "start", start, "end", end));
		parameters.put("of", of);
		Map<String, Logged> sets = new LinkedHashMap<>();
		for (Map<String, @Nullable Object> row : this.run.apply(PARTS.with(parameters))) {
			Map<String, @Nullable Object> part = map(row.get("part"));
			if (part.get("content") != null) {
				sets.computeIfAbsent(String.valueOf(row.get("set")),
						(_) -> new Logged(number(row.get("version")),
								(ZonedDateTime) Objects.requireNonNull(row.get("appliedAt"))))
					.add(ChangePart.of(part).of(of));
			}
		}
		Befores befores = befores(sets.values());
		HiddenParts hidden = hidden(sets.values(), view);
		Map<String, Difference> differences = new HashMap<>();
		sets.forEach((id, logged) -> {
			Difference difference = difference(logged, befores, hidden, view);
			if (!difference.isEmpty()) {
				differences.put(id, difference);
			}
		});
		return differences;
	}

	private Befores befores(Collection<Logged> sets) {
		Set<String> nodes = new TreeSet<>();
		Set<String> froms = new TreeSet<>();
		List<Long> versions = sets.stream().map(Logged::version).toList();
		sets.forEach((set) -> {
			set.nodes().forEach((node) -> nodes.add(node.id()));
			set.links().forEach((link) -> froms.add(link.key().ends().from()));
		});
		Befores befores = new Befores(new HashMap<>(), new HashMap<>());
		inParts(nodes, NODES_BEFORE, Map.of("versions", versions), (row) -> {
			Map<String, @Nullable Object> past = map(row.get("properties"));
			befores.nodes()
				.put(new At<>(String.valueOf(past.get("id")), number(past.get(Versioned.UNTIL))),
						new NodeState(String.valueOf(past.get(Versioned.PAST_KIND)), String.valueOf(past.get("id")),
								Versioned.present(past)));
		});
		inParts(froms, LINKS_BEFORE, Map.of("versions", versions), (row) -> {
			Map<String, @Nullable Object> past = map(row.get("properties"));
			LinkKey key = LinkKey.of(
					new LinkEnds(String.valueOf(past.get(Versioned.PAST_FROM)),
							String.valueOf(past.get(Versioned.PAST_TYPE)), String.valueOf(past.get(Versioned.PAST_TO))),
					past.get("role"));
			befores.links()
				.put(new At<>(key, number(past.get(Versioned.UNTIL))), new LinkState(key, Versioned.present(past)));
		});
		return befores;
	}

	/** What was open then may be hidden by now. */
	private HiddenParts hidden(Collection<Logged> sets, View view) {
		Set<String> nodes = new TreeSet<>();
		Set<String> froms = new TreeSet<>();
		Set<String> ends = new TreeSet<>();
		sets.forEach((set) -> {
			set.nodes().forEach((node) -> nodes.add(node.id()));
			set.links().forEach((link) -> {
				froms.add(link.key().ends().from());
				ends.addAll(link.key().ends().ids());
			});
		});
		long since = sets.stream().mapToLong(Logged::version).min().orElse(0);
		HiddenNow hidden = new HiddenNow(this.run, view);
		return new HiddenParts(hidden.nodes(nodes), hidden.links(froms, since), hidden.everHidden(ends));
	}

	private void inParts(Set<String> ids, Statement statement, Map<String, @Nullable Object> parameters,
			Consumer<Map<String, @Nullable Object>> row) {
		List<String> all = List.copyOf(ids);
		for (int first = 0; first < all.size(); first += AT_ONCE) {
			Map<String, @Nullable Object> some = new HashMap<>(parameters);
			some.put("ids", all.subList(first, Math.min(all.size(), first + AT_ONCE)));
			this.run.apply(statement.with(some)).forEach(row);
		}
	}

	private static Difference difference(Logged set, Befores befores, HiddenParts hidden, View view) {
		List<NodeChange> nodes = new ArrayList<>();
		for (LoggedNode node : set.nodes()) {
			NodeState before = befores.nodes().get(new At<>(node.id(), set.version()));
			NodeState after = (node.after() != null)
					? new NodeState(node.kind(), node.id(), set.written(node.after(), true)) : null;
			if (!hidden.nodes().contains(node.id()) && isSeen(before, view) && isSeen(after, view)) {
				nodes.add(new NodeChange(node.position(), before, after));
			}
		}
		List<LinkChange> links = new ArrayList<>();
		for (LoggedLink link : set.links()) {
			LinkState before = befores.links().get(new At<>(link.key(), set.version()));
			LinkState after = (link.after() != null) ? new LinkState(link.key(), set.written(link.after(), false))
					: null;
			if (!hidden.links().contains(link.key()) && Collections.disjoint(hidden.ends(), link.key().ends().ids())
					&& isSeen(before, view) && isSeen(after, view)) {
				links.add(new LinkChange(link.position(), before, after));
			}
		}
		return new Difference(nodes, links);
	}

	private static boolean isSeen(@Nullable NodeState node, View view) {
		return node == null || view.sees(node.properties()::get);
	}

	private static boolean isSeen(@Nullable LinkState link, View view) {
		return link == null || view.sees(link.properties()::get);
	}

	private static long number(@Nullable Object value) {
		return (value instanceof Number number) ? number.longValue() : 0;
	}

	@SuppressWarnings("unchecked")
	private static Map<String, @Nullable Object> map(@Nullable Object value) {
		return (Map<String, @Nullable Object>) Objects.requireNonNull(value);
	}

	/**
	 * What a change set made.
	 */
	private record Logged(long version, ZonedDateTime appliedAt, List<LoggedNode> nodes, List<LoggedLink> links) {

		Logged(long version, ZonedDateTime appliedAt) {
			this(version, appliedAt, new ArrayList<>(), new ArrayList<>());
		}

		void add(ChangePart part) {
			this.nodes.addAll(part.nodes());
			this.links.addAll(part.links());
		}

		/** With what follows from the version. */
		Map<String, @Nullable Object> written(Map<String, @Nullable Object> after, boolean ofNode) {
			after.put(Versioned.SINCE, this.version);
			if (ofNode) {
				after.put(Versioned.UPDATED_AT, this.appliedAt);
			}
			return after;
		}

	}

	/**
	 * What is past, by what it was of and the version until which it was so.
	 */
	private record Befores(Map<At<String>, NodeState> nodes, Map<At<LinkKey>, LinkState> links) {

	}

	/**
	 * What is hidden by now, and the ends of links that are or ever were.
	 */
	private record HiddenParts(Set<String> nodes, Set<LinkKey> links, Set<String> ends) {

	}

	private record At<T>(T of, long version) {

	}

}
