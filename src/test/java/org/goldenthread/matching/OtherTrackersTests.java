package org.goldenthread.matching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.goldenthread.change.Change;
import org.goldenthread.change.ChangeSets;
import org.goldenthread.testing.SeededGraph;
import org.goldenthread.tracker.SheetColumn;
import org.goldenthread.tracker.TrackerMapping;
import org.goldenthread.view.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Trackers and registers in layouts of other boards, with all that their columns hold;
 * all made up, and nothing is written.
 */
@SeededGraph
@SpringBootTest(webEnvironment = WebEnvironment.NONE)
class OtherTrackersTests {

	@Autowired
	private TrackerImports imports;

	@Autowired
	private ChangeSets changeSets;

	@TempDir
	private Path folder;

	@Test
	void aDeliveryPlanWithDatesRatingsLeadsAndPartners() throws IOException {
		ImportedTracker read = read(
				"""
						North Somerset locality delivery plan - month 8,,,,,,,,,,
						,,,,,,,,,,
						ID,Deliverable,Lead organisation,Start date,Original due date,Revised due date,RAG status,Previous RAG,Status,Shift,Progress update
						5E3,Open a frailty hub,North Bristol NHS Trust,01/04/2031,30/09/2031,31/12/2031,A/G,A,In progress,Hospital to community,Site agreed
						00123,Train link workers,Sirona care & health,Apr 31,Q4 31/32,,R improving,R,Open,Sickness to prevention,
						1.10,Close the old clinic,,,31/03/2031,,Not started,,,,
						""");
		assertThat(node(read, "act-open-a-frailty-hub")).containsEntry("reference", "5E3")
			.containsEntry("started", "2031-04-01")
			.containsEntry("firstDue", "2031-09-30")
			.containsEntry("due", "2031-12-31")
			.containsEntry("rag", "AMBER_GREEN")
			.containsEntry("previousRag", "AMBER")
			.containsEntry("status", "in progress")
			.containsEntry("progress", "Site agreed");
		assertThat(node(read, "act-train-link-workers")).containsEntry("reference", "00123")
			.containsEntry("started", "2031-04")
			.containsEntry("due", "2031/32 Q4")
			.containsEntry("rag", "RED")
			.containsEntry("trend", "IMPROVING");
		assertThat(node(read, "act-close-the-old-clinic")).containsEntry("reference", "1.10")
			.containsEntry("status", "not started")
			.doesNotContainKey("rag");
		assertThat(links(read)).contains("act-open-a-frailty-hub LED_BY org-nbt",
				"act-open-a-frailty-hub SUPPORTS_SHIFT shift-h2c", "act-train-link-workers SUPPORTS_SHIFT shift-s2p");
		assertSound(read);
	}

	@Test
	void aRegisterOfRisksWithItsControlsAssuranceAndMovement() throws IOException {
		ImportedTracker read = read(
				"""
						Risk ID,Date raised,Risk description,Key controls,Gaps in control,First line of assurance,Gaps in assurance,Initial LxC,Current LxC,Target LxC,Previous score,Trend,Target date,Committee,Level of assurance,Appetite,Next review,Risk status
						R7,01/09/2030,Too few drivers for the night bus,"Bank of drivers; Taxi contract",No cover at weekends,Weekly rota check,No audit yet,4x5,4x4,2x4,20,↓,31/03/2031,BNSSG ICB Board,Reasonable,Cautious,Jan 31,Open
						""");
		assertThat(node(read, "risk-too-few-drivers-for-the-night-bus")).containsEntry("reference", "R7")
			.containsEntry("raisedOn", "2030-09-01")
			.containsEntry("inherentLikelihood", 4L)
			.containsEntry("inherentConsequence", 5L)
			.containsEntry("likelihood", 4L)
			.containsEntry("consequence", 4L)
			.containsEntry("targetLikelihood", 2L)
			.containsEntry("targetConsequence", 4L)
			.containsEntry("previousScore", 20L)
			.containsEntry("movement", "REDUCED")
			.containsEntry("targetDate", "2031-03-31")
			.containsEntry("nextReview", "2031-01")
			.containsEntry("controlGaps", List.of("No cover at weekends"))
			.containsEntry("firstLineAssurance", List.of("Weekly rota check"))
			.containsEntry("assuranceGaps", List.of("No audit yet"))
			.hasEntrySatisfying("assurance", (text) -> assertThat(text.toString()).isEqualToIgnoringCase("reasonable"))
			.hasEntrySatisfying("appetiteText",
					(text) -> assertThat(text.toString()).isEqualToIgnoringCase("cautious"));
		assertThat(links(read)).contains("risk-too-few-drivers-for-the-night-bus MITIGATED_BY mit-bank-of-drivers",
				"risk-too-few-drivers-for-the-night-bus MITIGATED_BY mit-taxi-contract",
				"risk-too-few-drivers-for-the-night-bus OVERSEEN_BY body-bnssg-board");
		assertSound(read);
	}

