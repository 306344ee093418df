package org.goldenthread.evidence.form;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.goldenthread.answer.Completeness;
import org.goldenthread.evidence.pack.EvidenceCell;
import org.goldenthread.evidence.pack.EvidencePack;
import org.goldenthread.evidence.pack.EvidenceRow;
import org.goldenthread.evidence.pack.EvidenceSection;
import org.goldenthread.evidence.pack.EvidenceTable;
import org.goldenthread.evidence.pack.PackAsCsv;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever somebody has put into a text stays a text.
 */
class UntrustedTextTests {

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+cmd|'/c calc'!A1", "-2+3", "@SUM(A1)", "  =HYPERLINK(\"x\")" })
	void isNoFormula(String text) throws IOException {
		EvidencePack pack = pack(text);
		try (Workbook workbook = new XSSFWorkbook(new ByteArrayInputStream(new PackAsExcel(pack).write()))) {
			Cell cell = workbook.getSheet("figures").getRow(1).getCell(2);
			assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
			assertThat(cell.getStringCellValue()).isEqualTo(text);
			assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
		}
		assertThat(new String(PackAsCsv.write(pack), StandardCharsets.UTF_8)).contains("'" + text.substring(0, 2));
		try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(new PackAsWord(pack).write()))) {
			assertThat(document.getTables().getFirst().getRow(1).getCell(0).getText()).startsWith(text);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "a \u0001 control character", "a \uD800 lone surrogate", "<w:p>&amp;</w:p>" })
	void breaksNoForm(String text) throws IOException {
		EvidencePack pack = pack(text);
		try (Workbook workbook = new XSSFWorkbook(new ByteArrayInputStream(new PackAsExcel(pack).write()));
				XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(new PackAsWord(pack).write()))) {
			assertThat(workbook.getSheet("figures").getLastRowNum()).isEqualTo(1);
			assertThat(document.getTables()).hasSize(1);
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 40_000 })
	void isCutWhereASheetHasNoRoomForMore(int length) throws IOException {
		try (Workbook workbook = new XSSFWorkbook(
				new ByteArrayInputStream(new PackAsExcel(pack("a".repeat(length))).write()))) {
			assertThat(workbook.getSheet("figures").getRow(1).getCell(2).getStringCellValue()).hasSize(32_767)
				.endsWith("a [cut here: the CSV has all of it]");
		}
	}

	private static EvidencePack pack(String text) {
		EvidenceRow row = new EvidenceRow("obs-a", "Observation", "STATED", false, List.of(EvidenceCell.of(text)),
				List.of());
		EvidenceTable table = new EvidenceTable("figures", "Figures", null, null, List.of("Measure"), List.of(row),
				List.of(), null);
		return new EvidencePack("org-a", "A board", "2024/25", "2025-09-04", false, List.of(), "", null,
				new Completeness(true, null, "1", OffsetDateTime.parse("2025-09-04T09:00:00Z")),
				List.of(new EvidenceSection("measures", null, "Measures", null, null, List.of(), List.of(table))));
	}

}
