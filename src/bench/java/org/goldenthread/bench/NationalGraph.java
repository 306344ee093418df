package org.goldenthread.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Transaction;

/**
 * A synthetic national graph: for each system its organisations, measures with three
 * years of observations, plans, priorities, actions and risks, and three shifts for all.
 * Forty-two systems are 109,245 nodes and 150,857 relationships.
 */
final class NationalGraph {

	static final List<String> KINDS = List.of("System", "Plan", "Priority", "Action", "Measure", "Observation", "Risk",
			"Organisation", "Shift");

	static final int SYSTEMS = 42;

	private static final int ORGANISATIONS = 25;

	private static final int MEASURES = 60;

	private static final int MONTHS = 36;

	private static final int PRIORITIES = 8;

	private static final int ACTIONS = 12;

	private static final int RISKS = 40;

	private static final List<String> SHIFTS = List.of("Hospital to community", "Analogue to digital",
			"Sickness to prevention");

	private static final List<String> PLAN_TYPES = List.of("JFP", "OPERATIONAL", "FIVE_YEAR");

	private static final List<String> UNITS = List.of("percent", "count", "days", "rate per 1000");

	private static final List<String> RATINGS = List.of("GREEN", "AMBER", "RED");

	private final GraphDatabaseService database;

	private final Words words = new Words();

	NationalGraph(GraphDatabaseService database) {
		this.database = database;
	}

	/**
	 * Writes the graph into an empty database.
	 * @param factor how many times as many systems as there are
	 */
	void write(int factor) {
		constrain();
		try (Transaction transaction = this.database.beginTx()) {
			GraphWriter writer = new GraphWriter(transaction, this.words);
			for (int i = 0; i < SHIFTS.size(); i++) {
				writer.node("Shift", "shift-" + (i + 1)).setProperty("name", SHIFTS.get(i));
			}
			transaction.commit();
		}
		for (int number = 1; number <= SYSTEMS * factor; number++) {
			try (Transaction transaction = this.database.beginTx()) {
				writeSystem(new GraphWriter(transaction, this.words), "%02d".formatted(number));
				transaction.commit();
			}
		}
		try (Transaction transaction = this.database.beginTx()) {
			transaction.execute("CREATE (:DataVersion {id: 'current', number: 1, recordedAt: datetime('2026-08-01')})")
				.close();
			transaction.commit();
		}
	}

	private void constrain() {
		for (String kind : KINDS) {
			try (Transaction transaction = this.database.beginTx()) {
				transaction
					.execute("CREATE CONSTRAINT %s_id FOR (n:%s) REQUIRE n.id IS UNIQUE"
						.formatted(kind.toLowerCase(Locale.ROOT), kind))
					.close();
				transaction.commit();
			}
		}
		try (Transaction transaction = this.database.beginTx()) {
			transaction.schema().awaitIndexesOnline(1, TimeUnit.MINUTES);
		}
	}

	private void writeSystem(GraphWriter writer, String system) {
		Node node = writer.node("System", "sys-" + system);
		node.setProperty("name", "System " + system + " " + this.words.some(2));
		List<Node> organisations = IntStream.rangeClosed(1, ORGANISATIONS)
			.mapToObj((number) -> organisation(writer, system + "-" + number))
			.toList();
		List<Node> measures = IntStream.rangeClosed(1, MEASURES)
			.mapToObj((number) -> measure(writer, node, system, number))
			.toList();
		List<Node> actions = new ArrayList<>();
		for (int number = 1; number <= PLAN_TYPES.size(); number++) {
			Node plan = plan(writer, system, number);
			writer.link(node, "HAS_PLAN", plan);
			for (int each = 1; each <= PRIORITIES; each++) {
				String place = system + "-" + number + "-" + each;
				Node priority = priority(writer, plan, place, each);
				for (int action = 1; action <= ACTIONS; action++) {
					actions.add(action(writer, priority, place, action, organisations, measures));
				}
			}
		}
		for (int number = 1; number <= RISKS; number++) {
			risk(writer, system, number, actions);
		}
	}

