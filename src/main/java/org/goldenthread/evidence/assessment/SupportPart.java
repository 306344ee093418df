package org.goldenthread.evidence.assessment;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

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

/**
 * The support offered to the board, and what was offered against each concern.
 */
public final class SupportPart implements Part {

	static final String CONCERNS = "support-for-concerns";

	static final String OFFERS = "support-offered";

	static final String OFFERED = "Support offered";

	private static final List<String> WANTING = List.of("CONCERN", "MIXED", "IMPROVEMENT", "REQUIREMENT");

	private final Subject subject;

	private final Facts facts;

	private final Rows rows;

	private final List<Integer> concerns;

	private final List<Integer> offers;

	/**
	 * Asks for the facts that it needs.
	 * @param subject what the pack is about
	 * @param facts what is read
	 * @param rows writes rows
	 * @param findings the findings of the year
	 */
	public SupportPart(Subject subject, Facts facts, Rows rows, Findings findings) {
		this.subject = subject;
		this.facts = facts;
		this.rows = rows;
		this.concerns = subject.first("concerns", wanting(findings.ofTheAssessment()));
		Set<Integer> offers = new LinkedHashSet<>(subject.heldTo(subject.board(), "SUPPORTED_BY", "SupportOffer"));
		this.concerns.forEach((concern) -> offers.addAll(subject.heldFrom(concern, "RESPONDS_TO", "SupportOffer")));
		this.offers = subject.first("offers of support", offers);
		facts.ask(this.concerns);
		facts.ask(this.offers);
	}

	private List<Integer> wanting(Collection<Integer> findings) {
		return findings.stream()
			.filter((finding) -> WANTING.contains(String.valueOf(this.subject.graph().text(finding, "polarity"))))
			.toList();
	}

	@Override
	public List<EvidenceSection> sections() {
		EvidenceTable concerns = Rows.table(CONCERNS, "What was offered against each concern",
				"assessment/support-for-each-concern",
				List.of("Concern", FindingsPart.JUDGEMENT, "Section", OFFERED, "Offered by"),
				this.rows.inReadingOrder(this.concerns).stream().map(this::concern).toList());
		EvidenceTable offers = Rows.table(OFFERS, "Support offered to the board or for its concerns",
				this.subject.times()
					.now("Offers stand here as the facts have them now, but for those that they date after"),
				"assessment/support-for-each-concern",
				List.of("Support", "Offered by", "On what condition", "Until", "Answers"),
				this.offers.stream().map(this::offer).toList());
		List<EvidenceRow> answered = Tally.with(concerns, OFFERED);
		return List.of(new EvidenceSection("support", null, "Support offered", null, null, List.of(Rows.statement(
				Tally.facts(concerns).isEmpty() ? "No finding other than strengths is recorded: no data."
						: "Support is recorded against " + Tally.some(answered.size()) + " of "
								+ Tally.count(Tally.facts(concerns).size(), "finding") + " other than strengths.",
				concerns, concerns.rows())), List.of(concerns, offers)));
	}

	private EvidenceRow concern(int concern) {
		List<Integer> offers = this.subject.heldFrom(concern, "RESPONDS_TO", "SupportOffer");
		return this.rows.of(concern, EvidenceCell.of(this.subject.graph().name(concern)),
				Rows.words(this.facts.text(concern, "polarity")),
				this.rows.things(this.subject.to(concern, "IN_SECTION", "AssessmentSection")), this.rows.things(offers),
				this.rows.things(offers.stream()
					.flatMap((offer) -> this.subject.to(offer, "OFFERED_BY", "Actor").stream())
					.distinct()
					.toList()));
	}

	private EvidenceRow offer(int offer) {
		return this.rows.of(offer, EvidenceCell.of(this.subject.graph().name(offer)),
				this.rows.things(this.subject.to(offer, "OFFERED_BY", "Actor")),
				EvidenceCell.of(this.facts.text(offer, "condition")), Rows.period(this.facts.text(offer, "until")),
				this.rows.things(this.subject.to(offer, "RESPONDS_TO", "Node")));
	}

}
