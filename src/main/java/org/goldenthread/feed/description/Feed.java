package org.goldenthread.feed.description;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A file that is published again and again in the same form, as {@code seed-data/feeds}
 * describes it.
 *
 * @param name its name
 * @param title what it is, in words
 * @param columns what it has, by the names that the description gives them
 * @param knownBy the columns by which it is recognised
 * @param period the column of the period, or those of its first and last day; none if
 * only ratings are given
 * @param months whether a day stands for the month that begins with it
 * @param organisations the columns of codes, each with that of the name
 * @param totals what stands in place of a code in the row of a total, in capitals: the
 * ids of what the total is of
 * @param totalIsSum whether a total is the sum of the other rows
 * @param rowsAddUp whether the rows of one body are parts that add up
 * @param emptyIsNought whether an empty cell is nought
 * @param rows which rows count: what columns hold, in capitals
 * @param key the columns that tell rows apart
 * @param status the column that says how final a row is; null if there is none
 * @param finality what it may say, in capitals, the most final last
 * @param measures the measures that it gives
 * @param ratings the ratings that it gives; null if it gives none
 */
public record Feed(String name, String title, Map<String, FeedColumn> columns, List<String> knownBy,
		List<String> period, boolean months, Map<String, String> organisations, Map<String, String> totals,
		boolean totalIsSum, boolean rowsAddUp, boolean emptyIsNought, Map<String, Set<String>> rows, List<String> key,
		@Nullable String status, List<String> finality, List<FeedMeasure> measures, @Nullable FeedRatings ratings) {

	/** Says in a description that a cell holds nothing. */
	public static final String NOTHING = "NOTHING";

	/**
	 * A text as conditions compare it.
	 * @param text what a cell holds
	 * @return the same in capitals, without the spaces around it
	 */
	public static String capitals(String text) {
		return text.strip().toUpperCase(Locale.ROOT);
	}

	/**
	 * A column, or several beside each other that are added up.
	 *
	 * @param headings what it, or the first of them, is called, as of now and before
	 * @param last what the last of them is called; empty if it is one column
	 */
	public record FeedColumn(List<String> headings, List<String> last) {

	}

	/**
	 * A measure that a file gives.
	 *
	 * @param measure the id of the measure
	 * @param where in which rows it stands: what columns hold, in capitals
	 * @param numerator what is counted above the line, or at all
	 * @param denominator what is counted below the line; empty if nothing is
	 * @param percent whether the value is the share of the one in the other, and not what
	 * is counted
	 * @param unit the unit of the value; null for that of the measure
	 */
	public record FeedMeasure(String measure, Map<String, Set<String>> where, List<Term> numerator,
			List<Term> denominator, boolean percent, @Nullable String unit) {

	}

	/**
	 * The ratings of organisations that a file gives.
	 *
	 * @param period the columns that say of which quarter they are, of which the first
	 * counts that says anything
	 * @param among the column of what organisations are ranked among; null if all are
	 * @param under the ids of the frameworks that they are given under, by their years
	 * @param parts what is said of each, where a property of the rating stands in place
	 * of a measure
	 */
	public record FeedRatings(List<String> period, @Nullable String among, Map<String, String> under,
			List<FeedMeasure> parts) {

	}

	/**
	 * A column that is added or taken away.
	 *
	 * @param column its name
	 * @param minus whether it is taken away
	 */
	public record Term(String column, boolean minus) {

	}

}
