package org.goldenthread.explorer;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.goldenthread.store.GraphReader;
import org.goldenthread.store.Statement;
import org.goldenthread.testing.SeededGraph;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares what is marked with what the database finds, over all of the facts.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@SeededGraph
class SearchAnalysisTests {

	private static final int WORDS = 300;

	private static final Statement TEXTS = new Statement("all texts", """
			MATCH (n:Node)
			RETURN n.id AS id, n.name AS name, n.abbreviation AS abbreviation, n.altNames AS altNames,
			  n.section AS section, n.codes AS codes, n.description AS description""");

	private static final Statement FOUND = new Statement("find", """
			CALL () {
			 CALL db.index.fulltext.queryNodes('search', $written) YIELD node RETURN node
			 UNION ALL
			 CALL db.index.fulltext.queryNodes('searchStems', $forms) YIELD node RETURN node
			 UNION ALL
			 CALL db.index.fulltext.queryNodes('searchNames', $names) YIELD node RETURN node
			}
			RETURN DISTINCT node.id AS id""");

	private final Random random = new Random(20261122);

	@Test
	void marksJustWhatTheIndexesFind(@Autowired GraphReader reader) {
		List<Map<String, @Nullable Object>> nodes = reader.read(TEXTS);
		List<String> known = nodes.stream()
			.flatMap((node) -> SearchWord.of(node.get("name") + " " + node.get("altNames"))
				.stream()
				.map(SearchWord::text))
			.distinct()
			.sorted()
			.toList();
		List<String> searched = this.random.ints(WORDS, 0, known.size()).mapToObj(known::get).map(this::vary).toList();
		assertThat(searched).allSatisfy((text) -> {
			List<SearchWord> words = SearchWord.of(text);
			Set<String> found = ids(reader.read(FOUND.with(Map.of("written", SearchTerms.asWritten(words), "forms",
					SearchTerms.inAnyForm(words), "names", SearchTerms.inNames(words)))));
			MatchedWords matched = new MatchedWords(words);
			assertThat(ids(nodes.stream().filter((node) -> isMarked(matched, node)).toList())).as(text)
				.isEqualTo(found);
		});
	}

	/** As it stands, begun, with a letter left out, or with two letters in turn. */
	private String vary(String word) {
		int place = (word.length() > 1) ? this.random.nextInt(word.length() - 1) : 0;
		return switch (this.random.nextInt(4)) {
			case 0 -> word.substring(0, place + 1);
			case 1 -> (word.length() > 1) ? word.substring(0, place) + word.substring(place + 1) : word;
			case 2 -> (word.length() > 1)
					? word.substring(0, place) + word.charAt(place + 1) + word.charAt(place) + word.substring(place + 2)
					: word;
			default -> word + " health";
		};
	}

	private static boolean isMarked(MatchedWords matched, Map<String, @Nullable Object> node) {
		return SearchAnalysis.PROPERTIES.stream()
			.flatMap((property) -> matched.in(property, node.get(property.name())).stream())
			.findAny()
			.isPresent();
	}

	private static Set<String> ids(Collection<Map<String, @Nullable Object>> rows) {
		return rows.stream()
			.flatMap((row) -> Stream.ofNullable(row.get("id")))
			.map(String::valueOf)
			.collect(Collectors.toCollection(TreeSet::new));
	}

}
