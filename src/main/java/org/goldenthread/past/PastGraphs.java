package org.goldenthread.past;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.goldenthread.change.RestrictionsSince;
import org.goldenthread.model.Model;
import org.goldenthread.request.Busy;
import org.goldenthread.store.GraphReader;
import org.goldenthread.store.GraphScan;
import org.goldenthread.store.TemporaryGraph;
import org.goldenthread.store.TemporaryGraphs;
import org.goldenthread.view.AsOf;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;

/**
 * Opens past versions of the graph, one after the other, keeps a few of them while they
 * are asked for, and closes them when they are not.
 */
@Service
@EnableConfigurationProperties(PastSettings.class)
final class PastGraphs implements Past, DisposableBean {

	private static final Logger logger = LoggerFactory.getLogger(PastGraphs.class);

	private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

	private final GraphReader present;

	private final RestrictionsSince restrictions;

	private final PastVersions versions;

	private final PastCopies copies;

	private final PastSettings settings;

	/** Whatever is open or being opened, what is replaced or closing not among it. */
	private final List<PastGraph> open = new ArrayList<>();

	private int closing;

	private final ScheduledExecutorService worker = Executors
		.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("past-graphs").factory());

	private boolean begun;

	PastGraphs(Model model, GraphReader reader, GraphScan scan, TemporaryGraphs graphs, PastSettings settings) {
		this.present = reader.present();
		this.restrictions = new RestrictionsSince(this.present);
		this.versions = new PastVersions(this.present);
		this.copies = new PastCopies(model, scan.present(), graphs, settings);
		this.settings = settings;
	}

	@Override
	public AsOf find(String argument, String text) {
		return this.versions.find(argument, text);
	}

	@Override
	public <T> CompletableFuture<T> read(AsOf asOf, Supplier<CompletableFuture<T>> work) {
		PastGraph graph = take(asOf);
		boolean begins = false;
		try {
			TemporaryGraph opened = graph.await();
			CompletableFuture<T> answer = opened.call(work).whenComplete((_, _) -> release(graph));
			begins = true;
			return answer;
		}
		finally {
			if (!begins) {
				release(graph);
			}
		}
	}

	private synchronized PastGraph take(AsOf asOf) {
		long now = this.present.dataVersion().number();
		Optional<PastGraph> known = this.open.stream().filter((each) -> each.version() == asOf.version()).findFirst();
		if (known.filter(PastGraph::failed).isPresent() || known.filter((each) -> isOutdated(each, now)).isPresent()) {
			drop(known.get());
			known = Optional.empty();
		}
		PastGraph graph = known.orElseGet(() -> begin(asOf, now));
		graph.take();
		return graph;
	}

	/** What is restricted now is hidden in the past too. */
	private boolean isOutdated(PastGraph graph, long now) {
		if (graph.asKnownAt() == now) {
			return false;
		}
		if (this.restrictions.mayHaveChanged(graph.asKnownAt(), now)) {
			return true;
		}
		graph.knownAt(now);
		return false;
	}

	private PastGraph begin(AsOf asOf, long now) {
		while (this.open.size() + this.closing >= this.settings.most()) {
			drop(this.open.stream()
				.filter(Predicate.not(PastGraph::isUsed))
				.min(Comparator.comparing(PastGraph::lastUsed))
				.orElseThrow(() -> new Busy("As many past versions of the graph are being read as may be open at once, "
						+ this.settings.most() + ": ask again in a moment", RETRY_AFTER)));
		}
		if (!this.begun) {
			this.begun = true;
			long interval = Math.max(1, this.settings.idle().toMillis() / 4);
			this.worker.scheduleWithFixedDelay(this::closeIdle, interval, interval, TimeUnit.MILLISECONDS);
		}
		PastGraph graph = new PastGraph(asOf.version(), now);
		this.open.add(graph);
		this.worker.execute(() -> graph.open(() -> this.copies.make(asOf)));
		return graph;
	}

	private synchronized void closeIdle() {
		this.open.stream()
			.filter((each) -> !each.isUsed() && each.idle().compareTo(this.settings.idle()) >= 0)
			.toList()
			.forEach(this::drop);
	}

	/** Closed before the next is opened, since both have the same thread. */
	private void drop(PastGraph graph) {
		this.open.remove(graph);
		if (graph.isUsed()) {
			this.closing++;
			graph.whenFree(() -> {
				this.closing--;
				this.worker.execute(graph::close);
			});
		}
		else {
			this.worker.execute(graph::close);
		}
	}

	private synchronized void release(PastGraph graph) {
		graph.release();
		if (graph.failed()) {
			this.open.remove(graph);
		}
	}

	@Override
	public void destroy() {
		List<PastGraph> left;
		synchronized (this) {
			left = List.copyOf(this.open);
			this.open.clear();
		}
		this.worker.shutdownNow();
		try {
			if (!this.worker.awaitTermination(5, TimeUnit.SECONDS)) {
				logger.warn("A past version of the graph is still being opened");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		left.forEach(PastGraph::close);
	}

}
