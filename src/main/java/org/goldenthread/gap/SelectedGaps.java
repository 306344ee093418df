package org.goldenthread.gap;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import graphql.schema.DataFetchingEnvironment;
import org.goldenthread.answer.SelectedPath;
import org.goldenthread.gap.GapThreads.BrokenThread;
import org.goldenthread.gap.condition.Finding;
import org.goldenthread.gap.rule.Meaning;
import org.goldenthread.query.Hydration;
import org.goldenthread.snapshot.Snapshot;
import org.goldenthread.thread.Threads;
import org.goldenthread.threadgraph.ThreadGraph;

/**
 * What a caller selects of the gaps of a page at one of the two places where they stand
 * in the answer: asks for it, and once it is fetched puts it together.
 */
final class SelectedGaps {

	private final List<FoundGap> page;

	private final GapSearch search;

	private final List<List<BrokenThread>> broken;

	private final ThreadGraph graph;

	private final Hydration hydration;

	private final String path;

	private final Threads threads;

	private final Map<String, GapConnection.Acceptance> accepted;

	private SelectedGaps(List<FoundGap> page, GapSearch search, List<List<BrokenThread>> broken,
			Map<String, GapConnection.Acceptance> accepted, Snapshot snapshot, Hydration hydration,
			DataFetchingEnvironment environment, String path) {
		this.page = page;
		this.search = search;
		this.broken = broken;
		this.graph = snapshot.graph();
		this.hydration = hydration;
		this.path = path;
		this.accepted = accepted;
		this.threads = new Threads(snapshot, hydration, environment, path + "/threads");
	}

	/**
	 * Asks for what is selected of gaps.
	 * @param page the gaps; none of them if nothing is selected
	 * @param search has found them
	 * @param accepted the decisions to live with some of them, by their ids
	 * @param path the names of the fields that lead to a gap
	 */
	static SelectedGaps of(List<FoundGap> page, GapSearch search, GapThreads threads,
			Map<String, GapConnection.Acceptance> accepted, Snapshot snapshot, Hydration hydration,
			DataFetchingEnvironment environment, String path) {
		List<FoundGap> asked = SelectedPath.isAsked(environment, path) ? page : List.of();
		List<List<BrokenThread>> broken = asked.stream().map(threads::of).toList();
		SelectedGaps selected = new SelectedGaps(asked, search, broken, accepted, snapshot, hydration, environment,
				path);
		selected.ask();
		return selected;
	}

	private void ask() {
		this.hydration.nodes(this.path + "/node", this.page.stream().map(FoundGap::node).toList())
			.nodes(this.path + "/related",
					this.page.stream().flatMap((gap) -> gap.finding().related().stream()).map(this.graph::id).toList())
			.links(this.path + "/link",
					this.page.stream()
						.map((gap) -> gap.finding().link())
						.filter((link) -> link >= 0)
						.map((link) -> Threads.key(this.graph, link))
						.toList());
		this.threads.ask(this.broken.stream().flatMap(List::stream).map(BrokenThread::path).toList());
	}

	/**
	 * The answers, once what was asked for is fetched.
	 */
	List<GapConnection.Gap> answers() {
		return IntStream.range(0, this.page.size())
			.mapToObj((i) -> answer(this.page.get(i), this.broken.get(i)))
			.toList();
	}

	private GapConnection.Gap answer(FoundGap gap, List<BrokenThread> broken) {
		Meaning meaning = gap.rule().meaning();
		Finding finding = gap.finding();
		return new GapConnection.Gap(gap.id(), meaning.name(), meaning.severity(), meaning.sentence(),
				new GapConnection.Justification(meaning.lookedFor(), meaning.where(), finding.words(this.graph)),
				this.hydration.node(this.path + "/node", gap.node()),
				this.hydration.rows(this.path + "/related", finding.related().stream().map(this.graph::id).toList()),
				(finding.link() >= 0)
						? this.hydration.link(this.path + "/link", Threads.key(this.graph, finding.link())) : null,
				broken.stream().map((thread) -> this.threads.answer(thread.path(), thread.direction())).toList(),
				this.accepted.get(gap.id()), this.search.isDemonstration(gap));
	}

}
