package org.goldenthread.tracker;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.goldenthread.reading.Disposition;
import org.goldenthread.reading.People;
import org.goldenthread.tracker.layout.RowKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Workbooks of kinds that planners hold, in layouts that the trackers of the other tests
 * do not have.
 */
class OtherHandsTests {

	@TempDir
	private Path folder;

	@Test
	void whatIsStruckThroughIsCountedAndNamedAndIsNoValue() {
		ReadSheet sheet = MadeUpWorkbook.read(this.folder, """
				Ref | Action | Due | Comments
				1 | Open a clinic | 31/03/2031 | Delayed
				2 | Paint the ramp | 30/06/2031 | Dropped
				""", (workbook) -> {
			strike(workbook, 1, 2);
			List.of(0, 1, 2, 3).forEach((column) -> strike(workbook, 2, column));
		});
		assertThat(sheet.counts()).containsEntry(RowKind.DATA, 1).containsEntry(RowKind.STRUCK, 1);
		assertThat(sheet.rows().stream().flatMap((row) -> row.cells().stream()).filter(ReadCell::isStruck))
			.extracting(ReadCell::address)
			.containsExactly("C2", "A3", "B3", "C3", "D3");
		assertThat(MadeUpWorkbook.values(sheet, "due")).containsOnlyNulls();
	}

	@Test
	void headingsOfThreeRowsAreReadTogether() {
		ReadSheet sheet = MadeUpWorkbook.read(this.folder, """
				Corporate risk register
				 |
				Risk details | | | Inherent (before controls) | | | Controls | | Residual | |
				 | | | L | C | LxC | Key controls | Gaps | L | C | LxC
				ID | Description | Risk owner | 1-5 | 1-5 | 1-25 | in place | in control | 1-5 | 1-5 | 1-25
				CR01 | Cyber attack | CIO | #4 | #5 | #20 | Firewall | No audit | #3 | #5 | #15
				""", (workbook) -> merge(workbook, 2, new int[][] { { 0, 2 }, { 3, 5 }, { 6, 7 }, { 8, 10 } }));
		assertThat(sheet.counts()).containsEntry(RowKind.HEADING, 3).containsEntry(RowKind.DATA, 1);
		assertThat(MadeUpWorkbook.values(sheet, "ref")).containsExactly("CR01");
		assertThat(MadeUpWorkbook.values(sheet, "risk")).containsExactly("Cyber attack");
		assertThat(MadeUpWorkbook.values(sheet, "inherent_likelihood")).containsExactly("4");
		assertThat(MadeUpWorkbook.values(sheet, "current_likelihood")).containsExactly("3");
		assertThat(MadeUpWorkbook.values(sheet, "control")).containsExactly("Firewall");
		assertThat(MadeUpWorkbook.values(sheet, "gap_control")).containsExactly("No audit");
	}

	@Test
	void cardsOneBelowTheOtherAreAThingEach() {
		ReadSheet sheet = MadeUpWorkbook.read(this.folder, """
				Board assurance framework

				Strategic objective | Reduce inequalities | | Executive lead | Chief Medical Officer
				Principal risk | SR1 | Waits of the most deprived grow
				Committee | Finance Committee | | Last reviewed | 14 May 2026
				Current risk score | L | #4 | C | #4 | Total | #16
				Target risk score | L | #2 | C | #4 | Total | #9
				Controls | Equity plan

				Strategic objective | Live within our means | | Executive lead | Chief Finance Officer
				Principal risk | SR2 | The efficiency plan fails
				Committee | Finance Committee | | Last reviewed | 14 May 2026
				Current risk score | L | #5 | C | #4 | Total | #20
				Target risk score | L | #3 | C | #4 | Total | #12
				Controls | Monthly review
				""");
		assertThat(sheet.tables()).isEmpty();
		assertThat(sheet.things()).extracting((card) -> card.value("risk").orElse(""))
			.containsExactly("Waits of the most deprived grow", "The efficiency plan fails");
		ReadRow first = sheet.things().getFirst();
		assertThat(Map.of("ref", first.value("ref").orElse(""), "owner", first.value("owner").orElse(""), "objective",
				first.value("objective").orElse(""), "current_likelihood", first.value("current_likelihood").orElse(""),
				"target_likelihood", first.value("target_likelihood").orElse("")))
			.isEqualTo(Map.of("ref", "SR1", "owner", "Chief Medical Officer", "objective", "Reduce inequalities",
					"current_likelihood", "4", "target_likelihood", "2"));
		assertThat(MadeUpWorkbook.dispositions(sheet, "target_score")).containsExactly("CONFLICT", "VALUE");
		assertThat(first.place()).isEqualTo("row 3");
	}

