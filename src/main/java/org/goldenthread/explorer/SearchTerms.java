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

	private static final int MOST_WORDS = 12;

	private SearchTerms() {
	}

	/**
	 * The query; empty if the text has no word in it.
	 */
	static String query(String text) {
		List<String> words = NO_WORD.splitAsStream(text.toLowerCase(Locale.ROOT))
			.filter((word) -> !word.isEmpty())
			.limit(MOST_WORDS)
			.toList();
		return words.stream().map(SearchTerms::clause).collect(Collectors.joining(" AND "));
	}

	private static String clause(String word) {
		String exact = "name:" + word + "^6 OR abbreviation:" + word + "^6 OR altNames:" + word + "^4 OR " + word
				+ "^2";
		String prefix = "name:" + word + "*^3 OR " + word + "*";
		String fuzzy = (word.length() < FUZZY_FROM) ? "" : " OR " + word + "~1^0.5";
		return "(" + exact + " OR " + prefix + fuzzy + ")";
	}

}
