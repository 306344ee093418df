package org.goldenthread.evidence.plan;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.goldenthread.evidence.pack.EvidenceCell;
import org.goldenthread.evidence.pack.EvidenceRow;
import org.goldenthread.evidence.pack.EvidenceSection;
import org.goldenthread.evidence.pack.EvidenceTable;
import org.goldenthread.evidence.subject.Facts;
import org.goldenthread.evidence.subject.Part;
import org.goldenthread.evidence.subject.Rows;
import org.goldenthread.evidence.subject.Subject;
import org.goldenthread.evidence.subject.Tally;
import org.goldenthread.value.Period;

/**
 * The plans of what belongs to the board with their status and owner, and the dates that
 * come next.
 */
public final class PlansPart implements Part {

	private static final String STATUS = "Status";

	private static final List<String> PLANS = List.of("Plan", STATUS, "Status as at", "Owner", "Year", "Editions",
			"Record last changed");

	private static final List<String> DATES = List.of("Date", "What falls due", "For", "Who answers for it");

	private final Subject subject;

	private final Facts facts;

	private final Rows rows;

	private final List<Integer> plans;

	private final List<Integer> milestones;

	/**
	 * Asks for the facts that it needs.
	 * @param subject what the pack is about
	 * @param facts what is read
	 * @param rows writes rows
	 */
	public PlansPart(Subject subject, Facts facts, Rows rows) {
		this.subject = subject;
		this.facts = facts;
		this.rows = rows;
		this.plans = subject.first("plans", of("LocalPlan").filter(subject.members()::get).boxed().toList());
		this.milestones = of("Milestone").filter(this::isForTheBoard).boxed().toList();
		facts.ask(this.plans);
		facts.ask(this.milestones);
	}

	private IntStream of(String kind) {
		return this.subject.visible().nodesOf(this.subject.graph().layout().kindsOf(kind));
	}

	/** Those of the board and those that nobody of another system answers for. */
	private boolean isForTheBoard(int milestone) {
		return this.subject.members().get(milestone) || this.subject.to(milestone, "OWNED_BY", "Actor")
			.stream()
			.allMatch((owner) -> this.subject.bodies().get(owner)
					|| this.subject.to(owner, "WITHIN", "System").isEmpty());
	}

	@Override
	public List<EvidenceSection> sections() {
		EvidenceTable plans = Rows.table("plans", "Plans of what belongs to the board",
				this.subject.times().now("Plans stand here as the facts have them now, not as they were in"),
				"dashboard/plans", PLANS, this.plans.stream().map(this::plan).toList());
		EvidenceTable dates = Rows.table("deadlines", "Dates that come next",
				"Dates that begin on " + this.subject.asAt() + " or later, of the board and of all boards.",
				"dashboard/next-deadlines", DATES,
				this.subject.first("dates", next()).stream().map(this::date).toList());
		List<EvidenceRow> unknown = Tally.without(plans, STATUS);
		return List.of(new EvidenceSection("plans", null, "Plans and dates", null,
				"A status is what its source says, in its words.", List.of(
						Rows.statement(
								Tally.count(Tally.facts(plans).size(), "plan")
										+ " belong to the board or to what it is part of;" + " of "
										+ Tally.some(unknown.size()) + " no status is recorded.",
								plans, Tally.facts(plans)),
						Rows.statement(Tally.count(Tally.facts(dates).size(), "date") + " lie ahead.", dates,
								Tally.facts(dates))),
				List.of(plans, dates)));
	}

	private List<Integer> next() {
		Map<LocalDate, List<Integer>> byDay = new TreeMap<>();
		for (int milestone : this.milestones) {
			String date = this.facts.text(milestone, "date");
			LocalDate start = (date != null) ? Period.parse(date).start() : null;
			if (start != null && !start.isBefore(this.subject.asAt())) {
				byDay.computeIfAbsent(start, (_) -> new ArrayList<>()).add(milestone);
			}
		}
		return byDay.values().stream().flatMap(List::stream).toList();
	}

	private EvidenceRow plan(int plan) {
		return this.rows.of(plan, this.rows.thing(plan), EvidenceCell.of(this.facts.text(plan, "status")),
				Rows.period(this.facts.text(plan, "statusAsAt")),
				this.rows.things(this.subject.to(plan, "OWNED_BY", "Actor")),
				Rows.period(this.facts.text(plan, "year")),
				this.rows.things(this.subject.from(plan, "EDITION_OF", "PlanEdition")), changed(plan));
	}

	private EvidenceCell changed(int plan) {
		String at = this.facts.text(plan, "updatedAt");
		return Rows.period((at != null) ? ZonedDateTime.parse(at).toLocalDate().toString() : null);
	}

	private EvidenceRow date(int milestone) {
		return this.rows.of(milestone, Rows.period(this.facts.text(milestone, "date")), this.rows.thing(milestone),
				this.rows.things(this.subject.to(milestone, "DUE_FOR", "Node")),
				this.rows.things(this.subject.to(milestone, "OWNED_BY", "Actor")));
	}

}
