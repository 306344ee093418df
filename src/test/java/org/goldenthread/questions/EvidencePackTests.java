package org.goldenthread.questions;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The evidence pack of a real board for a real year.
 */
class EvidencePackTests extends RunningService {

	private static final String DOCUMENT = "page/evidence-pack";

	private boolean shown;

	@Override
	boolean demonstration() {
		return this.shown;
	}

	@Test
	void hasTheSectionsOfTheLetterByBothTheirNames() {
		assertThat(pack().each("sections")
			.filter((each) -> each.has("order"))
			.map((each) -> each.row("order", "name", "summaryName"))).containsExactlyElementsOf(Answer.table("""
					1 | System leadership and management | System leadership and governance
					2 | Improving population health and healthcare | Population health and healthcare
					3 | Tackling unequal outcomes, access and experience | Inequality
					4 | Enhancing productivity and value for money | Value for money
					5 | Helping the NHS support broader social and economic development | Social value"""));
	}

	@Test
	void countsTheFindingsOfTheLetterByPolarity() {
		Map<String, Long> polarities = Stream
			.concat(Stream.of("findings-outside-sections"),
					Stream.of(1, 2, 3, 4, 5).map((section) -> "findings-sec-" + section))
			.flatMap((key) -> column(key, "Judgement").stream())
			.collect(Collectors.groupingBy((each) -> each, Collectors.counting()));
		assertThat(polarities)
			.isEqualTo(Map.of("strength", 32L, "concern", 7L, "mixed", 5L, "improvement", 1L, "requirement", 3L));
	}

	@Test
	void setsEachFigureAgainstItsPlan() {
		assertThat(table("figures").each("rows")
			.filter((row) -> Set.of("obs-ae4h-2425", "obs-cat2-2425", "obs-fds-2425").contains(row.text("id")))
			.map((row) -> row.text("id") + " | " + cells(row).subList(1, 5)))
			.containsExactlyInAnyOrder("obs-ae4h-2425 | [65.1%, plan 70.7%, worse, -5.6 points]",
					"obs-cat2-2425 | [38.4 minutes, plan 25 minutes, worse, 13.4 minutes]",
					"obs-fds-2425 | [81.4%, plan 77%, better, 4.4 points]");
	}

	@Test
	void hasNoIconWithoutEnoughValues() {
		assertThat(table("series").each("rows")).isNotEmpty().allSatisfy((row) -> {
			List<String> cells = cells(row);
			assertThat(cells.get(3).isEmpty()).isEqualTo(Integer.parseInt(cells.get(6)) < 13);
		});
	}

	@Test
	void endsSeriesWithTheYear() {
		assertThat(column("series", "To")).isNotEmpty().containsOnly("March 2025");
	}

	@Test
	void judgesFiguresByTheTargetsOfTheYearAlone() {
		List<String> targets = column("series", "Whether targets can be expected to be hit");
		assertThat(targets)
			.noneMatch((each) -> each.contains("2026") || each.contains("2027") || each.contains("2028/29"));
		assertThat(column("series", "In words")).isNotEmpty()
			.noneMatch((each) -> each.contains("The target of 78") || each.contains("The target of 82"));
		assertThat(table("figures").each("rows")
			.filter((row) -> row.text("id").equals("obs-ae4h-2425"))
			.map((row) -> cells(row).subList(14, 16)))
			.containsExactly(List.of("A&E four hours 70.7% (2024/25 plan)",
					"A&E four hours 78% (March 2026); A&E four hours 82% by March 2027; A&E four hours 85% in 2028/29"));
	}

