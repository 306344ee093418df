package org.goldenthread.explorer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * How the indexes in {@code graph-schema/indexes.cypher} read texts, said again with the
 * library that the database uses: it is part of this service even where the database is a
 * server. A test compares the two.
 */
final class SearchAnalysis {

	/** What is searched, in the order in which matches are shown. */
	static final List<Searched> PROPERTIES = List.of(new Searched("name", true, true),
			new Searched("abbreviation", false, true), new Searched("altNames", true, true),
			new Searched("section", false, true), new Searched("codes", false, true),
			new Searched("description", true, false), new Searched("id", false, true));

	/** The analyser {@code standard-folding} of the index {@code search}. */
	private static final Analyzer WITHOUT_COMMON_WORDS = new Analyzer() {

		@Override
		protected TokenStreamComponents createComponents(String field) {
			StandardTokenizer words = new StandardTokenizer();
			return new TokenStreamComponents(words, new StopFilter(new LowerCaseFilter(new ASCIIFoldingFilter(words)),
					EnglishAnalyzer.ENGLISH_STOP_WORDS_SET));
		}

	};

	/**
	 * The same with every word, as the index {@code searchNames} has them beside the
	 * other.
	 */
	private static final Analyzer EVERY_WORD = new Analyzer() {

		@Override
		protected TokenStreamComponents createComponents(String field) {
			StandardTokenizer words = new StandardTokenizer();
			return new TokenStreamComponents(words, new LowerCaseFilter(new ASCIIFoldingFilter(words)));
		}

	};

	/** The analyser {@code english} of the index {@code searchStems}. */
	private static final Analyzer STEMS = new EnglishAnalyzer();

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
	 * The words of a text of a property: as they are written, then by their stems.
	 */
	static List<Token> tokens(Searched property, String text) {
		List<Token> tokens = new ArrayList<>();
		read(property.everyWord() ? EVERY_WORD : WITHOUT_COMMON_WORDS, text, false, tokens);
		if (property.stems()) {
			read(STEMS, text, true, tokens);
		}
		return tokens;
	}

	/** The stems of the words of a text. */
	static Set<String> stems(String text) {
		return texts(STEMS, text);
	}

	/** The words of a text as they are written. */
	static Set<String> words(String text) {
		return texts(EVERY_WORD, text);
	}

	private static Set<String> texts(Analyzer analyzer, String text) {
		List<Token> tokens = new ArrayList<>();
		read(analyzer, text, false, tokens);
		return tokens.stream().map(Token::text).collect(Collectors.toCollection(LinkedHashSet::new));
	}

	private static void read(Analyzer analyzer, String text, boolean stem, List<Token> found) {
		try (TokenStream tokens = analyzer.tokenStream("", text)) {
			CharTermAttribute token = tokens.addAttribute(CharTermAttribute.class);
			OffsetAttribute place = tokens.addAttribute(OffsetAttribute.class);
			tokens.reset();
			while (tokens.incrementToken()) {
				found.add(new Token(token.toString(), place.startOffset(), place.endOffset(), stem));
			}
			tokens.end();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A property that is searched.
	 *
	 * @param name its name
	 * @param stems whether it is in the index of stems too
	 * @param everyWord whether common words are in an index too
	 */
	record Searched(String name, boolean stems, boolean everyWord) {

	}

	/**
	 * A word of a text.
	 *
	 * @param text the word as the index has it
	 * @param start where it starts in the text
	 * @param end where it ends
	 * @param stem whether it is the stem of the word
	 */
	record Token(String text, int start, int end, boolean stem) {

	}

}
