package org.goldenthread.snapshot;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import org.goldenthread.snapshot.Snapshots.Held;
import org.goldenthread.store.DataVersion;
import org.goldenthread.store.GraphReader;
import org.goldenthread.store.GraphScan;
import org.goldenthread.threadgraph.EvidenceScore;
import org.goldenthread.threadgraph.GraphEdit;
import org.goldenthread.threadgraph.GraphLayout;
import org.goldenthread.threadgraph.ThreadGraph;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Brings the thread graph to the current version: replaces what has been touched since
 * the version that there is, or reads everything where that is not known or too much.
 */
@Component
class GraphLoader {

	private static final Logger logger = LoggerFactory.getLogger(GraphLoader.class);

	private static final int MOST_ATTEMPTS = 10;

	/** Reading so many nodes one by one takes longer than reading everything. */
	private static final int MOST_TOUCHED = 20_000;

	private final GraphReader reader;

	private final GraphScan scan;

	GraphLoader(GraphReader reader, GraphScan scan) {
		this.reader = reader;
		this.scan = scan;
	}

	/**
	 * The graph of the current version. A read that a write came into the middle of is
	 * thrown away, but the last of {@value #MOST_ATTEMPTS} is kept as it is: what those
	 * writes touched is read again at the next version.
	 */
	Held advance(Held held) {
		DataVersion before = this.reader.dataVersion();
		for (int attempt = 1;; attempt++) {
			long start = System.nanoTime();
			ThreadGraph next = next(held.graph(), before);
			DataVersion after = this.reader.dataVersion();
			if (after.equals(before) || attempt == MOST_ATTEMPTS) {
				logger.debug("Thread graph of version {} after {} ms", next.version(),
						Duration.ofNanos(System.nanoTime() - start).toMillis());
				return new Held(next, before);
			}
			before = after;
		}
	}

	private ThreadGraph next(ThreadGraph graph, DataVersion version) {
		boolean follows = graph.version() > 0 && graph.version() < version.number() && !graph.isWorn();
		Optional<Set<String>> touched = follows
				? this.reader.touchedSince(graph.version(), version.number(), MOST_TOUCHED) : Optional.empty();
		return touched.map((ids) -> changed(graph, ids, version)).orElseGet(() -> loaded(graph.layout(), version));
	}

	private ThreadGraph changed(ThreadGraph graph, Set<String> touched, DataVersion version) {
		GraphEdit edit = new GraphEdit(graph);
		touched.forEach(edit::unlink);
		Set<String> gone = new HashSet<>(touched);
		this.scan.nodes(touched).forEach((node) -> {
			gone.remove(node.id());
			edit.put(node.id(), node.labels(), node.properties());
		});
		gone.forEach(edit::remove);
		this.scan.linksOf(touched, scored(graph.layout()))
			.forEach((link) -> edit.link(link.from(), link.type(), link.to(), link.properties()));
		return edit.build(version.number());
	}

	private ThreadGraph loaded(GraphLayout layout, DataVersion version) {
		GraphEdit edit = new GraphEdit(ThreadGraph.empty(layout));
		long start = System.nanoTime();
		this.scan.all(layout.nodeFacts(), (node) -> edit.put(node.id(), node.labels(), node.properties()),
				scored(layout), (link) -> edit.link(link.from(), link.type(), link.to(), link.properties()));
		ThreadGraph graph = edit.build(version.number());
		logger.info("Read the thread graph of version {}: {} nodes and {} links in {} ms", version.number(),
				graph.nodeCount(), graph.linkCount(), Duration.ofNanos(System.nanoTime() - start).toMillis());
		return graph;
	}

	/** With what the score of a link follows from. */
	private static Set<String> scored(GraphLayout layout) {
		Set<String> facts = new HashSet<>(layout.linkFacts());
		facts.addAll(EvidenceScore.PROPERTIES);
		return facts;
	}

}
