package org.goldenthread.thread;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.goldenthread.thread.RandomThreads.Link;
import org.goldenthread.thread.RandomThreads.Thing;

/**
 * Finds threads the plain way: tries every path, and keeps those whose letters spell a
 * thread.
 */
public final class ThreadReference {

	private static final Pattern UP = Pattern.compile("[oh]*(e[oh]*){0,6}a{0,3}s*");

	private static final Pattern DOWN = Pattern.compile("[oh]*(e[oh]*)?s*a{0,3}");

	private static final Set<String> REASONS = Set.of("Shift", "NationalPlan", "PlanType", "Target");

	private final RandomThreads graph;

	private final boolean up;

	private final int most;

	public ThreadReference(RandomThreads graph, boolean up, int most) {
		this.graph = graph;
		this.up = up;
		this.most = most;
	}

	/**
	 * The threads from a thing followed to their ends, best first, each with its state.
	 */
	List<String> threads(String from) {
		return told(routes(from).stream().filter(this::isThread).filter((route) -> !leadsOn(route) || isLong(route)));
	}

	/**
	 * The threads from a thing to another.
	 */
	List<String> threads(String from, String to) {
		return told(routes(from).stream().filter(this::isThread).filter((route) -> route.end().id().equals(to)));
	}

	/**
	 * The threads from a thing to whatever is of a kind, each by what it passes: what it
	 * turns up with or leads down to, and its end; without those that pass some things.
	 */
	public List<Joining> joining(String from, String kind, Set<String> without) {
		return unlike(routes(from).stream().filter(this::isThread).filter((route) -> route.end().kind().equals(kind)))
			.filter((route) -> route.hops.stream().noneMatch((hop) -> without.contains(hop.end().id())))
			.map((route) -> new Joining(route.carrier().id(), route.end().id()))
			.toList();
	}

	/**
	 * The threads from a thing, each by what it passes in turn, nodes and links, with the
	 * same of those that differ from it only in a shift; and the state of each.
	 */
	public Map<List<List<String>>, ThreadState> chains(String from) {
		List<Route> all = routes(from).stream()
			.filter(this::isThread)
			.filter((route) -> !leadsOn(route) || isLong(route))
			.toList();
		Map<List<List<String>>, ThreadState> chains = new LinkedHashMap<>();
		unlike(all.stream()).forEach((route) -> {
			List<List<String>> alike = new ArrayList<>(List.of(route.chain()));
			all.stream()
				.filter((other) -> other.likeness().equals(route.likeness()) && !other.equals(route))
				.forEach((other) -> alike.add(other.chain()));
			chains.put(alike, state(route));
		});
		return chains;
	}

	private List<String> told(Stream<Route> threads) {
		return unlike(threads).map((route) -> route.told() + " " + state(route)).toList();
	}

	private static Stream<Route> unlike(Stream<Route> threads) {
		Map<String, Route> unlike = new LinkedHashMap<>();
		threads
			.sorted(Comparator.comparing(Route::weakest)
				.reversed()
				.thenComparing((route) -> route.hops.size())
				.thenComparing(Route::key))
			.forEach((route) -> unlike.putIfAbsent(route.likeness(), route));
		return unlike.values().stream();
	}

	private ThreadState state(Route route) {
		Thing end = route.end();
		if (!this.up && end.kind().equals("Measure")) {
			return end.figure().state;
		}
		if (this.up && REASONS.contains(end.kind())) {
			return ThreadState.HOLDS;
		}
		if (leadsOn(route)) {
			return ThreadState.NOT_FOLLOWED;
		}
		return (!this.up && end.kind().equals("Outcome")) ? ThreadState.NOT_MEASURABLE : ThreadState.BROKEN;
	}

	private List<Route> routes(String from) {
		List<Route> routes = new ArrayList<>(List.of(new Route(this.up, this.graph.things.get(from), List.of())));
		for (int i = 0; i < routes.size(); i++) {
			if (!isLong(routes.get(i))) {
				routes.addAll(longer(routes.get(i)));
			}
		}
		return routes;
	}

	private boolean isLong(Route route) {
		return route.hops.size() == this.most;
	}

	private List<Route> longer(Route route) {
		return this.graph.links.stream()
			.flatMap((link) -> Stream.of(new Hop(link, true), new Hop(link, false)))
			.filter((hop) -> hop.start().equals(route.end()) && !route.passes(hop.end()))
			.map(route::and)
			.filter(this::isRoute)
			.toList();
	}

