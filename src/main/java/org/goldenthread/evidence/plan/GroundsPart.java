package org.goldenthread.evidence.plan;

import java.util.List;
import java.util.stream.IntStream;

import org.goldenthread.evidence.pack.EvidenceCell;
import org.goldenthread.evidence.pack.EvidenceRow;
import org.goldenthread.evidence.pack.EvidenceSection;
import org.goldenthread.evidence.pack.EvidenceStatement;
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

	private static final String FROM = "What it was derived from";

	private static final List<String> THINGS = List.of("Thing", "Kind", FROM);

	private static final List<String> LINKS = List.of("From", "Link", "To", FROM);

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
		EvidenceTable things = Rows.table("derived-things", "Things that were derived and not confirmed",
				"dashboard/what-rests-on-no-source", THINGS, this.things.stream().map(this::thing).toList());
		EvidenceTable links = Rows.table("derived-links", "Links that were derived and not confirmed",
				"dashboard/derived-links", LINKS, this.links.stream().map(this::link).toList());
		return List.of(new EvidenceSection("grounds", null, "What rests on an inference", null,
				"No source says so in as many words: it was read from what its source says, and a person has yet to"
						+ " confirm it. Nothing is recorded without a source.",
				List.of(waiting("thing", things), waiting("link", links)), List.of(things, links)));
	}

	private static EvidenceStatement waiting(String noun, EvidenceTable table) {
		List<EvidenceRow> rows = Tally.facts(table);
		return Rows.statement(Tally.count(rows.size(), noun) + " of what belongs to the board "
				+ ((rows.size() == 1) ? "was derived and waits" : "were derived and wait") + " to be confirmed.", table,
				rows);
	}

	private EvidenceRow thing(int node) {
		return this.rows.of(node, this.rows.thing(node), EvidenceCell.of(this.graph.kind(node).singular()),
				EvidenceCell.of(this.facts.text(node, "basisNote")));
	}

	private EvidenceRow link(int link) {
		int from = this.graph.source(link);
		return this.rows.ofLink(link, this.rows.thing(from), EvidenceCell.of(this.graph.type(link).reads()),
				this.rows.thing(this.graph.target(link)), EvidenceCell.of(this.facts.linkText(link, "note")));
	}

}
