package org.goldenthread.feed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.goldenthread.change.Change;
import org.goldenthread.change.ChangeSets;
import org.goldenthread.change.Progress;
import org.goldenthread.feed.rows.UnknownOrganisation;
import org.goldenthread.matching.TrackerQuestion;
import org.goldenthread.testing.SeededGraph;
import org.goldenthread.view.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Published files beside the real facts; nothing is written.
 */
@SeededGraph
@SpringBootTest(webEnvironment = WebEnvironment.NONE)
class FeedImportsTests {

	@Autowired
	private FeedImports imports;

	@Autowired
	private ChangeSets changeSets;

	@TempDir
	private Path folder;

	@Test
	void aMonthOfAttendancesAddsUpAndItsTotalIsTakenOnce() {
		Path file = this.folder.resolve("ae.csv");
		PublishedFiles.ae(file, "JANUARY-2031", 1, true);
		ImportedFeed read = read(file, "src-nhse-ae");
		assertThat(read.inWords(this.changeSets.check(read.set(), View.REAL).problems())).isEmpty();
		PlainTable table = new PlainTable(file);
		for (String[] body : new String[][] { { "RA7", "uhbw" }, { "RVJ", "nbt" }, { "RTE", "ghft" } }) {
			double all = table.sum((row) -> row.get(1).equals(body[0]), (row) -> PlainTable.cells(row, 4, 9));
			double late = table.sum((row) -> row.get(1).equals(body[0]), (row) -> PlainTable.cells(row, 10, 15));
			Map<String, Object> value = observation(read, "obs-ae4h-" + body[1] + "-203101");
			assertThat(value).containsEntry("denominator", all).containsEntry("numerator", all - late);
			assertThat((double) value.get("value")).isEqualTo(100 * (all - late) / all, within(0.05));
		}
		double england = table.sum((row) -> row.get(0).startsWith("MSitAE"), (row) -> PlainTable.cells(row, 4, 9));
		assertThat(observation(read, "obs-ae4h-nhse-203101")).as("the total is the sum of the rows, not twice that")
			.containsEntry("denominator", england);
		assertThat(observation(read, "obs-ae12h-dta-nhse-203101")).containsEntry("value",
				table.sum((row) -> row.get(0).startsWith("MSitAE"), (row) -> PlainTable.cells(row, 17, 17)));
		assertThat(read.rows()).containsEntry("DATA", 3)
			.containsEntry("TOTAL", 1)
			.containsEntry("UNKNOWN_ORGANISATION", 201);
		assertThat(read.rows().values().stream().mapToInt(Integer::intValue).sum()).as("all lines of the file")
			.isEqualTo(206);
		assertThat(read.unknown()).hasSize(201).contains(new UnknownOrganisation("XAD", "TRUST, NO 3", 1));
		assertThat(read.questions()).singleElement().satisfies((stray) -> {
			assertThat(stray.disposition()).isEqualTo("UNMAPPED");
			assertThat(stray.shown()).isEqualTo("a");
			assertThat(stray.column() + stray.row()).isEqualTo("Y9");
		});
	}

