package org.goldenthread.explorer;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Turns words that a person looks for into full-text queries.
 */
final class SearchTerms {

	private static final int FUZZY_FROM = 4;

	private static final int BEGINS_FROM = 2;

	private SearchTerms() {
	}

	/**
	 * Finds words as they are written, as the beginning of a word, or with a small
	 * mistake; more of them count more, and names count most.
	 */
	static String asWritten(List<SearchWord> words) {
		return clauses(words, "name:%1$s^6 abbreviation:%1$s^14 altNames:%1$s^4 %1$s^2");
	}

	/**
	 * The same in an index of names, codes and ids that leaves out no word.
	 */
	static String inNames(List<SearchWord> words) {
		return clauses(words, "name:%1$s^6 abbreviation:%1$s^40 section:%1$s^40 codes:%1$s^40 %1$s^2");
	}

	/**
	 * Finds other forms of the words, in an index of stems.
	 */
	static String inAnyForm(List<SearchWord> words) {
		return words.stream()
			.flatMap((word) -> word.forms().stream())
			.map((word) -> "name:" + word + "^2 " + word)
			.collect(Collectors.joining(" "));
	}

	private static String clauses(List<SearchWord> words, String exact) {
		return words.stream()
			.flatMap((word) -> word.folded().stream())
			.map((word) -> clause(word, exact))
			.collect(Collectors.joining(" "));
	}

	private static String clause(String word, String exact) {
		String prefix = mayBegin(word) ? " name:" + word + "*^2 " + word + "*" : "";
		String fuzzy = mayHaveAMistake(word) ? " " + word + "~1^0.5" : "";
		return "(" + exact.formatted(word) + prefix + fuzzy + ")";
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
