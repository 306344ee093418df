package org.goldenthread.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How alike two names are, by the words that they share.
 */
public final class Likeness {

	private static final Set<String> SMALL = Set.of("and", "of", "the", "in", "for", "to", "a", "on", "with");

	private Likeness() {
	}

	/**
	 * A name without what may be written in several ways.
	 * @param name the name
	 * @return its letters, digits and signs of comparison in small letters, one space
	 * between words
	 */
	public static String plain(String name) {
		return name.toLowerCase(Locale.ROOT).replace("&", " and ").replaceAll("[^\\p{L}\\p{N}<>%+]+", " ").strip();
	}

	/**
	 * The words of a name that tell something.
	 * @param name the name
	 * @return the words in small letters
	 */
	public static Set<String> words(String name) {
		Set<String> words = new HashSet<>(List.of(plain(name).split(" ")));
		words.removeAll(SMALL);
		return Set.copyOf(words);
	}

	/**
	 * Twice what is shared, of all.
	 * @param one the words of one name
	 * @param other the words of another
	 * @return from 0 for nothing to 1 for all
	 */
	public static double of(Set<String> one, Set<String> other) {
		int shared = (int) one.stream().filter(other::contains).count();
		return of(shared, one.size(), other.size());
	}

	/**
	 * Twice what is shared, of all.
	 * @param shared how many words two names share
	 * @param one how many the one has
	 * @param other how many the other has
	 * @return from 0 for nothing to 1 for all
	 */
	public static double of(int shared, int one, int other) {
		return (shared == 0) ? 0 : 2.0 * shared / (one + other);
	}

	/**
	 * How alike two names are.
	 * @param one a name
	 * @param other another
	 * @return from 0 for nothing to 1 for all
	 */
	public static double of(String one, String other) {
		return of(words(one), words(other));
	}

}
