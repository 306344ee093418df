package org.goldenthread.evidence.plan;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.goldenthread.evidence.pack.EvidenceCell;
import org.goldenthread.evidence.pack.EvidenceRow;
import org.goldenthread.evidence.pack.EvidenceSection;
import org.goldenthread.evidence.pack.EvidenceTable;
import org.goldenthread.evidence.subject.Facts;
import org.goldenthread.evidence.subject.Part;
import org.goldenthread.evidence.subject.Rows;
import org.goldenthread.evidence.subject.Subject;
import org.goldenthread.evidence.subject.Tally;
import org.goldenthread.threadgraph.ThreadGraph;

/**
 * What of the board was derived and not yet confirmed.
 */
public final class GroundsPart implements Part {

	private static final String DERIVED = "DERIVED";

	private static final List<String> COLUMNS = List.of("Thing", "Kind", "Link", "To", "What it was derived from");

	private final Facts facts;

	private final Rows rows;

	private final ThreadGraph graph;

	private final List<Integer> things;

	private final List<Integer> links;

	/**
	 * Asks for the facts that it needs.
	 * @param subject what the pack is about
	 * @param facts what is read
	 * @param rows writes rows
	 */
	public GroundsPart(Subject subject, Facts facts, Rows rows) {
		this.facts = facts;
		this.rows = rows;
		this.graph = subject.graph();
		this.things = subject.first("things that were derived",
				members(subject).filter((node) -> DERIVED.equals(this.graph.text(node, "basis"))).boxed().toList());
		this.links = subject.first("links that were derived",
				members(subject).flatMap((node) -> IntStream.of(this.graph.outgoing(node)))
					.filter(subject.visible()::seesLink)
					.filter((link) -> DERIVED.equals(this.graph.linkFact(link, "basis")))
					.boxed()
					.toList());
		facts.ask(this.things);
		facts.askLinks(this.links);
	}

	private static IntStream members(Subject subject) {
		return subject.members().stream().filter(subject.visible()::sees);
	}

	@Override
	public List<EvidenceSection> sections() {
		List<EvidenceRow> things = this.things.stream().map(this::thing).toList();
		List<EvidenceRow> links = this.links.stream().map(this::link).toList();
		EvidenceTable table = Rows.table("derived", "What was derived and not confirmed", "dashboard/derived-links",
				COLUMNS, Stream.concat(things.stream(), links.stream()).toList());
		return List.of(new EvidenceSection("grounds", null, "What rests on an inference", null,
				"No source says so in as many words: it was read from what its source says, and a person has yet to"
						+ " confirm it. Nothing is recorded without a source.",
				List.of(Rows.statement(
						Tally.count(things.size(), "thing") + " and " + Tally.count(links.size(), "link")
								+ " of what belongs to the board were derived and wait to be confirmed.",
						table, Tally.facts(table))),
				List.of(table)));
	}

	private EvidenceRow thing(int node) {
		return this.rows.of(node, this.rows.thing(node), EvidenceCell.of(this.graph.kind(node).singular()),
				EvidenceCell.NO_DATA, EvidenceCell.NO_DATA, EvidenceCell.of(this.facts.text(node, "basisNote")));
	}

	private EvidenceRow link(int link) {
		int from = this.graph.source(link);
		return this.rows.ofLink(link, this.rows.thing(from), EvidenceCell.of(this.graph.kind(from).singular()),
				EvidenceCell.of(this.graph.type(link).reads()), this.rows.thing(this.graph.target(link)),
				EvidenceCell.of(this.facts.linkText(link, "note")));
	}

}
