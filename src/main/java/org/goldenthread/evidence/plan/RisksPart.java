package org.goldenthread.evidence.plan;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.goldenthread.evidence.pack.EvidenceCell;
import org.goldenthread.evidence.pack.EvidenceRow;
import org.goldenthread.evidence.pack.EvidenceSection;
import org.goldenthread.evidence.pack.EvidenceTable;
import org.goldenthread.evidence.subject.Facts;
import org.goldenthread.evidence.subject.Findings;
import org.goldenthread.evidence.subject.Part;
import org.goldenthread.evidence.subject.Rows;
import org.goldenthread.evidence.subject.Subject;
import org.goldenthread.evidence.subject.Tally;
import org.jspecify.annotations.Nullable;

/**
 * The risks of what belongs to the board.
 */
public final class RisksPart implements Part {

	static final String RISKS = "risks";

	static final String SCORE = "Score";

	static final String MITIGATIONS = "Mitigations";

	private static final List<String> COLUMNS = List.of("Risk", "Registers", SCORE, MITIGATIONS, "Threatens", "Owner",
			"Score before controls", "Score aimed at", "Appetite", "Scored in");

	private final Subject subject;

	private final Facts facts;

	private final Rows rows;

	private final NamedRisks named;

	private final List<Integer> risks;

	/**
	 * Asks for the facts that it needs.
	 * @param subject what the pack is about
	 * @param facts what is read
	 * @param rows writes rows
	 * @param findings the findings of the year
	 */
	public RisksPart(Subject subject, Facts facts, Rows rows, Findings findings) {
		this.subject = subject;
		this.facts = facts;
		this.rows = rows;
		this.named = new NamedRisks(subject, facts, rows, findings);
		this.risks = subject.first("risks",
				subject.times()
					.only(subject.visible()
						.nodesOf(subject.graph().layout().kindsOf("Risk"))
						.filter(subject.members()::get)
						.boxed()
						.toList()));
		facts.ask(this.risks);
		this.risks.forEach((risk) -> facts.askLinks(recorded(risk)));
	}

	@Override
	public List<EvidenceSection> sections() {
		EvidenceTable risks = Rows.table(RISKS, "Risks of what belongs to the board",
				this.subject.times().now("Risks and scores stand here as the facts have them now, not as they were in"),
				"dashboard/risks-above-appetite", COLUMNS, this.risks.stream().map(this::row).toList());
		EvidenceTable named = this.named.table();
		List<EvidenceRow> without = Tally.without(risks, MITIGATIONS);
		List<EvidenceRow> unscored = Tally.without(risks, SCORE);
		return List.of(new EvidenceSection(RISKS, null, "Risks", null,
				"Here stand the risks that are recorded in a register of the board, or threaten something that belongs"
						+ " to it; those that the documents of the assessment name and that nothing ties to either stand"
						+ " apart. A score is"
						+ " likelihood times consequence, each from 1 to 5, as the register has it. Nothing is scored here"
						+ " that its owner has not scored.",
				Stream.of(Rows.statement(unscored(unscored.size(), Tally.facts(risks).size()), risks, unscored),
						without.isEmpty() ? null
								: Rows.statement(without.size()
										+ " of them " + ((without.size() == 1) ? "has" : "have")
										+ " no recorded mitigation.", risks, without),
						Rows.statement(Tally.count(Tally.facts(named).size(), "risk")
								+ ((Tally.facts(named).size() != 1) ? " are" : " is")
								+ " named in the documents of the assessment and tied to nothing that belongs to the"
								+ " board.", named, named.rows()))
					.flatMap(Stream::ofNullable)
					.toList(),
				List.of(risks, named)));
	}

	private EvidenceRow row(int risk) {
		return this.rows.of(risk, EvidenceCell.of(this.subject.graph().name(risk)),
				this.rows.things(this.subject.to(risk, "RECORDED_IN", "RiskRegister")),
				score(risk, "likelihood", "consequence"),
				this.rows.things(this.subject.to(risk, "MITIGATED_BY", "Intention")),
				this.rows.things(this.subject.to(risk, "THREATENS", "Node")),
				this.rows.things(this.subject.to(risk, "OWNED_BY", "Actor")),
				score(risk, "inherentLikelihood", "inherentConsequence"),
				score(risk, "targetLikelihood", "targetConsequence"),
				Rows.number(this.facts.number(risk, "appetite"), null), scoredIn(risk));
	}

	private static String unscored(int unscored, int all) {
		if (all == 0) {
			return "No risk is recorded: no data.";
		}
		return (unscored == 0) ? "Each risk has a score that is recorded." : unscored + " of "
				+ Tally.count(all, "risk") + ((unscored == 1) ? " has" : " have") + " no score that is recorded.";
	}

	private EvidenceCell scoredIn(int risk) {
		return EvidenceCell.of(recorded(risk).stream()
			.map((link) -> Rows.period(this.facts.linkText(link, "scoreDate")).text())
			.filter(Objects::nonNull)
			.distinct()
			.collect(Collectors.joining("; ")));
	}

	private List<Integer> recorded(int risk) {
		return this.subject.visible().outgoing(risk, "RECORDED_IN").boxed().toList();
	}

	private EvidenceCell score(int risk, String likelihood, String consequence) {
		@Nullable Double first = this.facts.number(risk, likelihood);
		@Nullable Double second = this.facts.number(risk, consequence);
		return Rows.number((first != null && second != null) ? first * second : null, null);
	}

}
