package org.goldenthread.tracker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.goldenthread.tracker.TrackerMapping.SheetMapping;
import org.goldenthread.tracker.layout.Headings;
import org.goldenthread.tracker.layout.RowKind;
import org.goldenthread.tracker.layout.TrackerField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.goldenthread.tracker.MadeUpWorkbook.dispositions;
import static org.goldenthread.tracker.MadeUpWorkbook.read;
import static org.goldenthread.tracker.MadeUpWorkbook.values;

class TrackerReaderTests {

	@TempDir
	private Path folder;

	@Test
	void theDayComesBeforeTheMonthInEveryRow() {
		ReadSheet sheet = read(this.folder, """
				Ref | Action | Due date
				1 | Open a clinic | 15-01-2025
				2 | Close a clinic | 13-01-2025
				3 | Move a clinic | 09-01-2025
				4 | Paint a clinic | 02-01-2025
				5 | Name a clinic | 10-12-2024
				""");
		assertThat(values(sheet, "due")).containsExactly("2025-01-15", "2025-01-13", "2025-01-09", "2025-01-02",
				"2024-12-10");
	}

	@Test
	void percentagesStayPercentagesBesideWords() {
		ReadSheet sheet = read(this.folder, """
				KPI | Unit | Actual
				Seen in four hours | % | #0.72%
				Seen in two weeks | % | n/a
				Seen at once | % | 72%
				""");
		assertThat(values(sheet, "actual")).containsExactly("72", null, "72");
		assertThat(dispositions(sheet, "actual")).containsExactly("VALUE", "PLACEHOLDER", "VALUE");
	}

	@Test
	void referencesAreTexts() {
		ReadSheet sheet = read(this.folder, """
				Ref | Deliverable | RAG
				5E3 | One | G
				00123 | Two | G
				1.10 | Three | A
				#101 | Four | R
				""");
		assertThat(values(sheet, "ref")).containsExactly("5E3", "00123", "1.10", "101");
	}

	@Test
	void subTotalsWithTheNameOfTheirPartAreNoActions() {
		ReadSheet sheet = read(this.folder, """
				Ref | Action | Due | RAG
				1.1 | One | 30/11/2025 | G
				Sub-total workstream 1 | 3 schemes | | 60%
				Sub totals: phase 2 | 2 schemes | | 10%
				1.2 | Total knee replacements | 30/11/2025 | G
				""");
		assertThat(values(sheet, "action")).containsExactly("One", "Total knee replacements");
	}

	@Test
	void oneRatingAndThenAnotherIsAsked() {
		ReadSheet sheet = read(this.folder, """
				Ref | Action | RAG
				1 | One | Amber → Red
				2 | Two | G -> A
				3 | Three | Green to Amber
				4 | Four | Amber →
				5 | Five | A/G
				""");
		assertThat(dispositions(sheet, "rag")).containsExactly("ASK", "ASK", "ASK", "VALUE", "VALUE");
		assertThat(values(sheet, "rag")).containsExactly("red", "amber", "amber", "amber", "amber-green");
	}

	@ParameterizedTest
	@CsvSource({ "Likelihood (1-5), Consequence (1-5), Score", "L (1 to 5), C (1 to 5), Risk score",
			"Probability, Severity, Current score", "Current likelihood (1-5), Current impact (1-5), Current rating" })
	void aScoreIsHeldAgainstLikelihoodAndConsequenceHoweverTheirHeadingsSayIt(String likelihood, String consequence,
			String score) {
		ReadSheet sheet = read(this.folder, """
				Risk ID | Risk | %s | %s | %s
				R1 | Staff leave | 4 | 5 | 20
				R2 | Money runs out | 4 | 5 | 16
				""".formatted(likelihood, consequence, score));
		assertThat(values(sheet, "current_likelihood")).containsExactly("4", "4");
		String field = score.startsWith("Current") ? "current_score" : "score";
		assertThat(dispositions(sheet, field)).containsExactly("VALUE", "CONFLICT");
	}