	@Test
	void headingsAcrossATableSayWhatTheRowsBelowThemBelongTo() {
		ReadSheet sheet = MadeUpWorkbook.read(this.folder, """
				Ref | Principal risk | Executive owner | Key controls
				Strategic objective 1: Reduce inequalities
				SR1 | Waits grow | Chief Nurse | Equity plan
				SO2 - Live within our means
				SR2 | The plan fails | Chief Finance Officer | Monthly review
				Closed risks
				SR3 | Strikes | Chief People Officer | Rotas
				""");
		assertThat(sheet.things()).extracting((row) -> row.value("objective").orElse(""))
			.containsExactly("Reduce inequalities", "Live within our means", "");
	}

	@Test
	void theTitleSaysWhatAllRowsBelongTo() {
		ReadSheet sheet = MadeUpWorkbook.read(this.folder, """
				Pillar 2: Starting well
				Ref | Action | Due | Comments
				1 | Open a clinic | 31/03/2031 | On time
				""");
		assertThat(sheet.things()).extracting((row) -> row.value("priority").orElse(""))
			.containsExactly("Starting well");
	}

	@Test
	void daysWrittenMonthFirstAreAskedAboutAndSoAreTheirNeighbours() {
		ReadSheet sheet = MadeUpWorkbook.read(this.folder, """
				Task ID | Task Name | Assigned To | Start Date | Due Date | Progress
				aB3 | Recruit nurses | Chief Nurse | 04/13/2026 | 09/30/2026 | In progress
				5E3 | Order a laser | Chief Nurse | 04/02/2026 | 07/08/2026 | Not started
				""");
		assertThat(MadeUpWorkbook.dispositions(sheet, "start")).containsExactly("ASK", "ASK");
		assertThat(MadeUpWorkbook.values(sheet, "start")).containsExactly("2026-04-13", "2026-04-02");
		assertThat(MadeUpWorkbook.dispositions(sheet, "due")).containsExactly("ASK", "ASK");
		assertThat(MadeUpWorkbook.values(sheet, "action")).containsExactly("Recruit nurses", "Order a laser");
		assertThat(MadeUpWorkbook.values(sheet, "status")).containsExactly("in progress", "not started");
		assertThat(MadeUpWorkbook.values(sheet, "ref")).containsExactly("aB3", "5E3");
	}

	@Test
	void aValueIsOfTheTimeThatItsHeadingNames() {
		ReadSheet sheet = MadeUpWorkbook.read(this.folder, """
				Measure | Unit | Baseline 2024/25 | Latest position (Jun-26) | Target
				Waits | % | 62.1 | 70.5 | 78
				""");
		ReadRow row = sheet.things().getFirst();
		assertThat(row.find("baseline").orElseThrow().reading().from()).isEqualTo("2024-04-01");
		assertThat(row.find("latest").orElseThrow().reading().from()).isEqualTo("2026-06-01");
	}