	@Test
	void aScorecardWithTargetsOfSeveralYearsAndBaselines() throws IOException {
		ImportedTracker read = read("""
				Measure;Unit;Provider code;Baseline;Target;To be met by;Latest;Period
				A&E four-hour performance;%;RA7;58.1% 2030/31;85;Mar 2034;61.4;Jan 2031
				Cancer Faster Diagnosis Standard;%;RA7;;82;2031/32;79.2;Jan 2031
				Category 2 mean ambulance response time;minutes;;;28;;;
				""");
		assertThat(read.set().changes().toString()).contains("by=2034-03", "by=2031/32");
		assertThat(nodes(read)).filteredOn((node) -> node.kind().equals("Target"))
			.extracting((node) -> node.properties().get("value"))
			.containsExactly(85.0, 82.0);
		assertThat(read.questions()).anySatisfy((question) -> assertThat(question.message()).contains("of no date"));
		assertThat(nodes(read)).filteredOn((node) -> "baseline".equals(node.properties().get("role")))
			.singleElement()
			.satisfies((node) -> assertThat(node.properties()).containsEntry("value", 58.1)
				.containsEntry("period", "2030/31"));
		assertSound(read);
	}

	@Test
	void figuresAreOfTheDayThatTheSheetSaysTheyStoodAt() throws IOException {
		ImportedTracker read = read("""
				Board scorecard,,,
				Position as at 30 June 2031,,,
				,,,
				Measure,Unit,Provider code,Actual
				Cancer Faster Diagnosis Standard,%,RA7,81.2
				""");
		assertThat(read.set().changes()).filteredOn(Change.PutNode.class::isInstance)
			.singleElement()
			.extracting("properties", InstanceOfAssertFactories.MAP)
			.containsEntry("period", "2031-06-30")
			.containsEntry("value", 81.2);
		assertSound(read);
	}

	@Test
	void whenFiguresStoodSoIsAskedWhereItHasNoYear() throws IOException {
		ImportedTracker read = read("""
				Board scorecard,,,
				Figures as at 30 June,,,
				,,,
				Measure,Unit,Provider code,Actual
				Cancer Faster Diagnosis Standard,%,RA7,81.2
				""");
		assertThat(read.questions()).extracting(TrackerQuestion::shown).contains("Figures as at 30 June");
		assertThat(read.set().changes()).isEmpty();
	}

	@Test
	void everyColumnOfWhoAnswersForAThingIsTakenButThoseOfWhatLessensARisk() throws IOException {
		Map<String, String> posts = Map.of("Chief Nurse", "", "Medical Director", "");
		assertThat(links(read("""
				Ref,Action,SRO,Delivery lead
				1,Open a falls clinic,Chief Nurse,Medical Director
				""", posts)))
			.anyMatch((link) -> link.startsWith("act-open-a-falls-clinic OWNED_BY") && link.contains("nurse"))
			.anyMatch((link) -> link.startsWith("act-open-a-falls-clinic OWNED_BY") && link.contains("medical"));
		ImportedTracker risks = read("""
				Risk ID,Risk description,Risk owner,Action,Action owner
				R1,Too few drivers for the night bus,Chief Nurse,Hire drivers,Medical Director
				""", posts);
		assertThat(links(risks)).filteredOn((link) -> link.contains(" OWNED_BY "))
			.singleElement()
			.asString()
			.startsWith("risk-too-few-drivers-for-the-night-bus")
			.contains("nurse");
		assertThat(risks.questions()).anyMatch(
				(question) -> question.heading().equals("Action owner") && question.disposition().equals("UNMAPPED"));
	}