	@Test
	void aScoreThatNoLikelihoodAndConsequenceMakeIsAskedAndSoIsOneAndThenAnother() {
		ReadSheet sheet = read(this.folder, """
				Risk ID | Risk | Previous score | Current score
				R1 | One | 20→15 | 11
				R2 | Two | 9 | 12 → 9
				R3 | Three | 25 | 16
				""");
		assertThat(dispositions(sheet, "previous_score")).containsExactly("VALUE", "VALUE", "VALUE");
		assertThat(dispositions(sheet, "current_score")).containsExactly("ASK", "ASK", "VALUE");
	}

	@Test
	void aPercentageBelowOneThatMayBeAShareIsAsked() {
		ReadSheet sheet = read(this.folder, """
				KPI | Unit | Actual
				Seen in four hours | % | 0.74
				Cancelled | % | 0.74%
				Seen in two weeks | % | 1.74
				Falls | rate | 0.74
				""");
		assertThat(dispositions(sheet, "actual")).containsExactly("ASK", "VALUE", "VALUE", "VALUE");
	}

	@Test
	void aTableOnItsSideInACsvFileIsReadLikeOneInAWorkbook() throws IOException {
		Path file = Files.writeString(this.folder.resolve("side.csv"), """
				Action,Open a hub,Train carers,Buy scanner
				Owner,Director of Place,Chief Nurse,COO
				Start date,01/04/2025,Q1 25/26,01/05/2025
				Due date,31/03/2026,30/06/2026,03/04/26
				Status,In progress,Complete,Overdue
				""");
		ReadSheet sheet = new TrackerReader(MadeUpWorkbook.LIMITS)
			.readCsv(file, "side.csv", TrackerMapping.NONE, (_) -> false)
			.sheets()
			.getFirst();
		assertThat(values(sheet, "due")).containsExactly("2026-03-31", "2026-06-30", "2026-04-03");
		assertThat(dispositions(sheet, "due")).containsOnly("VALUE");
	}

	@Test
	void aBodyThatIsKnownOrAPostThatIsDecidedIsTakenThoughItsWordsAreNotThoseOfPosts() throws IOException {
		Path file = Files.writeString(this.folder.resolve("owners.csv"), """
				Ref,Action,Due,Owner
				1,Open a hub,31/03/2026,Quellan Trust
				2,Train carers,31/03/2026,Woodspring Locality Director
				3,Buy scanner,31/03/2026,Quellan Programme Manager
				""");
		ReadSheet sheet = new TrackerReader(MadeUpWorkbook.LIMITS)
			.readCsv(file, "owners.csv",
					new TrackerMapping(TrackerMapping.NONE.sheets(), TrackerMapping.NONE.ratings(),
							TrackerMapping.NONE.matches(),
							Map.of("Woodspring Locality Director", "Woodspring Locality Director"), Map.of()),
					"Quellan Trust"::equals)
			.sheets()
			.getFirst();
		assertThat(dispositions(sheet, "owner")).containsExactly("VALUE", "VALUE", "ASK");
	}

	@Test
	void oneUnreadableCellLeavesTheOthersReadable() {
		ReadSheet sheet = read(this.folder, """
				Ref | Action | Due | RAG
				1 | One | 31/11/2025 | G
				2 | Two | 30/11/2025 | mauve
				""");
		assertThat(values(sheet, "action")).containsExactly("One", "Two");
		assertThat(dispositions(sheet, "due")).containsExactly("UNREADABLE", "VALUE");
		assertThat(dispositions(sheet, "rag")).containsExactly("VALUE", "UNREADABLE");
	}

	@Test
	void peopleAreLeftOutAndTheirPostsKept() {
		ReadSheet sheet = read(this.folder, """
				Ref | Action | Owner
				1 | One | Jane Example
				2 | Two | Dr A. Sample
				3 | Three | Jane Example (Chief Nurse)
				4 | Four | Head of Planning
				5 | Five | JE
				""");
		assertThat(values(sheet, "owner")).containsExactly(null, null, "Chief Nurse", "Head of Planning", null);
		assertThat(sheet.toString()).doesNotContain("Jane").doesNotContain("Sample");
	}

