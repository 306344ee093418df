package org.goldenthread.explorer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.jspecify.annotations.Nullable;

/**
 * A word that a person looks for. Only letters and digits of what was typed are in it, so
 * that no input has a meaning of its own to an index.
 *
 * @param text the word
 * @param readAs the words that it is also read as, all of them together: {@code 4hr} as
 * four and hour; empty if none
 */
record SearchWord(String text, List<String> readAs) {

	private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

	private static final List<String> NUMBERS = List.of("one", "two", "three", "four", "five", "six", "seven", "eight",
			"nine", "ten", "eleven", "twelve");

	private static final Map<String, String> UNITS = Map.ofEntries(Map.entry("h", "hour"), Map.entry("hr", "hour"),
			Map.entry("hrs", "hour"), Map.entry("min", "minute"), Map.entry("mins", "minute"), Map.entry("d", "day"),
			Map.entry("w", "week"), Map.entry("wk", "week"), Map.entry("wks", "week"), Map.entry("m", "month"),
			Map.entry("y", "year"), Map.entry("yr", "year"), Map.entry("yrs", "year"));

	/**
	 * The words of a text.
	 */
	static List<SearchWord> of(String text) {
		return split(text).stream().map((word) -> new SearchWord(word, readAs(word))).toList();
	}

	private static List<String> split(String text) {
		return NO_WORD.splitAsStream(text.toLowerCase(Locale.ROOT)).filter((word) -> !word.isEmpty()).toList();
	}

	private static List<String> readAs(String word) {
		int digits = 0;
		while (digits < word.length() && word.charAt(digits) >= '0' && word.charAt(digits) <= '9') {
			digits++;
		}
		if (digits == 0) {
			int number = NUMBERS.indexOf(word) + 1;
			return (number > 0) ? List.of(String.valueOf(number)) : List.of();
		}
		List<String> words = new ArrayList<>();
		String number = inWords(word.substring(0, digits));
		String unit = UNITS.get(word.substring(digits));
		if (unit != null) {
			words.add((number != null) ? number : word.substring(0, digits));
			words.add(unit);
		}
		else if (number != null && digits == word.length()) {
			words.add(number);
		}
		return List.copyOf(words);
	}

	private static @Nullable String inWords(String digits) {
		int number = (digits.length() <= 2) ? Integer.parseInt(digits) : 0;
		return (number > 0 && number <= NUMBERS.size()) ? NUMBERS.get(number - 1) : null;
	}

	/**
	 * The word and what it is read as, as the index of words has them: without accents.
	 * To write a character without its accent may make several of it, and not letters
	 * only.
	 */
	List<String> folded() {
		List<String> folded = new ArrayList<>(split(SearchAnalysis.fold(this.text)));
		folded.addAll(this.readAs);
		return folded;
	}

	/**
	 * The word and what it is read as, in its letters.
	 */
	List<String> forms() {
		List<String> forms = new ArrayList<>(List.of(this.text));
		forms.addAll(this.readAs);
		return forms;
	}

	/** Whether it says how many rather than what. */
	boolean isNumber() {
		return NUMBERS.contains(this.text) || this.text.chars().allMatch(Character::isDigit);
	}

	/** Whether nearly every text has it, so that it says little. */
	boolean isCommon() {
		return EnglishAnalyzer.ENGLISH_STOP_WORDS_SET.contains(this.text);
	}

	/** All words as one text, to be compared with names as a whole. */
	static String joined(String text) {
		return split(SearchAnalysis.fold(text)).stream().collect(Collectors.joining(" "));
	}

}
