package org.goldenthread.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.goldenthread.sheet.Cell;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates: the day before the month, financial years from April to March, and each
 * only as exactly as it is written.
 */
public final class Dates {

	private static final String FINANCIAL = "(?:fy\\s?)?((?:20)?\\d{2})\\s?[/–-]\\s?((?:20)?\\d{2})";

	private static final String NUMERIC = "(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}|\\d{2})";

	private static final String TIME = "(?:,?\\s+\\d{1,2}[:.]\\d{2}(?::\\d{2})?)?";

	private static final Pattern REVISED = Pattern
		.compile("(.+?)\\s*\\((?:(?:revised|moved) from|was|previously|originally):?\\s+(.+)\\)");

	private static final Pattern REVISED_TO = Pattern
		.compile("(.+?)\\s*[(,;–-]\\s*(?:(?:revised|moved|extended|slipped)(?: to)?|now):?\\s+(.+?)\\)?");

	private static final Pattern RANGE = Pattern.compile("(.+?)\\s*(?:–|—|\\bto\\b|\\buntil\\b|-)\\s*(.+)");

	/** Stands before the date that another came in place of, beside that other. */
	public static final String REVISED_FROM = "revised; previous ";

	private static final Pattern PART_OF_MONTH = Pattern.compile("(?:early|mid|late|middle of)[\\s-]+(.+)");

	private static final Pattern WITH_WORDS = Pattern.compile("(.+?)\\s*\\([^()\\d]+\\)");

	private static final int EARLIEST = 2005;

	private static final int LATEST = 2050;

	private static final List<String> SEASONS = List.of("spring", "summer", "autumn", "winter");

	private static final List<Form> FORMS = List.of(
			new Form("(\\d{4})-(\\d{2})-(\\d{2})(?:t.*)?" + TIME, Dates::isoDay),
			new Form("(20\\d{2})-(0[1-9]|1[0-2])", Dates::isoMonth),
			new Form("q([1-4])\\s+(?:of\\s+)?" + FINANCIAL, (found) -> quarter(found, 2, 3, 1)),
			new Form(FINANCIAL + "\\s+q([1-4])", (found) -> quarter(found, 1, 2, 3)),
			new Form("q([1-4])\\s+(?:fy\\s?)?(" + Months.YEAR + ")", Dates::doubtfulQuarter),
			new Form("h([12])\\s+" + FINANCIAL, (found) -> half(found, 2, 3, 1)),
			new Form(FINANCIAL + "\\s+h([12])", (found) -> half(found, 1, 2, 3)),
			new Form(FINANCIAL + "\\s+m(\\d{1,2})", (found) -> monthOf(found, 1, 2, 3)),
			new Form("m(\\d{1,2})\\s+" + FINANCIAL, (found) -> monthOf(found, 2, 3, 1)),
			new Form("(?:(?:across|during|over|in|for|throughout)\\s+)?" + FINANCIAL, Dates::financialYear),
			new Form("fy\\s?(" + Months.YEAR + ")", Dates::doubtfulYear),
			new Form("(20\\d{2})", (found) -> year(Integer.parseInt(found.group(1)))),
			new Form(NUMERIC + TIME, Dates::numericDay),
			new Form(
					"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sun)(?:day)?,?\\s+)?(\\d{1,2})(?:st|nd|rd|th)?"
							+ "[\\s-]+(?:of\\s+)?(" + Months.NAME + ")[\\s,-]+(" + Months.YEAR + ")" + TIME,
					Dates::namedDay),
			new Form("(" + Months.NAME + ")\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(20\\d{2})",
					(found) -> day(found.group(3), Months.month(found.group(1)).getValue(), found.group(2))),
			new Form("(" + Months.NAME + ")[\\s,/-]*(" + Months.YEAR + ")", Dates::namedMonth),
			new Form("[a-z&]+-(" + Months.NAME + ")-(20\\d{2})",
					(found) -> Months.reading(YearMonth.of(Months.year(found.group(2)), Months.month(found.group(1))))),
			new Form("(0?[1-9]|1[0-2])[/.-](20\\d{2})",
					(found) -> Months
						.reading(YearMonth.of(Integer.parseInt(found.group(2)), Integer.parseInt(found.group(1))))),
			new Form("(\\d{1,2})[\\s-](" + Months.NAME + ")", Dates::dayWithoutYear),
			new Form(
					"\\d{1,2}(?:st|nd|rd|th)[\\s-](?:of )?(?:" + Months.NAME
							+ ")|\\d{1,2}[/.]\\d{1,2}|q[1-4]|m\\d{1,2}",
					(found) -> Reading.none(Disposition.ASK, "has no year")),
			new Form("(" + Months.NAME + ")", (found) -> Reading.none(Disposition.ASK, "has no year")),
			new Form("(spring|summer|autumn|winter)\\s+(20\\d{2})", Dates::season));