	@Test
	void whoIsAnOwnerSomewhereIsNamedNowhereElse() {
		ReadSheet sheet = read(this.folder, """
				Ref | Action | Owner | Comments | Shoe size
				1 | Ask Jane Example to open a clinic | Head of Planning | On its way | Jane's
				2 | Train carers | Jane Example (Chief Nurse) | JE to chase | 42
				3 | Repair the stairs | Sample, Anil | Anil has begun | 41
				""");
		assertThat(values(sheet, "action")).containsExactly("Ask Chief Nurse to open a clinic", "Train carers",
				"Repair the stairs");
		assertThat(dispositions(sheet, "action")).containsExactly("ASK", "VALUE", "VALUE");
		assertThat(values(sheet, "comment")).containsExactly("On its way", "Chief Nurse to chase", null);
		assertThat(dispositions(sheet, "comment")).containsExactly("VALUE", "ASK", "ASK");
		assertThat(sheet.toString()).doesNotContain("Jane").doesNotContain("Anil").doesNotContain("JE");
	}

	@Test
	void aTextThatAPersonDecidedOnIsReadUnlessItNamesSomebody() {
		Path file = MadeUpWorkbook.write(this.folder, """
				Ref | Action | Owner | Comments
				1 | Open a clinic | Jane Example | Jane to chase
				2 | Train carers | Jane Example | Jane has begun
				""", (_) -> {
		});
		TrackerMapping mapping = new TrackerMapping(Map.of(), Map.of(), Map.of(), Map.of("(name left out) to chase",
				"Chief Nurse to chase", "(name left out) has begun", "Jane Example has begun"), Map.of());
		ReadSheet sheet = new TrackerReader(MadeUpWorkbook.LIMITS).read(file, mapping, (_) -> false)
			.sheets()
			.getFirst();
		assertThat(dispositions(sheet, "comment")).containsExactly("VALUE", "ASK");
		assertThat(values(sheet, "comment")).containsExactly("Chief Nurse to chase", null);
	}

	@Test
	void peopleWhosePostsAreSaidBesideTheFileAreAskedAboutNoMore() {
		Path file = MadeUpWorkbook.write(this.folder, """
				Ref | Action | Owner | Comments
				1 | Open a clinic | Jane Example | Jane to chase
				2 | Train carers | Ali Sample / EXAMPLE, Jane | Dr Sample has begun
				3 | Paint the ramp | Bea Specimen | Bea to chase
				""", (_) -> {
		});
		TrackerMapping mapping = new TrackerMapping(Map.of(), Map.of(), Map.of(), Map.of(),
				Map.of("Jane Example", "Chief Nurse", "Dr Ali Sample", "Medical Director"));
		ReadSheet sheet = new TrackerReader(MadeUpWorkbook.LIMITS).read(file, mapping, (_) -> false)
			.sheets()
			.getFirst();
		assertThat(values(sheet, "owner")).containsExactly("Chief Nurse", "Medical Director / Chief Nurse", null);
		assertThat(dispositions(sheet, "owner")).containsExactly("VALUE", "VALUE", "ASK");
		assertThat(values(sheet, "comment")).containsExactly("Chief Nurse to chase", "Medical Director has begun",
				null);
	}

	@Test
	void headingsOfSomeColumnsMayStandBelowThoseOfTheOthers() {
		ReadSheet tracker = read(this.folder, """
				Ref | Action | Lead | Timescale | | RAG | Comments
				 | | | Start | End | |
				A1 | Open a ward | Director of Planning | 01/09/2025 | 31/03/2026 | Green | Fine
				""");
		assertThat(values(tracker, "start")).containsExactly("2025-09-01");
		assertThat(values(tracker, "due")).containsExactly("2026-03-31");
		assertThat(values(tracker, "comment")).containsExactly("Fine");
		ReadSheet register = read(this.folder, """
				Ref | Risk | Owner | Current | |
				 | | | L | C | Score
				R1 | Demand exceeds capacity | Director of Planning | 4 | 3 | 12
				""");
		assertThat(values(register, "risk")).containsExactly("Demand exceeds capacity");
		assertThat(values(register, "current_likelihood")).containsExactly("4");
		assertThat(values(register, "current_consequence")).containsExactly("3");
		assertThat(values(register, "current_score")).containsExactly("12");
	}