	@Test
	void columnsStandBesideWhatTheyShowWithoutNames() throws IOException {
		assertThat(read("""
				Ref,Action,Owner,Musings
				1,Open a falls clinic,Jane Example,Jane to chase
				""").columns()).contains(
				new SheetColumn("other.csv", "Action", "action", List.of("Open a falls clinic")),
				new SheetColumn("other.csv", "Owner", "owner", List.of("(name left out)")),
				new SheetColumn("other.csv", "Musings", "", List.of("(name left out) to chase")));
	}

	@Test
	void oneRowThatNamesNothingIsListedAndTheOthersArrive() throws IOException {
		ImportedTracker read = read("""
				Ref,Action,Due
				1,Open a clinic in Yate,31/03/2031
				2,,31/03/2031
				3,Recruit two drivers,31/03/2031
				""");
		assertThat(nodes(read)).extracting(Change.PutNode::id)
			.containsExactly("act-open-a-clinic-in-yate", "act-recruit-two-drivers");
		assertThat(read.questions()).singleElement().satisfies((question) -> assertThat(question.row()).isEqualTo(3));
	}

	@Test
	void whatIsReadAndHasNoPlaceIsCountedAndTheRestIsSound() {
		Path folder = Path.of("src/test/resources/trackers");
		List.of("bnssg_jfp_delivery_tracker_2025-26.xlsx", "bnssg_jfp_delivery_tracker_2026-27_DEMONSTRATION.xlsx",
				"bnssg_baf_and_risk_register_DEMONSTRATION.xlsx", "glos_icb_plan_highlight_pack_2025-26_date1904.xlsx")
			.forEach((name) -> {
				ImportedTracker read = this.imports.read(folder.resolve(name), name, TrackerMapping.NONE, about());
				assertThat(read.leftOut().keySet()).as(name)
					.isSubsetOf("actual", "assurance_1", "assurance_2", "baf_link", "comment", "control",
							"current_score", "due", "evidence_link", "gap_assurance", "gap_control", "lead_org",
							"next_review", "rag", "horizon", "met", "national_link", "year", "ref", "source",
							"target_date", "variance");
				assertThat(read.inWords(this.changeSets.check(read.set(), View.EVERYTHING).problems())).as(name)
					.isEmpty();
			});
	}

	private ImportedTracker read(String text) throws IOException {
		return read(text, Map.of());
	}

	private ImportedTracker read(String text, Map<String, String> matches) throws IOException {
		return this.imports.read(Files.writeString(this.folder.resolve("other.csv"), text), "other.csv",
				new TrackerMapping(Map.of(), Map.of(), matches, Map.of(), Map.of()), about());
	}

	private static TrackerImport about() {
		return new TrackerImport("Head of Planning", "Test", "src-s1b", "plan-bnssg-jfp", null, View.EVERYTHING);
	}

	private void assertSound(ImportedTracker read) {
		assertThat(read.inWords(this.changeSets.check(read.set(), View.EVERYTHING).problems())).isEmpty();
	}

	private static List<Change.PutNode> nodes(ImportedTracker read) {
		return read.set()
			.changes()
			.stream()
			.flatMap((change) -> (change instanceof Change.PutNode node) ? Stream.of(node) : Stream.empty())
			.toList();
	}

	private static Map<String, Object> node(ImportedTracker read, String id) {
		return nodes(read).stream()
			.filter((node) -> node.id().equals(id))
			.findFirst()
			.map((node) -> node.properties())
			.orElseThrow(() -> new AssertionError("There is no " + id + " among "
					+ nodes(read).stream().map(Change.PutNode::id).toList() + "; asked: " + read.questions()));
	}

	private static List<String> links(ImportedTracker read) {
		return read.set()
			.changes()
			.stream()
			.flatMap((change) -> (change instanceof Change.PutLink link)
					? Stream
						.of(link.key().ends().from() + " " + link.key().ends().type() + " " + link.key().ends().to())
					: Stream.empty())
			.toList();
	}

}
