package org.goldenthread.seed;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.goldenthread.seed.Facts.NodeFact;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a reader of the facts can rely on, whatever the facts are.
 */
class FactsTests {

	private static final Pattern NUMBER = Pattern.compile("\\d");

	private static final Pattern REMARK = Pattern.compile("[()]|not (given|printed)|source|page|repository");

	private static final Pattern YEAR = Pattern.compile("\\b(19|20)\\d\\d(/\\d\\d)?\\b|quarter \\d|\\b10YHP\\b");

	@Test
	void everyFigureIsReportedForSomebody() {
		Set<String> reported = Facts.from("REPORTED_FOR");
		assertThat(Facts.nodes("Observation").map(NodeFact::id)).isNotEmpty().allMatch(reported::contains);
	}

	@Test
	void everyFindingSpeaksOfSomething() {
		Set<String> speaking = Facts.from("ABOUT");
		assertThat(Facts.nodes("Finding").map(NodeFact::id)).isNotEmpty().allMatch(speaking::contains);
	}

	@Test
	void whateverIsSaidOtherwiseElsewhereIsLinkedToIt() {
		Set<String> linked = Stream.of(Facts.from("CONFLICTS_WITH"), Facts.to("CONFLICTS_WITH"))
			.flatMap(Set::stream)
			.collect(Collectors.toSet());
		assertThat(Facts.nodes().filter((node) -> Facts.has(node, "conflict")).map(NodeFact::id)).isNotEmpty()
			.allMatch(linked::contains);
		assertThat(Facts.links("CONFLICTS_WITH"))
			.allSatisfy((link) -> assertThat(link.properties()).as(link.location().toString())
				.containsKeys("differsIn", "note"));
	}

	@Test
	void everyPartnerHasARole() {
		assertThat(Facts.links("PARTNERED_WITH")).isNotEmpty()
			.allSatisfy((link) -> assertThat(link.properties()).as(link.location().toString()).containsKey("role"));
	}

	@Test
	void everyDerivedLinkSaysWhatWasInferred() {
		assertThat(Facts.links().filter(FactsTests::isDerived)).isNotEmpty()
			.allSatisfy((link) -> assertThat(link.properties()).as(link.location().toString()).containsKey("note"));
	}

	@Test
	void everyLinkToSomethingDerivedIsDerived() {
		assertThat(Facts.links()
			.filter((link) -> Stream.of(link.from(), link.to()).anyMatch((end) -> isDerived(Facts.node(end)))))
			.isNotEmpty()
			.allSatisfy((link) -> assertThat(isDerived(link)).as(link.location().toString()).isTrue());
	}

	/**
	 * NHS England publishes the figures of the country; that they are its own is a
	 * reading.
	 */
	@Test
	void everyFigureOfTheCountryIsReportedForItsBodyByInference() {
		assertThat(Facts.links("REPORTED_FOR").filter((link) -> link.to().equals("org-nhse"))).isNotEmpty()
			.allSatisfy((link) -> assertThat(isDerived(link)).as(link.location().toString()).isTrue());
	}

	@Test
	void whatIsGivenAsPrintedIsNoRemark() {
		assertThat(Facts.nodes()
			.flatMap((node) -> node.properties()
				.entrySet()
				.stream()
				.filter((property) -> property.getKey().endsWith("Text"))
				.map((property) -> node.id() + " " + property.getKey() + ": " + property.getValue())))
			.isNotEmpty()
			.allMatch((printed) -> !REMARK.matcher(printed).find() && printed.split("\\s").length <= 10);
	}

	@Test
	void whatNamesNoValueSaysThatNoneIsPrinted() {
		assertThat(Facts.nodes("Target")
			.filter((target) -> Stream.of("value", "valueText", "change", "direction")
				.noneMatch((property) -> Facts.has(target, property))))
			.isNotEmpty()
			.allSatisfy((target) -> assertThat(Facts.text(target, "basisNote")).as(target.id())
				.contains("prints no value"));
		assertThat(Facts.nodes("SegmentRating").filter((rating) -> !Facts.has(rating, "segment"))).isNotEmpty()
			.allSatisfy((rating) -> assertThat(Facts.text(rating, "status")).isEqualTo("not rated"));
	}

	@Test
	void everyRatingIsGivenUnderAFramework() {
		assertThat(Facts.nodes("SegmentRating").map(NodeFact::id)).isNotEmpty()
			.allMatch(Facts.from("RATED_UNDER")::contains);
	}

	@Test
	void whatExpectedAnswersRestOnIsQuoted() {
		assertThat(Facts.nodes("CoreActivity", "NextStep", "Finding", "ComplianceStatement", "Function", "FunctionSet"))
			.isNotEmpty()
			.allSatisfy((node) -> assertThat(node.properties()).as(node.id()).containsKey("quotation"));
		assertThat(Stream.of("type-scp", "type-idp", "type-nhp", "type-returns", "type-jfp", "type-jcrup",
				"ms-phase1-end", "ms-acceptance", "ms-transfer-2704", "obs-ae4h-2425", "obs-cat2-2425", "obs-fds-2425"))
			.allSatisfy((id) -> assertThat(Facts.node(id).properties()).as(id).containsKey("quotation"));
	}

	@Test
	void quotationsAreShort() {
		assertThat(Stream.concat(Facts.nodes(), Facts.links()).filter((row) -> Facts.has(row, "quotation")))
			.isNotEmpty()
			.allSatisfy((row) -> assertThat(Facts.text(row, "quotation").split("\\s+")).as(row.location().toString())
				.hasSizeLessThanOrEqualTo(25));
	}

	/**
	 * A number that somebody could ask for is no prose: for each that stands in words the
	 * list names the observation, target or other value that holds it.
	 */
	@Test
	void everyNumberInProseIsAValueToo() {
		Map<String, String> heldBy = Facts.kept("numbers-in-prose")
			.stream()
			.map(Table.Row::cells)
			.collect(Collectors.toMap((row) -> row.get("id") + " " + row.get("column"), (row) -> row.get("heldBy")));
		List<String> inProse = Facts.nodes()
			.flatMap((node) -> Stream.of("benefit", "description", "qualitative", "note", "gap", "also")
				.filter((column) -> NUMBER.matcher(YEAR.matcher(Facts.text(node, column)).replaceAll("")).find())
				.map((column) -> node.id() + " " + column))
			.toList();
		assertThat(inProse).containsExactlyInAnyOrderElementsOf(heldBy.keySet());
		assertThat(heldBy.values()).allSatisfy((id) -> assertThat(Stream.of("value", "count")).as(id)
			.anyMatch((property) -> Facts.has(Facts.node(id), property)));
	}

	private static boolean isDerived(Facts.Fact row) {
		return Facts.text(row, "basis").equals("DERIVED");
	}

}
