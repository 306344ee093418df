package org.goldenthread.map;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.goldenthread.model.ThreadDirection;
import org.goldenthread.model.reading.Models;
import org.goldenthread.path.FoundPath;
import org.goldenthread.path.PathLimits;
import org.goldenthread.snapshot.Snapshot;
import org.goldenthread.testing.RecordedGraph;
import org.goldenthread.threadgraph.ThreadGraph;
import org.goldenthread.view.View;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Maps over the facts of November 2026.
 */
class RecordedMapTests {

	private static final MapSettings ROOMY = new MapSettings(5000, 10_000, 20_000);

	private final Snapshot snapshot = RecordedGraph.read(Models.real()).snapshot(View.REAL);

	private final ThreadGraph graph = this.snapshot.graph();

	@Test
	void theMapOfAPlanCarriesEveryThreadOfThePlan() {
		MapThreads found = threads("plan-bnssg-jfp");
		MergedThreads merged = new MergedThreads(found.threads(), this.graph, ROOMY);
		int plan = this.snapshot.node("id", "plan-bnssg-jfp");
		int threads = 0;
		for (ThreadDirection direction : ThreadDirection.values()) {
			List<FoundPath> paths = this.snapshot.paths().from(plan, direction, new PathLimits(8, 500)).paths();
			threads += paths.size();
			paths.forEach((path) -> {
				for (int link : path.links()) {
					assertThat(merged.ofLink(link).threads()).isPositive();
				}
			});
		}
		assertThat(threads).isGreaterThan(20);
		assertThat(merged.all().threads()).isEqualTo(threads);
		assertThat(merged.ofNode(plan).threads()).isEqualTo(threads);
		assertThat(merged.threadsLeftOut()).isZero();
	}

	@Test
	void theMapOfASystemMergesWhatItsBodiesOwnOrLead() {
		MergedThreads merged = new MergedThreads(threads("sys-bnssg-ics").threads(), this.graph, ROOMY);
		assertThat(merged.nodes()).extracting(this.graph::id)
			.contains("plan-bnssg-jfp", "plan-bnssg-ics-strategy", "shift-h2c", "shift-s2p", "shift-a2d", "meas-ae4h");
		assertThat(merged.nodes()).doesNotHaveDuplicates().hasSizeGreaterThan(100);
		assertThat(merged.links()).doesNotHaveDuplicates();
	}

	@Test
	void everyThingStandsInItsLayer() {
		MapLayers layers = new MapLayers(this.snapshot.visible());
		assertThat(layer(layers, "shift-h2c")).isEqualTo(MapLayer.REASON);
		assertThat(layer(layers, "plan-bnssg-ics-strategy")).isEqualTo(MapLayer.STRATEGY);
		assertThat(layer(layers, "plan-bnssg-jfp")).isEqualTo(MapLayer.PLAN);
		assertThat(layer(layers, "prio-bnssg-primary")).isEqualTo(MapLayer.PRIORITY);
		assertThat(layer(layers, "act-bnssg-digitalgp")).isEqualTo(MapLayer.ACTION);
		assertThat(layer(layers, "meas-ae4h")).isEqualTo(MapLayer.MEASURE);
		assertThat(layer(layers, "risk-flow")).isEqualTo(MapLayer.OTHER);
		Map<MapLayer, Long> counts = threads("sys-bnssg-ics").threads()
			.stream()
			.flatMap((thread) -> thread.nodes(this.graph).stream())
			.distinct()
			.collect(Collectors.groupingBy(layers::of, TreeMap::new, Collectors.counting()));
		assertThat(counts.getOrDefault(MapLayer.OTHER, 0L)).as("threads of a system pass no bodies: %s", counts)
			.isLessThan(10);
	}

	private MapLayer layer(MapLayers layers, String id) {
		return layers.of(this.snapshot.node("id", id));
	}

	private MapThreads threads(String of) {
		return new MapThreads(MapRequest.of(of, null, 500, null), this.snapshot, ROOMY.maximumThreads());
	}

}
