package org.goldenthread.seed;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.goldenthread.seed.Facts.LinkFact;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A link cites the lines that state the link, which are not always those of its ends.
 */
class LinkCitationsTests {

	private static final Pattern LINES = Pattern.compile("L(\\d+)(?:-(\\d+))?");

	/**
	 * No program can tell whether a line states a link. It can tell where a link cites
	 * just what one of its ends cites; somebody has to read each of these beside its
	 * document before it is put on the list.
	 */
	@Test
	void linksThatCiteWhatAnEndCitesWereReadBesideTheirDocument() {
		List<String> read = Facts.kept("links-read-again")
			.stream()
			.map(Table.Row::cells)
			.map((row) -> link(row.get("type"), row.get("from"), row.get("to"), row.get("sources")))
			.toList();
		assertThat(Facts.links()
			.filter(Facts::citesAPlace)
			.filter((link) -> Stream.of(link.from(), link.to())
				.anyMatch((end) -> Facts.sources(Facts.node(end)).equals(Facts.sources(link))))
			.map((link) -> link(link.type(), link.from(), link.to(), Facts.sources(link))))
			.containsExactlyInAnyOrderElementsOf(read);
	}

	@Test
	void whatStandsInASectionIsCitedFromThatSection() {
		NavigableMap<Integer, String> headings = Facts.links("SECTION_OF")
			.collect(Collectors.toMap(LinkCitationsTests::lastLine, LinkFact::from, (one, other) -> one, TreeMap::new));
		assertThat(headings).hasSize(5);
		assertThat(Facts.links("IN_SECTION")).isNotEmpty()
			.allSatisfy((link) -> assertThat(lines(link)).as(link.location().toString())
				.allSatisfy((line) -> assertThat(headings.floorEntry(line)).extracting(Map.Entry::getValue)
					.isEqualTo(link.to())));
	}

	private static String link(String type, String from, String to, String sources) {
		return type + " " + from + " " + to + ": " + sources;
	}

	private static int lastLine(LinkFact link) {
		return lines(link).stream().max(Comparator.naturalOrder()).orElseThrow();
	}

	private static List<Integer> lines(LinkFact link) {
		return LINES.matcher(Facts.sources(link))
			.results()
			.map((lines) -> lines.group((lines.group(2) != null) ? 2 : 1))
			.map(Integer::valueOf)
			.toList();
	}

}
