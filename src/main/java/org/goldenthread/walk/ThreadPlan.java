package org.goldenthread.walk;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.goldenthread.model.Kind;
import org.goldenthread.model.Model;
import org.goldenthread.model.ThreadDirection;

/**
 * Which routes a thread can take from some kinds to others, worked out on the model
 * alone.
 */
public final class ThreadPlan {

	private final ThreadGrammar grammar;

	private final Model model;

	private final ThreadDirection direction;

	private final List<Phase> phases;

	private final List<Way> ways;

	private final Map<Place, Integer> after;

	private final Map<Place, Integer> before;

	private final int hops;

	/**
	 * Plans the threads of one direction.
	 * @param model the model
	 * @param direction which way it runs
	 * @param from the kinds that a thread starts from, abstract or not
	 * @param to the kinds that it must lead to, abstract or not
	 * @param hops how many hops it may have at most
	 */
	public ThreadPlan(Model model, ThreadDirection direction, Collection<String> from, Collection<String> to,
			int hops) {
		this(new ThreadGrammar(model), direction, from, to, hops);
	}

	private ThreadPlan(ThreadGrammar grammar, ThreadDirection direction, Collection<String> from, Collection<String> to,
			int hops) {
		this.grammar = grammar;
		this.model = grammar.model();
		this.direction = direction;
		this.phases = grammar.phases(direction);
		this.hops = hops;
		this.ways = this.phases.stream().flatMap(this::ways).toList();
		this.after = distances(places(from, 0, 0), this::next);
		this.before = distances(
				this.phases.stream().flatMap((phase) -> placesIn(to, phase)).collect(Collectors.toSet()),
				this::previous);
	}

	/**
	 * Plans the threads from anything.
	 */
	static ThreadPlan anywhereTo(ThreadGrammar grammar, ThreadDirection direction, Collection<String> to, int hops) {
		return new ThreadPlan(grammar, direction,
				grammar.model().kinds().stream().filter((kind) -> !kind.isAbstract()).map(Kind::name).toList(), to,
				hops);
	}

	ThreadGrammar grammar() {
		return this.grammar;
	}

	ThreadDirection direction() {
		return this.direction;
	}

	/**
	 * Whether there can be a thread at all.
	 * @return true if so
	 */
	public boolean possible() {
		return useful().stream().anyMatch((phase) -> !phase.steps().isEmpty());
	}

	/**
	 * How few hops a thread can have; empty if there can be none. A thread up does more
	 * than enter.
	 */
	OptionalInt shortest() {
		return this.after.entrySet()
			.stream()
			.filter((place) -> place.getValue() < this.hops)
			.filter((place) -> this.phases.stream()
				.filter((phase) -> this.direction == ThreadDirection.DOWN || phase.position() > 0)
				.anyMatch((phase) -> phase.steps()
					.stream()
					.filter((step) -> this.model.kind(place.getKey().kind()).is(step.from()))
					.anyMatch((step) -> next(place.getKey(), phase, step)
						.anyMatch((onto) -> Objects.equals(this.before.get(onto), 0)))))
			.mapToInt((place) -> place.getValue() + 1)
			.min();
	}

	/**
	 * The parts of a thread with those steps only that lie on a route.
	 */
	List<Phase> useful() {
		return this.phases.stream()
			.map((phase) -> new Phase(phase.position(),
					phase.steps().stream().filter((step) -> isUseful(phase, step)).toList(), phase.most()))
			.toList();
	}

	/**
	 * The kinds, none of them abstract, that lie on a route.
	 */
	List<String> kinds() {
		return this.after.entrySet()
			.stream()
			.filter((place) -> distance(place.getKey(), place.getValue()) >= 0)
			.map((place) -> place.getKey().kind())
			.distinct()
			.sorted()
			.toList();
	}

	private long distance(Place place, int after) {
		Integer before = this.before.get(place);
		return (before != null && after + before <= this.hops) ? after + before : -1;
	}

	private boolean isUseful(Phase phase, Step step) {
		return this.after.entrySet()
			.stream()
			.filter((place) -> this.model.kind(place.getKey().kind()).is(step.from()))
			.anyMatch((place) -> next(place.getKey(), phase, step)
				.anyMatch((onto) -> distance(onto, place.getValue() + 1) > 0));
	}

