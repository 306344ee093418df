package org.goldenthread.evidence.section;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import org.goldenthread.evidence.pack.EvidenceCell;
import org.goldenthread.evidence.pack.EvidenceSection;
import org.goldenthread.evidence.pack.EvidenceSource;
import org.goldenthread.evidence.subject.Facts;
import org.goldenthread.evidence.subject.Rows;
import org.goldenthread.evidence.subject.Subject;

/**
 * All documents that the rows of a pack cite, with the places.
 */
final class SourceIndex {

	static final String SOURCES = "sources";

	private final Subject subject;

	private final Facts facts;

	private final Map<String, Cited> documents = new TreeMap<>();

	SourceIndex(Subject subject, Facts facts, Collection<EvidenceSection> sections) {
		this.subject = subject;
		this.facts = facts;
		sections.stream()
			.flatMap((section) -> section.tables().stream())
			.flatMap((table) -> table.rows().stream())
			.forEach((row) -> cite(String.valueOf(row.id()), row.sources()));
		readAll();
	}

	private void cite(String row, Collection<EvidenceSource> sources) {
		Set<String> here = new LinkedHashSet<>();
		for (EvidenceSource source : sources) {
			Cited cited = this.documents.computeIfAbsent(source.document(), Cited::new);
			cited.places().add(Objects.requireNonNullElse(source.locator(), EvidenceSource.NO_PLACE));
			if (here.add(source.document())) {
				cited.rows().add(row);
			}
		}
	}

	/** Documents too are stated somewhere: the rows of this index cite as others do. */
	private void readAll() {
		Set<String> read = new LinkedHashSet<>();
		while (read.size() < this.documents.size()) {
			List<Integer> more = this.documents.keySet()
				.stream()
				.filter(read::add)
				.map(this.subject.visible()::find)
				.toList();
			this.facts.ask(more);
			this.facts.read();
			more.forEach((document) -> cite(this.subject.graph().id(document), this.facts.sources(document)));
		}
	}

	EvidenceSection section(Rows rows) {
		return new EvidenceSection(SOURCES, null, "Index of sources", null,
				"A place such as L376 is a line of the document as it was read. Where no place is given, as of most web"
						+ " pages, the facts name the document alone. The rows of this index cite documents too.",
				List.of(),
				List.of(Rows.table(
						SOURCES, "Documents that the pack cites", null, List.of("Document", "Date", "Published by",
								"Cited at", "Rows that cite it", "Address", "Licence"),
						this.documents.values().stream().map((cited) -> {
							int document = this.subject.visible().find(cited.document());
							return rows.of(document, EvidenceCell.of(this.subject.graph().name(document)),
									Rows.period(this.facts.text(document, "date")),
									EvidenceCell.of(this.facts.text(document, "publisher")),
									EvidenceCell.of(String.join("; ", cited.places())),
									Rows.number((double) cited.rows().size(), null),
									EvidenceCell.of(this.facts.text(document, "url")),
									EvidenceCell.of(this.facts.text(document, "licence")));
						}).toList())));
	}

	/**
	 * A document with where it is cited.
	 *
	 * @param document its id
	 * @param places the places in it
	 * @param rows the rows
	 */
	private record Cited(String document, Set<String> places, List<String> rows) {

		Cited(String document) {
			this(document, new LinkedHashSet<>(), new ArrayList<>());
		}

	}

}