	@Test
	void ofTwoColumnsOfRatingsWithoutAYearNeitherIsTaken() {
		ReadSheet sheet = read(this.folder, """
				Ref | Action | Status (Oct) | Status (Nov)
				1 | Launch a hub | On track | At risk
				2 | Open a clinic | On track | On track
				""");
		assertThat(values(sheet, "rag")).isEmpty();
		assertThat(dispositions(sheet, "")).filteredOn("UNMAPPED"::equals).hasSize(4);
	}

	@Test
	void whatIsBlankBelowWhatThingsArePartOfIsAskedAboutOnce() {
		ReadSheet sheet = read(this.folder, """
				Priority | Ref | Action | Due
				Prevention | 1 | Open a clinic | 31/03/2027
				 | 2 | Train carers | 31/03/2027
				 | 3 | Paint the ramp | 31/03/2027
				Housing | 4 | Mend the roof | 31/03/2027
				""");
		assertThat(dispositions(sheet, "priority")).containsExactly("VALUE", "ASK", "EMPTY", "VALUE");
	}

	@Test
	void whoPreparedASheetIsNoThing() {
		ReadSheet sheet = read(this.folder, """
				Action | Due | Comments
				Open a clinic | 31/03/2027 |
				Train carers | 31/03/2027 |
				Prepared by Rashid Specimen, PMO | |
				""");
		assertThat(values(sheet, "action")).containsExactly("Open a clinic", "Train carers");
		assertThat(sheet.toString()).doesNotContain("Rashid");
	}

	@ParameterizedTest
	@CsvSource({ "BRAG last month, rag_previous", "Last month's BRAG, rag_previous", "RAG this quarter, rag",
			"Current BRAG, rag", "L, current_likelihood", "C, current_consequence", "Target Mar-26, target",
			"Target by March 2026, target", "Targeted, ''", "Brag, rag" })
	void aHeadingThatPlannersUseIsKnown(String heading, String field) {
		TrackerField found = Headings.find("", heading);
		assertThat((found != null) ? found.code() : "").isEqualTo(field);
	}

	@Test
	void aMergedCellThatIsAskedAboutIsNotReadBelowItself() {
		ReadSheet sheet = read(this.folder, """
				Ref | Action | Due
				1 | Open a clinic | winter 2026
				2 | Train carers |
				""", (workbook) -> workbook.getSheetAt(0)
			.addMergedRegion(org.apache.poi.ss.util.CellRangeAddress.valueOf("C2:C3")));
		assertThat(dispositions(sheet, "due")).containsExactly("ASK", "ASK");
	}

	@Test
	void daysStandForMonthsWhereTheRowsSaySoAndAreAskedAboutElse() {
		ReadSheet months = read(this.folder, """
				Measure | Period | Value
				One | 01/03/2026 | 1
				One | 30/04/2026 | 2
				""");
		assertThat(values(months, "period")).containsExactly("2026-03", "2026-04");
		ReadSheet mixed = read(this.folder, """
				Measure | Period | Value
				One | Feb-26 | 1
				One | 01/03/2026 | 2
				One | 15/04/2026 | 3
				""");
		assertThat(dispositions(mixed, "period")).containsExactly("VALUE", "VALUE", "ASK");
		assertThat(values(mixed, "period")).containsExactly("2026-02", "2026-03", "2026-04");
		assertThat(dispositions(mixed, "value")).containsExactly("VALUE", "VALUE", "ASK");
		ReadSheet weeks = read(this.folder, """
				Measure | Week commencing | Value
				One | 02/03/2026 | 1
				One | 09/03/2026 | 2
				""");
		assertThat(dispositions(weeks, "period")).containsExactly("VALUE", "VALUE");
	}

