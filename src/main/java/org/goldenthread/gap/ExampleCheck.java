package org.goldenthread.gap;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.goldenthread.example.ExampleGraph;
import org.goldenthread.gap.condition.ThreadLinks;
import org.goldenthread.gap.rule.GapRule;
import org.goldenthread.model.Model;
import org.goldenthread.path.ThreadGrammar;
import org.goldenthread.path.ThreadPaths;
import org.goldenthread.request.Deadline;
import org.goldenthread.snapshot.Snapshot;
import org.goldenthread.store.DataVersion;
import org.goldenthread.threadgraph.GraphFacts;
import org.goldenthread.threadgraph.GraphLayout;
import org.goldenthread.threadgraph.ThreadGraph;
import org.goldenthread.threadgraph.VisibleGraph;
import org.goldenthread.view.View;

/**
 * Whether a rule finds those who are guilty in its example, and nobody else.
 */
final class ExampleCheck {

	/** More than any of ours by far; a filter may ask for links of links without end. */
	private static final int MOST_STEPS = 1_000_000;

	private ExampleCheck() {
	}

	/**
	 * What is wrong with the example of a rule, or with the rule.
	 */
	static List<String> problems(GapRule rule, Model model) {
		List<String> problems = new ArrayList<>(ExampleGraph.problems(model, rule.example().graph()));
		if (problems.isEmpty()) {
			try {
				problems.addAll(Deadline.call(new Steps(), () -> tried(rule, model)));
			}
			catch (TooManySteps ex) {
				problems.add("the rule takes more than " + MOST_STEPS + " steps over it: make the filter simpler");
			}
		}
		return problems.stream().map((problem) -> rule.file() + ", example: " + problem).toList();
	}

	private static List<String> tried(GapRule rule, Model model) {
		List<String> problems = new ArrayList<>();
		GapRule.Example example = rule.example();
		Snapshot snapshot = snapshot(rule, model);
		Set<String> found = new TreeSet<>();
		new GapSearch(new GapRequest(null, List.of(rule), example.asAt(), 0, null, null, null, null), snapshot,
				ThreadLinks.of(snapshot.paths().grammar()))
			.of(rule)
			.forEach((gap) -> found.add((gap.node() + " " + gap.finding().key()).strip()));
		if (!found.equals(new TreeSet<>(example.guilty()))) {
			problems.add("guilty are " + String.join(", ", new TreeSet<>(example.guilty())) + ", but the rule finds "
					+ (found.isEmpty() ? "none" : String.join(", ", found)));
		}
		example.innocent()
			.stream()
			.filter((one) -> !isInnocent(one, snapshot.graph(), found))
			.forEach((one) -> problems.add("'" + one + "' is to be innocent, but is not in the graph or has the gap"));
		return problems;
	}

	private static boolean isInnocent(String one, ThreadGraph graph, Set<String> found) {
		String node = one.split(" ")[0];
		return graph.find(node) >= 0 && found.stream().noneMatch((gap) -> (gap + " ").startsWith(one + " "));
	}

	private static Snapshot snapshot(GapRule rule, Model model) {
		GraphLayout layout = GraphLayout.of(model, List.of(new GraphFacts(rule.facts(), rule.facts())));
		ThreadGraph graph = ExampleGraph.read(model, rule.example().graph()).graph(layout);
		return new Snapshot(new ThreadPaths(new VisibleGraph(graph, View.EVERYTHING), new ThreadGrammar(layout)),
				DataVersion.NONE, true);
	}

	/**
	 * Ends what takes too many steps.
	 */
	private static final class Steps implements Runnable {

		private int steps;

		@Override
		public void run() {
			if (++this.steps > MOST_STEPS) {
				throw new TooManySteps();
			}
		}

	}

	/**
	 * A rule asks for too much.
	 */
	private static final class TooManySteps extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

}
