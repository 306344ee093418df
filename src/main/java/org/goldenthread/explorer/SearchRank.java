package org.goldenthread.explorer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.goldenthread.explorer.SearchAnalysis.Searched;
import org.goldenthread.explorer.SearchMatch.Part;
import org.jspecify.annotations.Nullable;

/**
 * Ranks what the indexes found. First comes what the whole search is a mark or a name of,
 * or the kind of; then what more of the words are found in; what is real before what is
 * made up; names before mentions; and the score of the indexes last.
 */
final class SearchRank {

	/** Each of these counts more than all that come after it. */
	private static final double EXACT = 1000;

	private static final double WORD = 20;

	private static final double REAL = 10;

	private static final double PLACE = 8;

	/** A common word says little beside others. */
	private static final double COMMON_WORD = 0.25;

	/** A short form says more than a name that mentions it. */
	private static final Map<String, Double> PLACES = Map.of("abbreviation", 1.2, "description", 0.5, "id", 0.6);

	private static final double KIND = 0.8;

	private final List<SearchWord> words;

	private final String all;

	private final MatchedWords matched;

	private final NamedKinds kinds;

	private final List<String> named;

	SearchRank(String text, List<SearchWord> words, NamedKinds kinds) {
		this.words = words;
		this.all = SearchWord.joined(text);
		this.matched = new MatchedWords(words);
		this.kinds = kinds;
		this.named = kinds.named(words);
	}

	/**
	 * The kinds that the words name.
	 */
	List<String> named() {
		return this.named;
	}

	Ranked rank(SearchCandidate candidate, double weight) {
		double[] best = best(candidate);
		double words = 0;
		double places = 0;
		double most = 0;
		List<String> unmatched = new ArrayList<>();
		for (int i = 0; i < best.length; i++) {
			double share = this.words.get(i).isCommon() ? COMMON_WORD : 1;
			most += share;
			if (best[i] > 0) {
				words += share;
				places += share * best[i];
			}
			else if (!isCounted(i, candidate)) {
				unmatched.add(this.words.get(i).text());
			}
		}
		double place = (most > 0) ? places / most * (0.5 + weight / 2) : 0;
		double score = EXACT * exact(candidate) + WORD * words + (candidate.demonstration() ? 0 : REAL) + PLACE * place
				+ candidate.score() / (1 + candidate.score());
		return new Ranked(candidate, score, List.copyOf(unmatched));
	}

	/** "Three" of "three shifts" asks for all of a kind. */
	private boolean isCounted(int word, SearchCandidate candidate) {
		return this.words.get(word).isNumber() && this.named.contains(candidate.kind());
	}

	private int exact(SearchCandidate candidate) {
		if (candidate.hasMark(this.all)) {
			return 3;
		}
		if (candidate.hasName(this.all)) {
			return 2;
		}
		return this.named.contains(candidate.kind()) ? 1 : 0;
	}

	private double[] best(SearchCandidate candidate) {
		double[] best = new double[this.words.size()];
		for (int p = 0; p < SearchAnalysis.PROPERTIES.size(); p++) {
			Searched property = SearchAnalysis.PROPERTIES.get(p);
			double place = PLACES.getOrDefault(property.name(), 1.0);
			List<@Nullable WordMatch> matches = this.matched.best(property, candidate.texts().get(p));
			for (int i = 0; i < best.length; i++) {
				best[i] = Math.max(best[i], place * quality(matches.get(i)));
			}
		}
		for (int i = 0; i < best.length; i++) {
			if (this.kinds.isNamed(candidate.kind(), this.words.get(i))) {
				best[i] = Math.max(best[i], KIND);
			}
		}
		return best;
	}

	private static double quality(@Nullable WordMatch match) {
		return switch (match) {
			case null -> 0;
			case AS_WRITTEN -> 1;
			case OTHER_FORM -> 0.9;
			case BEGINNING -> 0.7;
			case SMALL_MISTAKE -> 0.5;
		};
	}

	/**
	 * Where the words stand in the texts of a candidate.
	 */
	List<SearchMatch> matches(SearchCandidate candidate) {
		List<SearchMatch> matches = new ArrayList<>();
		for (int p = 0; p < SearchAnalysis.PROPERTIES.size(); p++) {
			matches.addAll(this.matched.in(SearchAnalysis.PROPERTIES.get(p), candidate.texts().get(p)));
		}
		if (this.words.stream().anyMatch((word) -> this.kinds.isNamed(candidate.kind(), word))) {
			Part kind = new Part(this.kinds.inWords(candidate.kind()), WordMatch.OTHER_FORM);
			matches.add(new SearchMatch("kind", List.of(kind), false, false));
		}
		return matches;
	}

	/**
	 * A candidate with its rank.
	 *
	 * @param candidate the candidate
	 * @param score the higher, the better
	 * @param unmatched the words that it was not found by
	 */
	record Ranked(SearchCandidate candidate, double score, List<String> unmatched) {

	}

}
