package org.goldenthread.explorer;

import java.util.List;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * How the indexes in {@code graph-schema/indexes.cypher} read texts, said again with the
 * library that the database uses: it is part of this service even where the database is a
 * server. A test compares the two.
 */
final class SearchAnalysis {

	/** What is searched, in the order in which matches are shown. */
	static final List<Searched> PROPERTIES = List.of(new Searched("name", true), new Searched("abbreviation", false),
			new Searched("altNames", true), new Searched("description", true));

	/** The analyser {@code standard-folding} of the index {@code search}. */
	static final Analyzer AS_WRITTEN = new Analyzer() {

		@Override
		protected TokenStreamComponents createComponents(String field) {
			StandardTokenizer words = new StandardTokenizer();
			return new TokenStreamComponents(words, new StopFilter(new LowerCaseFilter(new ASCIIFoldingFilter(words)),
					EnglishAnalyzer.ENGLISH_STOP_WORDS_SET));
		}

	};

	/** The analyser {@code english} of the index {@code searchStems}. */
	static final Analyzer STEMS = new EnglishAnalyzer();

	private SearchAnalysis() {
	}

	/**
	 * Writes letters without their accents. The index does so with whole words, but not
	 * with the beginnings of words.
	 */
	static String fold(String word) {
		char[] folded = new char[word.length() * 4];
		int length = ASCIIFoldingFilter.foldToASCII(word.toCharArray(), 0, folded, 0, word.length());
		return new String(folded, 0, length);
	}

	/**
	 * A property that is searched.
	 *
	 * @param name its name
	 * @param stems whether it is in the index of stems too
	 */
	record Searched(String name, boolean stems) {

	}

}
