package org.goldenthread.matching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.goldenthread.change.Change;
import org.goldenthread.change.ChangeSets;
import org.goldenthread.matching.ImportedTracker.NotRead;
import org.goldenthread.testing.SeededGraph;
import org.goldenthread.tracker.TrackerMapping;
import org.goldenthread.tracker.TrackerMapping.SheetMapping;
import org.goldenthread.view.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Trackers and series beside the real facts; nothing is written.
 */
@SeededGraph
@SpringBootTest(webEnvironment = WebEnvironment.NONE)
class TrackerImportsTests {

	private static final Path FOLDER = Path.of("src/test/resources/trackers");

	@Autowired
	private TrackerImports imports;

	@Autowired
	private ChangeSets changeSets;

	@TempDir
	private Path folder;

	@Test
	void theTrackerOfTheFactsIsKnownRowByRow() {
		ImportedTracker imported = read(FOLDER.resolve("bnssg_jfp_delivery_tracker_2025-26.xlsx"), Map.of());
		assertThat(imported.notRead()).extracting(NotRead::sheet).contains("Lists", "24-25 old");
		assertThat(imported.notRead()).filteredOn((each) -> each.why().startsWith("is hidden")).hasSize(2);
		assertThat(imported.set().changes())
			.allSatisfy((change) -> assertThat(change.toString()).doesNotContain("basis=STATED"));
		assertThat(nodes(imported)).allMatch((node) -> !node.properties().containsKey("name"));
		assertSound(imported);
	}

	@Test
	void aReferenceThatIsUsedAgainRenamesNothing() {
		ImportedTracker imported = read(FOLDER.resolve("bnssg_jfp_delivery_tracker_2026-27_DEMONSTRATION.xlsx"),
				Map.of());
		assertThat(nodes(imported)).extracting(Change.PutNode::id)
			.containsExactly("act-hypertension-case-finding-in-community-venues");
		assertThat(imported.questions()).extracting(TrackerQuestion::suggestion).contains("act-bnssg-1001days");
	}

	@Test
	void aDemonstrationChangesNothingReal() {
		ImportedTracker imported = read(FOLDER.resolve("bnssg_baf_and_risk_register_DEMONSTRATION.xlsx"), Map.of());
		assertThat(nodes(imported)).allMatch((node) -> "DEMONSTRATION".equals(node.properties().get("basis")))
			.extracting(Change.PutNode::id)
			.doesNotContain("risk-flow", "risk-performance");
		assertThat(imported.questions()).anySatisfy(
				(question) -> assertThat(question.message()).isEqualTo("is made up, and would change what is real"));
	}

	@Test
	void aSeriesAsksForItsMeasureOnceAndForEachOrganisationThatIsNotKnown() {
		ImportedTracker imported = read(FOLDER.resolve("measures_long_utf8bom_semicolon.csv"), Map.of());
		assertThat(imported.set().changes()).isEmpty();
		assertThat(imported.questions()).filteredOn((question) -> "meas-ae4h".equals(question.suggestion())).hasSize(1);
		assertThat(imported.questions()).filteredOn((question) -> question.message().contains("no organisation"))
			.hasSize(1)
			.allSatisfy((question) -> assertThat(question.shown()).isEqualTo("QXX"));
	}

	@Test
	void whatAPersonDecidedIsReadAndWhatTheGraphHoldsIsNotDoubled() {
		ImportedTracker imported = read(FOLDER.resolve("measures_wide_by_month_cp1252.csv"),
				Map.of("A&E 4hr", "meas-ae4h"));
		assertThat(nodes(imported)).as("all these values are facts of the graph").isEmpty();
		assertThat(imported.questions()).noneMatch((question) -> question.message().startsWith("the graph holds"));
	}

	@Test
	void aNewMonthIsAnObservationOfItsMeasureForItsOrganisation() throws IOException {
		Path file = Files.writeString(this.folder.resolve("new.csv"), """
				Organisation,ODS code,Measure,Unit,Jan-31,Feb-31
				UHBW,RA7,A&E four-hour performance,%,61.2,–
				""");
		ImportedTracker imported = read(file, Map.of());
		assertThat(nodes(imported)).singleElement().satisfies((node) -> {
			assertThat(node.id()).isEqualTo("obs-ae4h-uhbw-203101");
			assertThat(node.properties()).containsEntry("value", 61.2)
				.containsEntry("period", "2031-01")
				.containsEntry("name", "A&E four-hour performance, UHBW, January 2031");
		});
		assertSound(imported);
		assertThat(imported.set().changes()).hasSize(3);
	}

