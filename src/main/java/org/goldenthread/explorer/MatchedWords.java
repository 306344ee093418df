package org.goldenthread.explorer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;
import org.goldenthread.explorer.SearchMatch.Mark;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words of a search in the texts of its hits as the indexes found them: with
 * the same analysis of words and the same terms. A word that was found in several ways
 * has the best of them.
 */
final class MatchedWords {

	private final Set<String> written = new HashSet<>();

	private final Set<String> stems = new HashSet<>();

	private final List<String> beginnings;

	private final List<CharacterRunAutomaton> mistakes;

	MatchedWords(List<String> words) {
		for (String word : words) {
			read(SearchAnalysis.AS_WRITTEN, word, (token, start, end) -> this.written.add(token));
			read(SearchAnalysis.STEMS, word, (token, start, end) -> this.stems.add(token));
		}
		this.beginnings = words.stream().filter(SearchTerms::mayBegin).map(SearchAnalysis::fold).toList();
		this.mistakes = words.stream()
			.filter(SearchTerms::mayHaveAMistake)
			.map(SearchAnalysis::fold)
			.map(MatchedWords::nearly)
			.toList();
	}

	/**
	 * Where the words stand in the texts of a property.
	 * @param property its name
	 * @param value a text, or several; null if there is none
	 * @return a match for each text that any of the words stand in
	 */
	List<SearchMatch> in(SearchAnalysis.Searched property, @Nullable Object value) {
		List<SearchMatch> matches = new ArrayList<>();
		Collection<?> texts = (value instanceof Collection<?> several) ? several
				: (value != null) ? List.of(value) : List.of();
		for (Object text : texts) {
			List<Mark> marks = marks(property.stems(), text.toString());
			if (!marks.isEmpty()) {
				matches.add(SearchMatch.of(property.name(), text.toString(), marks));
			}
		}
		return matches;
	}

	private List<Mark> marks(boolean byStems, String text) {
		TreeMap<Integer, Mark> marks = new TreeMap<>();
		read(SearchAnalysis.AS_WRITTEN, text, (token, start, end) -> {
			WordMatch match = written(token);
			if (match != null) {
				marks.put(start, new Mark(start, end, match));
			}
		});
		if (byStems) {
			read(SearchAnalysis.STEMS, text, (token, start, end) -> {
				if (this.stems.contains(token)) {
					marks.merge(start, new Mark(start, end, WordMatch.OTHER_FORM),
							(known, other) -> (known.match().compareTo(other.match()) <= 0) ? known : other);
				}
			});
		}
		return List.copyOf(marks.values());
	}

	private @Nullable WordMatch written(String token) {
		if (this.written.contains(token)) {
			return WordMatch.AS_WRITTEN;
		}
		if (this.beginnings.stream().anyMatch(token::startsWith)) {
			return WordMatch.BEGINNING;
		}
		return this.mistakes.stream().anyMatch((each) -> each.run(token)) ? WordMatch.SMALL_MISTAKE : null;
	}

	private static CharacterRunAutomaton nearly(String word) {
		return new CharacterRunAutomaton(Operations.determinize(new LevenshteinAutomata(word, true).toAutomaton(1),
				Operations.DEFAULT_DETERMINIZE_WORK_LIMIT));
	}

	private static void read(Analyzer analyzer, String text, Reading reading) {
		try (TokenStream tokens = analyzer.tokenStream("", text)) {
			CharTermAttribute token = tokens.addAttribute(CharTermAttribute.class);
			OffsetAttribute place = tokens.addAttribute(OffsetAttribute.class);
			tokens.reset();
			while (tokens.incrementToken()) {
				reading.token(token.toString(), place.startOffset(), place.endOffset());
			}
			tokens.end();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Takes the tokens of a text.
	 */
	@FunctionalInterface
	private interface Reading {

		void token(String token, int start, int end);

	}

}