	private boolean leadsOn(Route route) {
		return !longer(route).isEmpty();
	}

	private boolean isRoute(Route route) {
		String letters = route.letters();
		if (!(this.up ? UP : DOWN).matcher(letters).matches()) {
			return false;
		}
		int turn = letters.indexOf("es");
		boolean backOut = this.up && turn >= 0
				&& route.hops.get(turn).link.type().equals(route.hops.get(turn + 1).link.type());
		boolean threatened = route.hops.stream()
			.filter((hop) -> hop.letter(this.up) == 'e')
			.allMatch((hop) -> hop.along);
		return !backOut && (!this.up || !letters.contains("a") || threatened);
	}

	private boolean isThread(Route route) {
		if (!this.up) {
			return !route.hops.isEmpty() || route.start.kind().equals("Measure");
		}
		return !route.letters().matches("[eho]*")
				&& route.begins().noneMatch((whole) -> isWithin(route.end(), whole, 6));
	}

	private boolean isWithin(Thing part, Thing whole, int depth) {
		return depth > 0 && this.graph.links.stream()
			.filter((link) -> link.from().equals(part)
					&& (link.type().equals("PART_OF") || link.type().equals("DELIVERS")))
			.anyMatch((link) -> link.to().equals(whole) || isWithin(link.to(), whole, depth - 1));
	}

	/**
	 * What joins two things.
	 *
	 * @param carrier the id of what is followed on down
	 * @param end the id of the thing at the end
	 */
	public record Joining(String carrier, String end) {

	}

	private record Hop(Link link, boolean along) {

		Thing start() {
			return this.along ? this.link.from() : this.link.to();
		}

		Thing end() {
			return this.along ? this.link.to() : this.link.from();
		}

		char letter(boolean up) {
			return (up ? this.link.up() : this.link.down()).charAt(this.along ? 0 : 1);
		}

	}

	private record Route(boolean up, Thing start, List<Hop> hops) {

		Route and(Hop hop) {
			return new Route(this.up, this.start, Stream.concat(this.hops.stream(), Stream.of(hop)).toList());
		}

		Thing end() {
			return this.hops.isEmpty() ? this.start : this.hops.getLast().end();
		}

		/**
		 * The start, and what it owns or what took its place, where the thread goes by
		 * that.
		 */
		Stream<Thing> begins() {
			int uncounted = letters().replaceAll("[^oh].*", "").length();
			return Stream.concat(Stream.of(this.start), this.hops.stream().limit(uncounted).map(Hop::end));
		}

		Thing carrier() {
			int entries = this.up ? letters().replaceAll("[^eho]", "").length() : this.hops.size();
			return (entries > 0) ? this.hops.get(entries - 1).end() : this.start;
		}

		boolean passes(Thing thing) {
			return this.start.equals(thing) || this.hops.stream().anyMatch((hop) -> hop.end().equals(thing));
		}

		String letters() {
			return this.hops.stream().map((hop) -> String.valueOf(hop.letter(this.up))).collect(Collectors.joining());
		}

		int weakest() {
			return this.hops.stream().mapToInt((hop) -> hop.link.weight()).min().orElse(Integer.MAX_VALUE);
		}

		String key() {
			return this.start.id() + this.hops.stream()
				.map((hop) -> " " + hop.link.type() + " " + hop.end().id())
				.collect(Collectors.joining());
		}

		String likeness() {
			StringBuilder text = new StringBuilder(this.start.id());
			for (Hop hop : this.hops) {
				boolean folds = hop.end().kind().equals("Shift") && !hop.equals(this.hops.getLast());
				text.append(' ').append(hop.link.type()).append(' ').append(folds ? "any" : hop.end().id());
			}
			return text.toString();
		}

		List<String> chain() {
			List<String> chain = new ArrayList<>(List.of(this.start.id()));
			for (Hop hop : this.hops) {
				chain.add(hop.link.from().id() + " " + hop.link.type() + " " + hop.link.to().id());
				chain.add(hop.end().id());
			}
			return chain;
		}

		String told() {
			return (this.up ? "up " : "down ") + this.start.id()
					+ this.hops.stream()
						.map((hop) -> (hop.along ? " > " : " < ") + hop.link.type() + " " + hop.end().id())
						.collect(Collectors.joining());
		}

	}

}