	@Test
	void judgesEachSeriesByTheTargetsThatPerformanceJudgesItBy() {
		Map<String, Set<String>> holding = answer("dashboard/performance",
				Map.of("of", "org-bnssg-icb", "period", "2024/25"))
			.each("performance.rows")
			.filter((row) -> row.has("reportedFor"))
			.collect(Collectors.toMap((row) -> row.text("measure.id") + " " + row.text("reportedFor.id"),
					(row) -> row.each("assurances")
						.filter((each) -> "true".equals(each.text("holds")))
						.map((each) -> each.text("target.id"))
						.collect(Collectors.toSet()),
					(one, _) -> one));
		Answer series = table("series");
		assertThat(series.each("rows")).hasSizeGreaterThan(5).allSatisfy((row) -> {
			List<Answer> cells = row.each("cells").toList();
			String of = cells.getFirst().each("things").findFirst().orElseThrow().text("id") + " "
					+ cells.get(1).each("things").findFirst().orElseThrow().text("id");
			assertThat(cells.get(5).each("things").map((each) -> each.text("id"))).as(of)
				.allMatch((target) -> holding.getOrDefault(of, Set.of()).contains(target));
		});
		assertThat(column("series", "Other targets, which judge nothing here"))
			.contains("A&E four hours 70.7% (2024/25 plan)");
	}

	@Test
	void leavesARatingOfALaterYearOutAndSaysSo() {
		assertThat(ids("segment-ratings")).containsExactly("seg-2425q4");
		assertThat(ids("other-times")).contains("seg-2526-none");
		assertThat(cells(pack(Map.of("year", "2023/24")), "segment-ratings", 0)).containsExactly("");
		assertThat(cells(pack(Map.of("year", "2025/26")), "segment-ratings", 0)).hasSize(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "threads", "priorities", "risks", "gaps-high", "next-steps", "support-offered" })
	void saysWhereItShowsWhatIsNowAndNotOfTheYear(String key) {
		assertThat(table(key).text("note")).contains("now").endsWith("2024/25.");
		assertThat(table(pack(Map.of("asAt", "2025-01-31")), key).has("note")).isFalse();
	}

	@Test
	void hasTheFindingsOfTheYearAloneWhateverTheySpeakOf() {
		Answer earlier = pack(Map.of("year", "2023/24"));
		assertThat(cells(earlier, "health-and-wellbeing-boards", 3)).containsOnly("");
		assertThat(cells(earlier, "duties", 1)).containsOnly("");
	}

	@Test
	void citesTheSourceOfEachValueOfASeries() {
		Answer values = table("series-values");
		assertThat(values.each("rows").filter((row) -> row.has("id"))).hasSizeGreaterThan(300)
			.allSatisfy((row) -> assertThat(row.each("sources")).as(row.text("id")).isNotEmpty());
		assertThat(ids("series-values")).contains("obs-ae4h-rvj-202104", "obs-ae4h-rvj-202503")
			.doesNotContain("obs-ae4h-rvj-202504");
		Set<String> cited = values.each("rows.sources")
			.map((source) -> source.row("document", "locator"))
			.collect(Collectors.toSet());
		assertThat(table("series").each("rows.sources").map((source) -> source.row("document", "locator")))
			.hasSameElementsAs(cited);
	}

	@Test
	void showsOneValueAsAFigureAndNotAsASeries() {
		Answer pack = pack(Map.of("board", "org-nhse"));
		assertThat(table(pack, "figures").each("rows").map((row) -> row.text("id"))).contains("obs-nat-cat1-2503",
				"obs-nat-fds-2502");
		assertThat(table(pack, "series-values").each("rows").map((row) -> row.text("id")))
			.contains("obs-nat-ae4h-2412", "obs-nat-ae4h-2503")
			.doesNotContain("obs-nat-cat1-2503", "obs-nat-fds-2502");
		assertThat(cells(pack, "series", 6)).isNotEmpty().doesNotContain("1");
	}

	@Test
	void saysOfEachRequirementWhatItRestsOnAndThatNoDateIsPrinted() {
		assertThat(table("requirements").each("rows")).hasSize(17)
			.allSatisfy((row) -> assertThat(cells(row).subList(1, 4)).containsExactly(
					"met, stated of all together: 17 of 17", "Self-assessment of the JFP against the legislation", ""));
		assertThat(column("requirements", "Named in the annual assessment")).hasSize(17)
			.filteredOn((each) -> !each.isEmpty())
			.hasSize(8);
		assertThat(ids("duties")).containsExactly("jfp-req-02", "jfp-req-03", "jfp-req-06", "jfp-req-08", "jfp-req-11",
				"jfp-req-13", "jfp-req-14", "jfp-req-15");
	}