	private Dates() {
	}

	/**
	 * Reads a date.
	 * @param cell the cell
	 * @return the reading; its value is the day, the month, or another time as it is
	 * written in the graph
	 */
	public static Reading read(Cell cell) {
		Reading nothing = Words.nothing(cell);
		if (nothing != null) {
			return nothing;
		}
		if (cell.day() != null) {
			return stored(cell, cell.day());
		}
		if (cell.number() != null) {
			return number(cell.number());
		}
		return read(cell.text());
	}

	private static Reading stored(Cell cell, LocalDate day) {
		String format = cell.format().toLowerCase(Locale.ROOT);
		if (cell.isMonth()) {
			return Months.reading(YearMonth.from(day));
		}
		if (!format.contains("y")) {
			return Months.day(day)
				.as(Disposition.ASK, "is shown as " + cell.text() + ", without its year: a month may have been meant");
		}
		return Months.day(day);
	}

	private static Reading number(double number) {
		if (number == Math.rint(number) && number >= 1900 && number <= 2100) {
			return year((int) number);
		}
		return serial(number);
	}

	private static Reading serial(double number) {
		if (number >= 30_000 && number <= 80_000) {
			return Months.day(LocalDate.of(1899, 12, 30).plusDays((long) number))
				.as(Disposition.ASK, "may be a day as spreadsheets count them");
		}
		return Reading.none(Disposition.UNREADABLE, "is a number and no date");
	}

	/**
	 * Reads a date as it is written.
	 * @param text the text
	 * @return the reading
	 */
	public static Reading read(String text) {
		Reading reading = written(text);
		LocalDate day = reading.from();
		boolean far = day != null && (day.getYear() < EARLIEST || day.getYear() > LATEST);
		return (far && "day".equals(reading.precision()) && reading.disposition() == Disposition.VALUE)
				? reading.as(Disposition.ASK, "is far from the present: say that it is right, or write another year")
				: reading;
	}

	private static Reading written(String text) {
		String plain = text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
		Matcher revised = REVISED.matcher(plain);
		if (revised.matches()) {
			Reading now = read(revised.group(1));
			Reading before = read(revised.group(2));
			return (before.value() != null) ? now.qualified(REVISED_FROM + before.value()) : now;
		}
		Matcher revisedTo = REVISED_TO.matcher(plain);
		if (revisedTo.matches()) {
			Reading before = read(revisedTo.group(1));
			Reading now = read(revisedTo.group(2));
			return (before.value() != null && now.value() != null) ? now.qualified(REVISED_FROM + before.value())
					: Reading.none(Disposition.ASK, "was revised, and one of the two is no date");
		}
		if (plain.startsWith("w/c ") || plain.startsWith("week commencing ")) {
			return week(plain.replaceFirst("w/c |week commencing ", "").strip());
		}
		if (plain.startsWith("by ") || plain.startsWith("before ") || plain.startsWith("until ")) {
			return bounded(plain);
		}
		if (plain.matches("(by )?(the )?end (of )?.+")) {
			return end(plain.replaceFirst("(by )?(the )?end (of )?", ""));
		}
		Reading single = single(plain);
		if (single != null) {
			return single;
		}
		Reading range = range(plain);
		if (range != null) {
			return range;
		}
		if (plain.matches("\\d+(\\.\\d+)?")) {
			return serial(Double.parseDouble(plain));
		}
		for (Pattern about : List.of(PART_OF_MONTH, WITH_WORDS)) {
			Matcher matcher = about.matcher(plain);
			Reading date = matcher.matches() ? single(matcher.group(1)) : null;
			if (date != null && date.disposition() == Disposition.VALUE) {
				return date.as(Disposition.ASK, "has words beside the date, which are lost if it is read so");
			}
		}
		return (plain.matches(".*\\d.*") || plain.equals("?"))
				? Reading.none(Disposition.UNREADABLE,
						"is no date that can be read: write one such as 31/03/2026, Mar 2026, Q3 2025/26 or 2025/26")
				: Reading.none(Disposition.TEXT, "is no date").qualified(plain);
	}

