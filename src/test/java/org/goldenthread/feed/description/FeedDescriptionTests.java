package org.goldenthread.feed.description;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.goldenthread.feed.description.Feed.FeedColumn;
import org.goldenthread.feed.description.Feed.FeedMeasure;
import org.goldenthread.sheet.CsvRow;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FeedDescriptionTests {

	private static final Path FOLDER = Path.of("seed-data/feeds");

	@Test
	void everyMeasureThatADescriptionNamesIsAMeasureOfTheFacts() throws IOException {
		List<String> facts = Files.readAllLines(Path.of("seed-data/facts/nodes/Measure.csv"))
			.stream()
			.map((line) -> line.split(",")[0])
			.toList();
		assertThat(ours().all()).hasSize(7)
			.allSatisfy((feed) -> assertThat(feed.measures()).extracting(FeedMeasure::measure).isSubsetOf(facts));
	}

	@Test
	void theHeadingsOfEachAreThoseOfNoOther() throws IOException {
		for (Feed feed : ours().all()) {
			CsvRow headings = new CsvRow(1, feed.columns()
				.values()
				.stream()
				.flatMap(
						(column) -> Stream.concat(column.headings().stream().limit(1), column.last().stream().limit(1)))
				.toList());
			assertThat(ours().all()).filteredOn((each) -> FoundFeed.of(each, headings, List.of()).isPresent())
				.extracting(Feed::name)
				.containsExactly(feed.name());
		}
	}

	@Test
	void noHeadingStandsForTwoColumns() throws IOException {
		for (Feed feed : ours().all()) {
			assertThat(feed.columns()
				.values()
				.stream()
				.filter((column) -> column.last().isEmpty())
				.map(FeedColumn::headings)
				.flatMap(List::stream)).as(feed.name()).doesNotHaveDuplicates();
		}
	}

	@Test
	void allThatIsWrongWithADescriptionIsSaidAtOnce() {
		assertThatThrownBy(() -> Feeds.read(Map.of("wrong.yaml", """
				name: Wrong
				title: A wrong one
				colums: {}
				columns: {period: Period, code: [], value: Value}
				knownBy: [worth]
				period: period
				organisations: {code: codeName}
				measures:
				- {measure: meas-a, count: value, share: value}
				- {measure: meas-b, share: [value, -value]}
				"""))).isInstanceOf(InvalidFeeds.class)
			.hasMessageContainingAll("wrong.yaml: there is no 'colums'", "code", "knownBy names 'worth'",
					"organisations names 'codeName'", "key is missing", "the 1.", "either count", "of is missing",
					"counts 'value' twice");
	}

	private static Feeds ours() throws IOException {
		Map<String, String> files = new TreeMap<>();
		try (Stream<Path> all = Files.list(FOLDER)) {
			all.forEach((file) -> {
				try {
					files.put(file.getFileName().toString(), Files.readString(file));
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			});
		}
		return Feeds.read(files);
	}

}
