package org.goldenthread.map;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.goldenthread.map.MapAnswer.MapLink;
import org.goldenthread.map.MapAnswer.MapNode;
import org.goldenthread.map.MapAnswer.MapStop;
import org.goldenthread.model.LinkType;
import org.goldenthread.path.PathLimits;
import org.goldenthread.query.Hydration;
import org.goldenthread.snapshot.Snapshot;
import org.goldenthread.store.LinkKey;
import org.goldenthread.thread.ThreadEvidence;
import org.goldenthread.thread.ThreadTally;
import org.goldenthread.thread.Threads;
import org.goldenthread.threadgraph.LinkSet;
import org.goldenthread.threadgraph.ThreadGraph;

/**
 * The threads through a thing as one map.
 */
final class ThreadMap {

	private final MapRequest request;

	private final Snapshot snapshot;

	private final ThreadGraph graph;

	private final MapThreads found;

	private final MergedThreads merged;

	private final ThreadEvidence evidence;

	private final LinkSet achieving;

	private final LinkSet serving;

	ThreadMap(MapRequest request, Snapshot snapshot, MapSettings settings) {
		this.request = request;
		this.snapshot = snapshot;
		this.graph = snapshot.graph();
		this.found = new MapThreads(request, snapshot, settings.maximumThreads());
		this.merged = new MergedThreads(this.found.threads(), this.graph, settings);
		this.evidence = new ThreadEvidence(snapshot.visible());
		this.achieving = snapshot.paths().grammar().links((role) -> role.achieves());
		this.serving = snapshot.paths().grammar().links((role) -> role.serves());
	}

	MapAnswer answer(Hydration hydration) {
		List<Integer> nodes = this.merged.nodes();
		List<Integer> links = this.merged.links();
		hydration.nodes("of", List.of(this.request.of()))
			.nodes("nodes/node", nodes.stream().map(this.graph::id).toList())
			.links("links/link", links.stream().map((link) -> Threads.key(this.graph, link)).toList())
			.nodes("leftOut/node", this.found.stops().stream().map((stop) -> this.graph.id(stop.node())).toList());
		hydration.read();
		MapLayers layers = new MapLayers(this.snapshot.visible());
		Set<Integer> starts = new HashSet<>(this.found.starts());
		ThreadTally all = this.merged.all();
		return new MapAnswer(hydration.node("of", this.request.of()), all.threads(), all.states(),
				nodes.stream().map((node) -> node(node, layers.of(node), starts.contains(node), hydration)).toList(),
				links.stream().map((link) -> link(link, hydration)).toList(), this.merged.threadsLeftOut(),
				this.merged.nodesLeftOut(), this.found.stops().stream().map((stop) -> stop(stop, hydration)).toList(),
				this.snapshot.completeness(reasons()));
	}

	private MapNode node(int node, MapLayer layer, boolean start, Hydration hydration) {
		String id = this.graph.id(node);
		ThreadTally tally = this.merged.ofNode(node);
		return new MapNode(id, hydration.node("nodes/node", id), layer, start, tally.threads(), tally.states(),
				this.evidence.contradicts(node), this.graph.isDemonstration(node));
	}

	private MapLink link(int link, Hydration hydration) {
		LinkKey key = Threads.key(this.graph, link);
		LinkType type = this.graph.type(link);
		ThreadTally tally = this.merged.ofLink(link);
		boolean pointsUp = pointsUp(link);
		int lower = pointsUp ? this.graph.source(link) : this.graph.target(link);
		return new MapLink(id(key), key.ends().from(), key.ends().to(), type.type(), type.reads(), type.inverse(),
				pointsUp, hydration.link("links/link", key), tally.threads(), tally.states(),
				this.evidence.contradicts(lower), this.graph.isDemonstrationLink(link));
	}

	/** What achieves a result stands above it, though it serves it too. */
	private boolean pointsUp(int link) {
		return this.serving.has(this.graph, link) && !this.achieving.has(this.graph, link);
	}

	private static String id(LinkKey key) {
		String ends = key.ends().from() + " " + key.ends().type() + " " + key.ends().to();
		return (key.role() != null) ? ends + " " + key.role() : ends;
	}

	private MapStop stop(MapThreads.Stop stop, Hydration hydration) {
		return new MapStop(hydration.node("leftOut/node", this.graph.id(stop.node())), stop.direction(),
				"More than " + PathLimits.SUPERNODE_DEGREE + " links lead on from it: ask for the map of it instead.");
	}

	private List<String> reasons() {
		List<String> reasons = new ArrayList<>(this.found.reasons());
		if (this.merged.threadsLeftOut() > 0) {
			reasons.add("the map has no room for " + this.merged.threadsLeftOut() + " more threads and the "
					+ this.merged.nodesLeftOut() + " things that only these pass");
		}
		return reasons;
	}

}
