package org.goldenthread.feed.rows;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.goldenthread.feed.description.FoundFeed;
import org.goldenthread.reading.Dates;
import org.goldenthread.reading.Reading;
import org.goldenthread.sheet.CsvRow;
import org.goldenthread.sheet.UnusableFile;
import org.goldenthread.value.Period;

/**
 * Reads the periods of rows. The same text is read once.
 */
final class FeedPeriods {

	private static final int MOST = 10_000;

	private final FoundFeed found;

	private final Map<String, Optional<Period>> known = new HashMap<>();

	FeedPeriods(FoundFeed found) {
		this.found = found;
	}

	/**
	 * The period of a row.
	 * @return the period; empty if it cannot be told
	 */
	Optional<Period> of(CsvRow row) {
		String written = written(row);
		if (this.known.size() > MOST) {
			throw new UnusableFile("The file has more than " + MOST + " periods: send it in parts.");
		}
		return this.known.computeIfAbsent(written, (_) -> read(row));
	}

	/**
	 * What stands there.
	 */
	String written(CsvRow row) {
		return this.found.feed()
			.period()
			.stream()
			.map((column) -> this.found.text(row, column))
			.collect(Collectors.joining(" to "));
	}

	/**
	 * The period of all rows that have one; empty if there are several.
	 */
	Optional<Period> only() {
		List<Period> all = this.known.values().stream().flatMap(Optional::stream).distinct().limit(2).toList();
		return (all.size() == 1) ? Optional.of(all.getFirst()) : Optional.empty();
	}

	private Optional<Period> read(CsvRow row) {
		List<String> columns = this.found.feed().period();
		Reading first = Dates.read(this.found.text(row, columns.getFirst()));
		Reading last = Dates.read(this.found.text(row, columns.getLast()));
		LocalDate from = first.from();
		LocalDate to = last.to();
		if (!first.disposition().isUsable() || !last.disposition().isUsable() || from == null || to == null
				|| to.isBefore(from) || from.getYear() < 1948 || to.getYear() > 2999) {
			return Optional.empty();
		}
		boolean beginning = this.found.feed().months() && from.equals(to) && from.getDayOfMonth() == 1;
		return Optional.of(between(from, beginning ? YearMonth.from(from).atEndOfMonth() : to));
	}

	/**
	 * The month, the quarter, the year or the time between two days.
	 */
	static Period between(LocalDate from, LocalDate to) {
		YearMonth first = YearMonth.from(from);
		YearMonth last = YearMonth.from(to);
		boolean months = from.getDayOfMonth() == 1 && to.equals(last.atEndOfMonth());
		if (!months) {
			return Period.parse(from.equals(to) ? from.toString() : from + ".." + to);
		}
		if (first.equals(last)) {
			return Period.parse(first.toString());
		}
		int year = first.minusMonths(3).getYear();
		String financial = year + "/" + String.valueOf(100 + (year + 1) % 100).substring(1);
		if (first.plusMonths(2).equals(last) && first.getMonthValue() % 3 == 1) {
			return Period.parse(financial + " Q" + (first.minusMonths(3).getMonthValue() + 2) / 3);
		}
		if (first.plusMonths(11).equals(last) && first.getMonthValue() % 12 == 4) {
			return Period.parse(financial);
		}
		if (first.plusMonths(11).equals(last) && first.getMonthValue() == 1) {
			return Period.parse(String.valueOf(first.getYear()));
		}
		return Period.parse(first + ".." + last);
	}

}