	@Test
	void citesForEachDutyWhatIsSaidOfItOrSaysThatNoEvidenceIsFound() {
		assertThat(table("duties").each("rows")).hasSize(8).allSatisfy((row) -> {
			List<String> cells = cells(row);
			assertThat(cells.get(2)).as(row.text("id")).isEqualTo("met, stated of all together: 17 of 17");
			assertThat(row.rows("sources", "document", "locator")).contains("src-s1b | L354, L366");
			assertThat(cells.get(1).isEmpty())
				.isEqualTo(cells.get(3).startsWith("No evidence found in the assessment"));
		});
		assertThat(
				table("duties").each("rows").filter((row) -> !cells(row).get(1).isEmpty()).map((row) -> row.text("id")))
			.containsExactly("jfp-req-02", "jfp-req-03", "jfp-req-08", "jfp-req-13", "jfp-req-14", "jfp-req-15");
		assertThat(table("duties").each("rows")
			.filter((row) -> row.text("id").equals("jfp-req-08"))
			.flatMap((row) -> row.each("sources").map((source) -> source.row("document", "locator"))))
			.contains("src-s1b | L430", "src-s1a | L195");
	}

	@Test
	void saysOfADutyOfAYearWithoutAnAssessmentThatNoEvidenceIsFound() {
		assertThat(cells(pack(Map.of("year", "2022/23")), "duties", 3)).hasSize(8)
			.allSatisfy((gap) -> assertThat(gap).startsWith("No evidence found in the assessment"));
	}

	@Test
	void listsApartTheRisksThatTheDocumentsNameAndNothingTiesToThePlan() {
		assertThat(ids("named-risks"))
			.contains("risk-nonrecurrent", "risk-unmitigated-fin", "risk-efficiency", "risk-mhst-pause")
			.doesNotContain("risk-flow", "risk-cyber", "risk-nsom-timeline")
			.doesNotContainAnyElementsOf(ids("risks"));
		assertThat(cells(pack(Map.of("board", "org-glos-icb")), "named-risks", 0)).containsExactly("");
	}

	@Test
	void tellsHealthAndWellbeingBoardsThatWereHeardFromThoseThatWereNot() {
		assertThat(table("health-and-wellbeing-boards").each("rows")
			.map((row) -> row.text("id") + ": " + cells(row).get(1)))
			.containsExactly("body-hwb-bristol: ", "body-hwb-nsom: ", "body-hwb-sglos: its views are used as evidence");
	}

	@Test
	void listsTheNextStepsAndSaysThatThereIsNoDataOfTheYearBefore() {
		assertThat(ids("next-steps")).hasSize(11).startsWith("next-1a", "next-1b", "next-1c", "next-2a");
		assertThat(ids("previous-next-steps")).containsExactly("");
	}

	@Test
	void saysWhichConcernsSupportWasOfferedFor() {
		assertThat(table("support-for-concerns").each("rows")
			.filter((row) -> !cells(row).get(3).isEmpty())
			.map((row) -> row.text("id"))).containsExactly("find-1-outcomes");
	}

	@Test
	void answersWhichAchievementsCarryANumber() {
		List<String> expected = answer("assessment/achievements-with-a-number").each("assessment.observations.nodes")
			.filter((each) -> each.each("discussedIn.nodes")
				.anyMatch((finding) -> finding.text("polarity").equals("STRENGTH")))
			.map((each) -> each.text("id"))
			.toList();
		assertThat(ids("achievements")).isNotEmpty().containsExactlyInAnyOrderElementsOf(expected);
	}

	@Test
	void setsTheOutturnBesideTheNationalTargetsOfTheYearAfter() {
		List<String> expected = answer("dashboard/outturn-against-next-targets")
			.each("measures.nodes.observations.nodes")
			.map((each) -> each.text("id"))
			.toList();
		assertThat(ids("next-targets")).isNotEmpty().containsExactlyInAnyOrderElementsOf(expected);
	}

