package org.goldenthread.impact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.goldenthread.impact.Reliance.Way;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReachTests {

	private static final int GRAPHS = 5000;

	@Test
	void whatIsAffectedIsWhatSomeAllowedWayLeadsTo() {
		Random random = new Random(11);
		for (int i = 0; i < GRAPHS; i++) {
			List<Reliance> reliances = random(random);
			int most = 1 + random.nextInt(4);
			Map<String, Integer> expected = new HashMap<>();
			ways("n0", 0, most, new ArrayList<>(), reliances, expected);
			Map<String, Integer> found = new HashMap<>();
			new Reach(reliances).from("n0", most).forEach((each) -> found.put(each.node(), each.degree()));
			assertThat(found).as("graph %d: %s", i, reliances).isEqualTo(expected);
		}
	}

	@Test
	void theThreadOfEachLeadsThereFromTheStart() {
		Random random = new Random(12);
		for (int i = 0; i < GRAPHS; i++) {
			List<Reliance> reliances = random(random);
			new Reach(reliances).from("n0", 4).forEach((each) -> {
				assertThat(each.path()).hasSize(each.degree());
				assertThat(each.path().getFirst().from()).isEqualTo("n0");
				assertThat(each.path().getLast().to()).isEqualTo(each.node());
				for (int k = 1; k < each.path().size(); k++) {
					assertThat(each.path().get(k).from()).isEqualTo(each.path().get(k - 1).to());
				}
				assertThat(reliances).containsAll(each.path());
			});
		}
	}

	@Test
	void reversingTheOrderOfLoadingChangesNothing() {
		Random random = new Random(13);
		for (int i = 0; i < GRAPHS; i++) {
			List<Reliance> reliances = random(random);
			assertThat(new Reach(reliances.reversed()).from("n0", 4)).isEqualTo(new Reach(reliances).from("n0", 4));
		}
	}

	/**
	 * Tries every way there is: entering ways first, then climbing ones, then at most one
	 * to a measure that shows the effect.
	 */
	private static void ways(String node, int degree, int most, List<Way> before, List<Reliance> reliances,
			Map<String, Integer> found) {
		if (degree > 0 && !node.equals("n0")) {
			found.merge(node, degree, Math::min);
		}
		if (degree == most) {
			return;
		}
		for (Reliance reliance : reliances) {
			if (reliance.from().equals(node)) {
				List<Way> after = new ArrayList<>(before);
				after.add(reliance.way());
				if (isAllowed(after)) {
					ways(reliance.to(), degree + 1, most, after, reliances, found);
				}
			}
		}
	}

	private static boolean isAllowed(List<Way> ways) {
		String text = String.join("", ways.stream().map((way) -> switch (way) {
			case THREATENS, OWNS, PARTS -> "e";
			case MEASURES -> "m";
			case SERVES, NEEDED -> "c";
			case SHOWS -> "s";
		}).toList());
		return text.matches("e*m?c*s?");
	}

	private static List<Reliance> random(Random random) {
		Set<Reliance> reliances = new HashSet<>();
		int size = 3 + random.nextInt(4);
		int count = random.nextInt(2 * size);
		for (int i = 0; i < count; i++) {
			String from = "n" + random.nextInt(size);
			String to = "n" + random.nextInt(size);
			Way way = Way.values()[random.nextInt(Way.values().length)];
			reliances.add(new Reliance(from, way, to, List.of(from, way.name(), to)));
		}
		return List.copyOf(reliances);
	}

}
