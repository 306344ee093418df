package org.goldenthread.testing;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.goldenthread.model.Model;
import org.goldenthread.model.Property;
import org.goldenthread.path.ThreadGrammar;
import org.goldenthread.path.ThreadPaths;
import org.goldenthread.snapshot.Snapshot;
import org.goldenthread.store.DataVersion;
import org.goldenthread.threadgraph.GraphEdit;
import org.goldenthread.threadgraph.GraphLayout;
import org.goldenthread.threadgraph.ThreadGraph;
import org.goldenthread.threadgraph.VisibleGraph;
import org.goldenthread.view.View;

/**
 * Thread graphs for tests that need no database. They hold every property as a fact.
 */
public final class MemoryGraphs {

	private final GraphLayout layout;

	private final ThreadGrammar grammar;

	public MemoryGraphs(Model model) {
		this.layout = new GraphLayout(model, names(model.kinds(), (kind) -> kind.properties().values()),
				names(model.linkTypes(), (type) -> type.properties().values()));
		this.grammar = new ThreadGrammar(this.layout);
	}

	private static <T> Set<String> names(Collection<T> all, Function<T, Collection<Property>> properties) {
		return all.stream()
			.flatMap((each) -> properties.apply(each).stream())
			.map(Property::name)
			.collect(Collectors.toSet());
	}

	public GraphLayout layout() {
		return this.layout;
	}

	public ThreadGrammar grammar() {
		return this.grammar;
	}

	/**
	 * A graph of what some work puts into it.
	 */
	public ThreadGraph graph(Consumer<GraphEdit> work) {
		GraphEdit edit = new GraphEdit(ThreadGraph.empty(this.layout));
		work.accept(edit);
		return edit.build(1);
	}

	/**
	 * A snapshot of a graph as a view shows it.
	 */
	public Snapshot snapshot(ThreadGraph graph, View view) {
		return new Snapshot(new ThreadPaths(new VisibleGraph(graph, view), this.grammar), DataVersion.NONE, true);
	}

	/**
	 * The labels of a kind.
	 */
	public List<String> labels(String kind) {
		return this.layout.model().kind(kind).labels();
	}

}