	@Test
	void showsThePlansOfTheBoardAndTheDatesThatComeNext() {
		assertThat(ids("plans")).contains("plan-bnssg-jfp").doesNotContain("plan-glos-jfp");
		List<String> expected = answer("dashboard/next-deadlines", Map.of("from", "2025-12-01..", "first", 100))
			.each("milestones.nodes")
			.map((each) -> each.text("id"))
			.toList();
		Answer pack = pack(Map.of("asAt", "2025-12-01"));
		assertThat(table(pack, "deadlines").each("rows").map((row) -> row.text("id"))).hasSizeGreaterThan(5)
			.allSatisfy((id) -> assertThat(expected).contains(id));
	}

	@Test
	void saysWhatWasDerivedAndNotConfirmed() {
		for (String key : List.of("derived-things", "derived-links")) {
			assertThat(table(key).each("rows").toList()).hasSizeGreaterThan(5)
				.allSatisfy((row) -> assertThat(row.text("basis")).isEqualTo("DERIVED"));
		}
	}

	@Test
	void restsEachSentenceOnRows() {
		Map<String, Set<String>> rows = pack().each("sections.tables")
			.collect(Collectors.toMap((table) -> table.text("key"),
					(table) -> table.each("rows").map((row) -> row.text("id")).collect(Collectors.toSet())));
		assertThat(pack().each("sections.statements")).hasSizeGreaterThan(20).allSatisfy((statement) -> {
			List<String> ids = statement.each("ids").map((each) -> each.node().asString()).toList();
			if (!ids.isEmpty()) {
				assertThat(rows.get(statement.text("table"))).containsAll(ids);
			}
		});
	}

	@Test
	void statesASourceForEachFact() {
		assertThat(pack().each("sections.tables.rows").filter((row) -> row.has("id"))).hasSizeGreaterThan(400)
			.allSatisfy((row) -> assertThat(row.each("sources")).as(row.text("id")).isNotEmpty());
	}

	@Test
	void namesEachDocumentThatItCitesInTheIndex() {
		Set<String> cited = pack().each("sections.tables.rows.sources.document")
			.map((each) -> each.node().asString())
			.collect(Collectors.toSet());
		assertThat(new HashSet<>(ids("sources"))).containsAll(cited);
	}

	@ParameterizedTest
	@CsvSource({ "org-bnssg-icb, 2024/25", "org-bnssg-icb, 2022/23", "org-nbt, 2025/26", "org-glos-icb, 2024/25" })
	void countsNoneOfNothing(String board, String year) {
		assertThat(
				pack(Map.of("board", board, "year", year)).each("sections.statements").map((each) -> each.text("text")))
			.isNotEmpty()
			.noneMatch((sentence) -> sentence.matches(".*(^|[^\\d.])0 .*"))
			.noneMatch((sentence) -> sentence.matches("(?i).*none of no .*|.*none of them have no.*"));
	}

	@Test
	void namesNoDocumentInTheIndexThatNothingCites() {
		assertThat(column("sources", "Rows that cite it")).isNotEmpty()
			.allSatisfy((rows) -> assertThat(Integer.parseInt(rows)).isPositive());
	}

	@Test
	void hasTheSameHashForTheSameContentAndAnotherForAnother() {
		String hash = pack().text("sha256");
		assertThat(hash).matches("[0-9a-f]{64}").isEqualTo(pack().text("sha256"));
		assertThat(pack(Map.of("year", "2023/24")).text("sha256")).isNotEqualTo(hash);
		assertThat(pack(Map.of("asAt", "2025-09-04")).text("sha256")).isNotEqualTo(hash);
		this.shown = true;
		assertThat(pack().text("sha256")).isNotEqualTo(hash);
	}

	@Test
	void leavesDemonstrationDataOutUnlessAskedForAndLabelsIt() {
		assertThat(pack().each("sections.tables.rows").filter((row) -> row.text("demonstration").equals("true")))
			.isEmpty();
		this.shown = true;
		assertThat(pack().each("sections.tables.rows").filter((row) -> row.text("basis").equals("DEMONSTRATION")))
			.isNotEmpty()
			.allSatisfy((row) -> assertThat(row.text("demonstration")).isEqualTo("true"));
	}

