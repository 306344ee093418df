package org.goldenthread.thread;

import java.util.List;
import java.util.Set;

import org.goldenthread.measurement.Measurement;
import org.goldenthread.measurement.Measurements;
import org.goldenthread.model.ThreadDirection;
import org.goldenthread.path.FoundPath;
import org.goldenthread.snapshot.Snapshot;
import org.goldenthread.threadgraph.ThreadGraph;
import org.goldenthread.threadgraph.VisibleGraph;

/**
 * Judges the threads of one snapshot.
 */
public final class ThreadJudgements {

	private final ThreadGraph graph;

	private final VisibleGraph visible;

	private final Set<String> partTypes;

	private final Measurements measurements;

	/**
	 * Prepares to judge.
	 * @param snapshot the data that the threads were found in
	 */
	public ThreadJudgements(Snapshot snapshot) {
		this(snapshot, new Measurements(snapshot.visible()));
	}

	/**
	 * Prepares to judge by some figures alone.
	 * @param snapshot the data that the threads were found in
	 * @param measurements the figures that count
	 */
	public ThreadJudgements(Snapshot snapshot, Measurements measurements) {
		this.graph = snapshot.graph();
		this.visible = snapshot.visible();
		this.partTypes = snapshot.paths().grammar().partTypes();
		this.measurements = measurements;
	}

	/**
	 * Judges a thread.
	 * @param path the thread
	 * @param direction the way it runs
	 * @return where it stands
	 */
	public Judgement judge(FoundPath path, ThreadDirection direction) {
		int end = path.end();
		return ThreadJudge
			.judge(new ThreadFacts(direction, path.ending(), this.graph.name(end), kind(end), measurements(path)));
	}

	/**
	 * What has been measured at the end of a thread.
	 * @param path the thread
	 * @return the figures; empty if it does not end in a measure
	 */
	List<Measurement> measurements(FoundPath path) {
		return this.measurements.of(path.end());
	}

	private ThreadFacts.EndKind kind(int end) {
		return switch (this.graph.kind(end).threadRole()) {
			case MEASURE -> ThreadFacts.EndKind.MEASURE;
			case RESULT -> ThreadFacts.EndKind.RESULT;
			case REASON, SHARED_REASON -> ThreadFacts.EndKind.REASON;
			case null -> isSetByOthers(end) ? ThreadFacts.EndKind.REASON
					: hasParts(end) ? ThreadFacts.EndKind.WHOLE : ThreadFacts.EndKind.OTHER;
		};
	}

	private boolean hasParts(int node) {
		return this.partTypes.stream().anyMatch((type) -> this.visible.incoming(node, type).findAny().isPresent());
	}

	private boolean isSetByOthers(int node) {
		return this.graph.fact(node, "level") instanceof String level
				&& List.of("NATIONAL", "STATUTORY").contains(level);
	}

}
