package org.goldenthread.feed.rows;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.goldenthread.feed.description.Feed.FeedRatings;
import org.goldenthread.feed.description.FoundFeed;
import org.goldenthread.reading.Dates;
import org.goldenthread.reading.Reading;
import org.goldenthread.sheet.CsvRow;
import org.goldenthread.value.Period;

/**
 * The quarters that ratings hold for: as a row says, or else as a line above the headings
 * does.
 */
final class RatedQuarters {

	private static final Pattern QUARTER = Pattern
		.compile("q[1-4]\\s*(?:of\\s+)?(?:20)?\\d{2}\\s?[/–-]\\s?(?:20)?\\d{2}");

	private final FoundFeed found;

	private final List<String> columns;

	private final Map<String, Optional<Period>> known = new HashMap<>();

	private final Optional<Period> above;

	RatedQuarters(FoundFeed found, FeedRatings ratings) {
		this.found = found;
		this.columns = ratings.period().stream().filter(found::has).toList();
		List<Period> written = found.above()
			.stream()
			.flatMap((row) -> IntStream.range(0, row.fields().size()).mapToObj(row::text))
			.map((text) -> text.toLowerCase(Locale.ROOT).replace("quarter ", "q"))
			.flatMap((text) -> QUARTER.matcher(text).results())
			.map(MatchResult::group)
			.map((text) -> read(text.replaceFirst("(q[1-4])\\s*(?:of\\s+)?", "$1 ")))
			.flatMap(Optional::stream)
			.distinct()
			.toList();
		this.above = (written.size() == 1) ? Optional.of(written.getFirst()) : Optional.empty();
	}

	/**
	 * The quarter of a row.
	 * @return the quarter; empty if it cannot be told
	 */
	Optional<Period> of(CsvRow row) {
		String written = written(row);
		return written.isEmpty() ? this.above : this.known.computeIfAbsent(written, RatedQuarters::read);
	}

	/**
	 * What stands there.
	 */
	String written(CsvRow row) {
		return this.columns.stream()
			.map((column) -> this.found.text(row, column))
			.filter((text) -> !text.isEmpty())
			.findFirst()
			.orElse("");
	}

	/** A quarter is also written as its last month or its last day. */
	private static Optional<Period> read(String text) {
		Reading reading = Dates.read(text);
		LocalDate to = reading.to();
		if (!reading.disposition().isUsable() || to == null || reading.from() == null) {
			return Optional.empty();
		}
		YearMonth last = YearMonth.from(to);
		LocalDate first = last.minusMonths(2).atDay(1);
		boolean ends = last.getMonthValue() % 3 == 0 && to.equals(last.atEndOfMonth());
		return (ends && !Objects.requireNonNull(reading.from()).isBefore(first))
				? Optional.of(FeedPeriods.between(first, to)) : Optional.empty();
	}

}
