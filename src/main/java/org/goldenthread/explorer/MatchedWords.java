package org.goldenthread.explorer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.goldenthread.explorer.SearchAnalysis.Searched;
import org.goldenthread.explorer.SearchAnalysis.Token;
import org.goldenthread.explorer.SearchMatch.Mark;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words of a search in the texts of its hits as the indexes found them: with
 * the same analysis of words and the same terms. A word that was found in several ways
 * has the best of them.
 */
final class MatchedWords {

	private final List<List<WordForm>> words;

	MatchedWords(List<SearchWord> words) {
		this.words = words.stream().map(MatchedWords::forms).toList();
	}

	private static List<WordForm> forms(SearchWord word) {
		List<WordForm> forms = new ArrayList<>();
		int more = word.readAs().size();
		List<String> folded = word.folded();
		forms.add(new WordForm(word.text(), folded.subList(0, folded.size() - more)));
		word.readAs().forEach((each) -> forms.add(new WordForm(each, List.of(each))));
		return forms;
	}

	/**
	 * Where the words stand in the texts of a property.
	 * @param property the property
	 * @param value a text, or several; null if there is none
	 * @return a match for each text that any of the words stand in
	 */
	List<SearchMatch> in(Searched property, @Nullable Object value) {
		List<SearchMatch> matches = new ArrayList<>();
		texts(value).forEach((text) -> {
			TreeMap<Integer, Mark> marks = new TreeMap<>();
			for (Token token : SearchAnalysis.tokens(property, text)) {
				WordMatch match = null;
				for (List<WordForm> forms : this.words) {
					for (WordForm form : forms) {
						match = better(match, form.match(token));
					}
				}
				add(marks, token, match);
			}
			if (!marks.isEmpty()) {
				matches.add(SearchMatch.of(property.name(), text, List.copyOf(marks.values())));
			}
		});
		return matches;
	}

	/**
	 * How each word was found in the texts of a property at best; null where it was not.
	 */
	List<@Nullable WordMatch> best(Searched property, @Nullable Object value) {
		List<Token> tokens = texts(value).flatMap((text) -> SearchAnalysis.tokens(property, text).stream()).toList();
		List<@Nullable WordMatch> best = new ArrayList<>();
		for (List<WordForm> forms : this.words) {
			WordMatch own = best(forms.getFirst(), tokens);
			best.add((forms.size() > 1) ? better(own, all(forms.subList(1, forms.size()), tokens)) : own);
		}
		return best;
	}

	/** What a word is read as counts only if all of it is there. */
	private static @Nullable WordMatch all(List<WordForm> forms, List<Token> tokens) {
		WordMatch worst = WordMatch.AS_WRITTEN;
		for (WordForm form : forms) {
			WordMatch match = best(form, tokens);
			if (match == null) {
				return null;
			}
			worst = (match.compareTo(worst) > 0) ? match : worst;
		}
		return worst;
	}

	private static @Nullable WordMatch best(WordForm form, List<Token> tokens) {
		WordMatch best = null;
		for (Token token : tokens) {
			best = better(best, form.match(token));
		}
		return best;
	}

	static @Nullable WordMatch better(@Nullable WordMatch one, @Nullable WordMatch other) {
		if (one == null || other == null) {
			return (one != null) ? one : other;
		}
		return (one.compareTo(other) <= 0) ? one : other;
	}

	private static void add(TreeMap<Integer, Mark> marks, Token token, @Nullable WordMatch match) {
		if (match != null) {
			marks.merge(token.start(), new Mark(token.start(), token.end(), match),
					(known, other) -> (known.match().compareTo(other.match()) <= 0) ? known : other);
		}
	}

	private static Stream<String> texts(@Nullable Object value) {
		return (value instanceof Collection<?> several) ? several.stream().filter(Objects::nonNull).map(String::valueOf)
				: Stream.ofNullable(value).map(String::valueOf);
	}

}