	@Test
	void aFullExtractOfWaitsOfRealSizeCountsNothingTwice() {
		Path file = this.folder.resolve("rtt.zip");
		int rows = PublishedFiles.rtt(file, 2);
		ImportedFeed read = read(file, "src-nhse-rtt");
		assertThat(rows).isGreaterThan(170_000);
		assertThat(read.rows().values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(rows + 3);
		assertThat(read.rows()).containsEntry("ABOVE_HEADINGS", 2);
		assertThat(read.questions()).isEmpty();
		PlainTable table = new PlainTable(file);
		for (String[] body : new String[][] { { "3", "RA7", "uhbw" }, { "5", "QUY", "bnssg-icb" } }) {
			int column = Integer.parseInt(body[0]);
			double all = waiting(table, column, body[1], 13, 117);
			assertThat(observation(read, "obs-rtt-list-" + body[2] + "-202606")).containsEntry("value", all);
			assertThat(observation(read, "obs-rtt18w-" + body[2] + "-202606"))
				.containsEntry("numerator", waiting(table, column, body[1], 13, 30))
				.containsEntry("denominator", all);
			assertThat(observation(read, "obs-rtt52w-" + body[2] + "-202606")).containsEntry("value",
					waiting(table, column, body[1], 65, 117));
			assertThat(observation(read, "obs-rtt-65w-" + body[2] + "-202606")).containsEntry("value",
					waiting(table, column, body[1], 78, 117));
		}
	}

	/** Over the functions, where the importer takes their total. */
	private static double waiting(PlainTable table, int column, String code, int first, int last) {
		return table.sum((row) -> row.size() > 13 && row.get(column).equals(code) && row.get(9).equals("Part_2")
				&& !row.get(11).equals("C_999"), (row) -> PlainTable.cells(row, first, last));
	}

	@Test
	void halvesOfPatientsWhomTwoTrustsShareAddUpExactly() {
		Path file = this.folder.resolve("cancer.csv");
		PublishedFiles.cancer(file, "01/10/2031", 3);
		ImportedFeed read = read(file, "src-nhse-cancer");
		PlainTable table = new PlainTable(file);
		for (String[] each : new String[][] { { "FDS", "fds" }, { "31D", "31d" }, { "62D", "62d" } }) {
			double total = table.sum((row) -> row.get(2).equals("RA7") && row.get(5).equals(each[0])
					&& !row.get(6).equals("ALL CANCERS"), (row) -> Double.parseDouble(row.get(9)));
			double within = table.sum((row) -> row.get(2).equals("RA7") && row.get(5).equals(each[0])
					&& !row.get(6).equals("ALL CANCERS"), (row) -> Double.parseDouble(row.get(10)));
			assertThat(observation(read, "obs-" + each[1] + "-uhbw-203110")).containsEntry("denominator", total)
				.containsEntry("numerator", within);
			double england = table.sum((row) -> row.get(5).equals(each[0]) && row.get(6).startsWith("Cancer"),
					(row) -> Double.parseDouble(row.get(9)));
			assertThat(observation(read, "obs-" + each[1] + "-nhse-203110"))
				.as("by provider and by commissioner, but once")
				.containsEntry("denominator", england);
		}
		assertThat(nodes(read)).extracting((node) -> node.properties().get("numerator"))
			.anySatisfy((numerator) -> assertThat((double) numerator % 1).isEqualTo(0.5));
		assertThat(read.questions()).isEmpty();
	}

	@Test
	void whatIsFinalTakesThePlaceOfWhatWasNotAndWhatIsHeldBackIsNoNumber() {
		Path file = this.folder.resolve("mhsds.zip");
		int rows = PublishedFiles.mhsds(file, 4);
		ImportedFeed read = read(file, "src-nhse-ae");
		assertThat(rows).isGreaterThan(100_000);
		assertThat(read.rows().values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(rows + 1);
		PlainTable table = new PlainTable(file);
		int held = 0;
		for (int month = 1; month <= 12; month++) {
			String start = "01/" + ((month < 10) ? "0" : "") + month + "/2025";
			String status = (month < 6) ? "Final" : "Performance";
			double[] value = { Double.NaN };
			table.sum((row) -> row.get(0).equals(start) && row.get(2).equals(status) && row.get(4).equals("QUY")
					&& row.get(6).equals("NONE") && row.get(8).equals("MHS95"), (row) -> {
						value[0] = row.get(10).equals("*") ? -1 : Double.parseDouble(row.get(10));
						return 0;
					});
			String id = "obs-cyp-mh-bnssg-icb-2025" + ((month < 10) ? "0" : "") + month;
			if (value[0] < 0) {
				assertThat(nodes(read)).extracting(Change.PutNode::id).doesNotContain(id);
				held++;
			}
			else {
				assertThat(observation(read, id)).containsEntry("value", value[0]);
			}
		}
		assertThat(held).as("some are held back, and not all").isBetween(1, 11);
		assertThat(read.dispositions()).containsKey("SUPPRESSED");
		assertThat(read.questions()).filteredOn((question) -> question.disposition().equals("SUPPRESSED"))
			.allSatisfy((question) -> assertThat(question.shown()).isEqualTo("*"))
			.anySatisfy((question) -> assertThat(question.message()).contains("is held back"));
	}

	@Test
	void aWideFileOfMentalHealthHasOneValueForEachColumnAndMonthOrNoneWhereItIsHeldBack() {
		Path file = this.folder.resolve("wide.csv");
		int rows = PublishedFiles.mhsdsWide(file, 6);
		ImportedFeed read = read(file, "src-nhse-ae");
		assertThat(read.rows().values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(rows + 1);
		assertThat(read.inWords(this.changeSets.check(read.set(), View.REAL).problems())).isEmpty();
		PlainTable table = new PlainTable(file);
		Map<String, Double> expected = new TreeMap<>();
		for (String[] body : new String[][] { { "QUY", "bnssg-icb" }, { "England", "nhse" } }) {
			for (int month = 1; month <= 12; month++) {
				String two = ((month < 10) ? "0" : "") + month;
				table.sum((row) -> row.get(0).equals("01/" + two + "/2025") && row.get(4).equals(body[0])
						&& row.get(6).equals("NONE"), (row) -> {
							expected.put("obs-cyp-mh-" + body[1] + "-2025" + two, number(row.get(9)));
							expected.put("obs-cmh-access-" + body[1] + "-2025" + two, number(row.get(10)));
							return 0;
						});
			}
		}
		assertThat(expected).hasSize(48).containsValue(Double.NaN);
		expected.forEach((id, value) -> {
			if (value.isNaN()) {
				assertThat(nodes(read)).extracting(Change.PutNode::id).doesNotContain(id);
			}
			else {
				assertThat(observation(read, id)).containsEntry("value", value);
			}
		});
		assertThat(read.questions()).extracting(TrackerQuestion::disposition).contains("UNMAPPED", "SUPPRESSED");
	}

	private static double number(String cell) {
		return cell.equals("*") ? Double.NaN : Double.parseDouble(cell);
	}

	@Test
	void metricsOfTheOversightFrameworkAreTakenInTheirUnitAndPlansAreNot() {
		Path file = this.folder.resolve("oversight.csv");
		PublishedFiles.oversight(file, 5);
		ImportedFeed read = read(file, "src-nhse-ae");
		assertThat(read.inWords(this.changeSets.check(read.set(), View.REAL).problems())).isEmpty();
		PlainTable table = new PlainTable(file);
		for (String[] each : new String[][] { { "OF0010", "fds" }, { "OF0011", "62d" }, { "OF0023", "rtt18w" } }) {
			double value = table.sum(
					(row) -> row.get(3).equals("RVJ") && row.get(7).equals(each[0]) && row.get(9).equals("Dec-25"),
					(row) -> Double.parseDouble(row.get(12)));
			assertThat(read.set().changes().toString() + read.questions()).contains(String.valueOf(value));
		}
		assertThat(nodes(read)).filteredOn((node) -> node.kind().equals("Observation"))
			.extracting((node) -> node.properties().get("unit"))
			.containsOnly("%");
		assertThat(read.rows().get("OTHER_FIGURES")).isPositive();
	}

	@Test
	void segmentsScoresAndRanksOfARealFileAreThoseOfASecondReader() {
		Path file = this.folder.resolve("oversight.csv");
		PublishedFiles.oversight(file, 5);
		ImportedFeed read = read(file, "src-nof-manual-2526");
		PlainTable table = new PlainTable(file);
		for (String[] body : new String[][] { { "RA7", "uhbw" }, { "RVJ", "nbt" }, { "RTE", "ghft" } }) {
			for (int quarter = 1; quarter <= 3; quarter++) {
				String label = "Q" + quarter + " 2025/26";
				Predicate<List<String>> own = (row) -> row.get(3).equals(body[0]) && row.get(10).equals(label);
				assertThat(observation(read, "seg-" + body[1] + "-202526" + quarter))
					.containsEntry("segment",
							(long) table.sum((row) -> own.test(row) && row.get(7).equals("OF5000"),
									(row) -> PlainTable.cells(row, 12, 12)))
					.containsEntry("averageScore",
							table.sum((row) -> own.test(row) && row.get(7).equals("OF5002"),
									(row) -> PlainTable.cells(row, 12, 12)))
					.containsEntry("rank",
							(long) table.sum((row) -> own.test(row) && row.get(7).equals("OF5002"),
									(row) -> PlainTable.cells(row, 16, 16)))
					.containsEntry("rankedAmong",
							(long) table.sum((row) -> row.get(1).equals("Acute trust") && row.get(10).equals(label)
									&& row.get(7).equals("OF5002"), (row) -> 1))
					.containsEntry("asAt", "2025/26 Q" + quarter);
			}
		}
		assertThat(nodes(read)).filteredOn((node) -> node.kind().equals("SegmentRating")).hasSize(9);
	}

	@ParameterizedTest
	@CsvSource({ "H1 2031/32, 2031-04..2031-09", "Q3 2031/32, 2031/32 Q3", "2031/32, 2031/32", "Apr-31, 2031-04",
			"MSitAE-APRIL-2031, 2031-04" })
	void halvesQuartersYearsAndMonthsArePeriods(String written, String period) throws IOException {
		ImportedFeed read = read(written("ae.csv",
				"""
						Period,Org Code,Org name,A&E attendances Type 1,A&E attendances Type 2,A&E attendances Other A&E Department,\
						Attendances over 4hrs Type 1,Attendances over 4hrs Type 2,Attendances over 4hrs Other Department
						%s,RA7,UHBW,"1,000",0,0,250,0,0
						"""
					.replace("%s", written)),
				"src-nhse-ae");
		assertThat(nodes(read)).singleElement()
			.satisfies((node) -> assertThat(node.properties()).containsEntry("period", period)
				.containsEntry("value", 75.0));
		assertThat(read.notGiven()).containsOnlyKeys("meas-ae12h-dta");
	}

	@ParameterizedTest
	@ValueSource(strings = { "*", "<5", "-", "", "five", "1.234.5" })
	void whatIsNoNumberIsNeverOne(String cell) throws IOException {
		ImportedFeed read = read(small("RA7,UHBW,1000,0," + cell + ",250,0,0\n"), "src-nhse-ae");
		assertThat(nodes(read)).isEmpty();
		assertThat(read.questions()).singleElement().satisfies((question) -> {
			assertThat(question.column() + question.row()).isEqualTo("F2");
			assertThat(question.heading()).isEqualTo("A&E attendances Other A&E Department");
			assertThat(question.shown()).isEqualTo(cell);
			assertThat(question.message()).contains("no value is taken");
		});
	}

	@Test
	void oneBadRowLeavesTheOthersAndIsNamed() throws IOException {
		ImportedFeed read = read(small("RA7,UHBW,1000,0,0,250,0,0\nRVJ,NBT,10\nRTE,GHFT,1000,0,0,100,0,0\n"),
				"src-nhse-ae");
		assertThat(nodes(read)).extracting(Change.PutNode::id)
			.containsExactly("obs-ae4h-uhbw-203102", "obs-ae4h-ghft-203102");
		assertThat(read.questions()).singleElement().satisfies((question) -> {
			assertThat(question.row()).isEqualTo(3);
			assertThat(question.message()).contains("the row ends before it");
		});
	}

	@Test
	void theSameRowTwiceIsCountedOnceAndTwoThatContradictEachOtherNotAtAll() throws IOException {
		ImportedFeed read = read(small("RA7,UHBW,1000,0,0,250,0,0\nRA7,UHBW,1000,0,0,250,0,0\n"
				+ "RVJ,NBT,1000,0,0,250,0,0\nRVJ,NBT,1000,0,0,260,0,0\n"), "src-nhse-ae");
		assertThat(nodes(read)).singleElement()
			.satisfies((node) -> assertThat(node.properties()).containsEntry("denominator", 1000.0));
		assertThat(read.questions()).extracting(TrackerQuestion::disposition).containsExactly("DUPLICATE", "CONFLICT");
	}

	@Test
	void aTotalThatIsNotTheSumOfTheRowsIsNamed() throws IOException {
		ImportedFeed read = read(
				small("RA7,UHBW,1000,0,0,250,0,0\nXXX,A TRUST,500,0,0,0,0,0\nTOTAL,TOTAL,1501,0,0,250,0,0\n"),
				"src-nhse-ae");
		assertThat(observation(read, "obs-ae4h-nhse-203102")).containsEntry("denominator", 1501.0);
		assertThat(read.questions()).singleElement()
			.satisfies((question) -> assertThat(question.message()).contains("1251", "1250", "as it is published"));
	}

	@Test
	void aNewEditionRevisesWhatTheDocumentSaidBeforeAndSaysSo() throws IOException {
		Path file = written("april.csv",
				"""
						Period,Org Code,Org name,A&E attendances Type 1,A&E attendances Type 2,A&E attendances Other A&E Department,\
						Attendances over 4hrs Type 1,Attendances over 4hrs Type 2,Attendances over 4hrs Other Department
						MSitAE-MAY-2021,TOTAL,TOTAL,1000,0,0,250,0,0
						""");
		ImportedFeed read = read(file, "src-nhse-ae");
		assertThat(read.revisions()).singleElement().satisfies((revision) -> {
			assertThat(revision.id()).isEqualTo("obs-ae4h-england-202105");
			assertThat(revision.before()).isEqualTo(85.5);
			assertThat(revision.after()).isEqualTo(75.0);
		});
		assertThat(nodes(read)).singleElement()
			.satisfies((node) -> assertThat(node.properties()).containsOnlyKeys("value", "numerator", "denominator",
					"unit", "sources"));
		ImportedFeed other = read(file, "src-nhse-rtt");
		assertThat(other.set().changes()).as("another document revises nothing").isEmpty();
		assertThat(other.questions()).singleElement()
			.satisfies((question) -> assertThat(question.message()).contains("is left as it is", "src-nhse-ae"));
	}

	@Test
	void aFileThatTheGraphHoldsAlreadyChangesNothing() throws IOException {
		ImportedFeed read = read(
				written("known.csv",
						"""
								Period,Org Code,Org name,A&E attendances Type 1,A&E attendances Type 2,A&E attendances Other A&E Department,\
								Attendances over 4hrs Type 1,Attendances over 4hrs Type 2,Attendances over 4hrs Other Department
								MSitAE-MAY-2021,TOTAL,TOTAL,2075542,0,0,300908,0,0
								"""),
				"src-nhse-ae");
		assertThat(read.set().changes()).isEmpty();
		assertThat(read.unchanged()).isEqualTo(1);
	}

	@Test
	void aColumnThatNobodyKnowsIsNamed() throws IOException {
		ImportedFeed read = read(
				written("more.csv",
						"""
								Period,Org Code,Org name,A&E attendances Type 1,A&E attendances Type 2,A&E attendances Other A&E Department,\
								Attendances over 4hrs Type 1,Attendances over 4hrs Type 2,Attendances over 4hrs Other Department,Virtual attendances
								MSitAE-MAY-2031,RA7,UHBW,1000,0,0,250,0,0,17
								"""),
				"src-nhse-ae");
		assertThat(read.questions()).singleElement().satisfies((question) -> {
			assertThat(question.shown()).isEqualTo("Virtual attendances");
			assertThat(question.disposition()).isEqualTo("UNMAPPED");
		});
	}

	@Test
	void seriesOfAnotherKindAreNoPublishedFile() {
		Path trackers = Path.of("src/test/resources/trackers");
		for (String each : List.of("measures_long_utf8bom_semicolon.csv", "measures_wide_by_month_cp1252.csv")) {
			assertThat(this.imports.read(trackers.resolve(each), false, () -> {
				throw new AssertionError("is taken for a published file");
			}, Progress.UNWATCHED)).isEmpty();
		}
	}

	private Path small(String rows) throws IOException {
		String all = rows.lines().map((row) -> "MSitAE-FEBRUARY-2031," + row + "\n").reduce("", String::concat);
		return written("small.csv",
				"""
						Period,Org Code,Org name,A&E attendances Type 1,A&E attendances Type 2,A&E attendances Other A&E Department,\
						Attendances over 4hrs Type 1,Attendances over 4hrs Type 2,Attendances over 4hrs Other Department
						"""
						+ all);
	}

	private Path written(String name, String content) throws IOException {
		return Files.writeString(this.folder.resolve(name), content);
	}

	private ImportedFeed read(Path file, String document) {
		return this.imports
			.read(file, file.toString().endsWith(".zip"),
					() -> new FeedImport("Head of Planning", "Test", document, null, View.REAL), Progress.UNWATCHED)
			.orElseThrow();
	}

	private static List<Change.PutNode> nodes(ImportedFeed read) {
		return read.set()
			.changes()
			.stream()
			.flatMap((change) -> (change instanceof Change.PutNode node) ? Stream.of(node) : Stream.empty())
			.toList();
	}

	private static Map<String, Object> observation(ImportedFeed read, String id) {
		return nodes(read).stream()
			.filter((node) -> node.id().equals(id))
			.findFirst()
			.map((node) -> node.properties())
			.orElseThrow(() -> new AssertionError(
					"There is no " + id + " among " + nodes(read).stream().map(Change.PutNode::id).toList()));
	}

}
