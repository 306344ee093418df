package org.goldenthread.evidence.form;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;

import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.goldenthread.answer.Completeness;
import org.goldenthread.evidence.pack.EvidenceCell;
import org.goldenthread.evidence.pack.EvidencePack;
import org.goldenthread.evidence.pack.EvidenceRow;
import org.goldenthread.evidence.pack.EvidenceSection;
import org.goldenthread.evidence.pack.EvidenceSource;
import org.goldenthread.evidence.pack.EvidenceStatement;
import org.goldenthread.evidence.pack.EvidenceTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How the Word form of a pack lies on its pages.
 */
class WordLayoutTests {

	@ParameterizedTest
	@CsvSource({ "Heading1, 0", "Heading2, 1", "Heading3, 2" })
	void aHeadingHasALevelAndStaysWithWhatFollows(String style, int level) throws IOException {
		try (XWPFDocument document = word(sources(1))) {
			CTPPrGeneral paragraph = document.getStyles().getStyle(style).getCTStyle().getPPr();
			assertThat(paragraph.getOutlineLvl().getVal()).isEqualTo(BigInteger.valueOf(level));
			assertThat(paragraph.isSetKeepNext()).isTrue();
		}
	}

	@Test
	void whatIsSaidAboveATableStaysWithIt() throws IOException {
		try (XWPFDocument document = word(sources(1))) {
			List<IBodyElement> elements = document.getBodyElements();
			int table = IntStream.range(0, elements.size())
				.filter((place) -> elements.get(place) instanceof XWPFTable)
				.findFirst()
				.orElseThrow();
			assertThat(elements.get(table - 1)).isInstanceOfSatisfying(XWPFParagraph.class, (note) -> {
				assertThat(note.getText()).isEqualTo("How to read it");
				assertThat(note.isKeepNext()).isTrue();
			});
		}
	}

	@Test
	void fewPlacesAreAllNamedInTheRow() throws IOException {
		try (XWPFDocument document = word(sources(6))) {
			assertThat(cited(document)).endsWith("[1] L1; [1] L2; [1] L3; [1] L4; [1] L5; [1] L6");
		}
	}

	@Test
	void manyPlacesAreCountedInTheRowAndNamedInTheIndex() throws IOException {
		try (XWPFDocument document = word(sources(60))) {
			assertThat(cited(document))
				.endsWith("[1] at 60 places, from L1 to L60, all of them in the index of the evidence pack");
		}
	}

	@Test
	void whatSaysMoreHasMoreRoom() throws IOException {
		try (XWPFDocument document = word(sources(1))) {
			List<Integer> widths = document.getTables()
				.getFirst()
				.getRow(0)
				.getTableCells()
				.stream()
				.map((cell) -> cell.getWidth())
				.toList();
			assertThat(widths.get(1)).isGreaterThan(2 * widths.get(0));
			assertThat(widths.get(2)).isEqualTo(widths.get(0));
		}
	}

	@Test
	void theSummaryNamesOnlyHowManyRowsWhereASectionNamesTheirTableToo() throws IOException {
		EvidenceTable facts = table("facts", List.of("Fact"),
				new EvidenceRow("fact-a", "Fact", "STATED", false, List.of(EvidenceCell.of("A fact")), List.of()));
		EvidenceStatement statement = new EvidenceStatement("1 fact is recorded.", "facts", List.of("fact-a"),
				List.of());
		try (XWPFDocument document = word(
				new EvidenceSection("summary", null, "Summary", null, null, List.of(statement), List.of()),
				new EvidenceSection("facts", null, "Facts", null, null, List.of(statement), List.of(facts)))) {
			assertThat(document.getParagraphs()).extracting(XWPFParagraph::getText)
				.filteredOn((text) -> text.startsWith("1 fact"))
				.containsExactly("1 fact is recorded. 1 row", "1 fact is recorded. 1 row of facts");
		}
	}

	@Test
	void whatIsTheSameInAGroupIsSaidOnceAboveIt() throws IOException {
		EvidenceTable gaps = new EvidenceTable("gaps", "Gaps", null, null,
				List.of("Gap in", "What it is", "Found instead", "Severity"), List.of(gap("a", "No owner.", "nothing"),
						gap("b", "No owner.", "a post"), gap("c", "No target.", "nothing")),
				List.of(), null)
			.groupedBy("What it is");
		try (XWPFDocument document = word(gaps)) {
			List<String> said = document.getBodyElements()
				.stream()
				.dropWhile((element) -> !(element instanceof XWPFParagraph heading && heading.getText().equals("Gaps")))
				.skip(1)
				.map((element) -> (element instanceof XWPFTable table) ? table.getText().strip().replace("\t", " | ")
						: ((XWPFParagraph) element).getText())
				.toList();
			assertThat(said).startsWith("No owner (2)", "Severity: high.", """
					Gap in | Found instead | Known by, and source
					a | gap-a | nothing | Found by rule
					b | gap-b | a post | Found by rule""", "No target", "Found instead: nothing. Severity: high.", """
					Gap in | Known by, and source
					c | gap-c | Found by rule""");
		}
	}

	private static EvidenceRow gap(String name, String what, String found) {
		return new EvidenceRow("gap-" + name, "Gap", null, false,
				List.of(EvidenceCell.of(name), EvidenceCell.of(what), EvidenceCell.of(found), EvidenceCell.of("high")),
				List.of());
	}

	private static String cited(XWPFDocument document) {
		return document.getTables().getFirst().getRow(1).getCell(2).getText();
	}

	private static List<EvidenceSource> sources(int places) {
		return IntStream.rangeClosed(1, places)
			.mapToObj((place) -> new EvidenceSource("doc-a", "A document", "L" + place))
			.toList();
	}

	private static XWPFDocument word(List<EvidenceSource> sources) throws IOException {
		return word(table("facts", List.of("Fact", "In full"), new EvidenceRow("fact-a", "Fact", "STATED", false,
				List.of(EvidenceCell.of("A fact"), EvidenceCell.of("word ".repeat(100))), sources)));
	}

	private static XWPFDocument word(EvidenceTable facts) throws IOException {
		EvidenceTable index = table("sources", List.of("Document"), new EvidenceRow("doc-a", "Document", "STATED",
				false, List.of(EvidenceCell.of("A document")), List.of()));
		return word(new EvidenceSection("facts", null, "Facts", null, null, List.of(), List.of(facts, index)));
	}

	private static XWPFDocument word(EvidenceSection... sections) throws IOException {
		EvidencePack pack = new EvidencePack("org-a", "A board", "2024/25", "2025-09-04", false, List.of(), "", null,
				new Completeness(true, null, "1", OffsetDateTime.parse("2025-09-04T09:00:00Z")), List.of(sections));
		return new XWPFDocument(new ByteArrayInputStream(new PackAsWord(pack).write()));
	}

	private static EvidenceTable table(String key, List<String> columns, EvidenceRow row) {
		return new EvidenceTable(key, key, "How to read it", null, columns, List.of(row), List.of(), null);
	}

}
