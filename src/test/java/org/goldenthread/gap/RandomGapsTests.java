package org.goldenthread.gap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

import org.junit.jupiter.api.Test;


import static org.assertj.core.api.Assertions.assertThat;

/**
 * The gaps of thousands of small random graphs, against the plainest way to find them.
 * The graphs stand side by side, unconnected.
 */
class RandomGapsTests {

	private static final int GRAPHS = 20_000;

	private static final List<String> KINDS = List.of("Priority", "Action", "Action", "Programme", "Objective",
			"Commitment", "Outcome", "Measure", "Shift", "Risk");

	private static final List<List<String>> LINKS = links(
			"""
					Action CONTRIBUTES_TO Priority, Action CONTRIBUTES_TO Programme, Action CONTRIBUTES_TO Commitment,
					Action CONTRIBUTES_TO Outcome, Action CONTRIBUTES_TO Measure, Action PART_OF Priority, Action PART_OF Objective,
					Action PART_OF Programme, Programme PART_OF Objective, Programme CONTRIBUTES_TO Outcome,
					Programme CONTRIBUTES_TO Priority, Programme CONTRIBUTES_TO Commitment, Outcome PART_OF Priority,
					Outcome PART_OF Programme, Outcome MEASURED_BY Measure, Outcome CONTRIBUTES_TO Outcome,
					Outcome CONTRIBUTES_TO Commitment, Priority MEASURED_BY Measure, Priority SUPPORTS_SHIFT Shift,
					Priority CONTRIBUTES_TO Priority, Objective PART_OF Priority, Commitment MEASURED_BY Measure,
					Action DEPENDS_ON Action, Action DEPENDS_ON Programme, Programme SUPPORTS_SHIFT Shift,
					Risk THREATENS Action, Risk MITIGATED_BY Action""");

	@Test
	void rulesFindWhatAPlainSearchFinds() {
		Random random = new Random(17);
		List<Graph> graphs = new ArrayList<>();
		for (int i = 0; i < GRAPHS; i++) {
			graphs.add(new Graph("g" + i + "-", random));
		}
		Gaps gaps = Gaps.in(String.join("\n", graphs.stream().map(Graph::text).toList()));
		check("PRIORITY_WITHOUT_ACTION", graphs, gaps, Graph::prioritiesWithoutAction);
		check("ACTION_WITHOUT_PRIORITY", graphs, gaps, Graph::actionsWithoutPriority);
		check("COMMITMENT_WITHOUT_OUTCOME", graphs, gaps, Graph::commitmentsWithoutOutcome);
		check("OUTCOME_WITHOUT_MEASURE", graphs, gaps, Graph::outcomesWithoutMeasure);
		check("DEPENDENCY_DUE_LATER", graphs, gaps, Graph::dependenciesDueLater);
		check("RISK_WITHOUT_MITIGATION", graphs, gaps, Graph::risksWithoutMitigation);
		check("LINK_UNCONFIRMED", graphs, gaps, Graph::linksUnconfirmed);
	}

	private static void check(String rule, List<Graph> graphs, Gaps gaps, Function<Graph, Set<String>> plain) {
		Set<String> expected = new TreeSet<>();
		graphs.forEach((graph) -> expected.addAll(plain.apply(graph)));
		assertThat(new TreeSet<>(gaps.of(rule))).as(rule).isNotEmpty().isEqualTo(expected);
	}

	private static List<List<String>> links(String text) {
		return text.replace("\n", " ")
			.lines()
			.flatMap((line) -> List.of(line.split(",\\s*")).stream())
			.map((link) -> List.of(link.strip().split(" ")))
			.toList();
	}

	/**
	 * A few nodes with links that the model allows.
	 */
	private static final class Graph {

		private final Map<String, String> kinds = new HashMap<>();

		private final Map<String, Integer> due = new HashMap<>();

		private final Set<List<String>> links = new LinkedHashSet<>();

		private final Set<List<String>> derived = new HashSet<>();

		Graph(String prefix, Random random) {
			List<String> nodes = new ArrayList<>();
			int size = 3 + random.nextInt(7);
			for (int i = 0; i < size; i++) {
				String node = prefix + i;
				nodes.add(node);
				String kind = KINDS.get(random.nextInt(KINDS.size()));
				this.kinds.put(node, kind);
				if (Set.of("Action", "Programme").contains(kind) && random.nextBoolean()) {
					this.due.put(node, 2026 + random.nextInt(3));
				}
			}
			for (int i = 0; i < 12 * size; i++) {
				String from = nodes.get(random.nextInt(size));
				String to = nodes.get(random.nextInt(size));
				List<String> allowed = LINKS.get(random.nextInt(LINKS.size()));
				if (!from.equals(to) && allowed.getFirst().equals(this.kinds.get(from))
						&& allowed.getLast().equals(this.kinds.get(to))
						&& this.links.add(List.of(from, allowed.get(1), to)) && random.nextInt(4) == 0) {
					this.derived.add(List.of(from, allowed.get(1), to));
				}
			}
		}

