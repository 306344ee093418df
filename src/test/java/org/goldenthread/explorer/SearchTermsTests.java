package org.goldenthread.explorer;

import org.junit.jupiter.api.Test;

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

	@Test
	void areNoneInATextWithoutWords() {
		assertThat(SearchTerms.words("?! ...")).isEmpty();
	}

	private static String asWritten(String text) {
		return SearchTerms.asWritten(SearchTerms.words(text));
	}

}