	@Test
	void aDecisionThatNamesNothingOrTheWrongThingIsAProblemThatNamesIt() throws IOException {
		Path file = Files.writeString(this.folder.resolve("decisions.csv"), """
				Ref,Action,Owner,Due
				1,Open a clinic,Head of Planning,31/03/2031
				2,Train carers,Head of Planning,31/03/2031
				3,Paint the ramp,Head of Planning,31/03/2031
				""");
		ImportedTracker imported = read(file,
				Map.of("Open a clinic", "act-nowhere", "Train carers", "org-uhbw", "Paint the ramp", "act-bnssg-eye"));
		assertThat(imported.problems()).satisfiesExactlyInAnyOrder(
				(problem) -> assertThat(problem).contains("'Open a clinic'", "'act-nowhere'", "nothing has that id"),
				(problem) -> assertThat(problem).contains("'Train carers'", "'org-uhbw'", "an Organisation"));
		assertThat(imported.inWords(List.of())).hasSize(2);
	}

	@Test
	void whatAMappingSaysOfASheetAColumnOrARatingThatThereIsNotIsAProblem() throws IOException {
		Path file = Files.writeString(this.folder.resolve("mapped.csv"), """
				Ref,Action,RAG
				1,Open a clinic,X
				""");
		ImportedTracker imported = read(file,
				new TrackerMapping(Map.of("mapped.csv", new SheetMapping(null, Map.of("Colour", "rag")), "Other",
						new SheetMapping(true, Map.of())), Map.of("X", "mauve"), Map.of(), Map.of(), Map.of()));
		assertThat(imported.problems()).satisfiesExactlyInAnyOrder(
				(problem) -> assertThat(problem).contains("no column 'Colour'", "Action, RAG, Ref"),
				(problem) -> assertThat(problem).contains("no sheet 'Other'", "mapped.csv"),
				(problem) -> assertThat(problem).contains("'X'", "'mauve'", "amber-green"));
	}

