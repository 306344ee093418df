package org.goldenthread.gap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import graphql.schema.DataFetchingEnvironment;
import org.goldenthread.answer.Projection;
import org.goldenthread.answer.Raw;
import org.goldenthread.cypher.Parameters;
import org.goldenthread.cypher.Paths;
import org.goldenthread.gap.GapSearch.FoundGap;
import org.goldenthread.model.Model;
import org.goldenthread.model.Relationship;
import org.goldenthread.model.ThreadDirection;
import org.goldenthread.model.ThreadEntry;
import org.goldenthread.model.ThreadRole;
import org.goldenthread.query.CompiledRead;
import org.goldenthread.query.ReadCompiler;
import org.goldenthread.query.Selections;
import org.goldenthread.request.InvalidQuery;
import org.goldenthread.store.GraphReader;
import org.goldenthread.thread.ThreadAnswer;
import org.goldenthread.thread.ThreadSelection;
import org.goldenthread.walk.ThreadWalk;
import org.goldenthread.walk.WalkBounds;
import org.jspecify.annotations.Nullable;

/**
 * The threads that gaps break, in one statement each way for a page of gaps.
 * <p>
 * A gap in a thing breaks the threads from it, the way in which its rule looked for
 * evidence; where none leads on, the thing itself is the thread. A gap in a link breaks
 * the threads that pass the link from the end that a thread comes from.
 */
final class GapThreads {

	/** How many threads a gap returns at most. */
	static final int MOST = 20;

	private static final int USUAL = 3;

	private static final int HOPS = 8;

	/** Among how many threads those are looked for that pass a link. */
	private static final int LOOKED_AT = 100;

	private static final String PATH = "nodes/threads";

	private final Model model;

	private final DataFetchingEnvironment environment;

	private final Map<FoundGap, List<Trail>> trails = new LinkedHashMap<>();

	private final Map<Trail, List<ThreadAnswer.Thread>> found = new HashMap<>();

	private boolean dropped;

	GapThreads(Model model, DataFetchingEnvironment environment) {
		this.model = model;
		this.environment = environment;
	}

	/**
	 * How many threads a caller asks for of a gap.
	 */
	static int first(@Nullable Integer asked) {
		int first = (asked != null) ? asked : USUAL;
		if (first < 1 || first > MOST) {
			throw InvalidQuery.limit("threads: first is " + first + ": it must be 1 to " + MOST);
		}
		return first;
	}

	/**
	 * Reads the threads of a page of gaps, if they are asked for.
	 */
	void read(List<FoundGap> gaps, ReadCompiler compiler, GraphReader reader) {
		int first = this.environment.getSelectionSet()
			.getFields(PATH)
			.stream()
			.mapToInt((field) -> first((Integer) field.getArguments().get("first")))
			.max()
			.orElse(0);
		if (first == 0) {
			return;
		}
		gaps.forEach((gap) -> this.trails.put(gap, trails(gap)));
		this.trails.values()
			.stream()
			.flatMap(List::stream)
			.distinct()
			.collect(Collectors.groupingBy(Trail::direction, TreeMap::new, Collectors.toList()))
			.forEach((direction, alike) -> {
				CompiledRead read = compiler.compile("threads of gaps, " + direction, this.environment,
						(selection) -> statement(selection, direction, alike, first));
				read.readTheOne(reader.read(read.statement()));
			});
	}

	/**
	 * The threads that a gap breaks, those of its first direction first.
	 */
	List<ThreadAnswer.Thread> of(FoundGap gap) {
		return this.trails.getOrDefault(gap, List.of())
			.stream()
			.flatMap((trail) -> this.found.getOrDefault(trail, List.of()).stream())
			.toList();
	}

	/**
	 * Why threads may be missing; null if none can be.
	 */
	@Nullable String cut() {
		return this.dropped
				? "of some gaps no thread was found among the best " + LOOKED_AT + " of where they could start" : null;
	}

	private Projection statement(Selections selection, ThreadDirection direction, List<Trail> trails, int first) {
		Parameters parameters = selection.parameters();
		Projection thread = selection.inList(trails.size() * first,
				() -> new ThreadSelection(this.model, selection, this.environment, PATH, HOPS).of("thread",
						"'" + direction + "'"));
		ThreadWalk walk = new ThreadWalk(this.model, direction, List.of(), WalkBounds.of(HOPS, LOOKED_AT), parameters);
		String text = """
				UNWIND %1$s AS trail
				MATCH %2$s
				%3$s
				WITH trail, dropped, CASE WHEN size(threads) = 0 AND trail.alone THEN [%4$s]
				 ELSE [thread IN threads WHERE (size(trail.via) = 0 OR any(node IN thread.nodes WHERE node.id IN trail.via))
				  AND (size(trail.link) = 0 OR any(link IN thread.links WHERE [startNode(link).id, type(link), endNode(link).id] = trail.link))
				  ][..%5$s] END AS threads
				WITH [trail.place, dropped, [thread IN threads | %6$s]] AS each
				RETURN collect(each) AS value"""
			.formatted(
					parameters.add(IntStream.range(0, trails.size()).mapToObj((i) -> trails.get(i).values(i)).toList()),
					Paths.byId("start", "trail.start"), walk.cypher("start"), ThreadWalk.alone("start"),
					parameters.add((long) first), thread.expression());
		return new Projection(text, (raw) -> {
			for (Object each : Raw.list(raw)) {
				List<?> values = Raw.list(each);
				List<ThreadAnswer.Thread> threads = Raw.list(values.get(2))
					.stream()
					.map((value) -> ((ThreadSelection.Ended) Objects.requireNonNull(thread.reader().read(value)))
						.thread())
					.toList();
				this.dropped |= threads.isEmpty() && Boolean.TRUE.equals(values.get(1));
				this.found.put(trails.get(((Number) Objects.requireNonNull(values.getFirst())).intValue()), threads);
			}
			return this;
		});
	}

	private List<Trail> trails(FoundGap gap) {
		List<String> link = gap.link();
		ThreadRole role = (link != null) ? role(link.get(1)) : null;
		if (link != null && role != null) {
			boolean back = role.isHeld() || role.onward() == ThreadEntry.AGAINST;
			ThreadDirection direction = role.toward().contains(ThreadDirection.UP) ? ThreadDirection.UP
					: ThreadDirection.DOWN;
			return List.of(new Trail(direction, link.get(back ? 2 : 0), false, List.of(), link));
		}
		List<Trail> trails = new ArrayList<>();
		for (ThreadDirection direction : gap.rule().trail().directions()) {
			boolean alone = trails.isEmpty();
			gap.starts().forEach((start) -> trails.add(new Trail(direction, start, alone, gap.via(), List.of())));
		}
		return trails;
	}

	private @Nullable ThreadRole role(String type) {
		return this.model.relationships()
			.stream()
			.filter((relationship) -> relationship.type().equals(type))
			.map(Relationship::thread)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	/**
	 * Where threads are looked for.
	 *
	 * @param direction which way
	 * @param start the id of what they start from
	 * @param alone whether that is a thread by itself where none leads on
	 * @param via the ids of the nodes of which they must pass one; empty for any
	 * @param link the link that they must pass; empty for any
	 */
	private record Trail(ThreadDirection direction, String start, boolean alone, List<String> via, List<String> link) {

		private Map<String, Object> values(int place) {
			return Map.of("place", (long) place, "start", this.start, "alone", this.alone, "via", this.via, "link",
					this.link);
		}

	}

}
