package org.goldenthread.snapshot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.goldenthread.answer.Completeness;
import org.goldenthread.path.ThreadPaths;
import org.goldenthread.request.UnknownId;
import org.goldenthread.store.DataVersion;
import org.goldenthread.threadgraph.ThreadGraph;
import org.goldenthread.threadgraph.VisibleGraph;
import org.jspecify.annotations.Nullable;

/**
 * One version of the data as one view shows it.
 *
 * @param paths finds threads in it
 * @param version the version
 * @param whole whether all that is read belongs to that version; false if the data
 * changed again and again meanwhile
 * @param day the day by which is judged what is recent or due, unless a caller names
 * another
 */
public record Snapshot(ThreadPaths paths, DataVersion version, boolean whole, LocalDate day) {

	/**
	 * One that is judged by the day on which the data last changed.
	 * @param paths finds threads in it
	 * @param version the version
	 * @param whole whether all that is read belongs to that version
	 */
	public Snapshot(ThreadPaths paths, DataVersion version, boolean whole) {
		this(paths, version, whole, version.recordedAt().toLocalDate());
	}

	/**
	 * The graph as the view shows it.
	 * @return the graph
	 */
	public VisibleGraph visible() {
		return this.paths.visible();
	}

	/**
	 * The graph.
	 * @return the graph, of which the view may hide a part
	 */
	public ThreadGraph graph() {
		return visible().graph();
	}

	/**
	 * The same version without what is made up to demonstrate the service.
	 * @return the snapshot; an equal one if nothing is made up in what the view shows
	 */
	public Snapshot withoutDemonstration() {
		return new Snapshot(this.paths.withoutDemonstration(), this.version, this.whole, this.day);
	}

	/**
	 * A node that a caller names.
	 * @param argument the argument that names it
	 * @param id its id
	 * @return its number
	 * @throws UnknownId if there is none, or none that may be seen
	 */
	public int node(String argument, String id) {
		int node = visible().find(id);
		if (node < 0) {
			throw new UnknownId(argument, "Nothing", id);
		}
		return node;
	}

	/**
	 * How complete an answer from it is.
	 * @param reasons what was left out and why; those that are null do not hold
	 * @return the completeness
	 */
	public Completeness completeness(Collection<? extends @Nullable String> reasons) {
		List<@Nullable String> all = new ArrayList<>(reasons);
		all.add(this.whole ? null : "the data changed while it was read, so parts of it are of different versions");
		return Completeness.of(this.version, all);
	}

}