	@Test
	void whatWasNewIsNotPutInAgainOnceItIsThere() throws IOException {
		Path file = Files.writeString(this.folder.resolve("new.csv"), """
				Ref,Action,Due
				1,Embed eye care in local and system services,31/03/2031
				""");
		assertThat(nodes(read(file, Map.of("Embed eye care in local and system services", "")))).singleElement()
			.satisfies((node) -> assertThat(node.id()).isEqualTo("act-bnssg-eye"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			''                                                       | is empty
			'Action,Due\\nOpen a clinic,31/03/2031\\nTrain,31/03/2031' | has two cells in a row at most
			'Colour,Taste,Smell\\nred,sweet,none\\nblue,sour,none'     | has no row of headings that can be told
			'Ref,Action,Due,Comments'                                | has headings and no rows below them
			'Ref,Due,RAG\\n1,31/03/2031,G\\n2,31/03/2031,R'            | has rows that name no action
			""")
	void aFileOfWhichNothingIsReadIsAProblemThatSaysWhy(String text, String why) throws IOException {
		Path file = Files.writeString(this.folder.resolve("nothing.csv"), text.replace("\\n", "\n"));
		ImportedTracker imported = read(file, Map.of());
		assertThat(imported.set().changes()).isEmpty();
		assertThat(imported.notRead()).singleElement().satisfies((each) -> assertThat(each.why()).contains(why));
		assertThat(imported.problems()).singleElement()
			.satisfies((problem) -> assertThat(problem).contains("nothing of the file is read", "nothing.csv", why));
	}

	@Test
	void aRowThatNamesNothingAndAValueOfNoPeriodAreAskedAbout() throws IOException {
		Path rows = Files.writeString(this.folder.resolve("rows.csv"), """
				Ref,Action,Due
				1,Recruit drivers,31/03/2031
				2,TBC,31/03/2031
				3,,31/03/2031
				""");
		assertThat(read(rows, Map.of()).questions()).singleElement().satisfies((question) -> {
			assertThat(question.row()).isEqualTo(3);
			assertThat(question.message()).contains("names no action", "1 more");
		});
		Path values = Files.writeString(this.folder.resolve("values.csv"), """
				ODS code,Measure,Unit,Value
				RA7,A&E four-hour performance,%,61.2
				""");
		assertThat(read(values, Map.of()).questions()).singleElement()
			.satisfies((question) -> assertThat(question.message()).contains("is of no period"));
	}

	@Test
	void anObservationOfANewSeriesIsNamedInWords() throws IOException {
		Path file = Files.writeString(this.folder.resolve("new.csv"), """
				Organisation,Measure,Period,Value
				North Bristol NHS Trust,Dementia diagnosis rate,Q3 2030/31,61.2
				""");
		assertThat(nodes(read(file, Map.of()))).singleElement()
			.satisfies((node) -> assertThat(node.properties()).containsEntry("period", "2030/31 Q3")
				.containsEntry("name", "Dementia diagnosis rate, NBT, quarter 3 of 2030/31"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			A&E four-hour performance                | %        | 104.2 | lies between 0 and 100
			A&E four-hour performance                | %        | -3    | lies between 0 and 100
			A&E four-hour performance                | %        | 6.2   | more than 10 times
			A&E four-hour performance                | %        | 0     | more than 10 times
			Patients waiting 12+ hours from decision to admit | patients | 98765 | more than 10 times
			""")
	void aValueThatIsHardlyRightIsAskedAboutUntilItIsSaidToBe(String measure, String unit, String value, String doubt)
			throws IOException {
		Path file = Files.writeString(this.folder.resolve("doubtful.csv"),
				"ODS code,Measure,Unit,Jan-31,Feb-31\nRA7," + measure + "," + unit + "," + value + ",–\n");
		ImportedTracker imported = read(file, Map.of());
		assertThat(imported.set().changes()).isEmpty();
		assertThat(imported.questions()).singleElement().satisfies((question) -> {
			assertThat(question.message()).contains(doubt);
			assertThat(question.text()).isEqualTo(value);
		});
		assertThat(nodes(read(file, new TrackerMapping(Map.of(), Map.of(), Map.of(), Map.of(value, value), Map.of()))))
			.hasSize(1);
	}

	@Test
	void aBoundIsNoValue() throws IOException {
		Path file = Files.writeString(this.folder.resolve("bound.csv"), """
				ODS code,Measure,Unit,Jan-31,Feb-31
				RA7,A&E four-hour performance,%,>60,–
				""");
		ImportedTracker imported = read(file, Map.of());
		assertThat(imported.set().changes()).isEmpty();
		assertThat(imported.questions()).singleElement()
			.satisfies((question) -> assertThat(question.message()).contains("only a bound"));
	}

	@Test
	void aValueIsComparedWithThoseBesideItInTheFileToo() throws IOException {
		Path file = Files.writeString(this.folder.resolve("outlier.csv"), """
				Organisation,Measure,Jan-31,Feb-31,Mar-31,Apr-31
				North Bristol NHS Trust,Dementia diagnosis rate,40,41,4.2,43
				""");
		ImportedTracker imported = read(file, Map.of());
		assertThat(nodes(imported)).hasSize(4);
		Path wrong = Files.writeString(this.folder.resolve("outlier.csv"), """
				Organisation,Measure,Jan-31,Feb-31,Mar-31,Apr-31
				North Bristol NHS Trust,Dementia diagnosis rate,50,51,4.2,53
				""");
		assertThat(nodes(read(wrong, Map.of()))).hasSize(3);
		assertThat(read(wrong, Map.of()).questions()).singleElement()
			.satisfies((question) -> assertThat(question.column()).isEqualTo("E"));
	}

	@Test
	void headingsThatAreFirstDaysStandForTheirMonths() throws IOException {
		Path file = Files.writeString(this.folder.resolve("first-days.csv"), """
				ODS code,Measure,Unit,01/01/2031,01/02/2031
				RA7,A&E four-hour performance,%,61.2,62.3
				""");
		assertThat(nodes(read(file, Map.of()))).extracting(Change.PutNode::id)
			.containsExactly("obs-ae4h-uhbw-203101", "obs-ae4h-uhbw-203102");
	}

	@Test
	void aDayWhereAMonthBelongsIsAskedAbout() throws IOException {
		Path file = Files.writeString(this.folder.resolve("days.csv"), """
				ODS code,Measure,Unit,Period,Value
				RA7,A&E four-hour performance,%,15/03/2031,61.2
				""");
		ImportedTracker imported = read(file, Map.of());
		assertThat(imported.set().changes()).isEmpty();
		assertThat(imported.questions()).extracting(TrackerQuestion::text).contains("2031-03");
		assertThat(nodes(read(file,
				new TrackerMapping(Map.of(), Map.of(), Map.of(), Map.of("15/03/2031", "2031-03"), Map.of()))))
			.extracting(Change.PutNode::id)
			.containsExactly("obs-ae4h-uhbw-203103");
		Path dated = Files.writeString(this.folder.resolve("dated.csv"), """
				ODS code,Measure,Unit,As at,Value
				RA7,A&E four-hour performance,%,15/03/2031,61.2
				""");
		assertThat(read(dated, Map.of()).questions()).singleElement()
			.satisfies((question) -> assertThat(question.message()).contains("15 March 2031", "holds months"));
	}

	@Test
	void rowsOfOneNameAreAskedAboutWithTheRowsNamed() throws IOException {
		Path file = Files.writeString(this.folder.resolve("twice.csv"), """
				Ref,Action,Due,Comments
				1,Recruit drivers,31/03/2031,Begun
				2,Train carers,31/03/2031,
				3,recruit  Drivers,31/03/2032,
				""");
		ImportedTracker imported = read(file, Map.of());
		assertThat(nodes(imported)).extracting(Change.PutNode::id).containsExactly("act-train-carers");
		assertThat(imported.questions()).filteredOn(TrackerQuestion::mayBeNew)
			.satisfiesExactly((first) -> assertThat(first.message()).contains("twice.csv, row 4"),
					(second) -> assertThat(second.message()).contains("twice.csv, row 2"));
	}

	@Test
	void rowsThatArePutTogetherFillOneThingAndWhatTheyContradictIsNotTaken() throws IOException {
		Path file = Files.writeString(this.folder.resolve("together.csv"), """
				Ref,Action,Due,Comments,RAG
				1,Recruit drivers,31/03/2031,Begun,
				3,Recruit Drivers,31/03/2032,,G
				4,Recruit more drivers,31/03/2031,Begun,G
				""");
		ImportedTracker imported = read(file, Map.of("Recruit drivers", "", "Recruit Drivers", ""));
		assertThat(nodes(imported)).extracting(Change.PutNode::id)
			.containsExactly("act-recruit-drivers", "act-recruit-more-drivers");
		assertThat(nodes(imported).getFirst().properties()).containsEntry("name", "Recruit drivers")
			.containsEntry("progress", "Begun")
			.containsEntry("rag", "GREEN")
			.containsEntry("sources", List.of("src-s1b together.csv, row 2", "src-s1b together.csv, row 3"))
			.doesNotContainKey("due");
		assertThat(imported.questions()).filteredOn((question) -> question.disposition().equals("CONFLICT"))
			.singleElement()
			.satisfies((question) -> {
				assertThat(question.row()).isEqualTo(3);
				assertThat(question.message()).contains("2031-03-31", "2032-03-31", "together.csv, row 2");
			});
		ImportedTracker one = read(file, Map.of("Recruit drivers", "act-bnssg-eye", "Recruit Drivers", "act-bnssg-eye",
				"Recruit more drivers", "act-bnssg-eye"));
		assertThat(nodes(one)).singleElement().satisfies((node) -> {
			assertThat(node.id()).isEqualTo("act-bnssg-eye");
			assertThat(node.properties()).doesNotContainKey("due").containsEntry("rag", "GREEN");
		});
	}

	@Test
	void aMonthThatStandsTwiceIsOneObservationAndAnotherValueIsAConflict() throws IOException {
		Path file = Files.writeString(this.folder.resolve("twice.csv"), """
				ODS code,Measure,Unit,Jan-31,Feb-31
				RA7,A&E four-hour performance,%,61.2,62.3
				RA7,A&E four-hour performance (all types),%,61.2,63.4
				""");
		ImportedTracker imported = read(file, Map.of());
		assertThat(nodes(imported)).singleElement()
			.satisfies((node) -> assertThat(node.id()).isEqualTo("obs-ae4h-uhbw-203101"));
		assertThat(imported.questions()).extracting(TrackerQuestion::disposition)
			.containsExactly("DUPLICATE", "CONFLICT", "CONFLICT");
		assertThat(imported.questions().getLast().message()).contains("twice.csv, E2: 62.3");
	}

	@Test
	void aPersonIsNamedInNoChangeNorIdNorQuestion() throws IOException {
		Path file = Files.writeString(this.folder.resolve("people.csv"), """
				Ref,Action,Owner,Comments
				1,Ask Jane Example to open a clinic,Head of Planning,On its way
				2,Paint the ramp,Jane Example (Chief Nurse),Jane has begun
				""");
		ImportedTracker imported = read(file, Map.of());
		assertThat(imported.toString()).doesNotContain("Jane").doesNotContain("jane");
		assertThat(nodes(imported)).singleElement().satisfies((node) -> {
			assertThat(node.id()).isEqualTo("act-paint-the-ramp");
			assertThat(node.properties()).doesNotContainKey("progress");
		});
		assertThat(imported.questions()).extracting(TrackerQuestion::text)
			.contains("Ask Chief Nurse to open a clinic", "Chief Nurse has begun");
		ImportedTracker decided = read(file, new TrackerMapping(Map.of(), Map.of(), Map.of(),
				Map.of("Ask (name left out) to open a clinic", "Ask Chief Nurse to open a clinic"), Map.of()));
		assertThat(nodes(decided)).extracting(Change.PutNode::id).contains("act-ask-chief-nurse-to-open-a-clinic");
		assertThat(decided.set().toString()).doesNotContain("Jane");
	}

	@Test
	void aTargetIsOfTheMonthInItsHeadingAndARowMaySetSeveral() throws IOException {
		Path file = Files.writeString(this.folder.resolve("targets.csv"), """
				Measure,Unit,Target Mar-31,Target by Mar-32
				A&E four-hour performance,%,81,83
				""");
		assertThat(nodes(read(file, Map.of()))).filteredOn((node) -> node.kind().equals("Target"))
			.extracting((node) -> node.properties().get("by"), (node) -> node.properties().get("value"))
			.containsExactlyInAnyOrder(tuple("2031-03", 81.0), tuple("2032-03", 83.0));
	}

	@Test
	void ofRatingsByQuarterTheLatestCountsAndTheOneBefore() throws IOException {
		Path file = Files.writeString(this.folder.resolve("quarters.csv"), """
				Action,Q1 25/26,Q2 25/26,Q3 25/26,Deadline
				Open a falls clinic,Green,Red,,31/03/2031
				Paint the ramp,Amber,Green,Red,31/03/2031
				""");
		assertThat(nodes(read(file, Map.of())))
			.extracting((node) -> node.properties().get("rag"), (node) -> node.properties().get("previousRag"))
			.containsExactly(tuple("RED", "GREEN"), tuple("RED", "GREEN"));
	}

	@Test
	void aRevisedDateIsWhenAThingIsDueAndTheOneBeforeWhenItFirstWas() throws IOException {
		Path file = Files.writeString(this.folder.resolve("revised.csv"), """
				Ref,Action,Due
				1,Open a falls clinic,30/09/2031 (revised 31/12/2031)
				2,Paint the ramp,31/12/2031 (was 30/09/2031)
				3,Mend the ramp,30/09/2031 - now 31/12/2031
				""");
		assertThat(nodes(read(file, Map.of())))
			.extracting((node) -> node.properties().get("due"), (node) -> node.properties().get("firstDue"))
			.containsOnly(tuple("2031-12-31", "2031-09-30"))
			.hasSize(3);
	}

	@Test
	void aNameThatTheGraphExplainsInBracketsIsAskedAbout() throws IOException {
		Path file = Files.writeString(this.folder.resolve("priority.csv"), """
				Priority,Ref,Action,Due
				Mental health,1,Open a falls clinic,31/03/2031
				""");
		ImportedTracker read = read(file, Map.of());
		assertThat(read.set().changes().toString()).doesNotContain("prio-sglos-2");
		assertThat(read.questions()).anySatisfy((question) -> assertThat(question.shown()).isEqualTo("Mental health"));
	}

	@Test
	void whatIsDoneAboutARiskLessensIt() throws IOException {
		Path file = Files.writeString(this.folder.resolve("register.csv"), """
				Ref,Principal risk,Current score,Actions
				BAF1,Failure to paint the ramp,L4 x C4 = 16,Recruit a painter
				""");
		ImportedTracker read = read(file, Map.of());
		assertThat(read.set().changes().toString()).contains("act-recruit-a-painter", "MITIGATED_BY");
		assertSound(read);
	}

	@Test
	void aPostThatIsNewComesInWhereItIsSaidToBe() throws IOException {
		Path file = Files.writeString(this.folder.resolve("posts.csv"), """
				Ref,Action,Owner
				1,Paint the ramp,Director of Ramps
				2,Mend the ramp,Director of Planning
				""");
		ImportedTracker asked = read(file, new TrackerMapping(Map.of(), Map.of(), Map.of(),
				Map.of("Director of Ramps", "Director of Ramps"), Map.of()));
		assertThat(asked.questions()).anySatisfy((question) -> assertThat(question.mayBeNew()).isTrue());
		ImportedTracker read = read(file, new TrackerMapping(Map.of(), Map.of(), Map.of("Director of Ramps", ""),
				Map.of("Director of Ramps", "Director of Ramps"), Map.of()));
		assertThat(nodes(read)).filteredOn((node) -> node.kind().equals("Post"))
			.extracting(Change.PutNode::id)
			.contains("post-director-of-ramps");
		assertSound(read);
	}

	@Test
	void aColumnThatIsAThingIsCitedAsAColumn() throws IOException {
		Path file = Files.writeString(this.folder.resolve("turned.csv"), """
				Ref,1,2
				Action,Paint the ramp,Mend the ramp
				Due,31/03/2031,31/03/2031
				Status,Open,Open
				Comments,Begun,Not begun
				""");
		assertThat(nodes(read(file, Map.of()))).extracting((node) -> node.properties().get("sources"))
			.containsExactly(List.of("src-s1b turned.csv, column B"), List.of("src-s1b turned.csv, column C"));
	}

	@Test
	void whatARowSaysThatItsKindHasNoPlaceForIsCounted() throws IOException {
		Path file = Files.writeString(this.folder.resolve("log.csv"), """
				Ref,Action,Date raised,Due,Trend
				1,Paint the ramp,01/02/2031,Ongoing,up
				2,Mend the ramp,01/02/2031,31/03/2031,down
				""");
		assertThat(read(file, Map.of()).leftOut()).containsEntry("date_added", 2).containsEntry("due", 1);
	}

	@Test
	void whoHoldsWhichPostIsNeitherAnsweredNorKept() throws IOException {
		ImportedTracker read = readWithHolders(Map.of("Jane Example", "Chief Nurse of the Moon"));
		assertThat(read.mapping().people()).isEmpty();
		assertThat(read.toString()).contains("Chief Nurse of the Moon").doesNotContain("Jane");
	}

	@Test
	void aNameThatStandsNowhereInTheFileIsAProblem() throws IOException {
		ImportedTracker read = readWithHolders(Map.of("Jane Example", "Chief Nurse", "Zed Nobody", "Chief Nurse"));
		assertThat(read.problems()).singleElement()
			.asString()
			.contains("mapping, people: 1 of 2 names stand nowhere in the file");
	}

	@Test
	void whatIsSaidToBeAPostAndIsNoneIsAProblemThatNamesNobody() throws IOException {
		ImportedTracker read = readWithHolders(Map.of("Jane Example", "Jane E"));
		assertThat(read.problems()).singleElement()
			.asString()
			.contains("mapping, people: 1 of 1", "Chief Nurse")
			.doesNotContain("Jane");
	}

	@Test
	void aSheetThatIsCalledAfterAPersonIsCitedWithoutTheName() throws IOException {
		Path file = Files.writeString(this.folder.resolve("Jane Example.csv"), """
				Ref,Action,Owner
				1,Paint the ramp,Jane Example
				""");
		assertThat(nodes(read(file, Map.of()))).singleElement()
			.satisfies((node) -> assertThat(node.properties()).containsEntry("sources",
					List.of("src-s1b (name left out).csv, row 2")));
	}

	/** An action that one person owns, with who is said to hold which post. */
	private ImportedTracker readWithHolders(Map<String, String> people) throws IOException {
		Path file = Files.writeString(this.folder.resolve("holders.csv"), """
				Ref,Action,Owner
				1,Paint the ramp,Jane Example
				""");
		return read(file, new TrackerMapping(Map.of(), Map.of(), Map.of(), Map.of(), people));
	}

	private void assertSound(ImportedTracker read) {
		assertThat(read.inWords(this.changeSets.check(read.set(), View.EVERYTHING).problems())).isEmpty();
	}

	private ImportedTracker read(Path file, Map<String, String> matches) {
		return read(file, new TrackerMapping(Map.of(), Map.of(), matches, Map.of(), Map.of()));
	}

	private ImportedTracker read(Path file, TrackerMapping mapping) {
		return this.imports.read(file, file.getFileName().toString(), mapping,
				new TrackerImport("Head of Planning", "Test", "src-s1b", "plan-bnssg-jfp", null, View.REAL));
	}

	private static List<Change.PutNode> nodes(ImportedTracker imported) {
		return imported.set()
			.changes()
			.stream()
			.filter(Change.PutNode.class::isInstance)
			.map(Change.PutNode.class::cast)
			.toList();
	}

}