	@Test
	void aValueThatIsNotGivenIsComputedOrAskedAbout() {
		ReadSheet sheet = read(this.folder, """
				Measure | Period | Numerator | Denominator | Value | Unit
				One | Jan-26 | 30 | 40 | | %
				One | Feb-26 | 30 | 40 | | patients
				One | Mar-26 | 30 | 0 | | %
				One | Apr-26 | 30 | | | %
				One | May-26 | 30 | 40 | n/a | %
				One | Jun-26 | | | | %
				""");
		assertThat(values(sheet, "value")).containsExactly("75.0", null, null, null, null, null);
		assertThat(dispositions(sheet, "value")).containsExactly("VALUE", "ASK", "ASK", "ASK", "ASK", "EMPTY");
	}

	@Test
	void columnsOfMonthsWithRatingsAreRatings() {
		ReadSheet sheet = read(this.folder, """
				Portfolio as at March 2012
				Programme | Jan-12 | Feb-12 | Mar-12 | Comments
				Estates | Red | Amber | Green | Better
				Digital | Green | Green | A/G | Same
				""");
		assertThat(values(sheet, "rag")).containsExactly("red", "amber", "green", "green", "green", "amber-green");
		assertThat(values(sheet, "programme")).containsExactly("Estates", "Digital");
	}

	@Test
	void aSheetMayStandOnItsSide() {
		ReadSheet sheet = read(this.folder, """
				Project | Falls clinic | Stroke unit
				Owner | Head of Planning | Chief Nurse
				RAG | Green | Amber/Red
				Due date | 31/03/2026 | Q3 25/26
				Comments | On its way | Waits for money
				""");
		assertThat(values(sheet, "rag")).containsExactly("green", "amber-red");
		assertThat(values(sheet, "due")).containsExactly("2026-03-31", "2025/26 Q3");
		assertThat(sheet.rows().stream().flatMap((row) -> row.cells().stream()).map(ReadCell::address)).contains("B4",
				"C4");
	}

	@Test
	void aRegisterWithItsScoresInWordsOfItsOwn() {
		ReadSheet sheet = read(this.folder,
				"""
						CORPORATE RISK REGISTER
						Risk ID | Risk description | Inherent likelihood | Inherent impact | Inherent risk score | Residual score (LxI) | Target risk score | Direction of travel | Risk owner | Review date
						CR1 | Estate fails | 4 | 5 | 20 | 3x4=12 | 6 | ↓ | Director of Estates | Jan-26
						CR2 | Staff leave | 3 | 3 | 12 | 16 | 8 | ↔ | Chief People Officer | 01/02/2026
						""");
		assertThat(values(sheet, "inherent_score")).containsExactly("20", null);
		assertThat(dispositions(sheet, "inherent_score")).containsExactly("VALUE", "CONFLICT");
		assertThat(values(sheet, "current_score")).containsExactly("12", "16");
		assertThat(values(sheet, "target_score")).containsExactly("6", "8");
		assertThat(values(sheet, "movement")).containsExactly("reduced", "same");
		assertThat(values(sheet, "next_review")).containsExactly("2026-01", "2026-02-01");
	}

	@Test
	void headingsMayStandInAnyRowAndAgainForAnotherTable() {
		ReadSheet sheet = read(this.folder, """
				Outcome 1.1
				|
				Action | Indicator | Baseline | Target 2018 | Lead Officer
				More walking | Adults who walk | 72.2% | 75% | Director of Public Health
				|
				Outcome 1.2
				Action | Measure | Baseline | Target | Governance Lead
				Less smoking | Adults who smoke | 14% | < 10% | Chief Medical Officer
				Total | | | 2 |
				* as reported
				""");
		assertThat(values(sheet, "action")).containsExactly("More walking", "Less smoking");
		assertThat(values(sheet, "baseline")).containsExactly("72.2", "14");
		assertThat(values(sheet, "target")).containsExactly("75", "10");
		assertThat(sheet.counts()).containsEntry(RowKind.TOTAL, 1).containsEntry(RowKind.DATA, 2);
	}

