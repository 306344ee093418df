package org.goldenthread.explorer;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MatchedWordsTests {

	private static final SearchAnalysis.Searched NAME = new SearchAnalysis.Searched("name", true, true);

	private static final String LONG = "Nothing of the kind stands here. ".repeat(20);

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			children  | Babies, children and young people | Babies, [children:AS_WRITTEN] and young people
			CHILDREN  | Babies, Children and young people | Babies, [Children:AS_WRITTEN] and young people
			child     | Babies, children and young people | Babies, [children:BEGINNING] and young people
			smoking   | People who smoke                  | People who [smoke:OTHER_FORM]
			smoke     | Smoking, smokers                  | [Smoking:OTHER_FORM], [smokers:BEGINNING]
			diabtes   | Type 2 diabetes                   | Type 2 [diabetes:SMALL_MISTAKE]
			diabetse  | Type 2 diabetes                   | Type 2 [diabetes:SMALL_MISTAKE]
			flow      | Flaw                              | [Flaw:SMALL_MISTAKE]
			low       | Slow                              |
			e         | A&E: emergency                    | A&[E:AS_WRITTEN]: emergency
			the plan  | The plan                          | [The:AS_WRITTEN] [plan:AS_WRITTEN]
			IT        | GP IT, as it is                   | GP [IT:AS_WRITTEN], as [it:AS_WRITTEN] is
			4hr       | A&E four-hour performance         | A&E [four:AS_WRITTEN]-[hour:AS_WRITTEN] performance
			ten year  | 10 Year Health Plan               | [10:AS_WRITTEN] [Year:AS_WRITTEN] Health Plan
			cafe      | Café                              | [Café:AS_WRITTEN]
			CAFÉ      | The cafeteria                     | The [cafeteria:BEGINNING]
			Bristol's | Bristol’s hospitals               | [Bristol’s:OTHER_FORM] hospitals
			risk      | Measure                           |
			""")
	void marksWholeWordsAndSaysHowTheyWereFound(String search, String text, String expected) {
		assertThat(marked(new MatchedWords(SearchWord.of(search)).in(NAME, text)))
			.isEqualTo((expected != null) ? expected : "");
	}

	@Test
	void looksForNoOtherFormsOfAShortForm() {
		assertThat(new MatchedWords(SearchWord.of("smoking"))
			.in(new SearchAnalysis.Searched("abbreviation", false, true), "smoke")).isEmpty();
	}

	@Test
	void showsEachTextOfAListThatMatches() {
		List<SearchMatch> matches = new MatchedWords(SearchWord.of("jfp"))
			.in(new SearchAnalysis.Searched("altNames", true, true), List.of("The JFP", "The plan", "JFP 2025"));
		assertThat(marked(matches)).isEqualTo("The [JFP:AS_WRITTEN]; [JFP:AS_WRITTEN] 2025");
	}

	@Test
	void cutsALongTextToWhereMostOfTheWordsStand() {
		String text = "A risk. " + LONG + "The risk register scores each risk by its likelihood. " + LONG;
		SearchMatch match = new MatchedWords(SearchWord.of("risk register"))
			.in(new SearchAnalysis.Searched("description", true, false), text)
			.getFirst();
		String shown = match.parts().stream().map(SearchMatch.Part::text).collect(Collectors.joining());
		assertThat(match.cutBefore()).isTrue();
		assertThat(match.cutAfter()).isTrue();
		assertThat(shown).hasSizeLessThanOrEqualTo(240).contains("The risk register scores each risk");
		assertThat(text).contains(" " + shown + " ");
		assertThat(match.parts()).filteredOn((part) -> part.match() != null).hasSize(3);
	}

	@Test
	void cutsALongTextOnlyWhereItGoesOn() {
		SearchMatch match = new MatchedWords(SearchWord.of("risk"))
			.in(new SearchAnalysis.Searched("description", true, false), "Risk. " + LONG)
			.getFirst();
		assertThat(match.cutBefore()).isFalse();
		assertThat(match.cutAfter()).isTrue();
	}

	private static String marked(List<SearchMatch> matches) {
		return matches.stream()
			.map((match) -> match.parts()
				.stream()
				.map((part) -> (part.match() != null) ? "[" + part.text() + ":" + part.match() + "]" : part.text())
				.collect(Collectors.joining()))
			.collect(Collectors.joining("; "));
	}

}
