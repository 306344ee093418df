package org.goldenthread.feed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.goldenthread.change.Change;
import org.goldenthread.change.ChangeSet;
import org.goldenthread.change.ChangeSets;
import org.goldenthread.change.Progress;
import org.goldenthread.store.GraphReader;
import org.goldenthread.testing.EmptyGraph;
import org.goldenthread.testing.TestGraph;
import org.goldenthread.view.View;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.graphql.test.autoconfigure.tester.AutoConfigureGraphQlTester;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.graphql.test.tester.GraphQlTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How trusts are rated by the oversight framework, as it is published.
 */
@EmptyGraph
@AutoConfigureGraphQlTester
@SpringBootTest(webEnvironment = WebEnvironment.NONE, properties = "goldenthread.seed.enabled=false")
class RatingsTests {

	private static final String HEADINGS = "Quarter,Trust_code,Trust_name,Average_score,Segment,Rank\n";

	@Autowired
	private FeedImports imports;

	@Autowired
	private ChangeSets changeSets;

	@Autowired
	private GraphReader reader;

	@Autowired
	private GraphQlTester api;

	@TempDir
	private Path folder;

	@BeforeEach
	void startFromTwoTrusts() {
		TestGraph.written().wipe();
		apply(List.of(put("SourceDocument", "src-league", Map.of("name", "League tables")),
				put("SourceDocument", "src-other", Map.of("name", "A blog")),
				put("GuidanceDocument", "doc-nof-2526", Map.of("name", "NHS Oversight Framework 2025/26")),
				put("Organisation", "org-uhbw", Map.of("name", "UHBW", "codes", List.of("ODS RA7"))),
				put("Organisation", "org-nbt", Map.of("name", "NBT", "codes", List.of("ODS RVJ")))));
	}

	@Test
	void aLeagueTableBecomesRatingsThatTheApiShows() {
		Path file = this.folder.resolve("league.csv");
		PublishedFiles.league(file);
		apply(read(file, "src-league").set().changes());
		this.api.document(
				"""
						{ organisation(id: "org-nbt") { ratedAs { nodes { name segment averageScore rank rankedAmong asAt { text }
						  frameworkVersion sources { document { id } locator } ratedUnder { nodes { id } } } } } }""")
			.execute()
			.path("organisation.ratedAs.nodes[0]")
			.matchesJson("""
					{"name": "Oversight framework league table segment 1: NBT, quarter 2 of 2025/26", "segment": 1,
					 "averageScore": 1.02, "rank": 2, "rankedAmong": 134, "asAt": {"text": "2025/26 Q2"},
					 "frameworkVersion": "2025/26", "ratedUnder": {"nodes": [{"id": "doc-nof-2526"}]}}""");
	}

	@Test
	void aNewEditionRevisesWhatDiffersAndTheSameOneNothing() throws IOException {
		String before = HEADINGS + "Q1 2025/26,RA7,UHBW,1.90,2,1\nQ1 2025/26,RVJ,NBT,2.10,2,2\n";
		apply(read(before, "src-league").set().changes());
		ImportedFeed again = read(before, "src-league");
		assertThat(again.set().changes()).isEmpty();
		assertThat(again.unchanged()).isEqualTo(2);
		ImportedFeed revised = read(before.replace("2.10,2,2", "2.10,3,2"), "src-league");
		assertThat(revised.revisions()).singleElement().satisfies((revision) -> {
			assertThat(revision.name()).contains("NBT", "segment");
			assertThat(revision.before()).isEqualTo(2.0);
			assertThat(revision.after()).isEqualTo(3.0);
		});
		assertThat(ratings(revised)).singleElement()
			.satisfies((rating) -> assertThat(rating.properties()).containsOnlyKeys("segment", "sources"));
		ImportedFeed other = read(before.replace("1.90", "1.95"), "src-other");
		assertThat(other.set().changes()).as("another document revises nothing").isEmpty();
		assertThat(messages(other)).singleElement().asString().contains("is left as it is", "average score");
	}

	@ParameterizedTest
	@CsvSource({ "*, 2, 1, segment rank rankedAmong", "2.1, *, 1, averageScore rank rankedAmong",
			"2.1, 2.5, 1, averageScore rank rankedAmong", "2.1, 2, 2=, averageScore segment",
			"2.1, Not rated, -, averageScore", "-1, 0, 0, ''", "2.1, 2, 7, averageScore rank segment" })
	void whatIsNoScoreSegmentOrRankIsNeverOne(String score, String segment, String rank, String kept)
			throws IOException {
		ImportedFeed read = read(HEADINGS + "Q1 2025/26,RA7,UHBW," + String.join(",", score, segment, rank) + "\n",
				"src-league");
		assertThat(ratings(read)).flatExtracting((rating) -> rating.properties().keySet())
			.filteredOn((name) -> List.of("averageScore", "segment", "rank", "rankedAmong").contains(name))
			.containsExactlyInAnyOrderElementsOf(kept.isEmpty() ? List.of() : List.of(kept.split(" ")));
		assertThat(read.questions()).isNotEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "Q3 2025/26, 2025/26 Q3", "Dec-25, 2025/26 Q3", "31/12/2025, 2025/26 Q3", "Nov-25, ", "2025/26 plan, ",
			"'', " })
	void aRatingHoldsForAQuarterOrIsNotRead(String written, String quarter) throws IOException {
		ImportedFeed read = read(HEADINGS + written + ",RA7,UHBW,2.1,2,1\n", "src-league");
		assertThat(ratings(read)).extracting((rating) -> String.valueOf(rating.properties().get("asAt")))
			.isEqualTo(Stream.ofNullable(quarter).toList());
		assertThat(messages(read)).hasSize((quarter != null) ? 0 : 1)
			.allSatisfy((message) -> assertThat(message).contains("write a quarter, such as Q2 2025/26"));
	}

	@Test
	void aYearWithoutAKnownFrameworkIsNamedAndItsRatingsPutWithoutOne() throws IOException {
		ImportedFeed read = read(HEADINGS + "Q1 2031/32,RA7,UHBW,2.1,2,1\n", "src-league");
		assertThat(read.set().changes()).hasSize(2);
		assertThat(messages(read)).singleElement().asString().contains("2031/32", "no framework of that year is known");
	}

	private void apply(List<Change> changes) {
		this.changeSets.apply(new ChangeSet("Head of Planning", "Test", null, this.reader.dataVersion().number(), null,
				null, changes));
	}

	private static Change put(String kind, String id, Map<String, Object> said) {
		Map<String, Object> properties = new java.util.HashMap<>(said);
		properties.putAll(Map.of("basis", "EXTERNAL", "sources", List.of("src-league")));
		return new Change.PutNode(kind, id, properties);
	}

	private ImportedFeed read(String content, String document) throws IOException {
		return read(Files.writeString(this.folder.resolve("table.csv"), content), document);
	}

	private ImportedFeed read(Path file, String document) {
		ImportedFeed read = this.imports
			.read(file, false, () -> new FeedImport("Head of Planning", "Test", document, null, View.REAL),
					Progress.UNWATCHED)
			.orElseThrow();
		if (!read.set().changes().isEmpty()) {
			assertThat(this.changeSets.check(read.set(), View.REAL).problems()).isEmpty();
		}
		return read;
	}

	private static List<Change.PutNode> ratings(ImportedFeed read) {
		return read.set()
			.changes()
			.stream()
			.flatMap((change) -> (change instanceof Change.PutNode node) ? Stream.of(node) : Stream.empty())
			.toList();
	}

	private static List<String> messages(ImportedFeed read) {
		return read.questions().stream().map((question) -> question.message()).toList();
	}

}
