package org.goldenthread.explorer;

import java.util.List;
import java.util.Set;

import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;
import org.goldenthread.explorer.SearchAnalysis.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds one form of a word in texts as the indexes find it.
 */
final class WordForm {

	private final Set<String> written;

	private final Set<String> stems;

	private final List<String> beginnings;

	private final List<CharacterRunAutomaton> mistakes;

	/**
	 * Creates the form of a word.
	 * @param form the word in its letters
	 * @param folded the same without accents, which may be several words
	 */
	WordForm(String form, List<String> folded) {
		this.written = SearchAnalysis.words(form);
		this.stems = SearchAnalysis.stems(form);
		this.beginnings = folded.stream().filter(SearchTerms::mayBegin).toList();
		this.mistakes = folded.stream().filter(SearchTerms::mayHaveAMistake).map(WordForm::nearly).toList();
	}

	/**
	 * How a word of a text answers to this one; null if it does not.
	 */
	@Nullable WordMatch match(Token token) {
		if (token.stem()) {
			return this.stems.contains(token.text()) ? WordMatch.OTHER_FORM : null;
		}
		if (this.written.contains(token.text())) {
			return WordMatch.AS_WRITTEN;
		}
		if (this.beginnings.stream().anyMatch(token.text()::startsWith)) {
			return WordMatch.BEGINNING;
		}
		return this.mistakes.stream().anyMatch((each) -> each.run(token.text())) ? WordMatch.SMALL_MISTAKE : null;
	}

	private static CharacterRunAutomaton nearly(String word) {
		return new CharacterRunAutomaton(Operations.determinize(new LevenshteinAutomata(word, true).toAutomaton(1),
				Operations.DEFAULT_DETERMINIZE_WORK_LIMIT));
	}

}