	@Test
	void aCellFarOutIsNamedAndCostsNothing() {
		ReadSheet sheet = read(this.folder, """
				Ref | Action | RAG
				1 | One | G
				""", (workbook) -> workbook.getSheetAt(0).getRow(1).createCell(16_383).setCellValue("stray"));
		assertThat(sheet.rows().getLast().cells()).anySatisfy((cell) -> {
			assertThat(cell.address()).isEqualTo("XFD2");
			assertThat(cell.reading().disposition().name()).isEqualTo("UNMAPPED");
		});
	}

	@Test
	void filteredRowsCountAndHiddenColumnsAreNamed() {
		ReadSheet sheet = read(this.folder, """
				Ref | Action | RAG | Owner
				1 | One | G | Chief Nurse
				2 | Two | R | Chief Nurse
				""", (workbook) -> {
			workbook.getSheetAt(0).getRow(2).setZeroHeight(true);
			workbook.getSheetAt(0).setColumnHidden(2, true);
		});
		assertThat(values(sheet, "action")).containsExactly("One", "Two");
		assertThat(values(sheet, "rag")).isEmpty();
		assertThat(sheet.rows().getLast().cells())
			.anySatisfy((cell) -> assertThat(cell.reading().note()).isEqualTo("stands in a hidden column"));
	}

	@Test
	void aPersonsDecisionGoesBeforeWhatTheReaderFinds() {
		Path file = MadeUpWorkbook.write(this.folder, """
				Ref | Action | Colour | Fortune
				1 | One | 1 | good
				2 | Two | 3 | bad
				""", (_) -> {
		});
		TrackerMapping mapping = new TrackerMapping(
				Map.of("Sheet1", new SheetMapping(null, Map.of("Colour", "rag", "Fortune", "comment", "Ref", ""))),
				Map.of("1", "green", "3", "red"), Map.of(), Map.of(), Map.of());
		ReadSheet sheet = new TrackerReader(MadeUpWorkbook.LIMITS).read(file, mapping, (_) -> false)
			.sheets()
			.getFirst();
		assertThat(values(sheet, "rag")).containsExactly("green", "red");
		assertThat(values(sheet, "comment")).containsExactly("good", "bad");
		assertThat(values(sheet, "ref")).isEmpty();
	}

	@Test
	void theProposedMappingReadsTheSame() {
		Path file = MadeUpWorkbook.write(this.folder, """
				Ref | Action | Owner | Shoe size
				1 | One | Chief Nurse | 42
				""", (_) -> {
		});
		TrackerReader reader = new TrackerReader(MadeUpWorkbook.LIMITS);
		ReadTracker first = reader.read(file, TrackerMapping.NONE, (_) -> false);
		TrackerMapping proposed = TrackerMapping.of(first);
		assertThat(proposed.sheets().get("Sheet1").columns()).containsEntry("Action", "action")
			.containsEntry("Shoe size", "");
		assertThat(reader.read(file, proposed, (_) -> false).sheets()).isEqualTo(first.sheets());
	}

	@Test
	void aMappingThatNamesNoFieldIsRefused() {
		Path file = MadeUpWorkbook.write(this.folder, "Ref | Action | Owner\n1 | One | Chief Nurse", (_) -> {
		});
		TrackerMapping mapping = new TrackerMapping(Map.of("Sheet1", new SheetMapping(null, Map.of("Action", "deed"))),
				Map.of(), Map.of(), Map.of(), Map.of());
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new TrackerReader(MadeUpWorkbook.LIMITS).read(file, mapping, (_) -> false))
			.withMessageContaining("'deed' is no field");
	}

}