	@Test
	void totalsOfGroupsAndOfQuartersAreNoValues() {
		ReadSheet sheet = MadeUpWorkbook.read(this.folder, """
				Org code | Provider | Measure | Apr-26 | May-26 | Jun-26 | Q1 total | YTD
				RA7 | A trust | Waits | #70.1 | #71.3 | – | #70.7 | #70.7
				RVJ | Another | Waits | #65.2 | <5 | #68.1 | #66.1 | #66.1
				 | System total | Waits | #67.1 | #68.2 | #69.3 | #68.2 | #68.2
				""");
		assertThat(sheet.counts()).containsEntry(RowKind.TOTAL, 1).containsEntry(RowKind.DATA, 2);
		assertThat(MadeUpWorkbook.values(sheet, "observation")).containsExactly("70.1", "71.3", null, "65.2", null,
				"68.1");
		assertThat(MadeUpWorkbook.dispositions(sheet, "derived")).containsOnly("SKIP").hasSize(4);
	}

	@Test
	void rowsMayBeNumberedLikeYearsAndColumnsBeNamedTwice() {
		ReadSheet sheet = MadeUpWorkbook.read(this.folder, """
				Line | Milestone / deliverable | Exec lead | % complete | BRAG | Target Mar-27
				#2025 | Open a hub | COO | #0.45% | A↓ | 78
				#2026 | Extend wards | CMO | #1 | G | 80
				#2027 | Planned care | COO | 60% | G | 81
				""");
		assertThat(sheet.counts()).containsEntry(RowKind.DATA, 3);
		assertThat(MadeUpWorkbook.values(sheet, "ref")).containsExactly("2025", "2026", "2027");
		assertThat(MadeUpWorkbook.values(sheet, "action")).containsExactly("Open a hub", "Extend wards",
				"Planned care");
		assertThat(MadeUpWorkbook.dispositions(sheet, "share_done")).containsExactly("VALUE", "ASK", "VALUE");
		assertThat(MadeUpWorkbook.values(sheet, "rag")).containsExactly("amber", "green", "green");
	}

	@Test
	void aScaleInACellIsNoLevel() {
		ReadSheet sheet = MadeUpWorkbook.read(this.folder, """
				Ref | Risk | Likelihood | Consequence
				1 | Strikes | 1-5 | 4 - likely
				""");
		assertThat(MadeUpWorkbook.dispositions(sheet, "current_likelihood")).containsExactly("UNREADABLE");
		assertThat(MadeUpWorkbook.values(sheet, "current_consequence")).containsExactly("4");
	}

	@Test
	void whoeverIsNamedInAColumnThatIsNotReadIsShownNowhere() {
		ReadSheet sheet = MadeUpWorkbook.read(this.folder, """
				Ref | Action | Owner | Completed by | Comments
				1 | Open a clinic | Chief Nurse | Priya Shah | Priya agreed the site
				""");
		assertThat(sheet.rows().toString()).doesNotContain("Priya", "Shah");
	}

	@Test
	void initialsInAColumnThatIsNotReadAreShownNowhereAndOtherLettersAre() {
		ReadSheet sheet = MadeUpWorkbook.read(this.folder, """
				Ref | Action | Tick
				1 | Open a clinic | JS
				2 | Close a clinic | KT/AB
				3 | Move a clinic | J.S.
				4 | Paint a clinic | NO
				""");
		assertThat(sheet.rows()
			.stream()
			.flatMap((row) -> row.cells().stream())
			.filter((cell) -> cell.heading().equals("Tick") && cell.reading().disposition() == Disposition.UNMAPPED)
			.map(ReadCell::shown)).containsExactly(People.LEFT_OUT, People.LEFT_OUT, People.LEFT_OUT, "NO");
	}

	private static void strike(Workbook workbook, int row, int column) {
		Font font = workbook.createFont();
		font.setStrikeout(true);
		CellStyle style = workbook.createCellStyle();
		style.setFont(font);
		workbook.getSheetAt(0).getRow(row).getCell(column).setCellStyle(style);
	}

	private static void merge(Workbook workbook, int row, int[][] columns) {
		for (int[] each : columns) {
			workbook.getSheetAt(0).addMergedRegion(new CellRangeAddress(row, row, each[0], each[1]));
		}
	}

}
