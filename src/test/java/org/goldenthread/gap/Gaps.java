package org.goldenthread.gap;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.goldenthread.gap.condition.ThreadLinks;
import org.goldenthread.gap.rule.GapRule;
import org.goldenthread.snapshot.Snapshot;
import org.goldenthread.testing.MemoryGraphs;
import org.goldenthread.testing.SmallGraph;
import org.goldenthread.view.View;
import org.jspecify.annotations.Nullable;

/**
 * Finds gaps in small graphs, without a database.
 */
final class Gaps {

	private static final MemoryGraphs GRAPHS = new MemoryGraphs(Rules.MODEL);

	private static final ThreadLinks LINKS = ThreadLinks.of(GRAPHS.grammar());

	private final Snapshot snapshot;

	private final LocalDate asAt;

	private Gaps(Snapshot snapshot, LocalDate asAt) {
		this.snapshot = snapshot;
		this.asAt = asAt;
	}

	static Gaps in(String graph) {
		return in(graph, View.EVERYTHING);
	}

	static Gaps in(String graph, View view) {
		return new Gaps(GRAPHS.snapshot(GRAPHS.graph((edit) -> SmallGraph.put(edit, Rules.MODEL, graph)), view),
				LocalDate.of(2025, 9, 4));
	}

	List<FoundGap> of(GapRule rule) {
		return new GapSearch(new GapRequest(null, List.of(rule), this.asAt, 0, null, null, null, null), this.snapshot,
				LINKS)
			.of(rule)
			.toList();
	}

	boolean is(FoundGap gap, String kind) {
		return this.snapshot.graph().is(gap.finding().node(), kind);
	}

	/**
	 * How many gaps of a rule there are.
	 */
	long count(GapRule rule) {
		return new GapSearch(new GapRequest(null, List.of(rule), this.asAt, 0, null, null, null, null), this.snapshot,
				LINKS)
			.count(rule);
	}

	/**
	 * A page of the gaps of some rules.
	 */
	List<FoundGap> page(List<GapRule> rules, int first, @Nullable GapPosition after) {
		return new GapSearch(new GapRequest(null, rules, this.asAt, first, after, null, null, null), this.snapshot,
				LINKS)
			.page();
	}

	/**
	 * The gaps of a rule, without its name.
	 */
	List<String> of(String rule) {
		return of(Rules.named(rule)).stream().map((gap) -> gap.id().substring(rule.length() + 1)).toList();
	}

	/**
	 * The nodes that have gaps of a rule that are accepted, or not.
	 */
	List<String> accepted(String rule, boolean accepted) {
		GapRequest request = new GapRequest(null, List.of(Rules.named(rule)), this.asAt, 0, null, null, null, accepted);
		return new GapSearch(request, this.snapshot, LINKS).of(Rules.named(rule)).map(FoundGap::node).toList();
	}

	/**
	 * The gaps of all rules.
	 */
	List<String> all() {
		return new GapSearch(new GapRequest(null, Rules.each(), this.asAt, 500, null, null, null, null), this.snapshot,
				LINKS)
			.page()
			.stream()
			.map(FoundGap::id)
			.toList();
	}

	/**
	 * What was found instead, by what has the gap.
	 */
	Map<String, String> found(GapRule rule) {
		return of(rule).stream()
			.collect(Collectors.toMap(FoundGap::node, (gap) -> gap.finding().words(this.snapshot.graph()),
					(one, _) -> one));
	}

	/**
	 * Gives what is guilty in the example of a rule the links of whatever of its kind is
	 * not, as more lines of the graph.
	 * @param basis the basis of these links
	 */
	static String linksOfTheInnocent(GapRule.Example example, String basis) {
		Map<String, String> kinds = new LinkedHashMap<>();
		Set<List<String>> links = new LinkedHashSet<>();
		example.graph().lines().map((line) -> line.strip().split(" ")).forEach((words) -> {
			if (words.length > 2 && words[1].startsWith("-")) {
				links.add(List.of(words[0], words[1], words[2]));
			}
			else {
				kinds.put(words[1], words[0]);
			}
		});
		Set<String> named = example.guilty()
			.stream()
			.flatMap((guilty) -> Stream.of(guilty.split(" ")))
			.collect(Collectors.toSet());
		Set<List<String>> more = new LinkedHashSet<>();
		named.stream().filter(kinds::containsKey).forEach((one) -> kinds.forEach((innocent, kind) -> {
			if (kind.equals(kinds.get(one)) && !named.contains(innocent)) {
				links.stream()
					.filter((link) -> link.contains(innocent))
					.forEach((link) -> more
						.add(link.stream().map((word) -> word.equals(innocent) ? one : word).toList()));
			}
		}));
		more.removeAll(links);
		return more.stream()
			.filter((link) -> !link.getFirst().equals(link.getLast()))
			.map((link) -> String.join(" ", link) + " basis=" + basis + "\n")
			.collect(Collectors.joining());
	}

}