	private Node organisation(GraphWriter writer, String place) {
		Node organisation = writer.node("Organisation", "org-" + place);
		organisation.setProperty("name", "Organisation " + place + " " + this.words.some(2));
		return organisation;
	}

	private Node measure(GraphWriter writer, Node system, String place, int number) {
		Node measure = writer.node("Measure", "mea-" + place + "-" + number);
		measure.setProperty("name", this.words.some(3) + " " + number);
		measure.setProperty("unit", UNITS.get(this.words.any(UNITS.size())));
		measure.setProperty("status", (this.words.any(100) < 92) ? "ACTIVE" : "RETIRED");
		writer.link(system, "HAS_MEASURE", measure);
		double level = this.words.any(1000) / 10.0;
		List<Integer> months = new ArrayList<>(IntStream.range(0, MONTHS).boxed().toList());
		Collections.shuffle(months, this.words.random());
		for (int month : months) {
			Node observation = writer.node("Observation", "obs-" + place + "-" + number + "-" + (month + 1));
			observation.setProperty("period", "%d-%02d".formatted(2023 + month / 12, month % 12 + 1));
			observation.setProperty("value", around(level));
			observation.setProperty("planned", around(level));
			writer.link(measure, "OBSERVED", observation);
			if (month == MONTHS - 1) {
				writer.link(measure, "LATEST", observation);
			}
		}
		return measure;
	}

	/** Never a whole number, so that no server may write it as one. */
	private double around(double level) {
		return Math.round((level + this.words.any(200) / 10.0) * 10) / 10.0 + 0.01;
	}

	private Node plan(GraphWriter writer, String system, int number) {
		String type = PLAN_TYPES.get(number - 1);
		Node plan = writer.node("Plan", "plan-" + system + "-" + number);
		plan.setProperty("title", type + " plan " + system + " " + this.words.some(3));
		plan.setProperty("type", type);
		plan.setProperty("edition", 2024L + this.words.any(3));
		return plan;
	}

	private Node priority(GraphWriter writer, Node plan, String place, int number) {
		Node priority = writer.node("Priority", "pri-" + place);
		priority.setProperty("title", "Priority " + number + " " + this.words.some(4));
		writer.link(plan, "HAS_PRIORITY", priority);
		int shift = this.words.any(SHIFTS.size());
		writer.link(priority, "ALIGNS_TO", writer.find("Shift", "shift-" + (shift + 1)));
		if (this.words.random().nextBoolean()) {
			writer.link(priority, "ALIGNS_TO", writer.find("Shift", "shift-" + ((shift + 1) % SHIFTS.size() + 1)));
		}
		return priority;
	}

	private Node action(GraphWriter writer, Node priority, String place, int number, List<Node> organisations,
			List<Node> measures) {
		Node action = writer.node("Action", "act-" + place + "-" + number);
		action.setProperty("title", "Action " + number + " " + this.words.some(5));
		action.setProperty("rag", RATINGS.get(this.words.any(RATINGS.size())));
		writer.link(priority, "DELIVERED_BY", action);
		writer.link(action, "OWNED_BY", organisations.get(this.words.any(organisations.size())));
		int count = 1 + this.words.any(3);
		int first = this.words.any(measures.size());
		for (int i = 0; i < count; i++) {
			writer.link(action, "MEASURED_BY", measures.get((first + i * 7) % measures.size()));
		}
		return action;
	}

	private void risk(GraphWriter writer, String system, int number, List<Node> actions) {
		Node risk = writer.node("Risk", "risk-" + system + "-" + number);
		risk.setProperty("title", "Risk " + number + " " + this.words.some(4));
		risk.setProperty("score", 1L + this.words.any(25));
		int count = 1 + this.words.any(4);
		int first = this.words.any(actions.size());
		for (int i = 0; i < count; i++) {
			writer.link(risk, "THREATENS", actions.get((first + i * 37) % actions.size()));
		}
	}

}
