package org.goldenthread.thread;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import graphql.schema.DataFetchingEnvironment;
import org.goldenthread.model.ThreadDirection;
import org.goldenthread.path.Ending;
import org.goldenthread.path.FoundPaths;
import org.goldenthread.path.PathLimits;
import org.goldenthread.query.Hydration;
import org.goldenthread.query.Hydrator;
import org.goldenthread.snapshot.Snapshot;
import org.goldenthread.snapshot.Snapshots;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/**
 * Follows threads up to what a thing serves and down to what shows that it works.
 */
@Controller
class ThreadController {

	private final Snapshots snapshots;

	private final Hydrator hydrator;

	ThreadController(Snapshots snapshots, Hydrator hydrator) {
		this.snapshots = snapshots;
		this.hydrator = hydrator;
	}

	@QueryMapping
	ThreadAnswer threads(@Argument String from, @Argument @Nullable ThreadDirection toward,
			@Argument @Nullable List<String> kinds, @Argument @Nullable Integer first,
			@Argument @Nullable Integer maxHops, DataFetchingEnvironment environment) {
		ThreadRequest request = ThreadRequest.of(from, toward, kinds, first, maxHops);
		return this.snapshots.read(environment.getGraphQlContext(),
				(snapshot) -> answer(FoundThreads.of(request, snapshot), snapshot, environment));
	}

	@QueryMapping
	ThreadAnswer threadsBetween(@Argument String from, @Argument String to, @Argument @Nullable Integer first,
			@Argument @Nullable Integer maxHops, DataFetchingEnvironment environment) {
		ThreadRequest request = ThreadRequest.of(from, null, null, first, maxHops).between(to);
		return this.snapshots.read(environment.getGraphQlContext(),
				(snapshot) -> answer(joining(request, snapshot), snapshot, environment));
	}

	/**
	 * What is found from the other end where only threads from there join the two.
	 */
	private static FoundThreads joining(ThreadRequest request, Snapshot snapshot) {
		FoundThreads forth = FoundThreads.of(request, snapshot);
		if (!forth.isEmpty()) {
			return forth;
		}
		FoundThreads back = FoundThreads.of(request.back(), snapshot);
		return back.isEmpty() ? forth : back;
	}

	private ThreadAnswer answer(FoundThreads search, Snapshot snapshot, DataFetchingEnvironment environment) {
		ThreadRequest request = search.request();
		Map<ThreadDirection, FoundPaths> found = search.paths();
		Hydration hydration = this.hydrator.of(environment).nodes("from", List.of(request.from()));
		if (request.to() != null) {
			hydration.nodes("to", List.of(request.to()));
		}
		Threads threads = new Threads(snapshot, hydration, environment, "threads");
		found.values().forEach((each) -> {
			threads.ask(each.paths());
			hydration.nodes("leftOut/node", each.supernodes().stream().map(snapshot.graph()::id).toList());
		});
		hydration.read();
		List<ThreadAnswer.Thread> all = new ArrayList<>();
		List<ThreadAnswer.Hub> leftOut = new ArrayList<>();
		found.forEach((direction, each) -> {
			each.paths().forEach((path) -> all.add(threads.answer(path, direction)));
			each.supernodes()
				.forEach((node) -> leftOut
					.add(new ThreadAnswer.Hub(hydration.node("leftOut/node", snapshot.graph().id(node)), direction,
							"More than " + PathLimits.SUPERNODE_DEGREE
									+ " links lead on from it: ask for the threads from it instead.")));
		});
		List<String> reasons = reasons(request, found);
		return new ThreadAnswer(hydration.node("from", request.from()),
				(request.to() != null) ? hydration.node("to", request.to()) : null, all, leftOut,
				(all.isEmpty() && reasons.isEmpty())
						? new NothingFound(request, snapshot, search.start(), search.goal()).completeness()
						: snapshot.completeness(reasons));
	}

	private static List<String> reasons(ThreadRequest request, Map<ThreadDirection, FoundPaths> found) {
		List<String> reasons = new ArrayList<>();
		found.forEach((direction, each) -> {
			String way = direction.name().toLowerCase(Locale.ROOT);
			if (each.cut()) {
				reasons.add("only the best " + each.paths().size() + " threads " + way + " are returned");
			}
			if (each.paths().stream().anyMatch((path) -> path.ending() == Ending.HOPS)) {
				reasons.add("some threads " + way + " go on beyond " + request.maxHops() + " hops");
			}
			if (!each.supernodes().isEmpty()) {
				reasons.add("threads " + way + " were not followed through what leftOut names");
			}
		});
		return reasons;
	}

}
