package org.goldenthread.explorer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SearchTermsTests {

	@Test
	void mayBeBeginningsOfWordsOrHaveASmallMistake() {
		assertThat(asWritten("ambulence")).contains("ambulence*").contains("ambulence~1");
	}

	@Test
	void areNotLoosenedWhereTheyAreShort() {
		assertThat(asWritten("A&E")).doesNotContain("~");
	}

	@Test
	void haveNoMeaningOfTheirOwnToTheIndex() {
		assertThat(asWritten("name:x OR (y* AND \"z\")~2 \\ /.*/")).doesNotContain("\"", "\\", "/", "(y", ")~2", "OR",
				"AND");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\u2474", "\u2474\u2475", "a\u2474b", "\uff0a", "\ufe56", "\uff5e1", "\u02c6", "\uff02x",
			"\u2045", "\u2046", "\u275d", "\uff3b", "\uff3d", "\uff5b", "\uff1a", "\u2044", "\u249c" })
	void haveNoneWhenTheirCharactersAreWrittenWithoutAccentsEither(String text) {
		for (SearchWord word : SearchWord.of(text)) {
			assertThat(word.folded()).allMatch((each) -> each.chars().allMatch(Character::isLetterOrDigit));
		}
		assertThat(asWritten(text).replace("(", "").replace(")", "")).doesNotContain("\"", "[", "]", "{", "}", "/",
				"~1x");
		assertThat(asWritten("\u2474")).startsWith("(name:1^6").doesNotContain("((", "(1)");
	}

	@Test
	void areNoneInATextWithoutWords() {
		assertThat(SearchWord.of("?! ...")).isEmpty();
	}

	private static String asWritten(String text) {
		return SearchTerms.asWritten(SearchWord.of(text));
	}

}
