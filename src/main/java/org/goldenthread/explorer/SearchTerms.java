package org.goldenthread.explorer;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Turns the words that a person types into a full-text query. Only letters and digits of
 * the input enter it, so that no input has a meaning of its own there.
 */
final class SearchTerms {

	private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

	private static final int FUZZY_FROM = 4;

	private static final int BEGINS_FROM = 2;

	private static final int MOST_WORDS = 12;

	private SearchTerms() {
	}

	/**
	 * The words of a text.
	 */
	static List<String> words(String text) {
		return NO_WORD.splitAsStream(text.toLowerCase(Locale.ROOT))
			.filter((word) -> !word.isEmpty())
			.limit(MOST_WORDS)
			.toList();
	}

	/**
	 * Finds words as they are written, as the beginning of a word, or with a small
	 * mistake; more of them count more, and names count most.
	 */
	static String asWritten(List<String> words) {
		return words.stream().map(SearchAnalysis::fold).map(SearchTerms::clause).collect(Collectors.joining(" "));
	}

	/**
	 * Finds other forms of the words, in an index of stems.
	 */
	static String inAnyForm(List<String> words) {
		return words.stream().map((word) -> "name:" + word + "^2 " + word).collect(Collectors.joining(" "));
	}

	private static String clause(String word) {
		String exact = "name:" + word + "^6 abbreviation:" + word + "^14 altNames:" + word + "^4 " + word + "^2";
		String prefix = mayBegin(word) ? " name:" + word + "*^2 " + word + "*" : "";
		String fuzzy = mayHaveAMistake(word) ? " " + word + "~1^0.5" : "";
		return "(" + exact + prefix + fuzzy + ")";
	}

	/**
	 * Whether a word may be the beginning of another; a single letter begins too many.
	 */
	static boolean mayBegin(String word) {
		return word.length() >= BEGINS_FROM;
	}

	/**
	 * Whether a word may have a mistake; a short one would soon be another word.
	 */
	static boolean mayHaveAMistake(String word) {
		return word.length() >= FUZZY_FROM;
	}

}