	private Stream<Way> ways(Phase phase) {
		return phase.steps()
			.stream()
			.collect(Collectors.partitioningBy(Step::succeeds))
			.entrySet()
			.stream()
			.map((same) -> new Way(phase, same.getKey() ? 0 : 1, kinds(same.getValue(), Step::from, Step::to),
					kinds(same.getValue(), Step::to, Step::from)));
	}

	private Map<String, Set<String>> kinds(List<Step> steps, Function<Step, String> from, Function<Step, String> to) {
		Map<String, Set<String>> kinds = new HashMap<>();
		steps.forEach((step) -> concrete(from.apply(step))
			.forEach((kind) -> kinds.computeIfAbsent(kind, (_) -> new HashSet<>()).addAll(concrete(to.apply(step)))));
		return kinds;
	}

	private Stream<Place> next(Place place) {
		return this.ways.stream()
			.flatMap((way) -> next(place, way.phase(), way.counts(), way.ahead().getOrDefault(place.kind(), Set.of())));
	}

	private Stream<Place> next(Place place, Phase phase, Step step) {
		return next(place, phase, step.succeeds() ? 0 : 1, concrete(step.to()));
	}

	private static Stream<Place> next(Place place, Phase phase, int counts, Collection<String> kinds) {
		int taken = taken(place, phase, counts);
		return (taken >= 0) ? kinds.stream().map((kind) -> new Place(kind, phase.position(), taken)) : Stream.empty();
	}

	private Stream<Place> previous(Place place) {
		return this.ways.stream().filter((way) -> way.phase().position() == place.phase()).flatMap((way) -> {
			Set<String> kinds = way.behind().getOrDefault(place.kind(), Set.of());
			return this.phases.stream()
				.flatMap((phase) -> placesIn(kinds, phase))
				.filter((from) -> taken(from, way.phase(), way.counts()) == place.taken());
		});
	}

	/**
	 * How many steps of a phase have been taken after one more, -1 if none may be.
	 */
	private static int taken(Place place, Phase phase, int counts) {
		int taken = ((place.phase() == phase.position()) ? place.taken() : 0) + counts;
		if (place.phase() > phase.position() || (!phase.unbounded() && taken > phase.most())) {
			return -1;
		}
		return phase.unbounded() ? 0 : taken;
	}

	private static Map<Place, Integer> distances(Set<Place> starts, Function<Place, Stream<Place>> neighbours) {
		Map<Place, Integer> distances = new HashMap<>();
		Queue<Place> open = new ArrayDeque<>(starts);
		starts.forEach((start) -> distances.put(start, 0));
		while (!open.isEmpty()) {
			Place place = open.remove();
			int distance = distances.getOrDefault(place, 0) + 1;
			neighbours.apply(place).filter((onto) -> distances.putIfAbsent(onto, distance) == null).forEach(open::add);
		}
		return distances;
	}

	private Stream<Place> placesIn(Collection<String> kinds, Phase phase) {
		int most = phase.unbounded() ? 0 : phase.most();
		return IntStream.rangeClosed(0, most)
			.boxed()
			.flatMap((taken) -> places(kinds, phase.position(), taken).stream());
	}

	private Set<Place> places(Collection<String> kinds, int phase, int taken) {
		return kinds.stream()
			.flatMap((name) -> concrete(name).stream())
			.map((kind) -> new Place(kind, phase, taken))
			.collect(Collectors.toSet());
	}

	private List<String> concrete(String kind) {
		return this.model.concreteKinds(kind).stream().map(Kind::name).toList();
	}

	/**
	 * The steps of a phase that count alike.
	 *
	 * @param phase the phase
	 * @param counts how many steps of the phase each is: 0 if it succeeds, else 1
	 * @param ahead from each kind, those that the steps lead to
	 * @param behind from each kind, those that the steps lead from
	 */
	private record Way(Phase phase, int counts, Map<String, Set<String>> ahead, Map<String, Set<String>> behind) {

	}

	/**
	 * How far a thread has come.
	 *
	 * @param kind the kind of the node that it has come to, not abstract
	 * @param phase the part of the thread that led there
	 * @param taken how many steps of that part it has, 0 if they are not counted
	 */
	private record Place(String kind, int phase, int taken) {

	}

}
