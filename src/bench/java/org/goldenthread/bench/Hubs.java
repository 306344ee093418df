package org.goldenthread.bench;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Transaction;

/**
 * Adds two hubs to the national graph, whatever its size: a shift that 10,000 priorities
 * are aligned to, with a thread from each through an action to a measure, and an
 * organisation that owns every second of these actions.
 */
final class Hubs {

	static final String SHIFT = "shift-hub";

	static final String ORGANISATION = "org-hub";

	static final int PLANS = 10;

	private static final int PRIORITIES = 1000;

	static final int MEASURES = 60;

	private final GraphDatabaseService database;

	private final Words words = new Words();

	Hubs(GraphDatabaseService database) {
		this.database = database;
	}

	/**
	 * The action that serves one of the priorities.
	 */
	static String action(int plan, int priority) {
		return "act-hub-" + plan + "-" + priority;
	}

	/**
	 * One of the measures that the actions share, from 0.
	 */
	static String measure(int number) {
		return "mea-hub-" + number;
	}

	void write() {
		for (int plan = 1; plan <= PLANS; plan++) {
			try (Transaction transaction = this.database.beginTx()) {
				writePlan(new GraphWriter(transaction, this.words), plan);
				transaction.commit();
			}
		}
	}

	private void writePlan(GraphWriter writer, int number) {
		if (number == 1) {
			writer.node("System", "sys-hub", Map.of("name", "System with hubs"));
			writer.node("Shift", SHIFT, Map.of("name", "A shift that everything is aligned to"));
			writer.node("Organisation", ORGANISATION, Map.of("name", "An organisation that owns half of it"));
			IntStream.range(0, MEASURES)
				.forEach((each) -> writer.node("Measure", measure(each),
						Map.of("name", "Measure " + each, "unit", "count", "status", "ACTIVE")));
		}
		Node shift = writer.find("Shift", SHIFT);
		Node organisation = writer.find("Organisation", ORGANISATION);
		List<Node> measures = IntStream.range(0, MEASURES)
			.mapToObj((each) -> writer.find("Measure", measure(each)))
			.toList();
		Node plan = writer.node("Plan", "plan-hub-" + number,
				Map.of("title", "Plan " + number, "type", "JFP", "edition", 2026L));
		writer.link(writer.find("System", "sys-hub"), "HAS_PLAN", plan);
		for (int each = 1; each <= PRIORITIES; each++) {
			Node priority = writer.node("Priority", "pri-hub-" + number + "-" + each,
					Map.of("title", "Priority " + each));
			Node action = writer.node("Action", action(number, each),
					Map.of("title", "Action " + each, "rag", "GREEN"));
			writer.link(plan, "HAS_PRIORITY", priority);
			writer.link(priority, "ALIGNS_TO", shift);
			writer.link(priority, "DELIVERED_BY", action);
			writer.link(action, "MEASURED_BY", measures.get(each % MEASURES));
			if (each % 2 == 0) {
				writer.link(action, "OWNED_BY", organisation);
			}
		}
	}

}