		String text() {
			StringBuilder text = new StringBuilder();
			this.kinds.forEach((node, kind) -> text
				.append(kind + " " + node + (this.due.containsKey(node) ? " due=" + this.due.get(node) : "") + "\n"));
			this.links.forEach((link) -> text.append(link.get(0) + " -" + link.get(1) + "-> " + link.get(2)
					+ (this.derived.contains(link) ? " basis=DERIVED" : "") + "\n"));
			return text.toString();
		}

		Set<String> prioritiesWithoutAction() {
			Set<String> served = new HashSet<>();
			of("Action", "Programme").forEach((doing) -> served.addAll(within(Set.of(doing), 5, this::isUp, true)));
			return without("Priority", served);
		}

		Set<String> actionsWithoutPriority() {
			Set<String> found = new HashSet<>();
			of("Action").forEach((action) -> {
				if (within(Set.of(action), 6, this::isUp, true).stream()
					.noneMatch((node) -> !node.equals(action)
							&& isOf(node, "Priority", "Objective", "Commitment", "Outcome", "Shift"))) {
					found.add(action);
				}
			});
			return found;
		}

		Set<String> commitmentsWithoutOutcome() {
			Set<String> found = new HashSet<>();
			of("Commitment").forEach((commitment) -> {
				Set<String> serving = within(Set.of(commitment), 4, this::isServing, false);
				Set<String> shown = new HashSet<>();
				serving.forEach((node) -> {
					Set<String> after = within(Set.of(node), 3, this::isAchieving, true);
					after.remove(node);
					shown.addAll(after);
				});
				if (serving.stream().noneMatch((node) -> isOf(node, "Outcome"))
						&& shown.stream().noneMatch((node) -> isOf(node, "Outcome", "Measure"))) {
					found.add(commitment);
				}
			});
			return found;
		}

		Set<String> outcomesWithoutMeasure() {
			Set<String> found = new HashSet<>();
			of("Outcome").forEach((outcome) -> {
				if (within(Set.of(outcome), 2, this::isAchieving, true).stream()
					.noneMatch((node) -> isOf(node, "Measure"))) {
					found.add(outcome);
				}
			});
			return found;
		}

		Set<String> dependenciesDueLater() {
			Set<String> found = new HashSet<>();
			this.links.stream().filter((link) -> link.get(1).equals("DEPENDS_ON")).forEach((link) -> {
				Integer due = this.due.get(link.get(0));
				Integer needed = this.due.get(link.get(2));
				if (due != null && needed != null && needed > due) {
					found.add(link.get(0) + " " + link.get(2));
				}
			});
			return found;
		}

		Set<String> risksWithoutMitigation() {
			Set<String> mitigated = new HashSet<>();
			this.links.stream()
				.filter((link) -> link.get(1).equals("MITIGATED_BY"))
				.forEach((link) -> mitigated.add(link.getFirst()));
			return without("Risk", mitigated);
		}

		Set<String> linksUnconfirmed() {
			Set<String> found = new HashSet<>();
			this.derived.stream()
				.filter((link) -> !link.get(1).equals("DEPENDS_ON"))
				.forEach((link) -> found.add(String.join(" ", link)));
			return found;
		}

		private boolean isUp(List<String> link) {
			return Set.of("CONTRIBUTES_TO", "PART_OF", "SUPPORTS_SHIFT").contains(link.get(1));
		}

		private boolean isServing(List<String> link) {
			return isUp(link) && !isOf(link.get(2), "Outcome", "Measure");
		}

		private boolean isAchieving(List<String> link) {
			return link.get(1).equals("MEASURED_BY")
					|| link.get(1).equals("CONTRIBUTES_TO") && isOf(link.get(2), "Outcome", "Measure");
		}

		private Set<String> within(Set<String> start, int steps, Predicate<List<String>> allowed, boolean along) {
			Set<String> reached = new HashSet<>(start);
			for (int i = 0; i < steps; i++) {
				Set<String> next = new HashSet<>(reached);
				this.links.stream().filter(allowed).forEach((link) -> {
					if (reached.contains(link.get(along ? 0 : 2))) {
						next.add(link.get(along ? 2 : 0));
					}
				});
				reached.addAll(next);
			}
			return reached;
		}

		private Set<String> without(String kind, Set<String> others) {
			Set<String> found = new HashSet<>(of(kind));
			found.removeAll(others);
			return found;
		}

		private List<String> of(String... wanted) {
			return this.kinds.keySet().stream().filter((node) -> isOf(node, wanted)).toList();
		}

		private boolean isOf(String node, String... wanted) {
			String kind = this.kinds.get(node);
			return List.of(wanted).contains(kind);
		}

	}

}
