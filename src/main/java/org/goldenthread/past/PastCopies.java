package org.goldenthread.past;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.goldenthread.change.StatesThen;
import org.goldenthread.model.Model;
import org.goldenthread.store.DataVersion;
import org.goldenthread.store.GraphScan;
import org.goldenthread.store.StoredLink;
import org.goldenthread.store.StoredNode;
import org.goldenthread.store.TemporaryGraph;
import org.goldenthread.store.TemporaryGraphs;
import org.goldenthread.view.AsOf;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts past versions of the graph together, each from what is present since before it and
 * what stands beside the present and held then.
 */
final class PastCopies {

	private static final Logger logger = LoggerFactory.getLogger(PastCopies.class);

	private static final int AT_ONCE = 5000;

	private final Model model;

	private final GraphScan present;

	private final TemporaryGraphs graphs;

	private final PastSettings settings;

	PastCopies(Model model, GraphScan present, TemporaryGraphs graphs, PastSettings settings) {
		this.model = model;
		this.present = present;
		this.graphs = graphs;
		this.settings = settings;
	}

	TemporaryGraph make(AsOf asOf) {
		long start = System.nanoTime();
		TemporaryGraph graph = this.graphs.create(this.settings.directory(), this.settings.pageCache());
		try {
			fill(graph, asOf, start);
			graph.holds(new DataVersion(asOf.version(), asOf.recordedAt()));
			logger.info("Opened the graph of version {} after {} ms", asOf.version(), age(start).toMillis());
			return graph;
		}
		catch (RuntimeException ex) {
			graph.close();
			throw ex;
		}
	}

	private void fill(TemporaryGraph graph, AsOf asOf, long start) {
		StatesThen states = new StatesThen(this.model, this.present, asOf.version());
		Batch<StoredNode> nodes = new Batch<>(graph::addNodes, start);
		states.nodes(nodes::add);
		nodes.flush();
		Batch<StoredLink> links = new Batch<>(graph::addLinks, start);
		states.links(links::add);
		links.flush();
	}

	private static Duration age(long start) {
		return Duration.ofNanos(System.nanoTime() - start);
	}

	/**
	 * Hands on some things at a time, and gives up where that goes on for too long.
	 */
	private final class Batch<T> {

		private final Consumer<List<T>> target;

		private final long start;

		private final List<T> some = new ArrayList<>(AT_ONCE);

		Batch(Consumer<List<T>> target, long start) {
			this.target = target;
			this.start = start;
		}

		void add(T each) {
			this.some.add(each);
			if (this.some.size() == AT_ONCE) {
				flush();
			}
		}

		void flush() {
			if (age(this.start).compareTo(PastCopies.this.settings.opening()) > 0) {
				throw new TakesTooLong();
			}
			this.target.accept(this.some);
			this.some.clear();
		}

	}

	/**
	 * A version cannot be put together in the time that there is for it.
	 */
	static final class TakesTooLong extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

}
