package org.goldenthread.evidence.form;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;

import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.goldenthread.answer.Completeness;
import org.goldenthread.evidence.pack.EvidenceCell;
import org.goldenthread.evidence.pack.EvidenceNote;
import org.goldenthread.evidence.pack.EvidencePack;
import org.goldenthread.evidence.pack.EvidenceRow;
import org.goldenthread.evidence.pack.EvidenceSection;
import org.goldenthread.evidence.pack.EvidenceTable;
import org.goldenthread.evidence.pack.PackAsCsv;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Notes of the assessor in the forms of a pack, one on a duty that the letter shows and
 * one on a gap that it does not.
 */
class NotesInFormsTests {

	private static final String ON_A_DUTY = "Assessor's note on Gap (Regional Director): Seen, and it is met";

	private static final String ON_A_GAP = "Assessor's note (Regional Director): Accepted until June";

	private final EvidencePack pack = pack(
			List.of(new EvidenceNote("note-1", "Gap", "Seen, and it is met", "Regional Director")),
			List.of(new EvidenceNote("note-2", null, "Accepted until June", "Regional Director")));

	@Test
	void standInTheirRowsInWord() throws IOException {
		try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(new PackAsWord(this.pack).write()))) {
			assertThat(document.getTables()).extracting((table) -> table.getRow(1).getCell(0).getText())
				.anyMatch((text) -> text.contains(ON_A_GAP));
			assertThat(document.getTables()).extracting((table) -> table.getText())
				.anyMatch((text) -> text.contains(ON_A_DUTY));
		}
	}

	@Test
	void haveAColumnInExcel() throws IOException {
		try (Workbook workbook = new XSSFWorkbook(new ByteArrayInputStream(new PackAsExcel(this.pack).write()))) {
			Sheet gaps = workbook.getSheet("gaps-low");
			assertThat(gaps.getRow(0).getCell(5).getStringCellValue()).isEqualTo("Assessor's notes");
			assertThat(gaps.getRow(1).getCell(5).getStringCellValue()).isEqualTo(ON_A_GAP);
		}
	}

	@Test
	void haveALineInTheCsvSoThatTheHashChangesWithThem() {
		assertThat(new String(PackAsCsv.write(this.pack), StandardCharsets.UTF_8)).contains(ON_A_DUTY, ON_A_GAP);
		assertThat(PackAsCsv.sha256(this.pack)).isNotEqualTo(PackAsCsv.sha256(pack(List.of(), List.of())));
	}

	@Test
	void standOnceInTheLetterAtWhatTheyAreOnOrAtItsEnd() throws IOException {
		try (XWPFDocument letter = new XWPFDocument(new ByteArrayInputStream(new DraftLetter(this.pack).write()))) {
			List<String> texts = letter.getParagraphs().stream().map(XWPFParagraph::getText).toList();
			assertThat(texts).containsOnlyOnce(ON_A_DUTY, ON_A_GAP);
			assertThat(texts.indexOf(ON_A_DUTY)).isLessThan(texts.indexOf("[Judgement on this duty]"));
			assertThat(texts.indexOf(ON_A_GAP)).isGreaterThan(texts.indexOf("Assessor's notes on other evidence"));
		}
	}

	private static EvidencePack pack(List<EvidenceNote> onDuty, List<EvidenceNote> onGap) {
		EvidenceTable duties = table("duties", List.of("Duty", "Gap"), "jfp-req-02", onDuty);
		EvidenceTable gaps = table("gaps-low", List.of("Gap in"), "RISK_WITHOUT_OWNER risk-a", onGap);
		return new EvidencePack("org-a", "A board", "2024/25", "2025-09-04", false, List.of(), "", null,
				new Completeness(true, null, "1", OffsetDateTime.parse("2025-09-04T09:00:00Z")),
				List.of(new EvidenceSection("duties", null, "Duties", null, null, List.of(), List.of(duties)),
						new EvidenceSection("gaps", null, "Gaps", null, null, List.of(), List.of(gaps))));
	}

	private static EvidenceTable table(String key, List<String> columns, String id, List<EvidenceNote> notes) {
		List<EvidenceCell> cells = columns.stream().map(EvidenceCell::of).toList();
		EvidenceRow row = new EvidenceRow(id, "Row", "STATED", false, cells, List.of(), notes);
		return new EvidenceTable(key, key, null, null, columns, List.of(row), List.of(), null);
	}

}
