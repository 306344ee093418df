package org.goldenthread.snapshot;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.GraphQLContext;
import org.goldenthread.model.Model;
import org.goldenthread.path.ThreadGrammar;
import org.goldenthread.path.ThreadPaths;
import org.goldenthread.request.Cost;
import org.goldenthread.store.DataVersion;
import org.goldenthread.store.GraphReader;
import org.goldenthread.store.TemporaryGraph;
import org.goldenthread.threadgraph.GraphFacts;
import org.goldenthread.threadgraph.GraphLayout;
import org.goldenthread.threadgraph.ThreadGraph;
import org.goldenthread.threadgraph.VisibleGraph;
import org.goldenthread.view.AsOf;
import org.goldenthread.view.Hidden;
import org.goldenthread.view.View;
import org.goldenthread.view.ViewSimplifier;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Gives out snapshots. A snapshot is of the version that is current when it is asked for;
 * whoever has one keeps it, whatever is written meanwhile.
 */
@Component
public class Snapshots implements ViewSimplifier {

	private static final int MOST_ATTEMPTS = 3;

	/** Views differ by the demonstration, by role and by system. */
	private static final int MOST_VIEWS = 64;

	private final GraphReader reader;

	private final GraphLoader loader;

	private final GraphLayout layout;

	private final ThreadGrammar grammar;

	private volatile Held held;

	/** What is no longer open is forgotten. */
	private final Cache<TemporaryGraph, Held> others = Caffeine.newBuilder().weakKeys().build();

	Snapshots(Model model, GraphReader reader, GraphLoader loader, List<GraphFacts> facts) {
		this.layout = GraphLayout.of(model, facts);
		this.reader = reader;
		this.loader = loader;
		this.grammar = new ThreadGrammar(this.layout);
		this.held = nothing();
	}

	/**
	 * Answers from one version of the data: what is read of the database beside the
	 * snapshot is of the same version, or all is read again.
	 * @param <T> the answer
	 * @param context the context of the request, which says what may be seen and bears
	 * the cost of what is read, once
	 * @param work finds the answer; it may be asked several times
	 * @return the answer
	 */
	public <T extends @Nullable Object> T read(GraphQLContext context, Function<Snapshot, T> work) {
		View view = View.of(context);
		Optional<AsOf> asOf = AsOf.of(context);
		if (asOf.isPresent() && TemporaryGraph.current() == null) {
			throw new IllegalStateException("A question of then would be answered from now");
		}
		Cost cost = Cost.of(context);
		long before = cost.nodes();
		for (int attempt = 1; attempt < MOST_ATTEMPTS; attempt++) {
			Snapshot snapshot = snapshot(view, asOf, true);
			T answer = work.apply(snapshot);
			if (this.reader.dataVersion().equals(snapshot.version())) {
				return answer;
			}
			cost.backTo(before);
		}
		return work.apply(snapshot(view, asOf, false));
	}

	/**
	 * The present data, for who holds no request of the API.
	 * @param view what may be seen
	 * @return the snapshot of the version that is current
	 */
	public Snapshot now(View view) {
		return snapshot(view, Optional.empty(), true);
	}

	@Override
	public View simplify(View view) {
		return new View(view.hidden().stream().filter(this::hidesAnything).toList());
	}

	private boolean hidesAnything(Hidden hidden) {
		View alone = new View(List.of(hidden));
		return !this.layout.canJudge(alone) || !snapshot(alone, Optional.empty(), true).visible().isWhole();
	}

	/**
	 * Says which paths are threads.
	 * @return the grammar
	 */
	public ThreadGrammar grammar() {
		return this.grammar;
	}

	private Snapshot snapshot(View view, Optional<AsOf> asOf, boolean whole) {
		Held current = current();
		ThreadPaths paths = current.views()
			.get(view, (each) -> new ThreadPaths(new VisibleGraph(current.graph(), each), this.grammar));
		LocalDate day = asOf.map(AsOf::day).orElseGet(() -> current.version().recordedAt().toLocalDate());
		return new Snapshot(paths, current.version(), whole, day);
	}

	private Held nothing() {
		return new Held(ThreadGraph.empty(this.layout), DataVersion.NONE);
	}

	/** Whoever needs no newer version than there is does not wait for one. */
	private Held current() {
		TemporaryGraph other = TemporaryGraph.current();
		if (other != null) {
			return this.others.get(other, (_) -> this.loader.advance(nothing()));
		}
		DataVersion version = this.reader.dataVersion();
		Held known = this.held;
		if (!known.isBefore(version)) {
			return known;
		}
		synchronized (this) {
			if (this.held.isBefore(version)) {
				this.held = this.loader.advance(this.held);
			}
			return this.held;
		}
	}

	/**
	 * A graph and the version of the data that it shows.
	 *
	 * @param views finds threads in it, as each view shows it
	 */
	record Held(ThreadGraph graph, DataVersion version, Cache<View, ThreadPaths> views) {

		Held(ThreadGraph graph, DataVersion version) {
			this(graph, version, Caffeine.newBuilder().maximumSize(MOST_VIEWS).build());
		}

		/** A graph may have been put back to a copy that counts from less. */
		boolean isBefore(DataVersion other) {
			return this.graph.version() < other.number() || this.version.recordedAt().isBefore(other.recordedAt());
		}

	}

}