	/**
	 * Whether a reading is of the first or the last day of a month, which often stand for
	 * it.
	 * @param reading the reading
	 * @return true if so
	 */
	public static boolean standsForMonth(Reading reading) {
		LocalDate day = reading.from();
		return day != null && "day".equals(reading.precision())
				&& (day.getDayOfMonth() == 1 || day.equals(YearMonth.from(day).atEndOfMonth()));
	}

	/**
	 * The month that a day lies in.
	 * @param day a reading of the day
	 * @return the same reading of the month
	 */
	public static Reading month(Reading day) {
		LocalDate from = day.from();
		if (from == null) {
			return day;
		}
		Reading month = Months.reading(YearMonth.from(from));
		return day.with(month.value()).at(month);
	}

	private static @Nullable Reading single(String plain) {
		for (Form form : FORMS) {
			Matcher matcher = form.pattern().matcher(plain);
			if (matcher.matches()) {
				try {
					Reading reading = form.reading().apply(matcher);
					if (reading != null) {
						return reading;
					}
				}
				catch (DateTimeException ex) {
					return Reading.none(Disposition.UNREADABLE, "there is no such day or month");
				}
			}
		}
		return null;
	}

	private static Reading week(String rest) {
		Reading first = read(rest);
		return (first.from() != null)
				? Reading.time(first.from().toString(), first.from(), first.from().plusDays(6), "week") : first;
	}

	private static Reading bounded(String plain) {
		String word = plain.substring(0, plain.indexOf(' '));
		Reading end = read(plain.substring(word.length() + 1));
		return (end.to() != null)
				? new Reading(end.disposition(), end.value(), null, word, null, end.to(), end.precision(), end.note())
				: end;
	}

	private static Reading end(String rest) {
		Reading whole = read(rest);
		return (whole.to() != null) ? new Reading(whole.disposition(), whole.to().toString(), null,
				"end of " + whole.value(), whole.from(), whole.to(), whole.precision(), whole.note()) : whole;
	}

	private static @Nullable Reading range(String plain) {
		Matcher matcher = RANGE.matcher(plain);
		if (!matcher.matches()) {
			return null;
		}
		Reading last = single(matcher.group(2).strip());
		if (last == null || last.to() == null) {
			return null;
		}
		String start = matcher.group(1).strip();
		Reading first = single(start);
		if (start.matches(Months.NAME) && last.precision() != null && last.precision().equals("month")) {
			first = single(start + " " + last.to().getYear());
		}
		if (first == null || first.from() == null) {
			return null;
		}
		return last.to().isBefore(first.from()) ? Reading.none(Disposition.UNREADABLE, "ends before it starts")
				: Reading.time(first.value() + ".." + last.value(), first.from(), last.to(), "range");
	}

	private static Reading isoDay(MatchResult found) {
		return day(found.group(1), Integer.parseInt(found.group(2)), found.group(3));
	}

