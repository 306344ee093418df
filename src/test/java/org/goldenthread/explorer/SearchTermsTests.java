package org.goldenthread.explorer;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SearchTermsTests {

	@Test
	void mustAllBeFound() {
		assertThat(SearchTerms.query("forward plan")).contains("(name:forward^6").contains(") AND (name:plan^6");
	}

	@Test
	void mayBeBeginningsOfWordsOrHaveASmallMistake() {
		assertThat(SearchTerms.query("ambulence")).contains("ambulence*").contains("ambulence~1");
	}

	@Test
	void areNotLoosenedWhereTheyAreShort() {
		assertThat(SearchTerms.query("A&E")).doesNotContain("~");
	}

	@Test
	void haveNoMeaningOfTheirOwnToTheIndex() {
		assertThat(SearchTerms.query("name:x OR (y* AND \"z\")~2 \\ /.*/")).doesNotContain("\"", "\\", "/", "(y", ")~2")
			.contains("name:or^6", "name:and^6");
	}

	@Test
	void areNoneInATextWithoutWords() {
		assertThat(SearchTerms.query("?! ...")).isEmpty();
	}

}