	@Test
	void ofATrustHasItsCapabilityByTheSixAreasInPlaceOfTheDutiesOfBoards() {
		this.shown = true;
		Answer pack = pack(Map.of("board", "org-nbt", "year", "2025/26"));
		assertThat(pack.each("sections").filter((each) -> each.has("order")).map((each) -> each.row("key", "order")))
			.containsExactly("cap-1 | 1", "cap-2 | 2", "cap-3 | 3", "cap-4 | 4", "cap-5 | 5", "cap-6 | 6");
		assertThat(cells(pack, "capability-assessments", 1)).containsExactly("not certified");
		assertThat(cells(pack, "capability-cap-3", 1)).containsExactly("not confirmed");
		assertThat(cells(pack, "capability-cap-4", 3)).containsExactly("Demonstration: list of waits");
		assertThat(cells(pack, "capability-cap-5", 1)).containsExactly("");
		assertThat(cells(pack, "capability-cap-6", 0)).containsExactly("");
		assertThat(pack.each("sections.tables").map((table) -> table.text("key"))).doesNotContain("requirements",
				"duties", "health-and-wellbeing-boards", "next-steps");
	}

	@Test
	void ofATrustWithoutASelfAssessmentSaysSo() {
		assertThat(pack(Map.of("board", "org-nbt", "year", "2025/26")).each("sections.statements")
			.map((each) -> each.text("text")))
			.contains("No self-assessment of this board for 2025/26 is recorded: no data.");
	}

	@Test
	void setsTheLatestValueOfASeriesBesideThoseOfPeersAndSaysWhoTheyAre() {
		assertThat(column("series", "Among peers"))
			.anyMatch((peers) -> peers.contains("NHS trusts and NHS foundation trusts (acute)")
					&& peers.contains("North Bristol NHS Trust"));
	}

	@Test
	void ofABoardWithoutAnAssessmentSaysSo() {
		Answer pack = pack(Map.of("board", "org-glos-icb"));
		assertThat(pack.each("sections.statements").map((each) -> each.text("text")))
			.contains("No assessment of this board for 2024/25 is recorded: no data.");
		assertThat(pack.each("sections").noneMatch((each) -> each.has("order"))).isTrue();
		assertThat(pack.each("sections.tables")).isNotEmpty()
			.allSatisfy((table) -> assertThat(table.each("rows")).isNotEmpty());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					of: "plan-bnssg-jfp", year: "2024/25" | of: 'plan-bnssg-jfp' is a LocalPlan, and a pack is about an Organisation, such as an integrated care board
					of: "org-bnssg-icb", year: "2024"     | year: '2024' is not a financial year: write 2024/25
					of: "org-bnssg-icb", year: "2024/26"  | year: '2024/26' is not a financial year: write 2024/25
					of: "nobody", year: "2024/25"         | Nothing has the id 'nobody': look it up by name with search(text: "...")
					""")
	void isRefusedWithWhatWouldBeRight(String arguments, String message) {
		JsonNode answer = post("{ evidencePack(" + arguments + ") { sha256 } }", Map.of());
		assertThat(answer.at("/errors/0/message").asString()).isEqualTo(message);
	}

	private Answer pack() {
		return pack(Map.of());
	}

	private Answer pack(Map<String, String> variables) {
		return answer(DOCUMENT, variables).each("evidencePack").findFirst().orElseThrow();
	}

	private Answer table(String key) {
		return table(pack(), key);
	}

	private static List<String> cells(Answer pack, String key, int column) {
		return table(pack, key).each("rows").map((row) -> cells(row).get(column)).toList();
	}

	private static Answer table(Answer pack, String key) {
		return pack.each("sections.tables").filter((table) -> table.text("key").equals(key)).findFirst().orElseThrow();
	}

	private List<String> ids(String key) {
		return table(key).each("rows").map((row) -> row.text("id")).toList();
	}

	private List<String> column(String key, String heading) {
		Answer table = table(key);
		int place = table.each("columns").map((each) -> each.node().asString()).toList().indexOf(heading);
		return table.each("rows").map((row) -> cells(row).get(place)).toList();
	}

	private static List<String> cells(Answer row) {
		return row.each("cells").map((cell) -> cell.text("text")).toList();
	}

}
