package org.goldenthread.impact;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

import org.goldenthread.snapshot.Snapshot;
import org.goldenthread.testing.MemoryGraphs;
import org.goldenthread.view.View;

/**
 * A small random graph of things that depend on each other, cycles included, and the
 * plainest way to say what follows from it.
 */
final class RandomDependencies {

	/**
	 * Type, the kinds that it joins, and how a failure is passed on along and against its
	 * arrow: t threatens, o owns, e enters a part, m enters by a measure, c climbs, s
	 * shows. A capital letter is a route too.
	 */
	private static final List<String> TYPES = """
			THREATENS          Risk         Programme    t .
			THREATENS          Risk         Measure      t .
			THREATENS          Risk         Organisation t .
			MITIGATED_BY       Risk         Action       . .
			OWNED_BY           Programme    Organisation . o
			OWNED_BY           Action       Organisation . o
			OWNED_BY           RiskRegister Organisation . .
			LED_BY             Programme    Organisation . o
			PARTNERED_WITH     Action       Organisation . .
			SUCCEEDED_BY       Organisation Organisation . .
			PART_OF            Action       Programme    C e
			PART_OF            Programme    Priority     C e
			PART_OF            Priority     LocalPlan    C e
			DELIVERS           Action       Priority     C e
			CONTRIBUTES_TO     Action       Outcome      C .
			CONTRIBUTES_TO     Outcome      Measure      C .
			CONTRIBUTES_TO     Organisation Measure      C .
			CONTRIBUTES_TO     Programme    Programme    C .
			CONTRIBUTES_TO     Priority     Programme    C .
			IMPLEMENTS         LocalPlan    LocalPlan    C .
			SUPERSEDES         LocalPlan    LocalPlan    . .
			CARRIED_FORWARD_AS Programme    Programme    . .
			MEASURED_BY        Action       Measure      S m
			MEASURED_BY        Outcome      Measure      S m
			MEASURED_BY        Priority     Measure      S m
			HAS_TARGET         Measure      Target       c .
			SET_IN             Target       Priority     C .
			DEPENDS_ON         Action       Programme    . c
			DEPENDS_ON         Programme    Action       . c
			DEPENDS_ON         Programme    Priority     . c""".lines().toList();

	private static final List<String> KINDS = List.of("Risk", "Programme", "Programme", "Action", "Action", "Action",
			"Priority", "Priority", "LocalPlan", "LocalPlan", "Outcome", "Measure", "Measure", "Target", "Organisation",
			"RiskRegister");

	final Map<String, Thing> things = new LinkedHashMap<>();

	final List<Link> links = new ArrayList<>();

	RandomDependencies(RandomGenerator random) {
		int size = 3 + random.nextInt(6);
		for (int i = 0; i < size; i++) {
			this.things.put("n" + i,
					new Thing("n" + i, KINDS.get(random.nextInt(KINDS.size())), random.nextInt(8) == 0));
		}
		List<Link> possible = new ArrayList<>();
		TYPES.stream().map((line) -> line.split(" +")).forEach((columns) -> this.things.values().forEach((from) -> {
			if (from.kind().equals(columns[1])) {
				this.things.values()
					.stream()
					.filter((to) -> to.kind().equals(columns[2]))
					.forEach((to) -> possible
						.add(new Link(from.id(), columns[0], to.id(), columns[3], columns[4], random.nextInt(8) == 0)));
			}
		}));
		for (int i = random.nextInt(2 * size); i > 0 && !possible.isEmpty(); i--) {
			this.links.add(possible.remove(random.nextInt(possible.size())));
		}
	}

	private RandomDependencies(RandomDependencies all) {
		all.things.values()
			.stream()
			.filter((thing) -> !thing.madeUp())
			.forEach((thing) -> this.things.put(thing.id(), thing));
		all.links.stream()
			.filter((link) -> !link.madeUp() && this.things.containsKey(link.from())
					&& this.things.containsKey(link.to()))
			.forEach(this.links::add);
	}

	/**
	 * The same without what is made up.
	 */
	RandomDependencies real() {
		return new RandomDependencies(this);
	}

	Snapshot snapshot(MemoryGraphs graphs, View view, boolean backward) {
		List<Thing> nodes = new ArrayList<>(this.things.values());
		List<Link> edges = backward ? this.links.reversed() : this.links;
		return graphs.snapshot(graphs.graph((edit) -> {
			(backward ? nodes.reversed() : nodes).forEach((thing) -> edit.put(thing.id(), graphs.labels(thing.kind()),
					Map.of("id", thing.id(), "name", thing.id(), "basis", basis(thing.madeUp()))));
			edges.forEach(
					(link) -> edit.link(link.from(), link.type(), link.to(), Map.of("basis", basis(link.madeUp()))));
		}), view);
	}

	private static String basis(boolean madeUp) {
		return madeUp ? "DEMONSTRATION" : "STATED";
	}

	/**
	 * In how many steps each thing is affected, by trying every way there is: entering
	 * ways first, then climbing ones, then at most one to a measure that shows the
	 * effect.
	 */
	Map<String, Integer> affected(String start, int most) {
		Map<String, Integer> found = new LinkedHashMap<>();
		ways(start, start, "", most, found);
		return found;
	}

	private void ways(String start, String node, String before, int most, Map<String, Integer> found) {
		if (!node.equals(start)) {
			found.merge(node, before.length(), Math::min);
		}
		if (before.length() < most) {
			for (Link link : this.links) {
				step(link.along(), link.from(), link.to(), start, node, before, most, found);
				step(link.against(), link.to(), link.from(), start, node, before, most, found);
			}
		}
	}

	private void step(String letter, String from, String to, String start, String node, String before, int most,
			Map<String, Integer> found) {
		String after = before + letter.toLowerCase(Locale.ROOT);
		if (from.equals(node) && after.matches("[toe]*m?c*s?")) {
			ways(start, to, after, most, found);
		}
	}

	/**
	 * What fails with a thing: what it threatens or owns.
	 */
	Set<String> failing(String start) {
		Set<String> failing = new HashSet<>(Set.of(start));
		for (Link link : this.links) {
			if (link.from().equals(start) && link.along().equals("t")) {
				failing.add(link.to());
			}
			if (link.to().equals(start) && link.against().equals("o")) {
				failing.add(link.from());
			}
		}
		return failing;
	}

	/**
	 * Whether routes lead from one thing to another without passing some.
	 */
	boolean reaches(String start, String end, Set<String> without) {
		Set<String> reached = new HashSet<>(Set.of(start));
		boolean grown = true;
		while (grown) {
			grown = false;
			for (Link link : this.links) {
				grown |= Character.isUpperCase(link.along().charAt(0)) && reached.contains(link.from())
						&& !without.contains(link.to()) && reached.add(link.to());
			}
		}
		return reached.contains(end);
	}

	/**
	 * A node.
	 *
	 * @param id its id
	 * @param kind its kind
	 * @param madeUp whether it is for demonstration
	 */
	record Thing(String id, String kind, boolean madeUp) {

	}

	/**
	 * A link.
	 *
	 * @param from the id that it starts from
	 * @param type its type
	 * @param to the id that it points to
	 * @param along how a failure is passed on along its arrow
	 * @param against how it is passed on against it
	 * @param madeUp whether it is for demonstration
	 */
	record Link(String from, String type, String to, String along, String against, boolean madeUp) {

	}

}
