package org.goldenthread.feed.description;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.goldenthread.feed.description.Feed.FeedColumn;
import org.goldenthread.feed.description.Feed.FeedMeasure;
import org.goldenthread.feed.description.Feed.FeedRatings;
import org.goldenthread.feed.description.Feed.Term;
import org.goldenthread.sheet.CsvRow;
import org.jspecify.annotations.Nullable;

/**
 * A file that is a published one, with where its columns stand.
 *
 * @param feed what it is
 * @param headings the row of headings
 * @param above the rows above that
 * @param columns the places of the columns that it has, from 0, by their names
 */
public record FoundFeed(Feed feed, CsvRow headings, List<CsvRow> above, Map<String, List<Integer>> columns) {

	static Optional<FoundFeed> of(Feed feed, CsvRow row, List<CsvRow> above) {
		Map<String, Integer> places = new HashMap<>();
		for (int i = 0; i < row.fields().size(); i++) {
			places.putIfAbsent(plain(row.text(i)), i);
		}
		Map<String, List<Integer>> columns = new LinkedHashMap<>();
		feed.columns().forEach((name, column) -> {
			List<Integer> found = places(column, places);
			if (!found.isEmpty()) {
				columns.put(name, found);
			}
		});
		return Stream.of(feed.knownBy(), feed.period(), feed.organisations().keySet())
			.flatMap(Collection::stream)
			.allMatch(columns::containsKey) ? Optional.of(new FoundFeed(feed, row, above, columns)) : Optional.empty();
	}

	/** Capitals, spaces and underscores come and go from one edition to the next. */
	private static String plain(String heading) {
		return heading.toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", " ").strip();
	}

	private static List<Integer> places(FeedColumn column, Map<String, Integer> places) {
		Integer first = place(column.headings(), places);
		if (first == null) {
			return List.of();
		}
		if (column.last().isEmpty()) {
			return List.of(first);
		}
		Integer last = place(column.last(), places);
		return (last != null && last >= first) ? IntStream.rangeClosed(first, last).boxed().toList() : List.of();
	}

	private static @Nullable Integer place(List<String> headings, Map<String, Integer> places) {
		return headings.stream()
			.map((heading) -> places.get(plain(heading)))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	/**
	 * Whether the file has a column.
	 * @param column the name of the column
	 * @return whether it has
	 */
	public boolean has(String column) {
		return this.columns.containsKey(column);
	}

	/**
	 * What a row holds in a column.
	 * @param row the row
	 * @param column the name of the column
	 * @return the text; empty too if the file has no such column
	 */
	public String text(CsvRow row, String column) {
		List<Integer> places = this.columns.get(column);
		return (places != null) ? row.text(places.getFirst()) : "";
	}

	/**
	 * The measures that the file gives: of several descriptions of one measure the first
	 * whose columns there are.
	 * @return the measures
	 */
	public List<FeedMeasure> measures() {
		Map<String, FeedMeasure> measures = new LinkedHashMap<>();
		this.feed.measures()
			.stream()
			.filter((measure) -> missing(measure).isEmpty())
			.forEach((measure) -> measures.putIfAbsent(measure.measure() + measure.where(), measure));
		return List.copyOf(measures.values());
	}

	/**
	 * What the file says of ratings.
	 * @return the properties of a rating, as if they were measures
	 */
	public List<FeedMeasure> rated() {
		FeedRatings ratings = this.feed.ratings();
		return (ratings != null) ? ratings.parts().stream().filter((part) -> missing(part).isEmpty()).toList()
				: List.of();
	}

	/**
	 * Why measures are not given: of each the headings that are missing.
	 * @return the headings by the ids of the measures
	 */
	public Map<String, List<String>> notGiven() {
		Map<String, List<String>> notGiven = new LinkedHashMap<>();
		List<String> given = measures().stream().map(FeedMeasure::measure).toList();
		this.feed.measures()
			.stream()
			.filter((measure) -> !given.contains(measure.measure()))
			.forEach((measure) -> notGiven.putIfAbsent(measure.measure(), missing(measure)));
		return notGiven;
	}

	private List<String> missing(FeedMeasure measure) {
		List<String> needed = new ArrayList<>(measure.where().keySet());
		Stream.of(measure.numerator(), measure.denominator())
			.flatMap(List::stream)
			.map(Term::column)
			.forEach(needed::add);
		return needed.stream()
			.filter((column) -> !has(column))
			.distinct()
			.map((column) -> Objects.requireNonNull(this.feed.columns().get(column)).headings().getFirst())
			.toList();
	}

}