	private static Reading isoMonth(MatchResult found) {
		return Months.reading(YearMonth.of(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))));
	}

	private static Reading numericDay(MatchResult found) {
		return day(found.group(3), Integer.parseInt(found.group(2)), found.group(1));
	}

	private static Reading namedDay(MatchResult found) {
		return day(found.group(3), Months.month(found.group(2)).getValue(), found.group(1));
	}

	private static Reading day(String year, int month, String day) {
		return Months.day(LocalDate.of(Months.year(year), month, Integer.parseInt(day)));
	}

	private static @Nullable Reading namedMonth(MatchResult found) {
		YearMonth month = Months.read(found.group());
		return (month != null) ? Months.reading(month) : null;
	}

	private static Reading dayWithoutYear(MatchResult found) {
		return Reading.none(Disposition.ASK, "has no year, or is a month with the last digits of its year");
	}

	private static Reading season(MatchResult found) {
		int season = SEASONS.indexOf(found.group(1));
		LocalDate first = LocalDate.of(Integer.parseInt(found.group(2)), 3, 1).plusMonths(3L * season);
		return Reading.time(found.group(2) + " " + found.group(1), first, first.plusMonths(3).minusDays(1), "season")
			.as(Disposition.ASK, "is a season, whose months differ from one to another");
	}

	private static Reading year(int year) {
		return Reading.time(String.valueOf(year), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), "year");
	}

	/**
	 * The last two digits of the second year follow from the first, or it is no financial
	 * year.
	 */
	private static @Nullable Integer april(MatchResult found, int first, int second) {
		int year = Months.year(found.group(first));
		return ((year + 1) % 100 == Months.year(found.group(second)) % 100) ? year : null;
	}

	private static String text(int april) {
		return april + "/" + String.valueOf(100 + (april + 1) % 100).substring(1);
	}

	private static @Nullable Reading financialYear(MatchResult found) {
		Integer year = april(found, 1, 2);
		return (year != null) ? Reading.time(text(year), LocalDate.of(year, 4, 1), LocalDate.of(year + 1, 3, 31), "FY")
				: null;
	}

	private static @Nullable Reading quarter(MatchResult found, int first, int second, int number) {
		return part(found, first, second, found.group(number), "Q", 3, "quarter");
	}

	private static @Nullable Reading half(MatchResult found, int first, int second, int number) {
		return part(found, first, second, found.group(number), "H", 6, "half");
	}

	private static @Nullable Reading part(MatchResult found, int first, int second, String number, String letter,
			int months, String precision) {
		Integer year = april(found, first, second);
		if (year == null) {
			return null;
		}
		LocalDate start = LocalDate.of(year, 4, 1).plusMonths((long) months * (Integer.parseInt(number) - 1));
		return Reading.time(text(year) + " " + letter + number, start, start.plusMonths(months).minusDays(1),
				precision);
	}

	private static @Nullable Reading monthOf(MatchResult found, int first, int second, int number) {
		Integer year = april(found, first, second);
		int month = Integer.parseInt(found.group(number));
		if (year == null || month < 1 || month > 12) {
			return Reading.none(Disposition.UNREADABLE, "there is no such month");
		}
		return Months.reading(YearMonth.of(year, 4).plusMonths(month - 1L));
	}

	private static Reading doubtfulQuarter(MatchResult found) {
		return new Reading(Disposition.ASK, null, null, null, null, null, "quarter",
				"may be a quarter of the calendar year or of the financial year");
	}

	private static Reading doubtfulYear(MatchResult found) {
		int year = Months.year(found.group(1));
		return new Reading(Disposition.ASK, null, null, null, null, null, "FY",
				"usually means " + text(year - 1) + ", and sometimes " + text(year));
	}

	private record Form(Pattern pattern, Function<MatchResult, @Nullable Reading> reading) {

		Form(String pattern, Function<MatchResult, @Nullable Reading> reading) {
			this(Pattern.compile(pattern), reading);
		}

	}

}
