package org.goldenthread.reading;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The names of months, and years of two and four digits.
 */
final class Months {

	/** A month by its name, as people write it. */
	static final String NAME = "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
			+ "sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";

	/** A year of four digits, or the last two. */
	static final String YEAR = "'?(?:20)?\\d{2}";

	private static final Pattern MONTH_AND_YEAR = Pattern.compile("(" + NAME + ")[\\s,/-]*(" + YEAR + ")");

	private static final Map<String, Month> MONTHS = Map.ofEntries(Map.entry("jan", Month.JANUARY),
			Map.entry("feb", Month.FEBRUARY), Map.entry("mar", Month.MARCH), Map.entry("apr", Month.APRIL),
			Map.entry("may", Month.MAY), Map.entry("jun", Month.JUNE), Map.entry("jul", Month.JULY),
			Map.entry("aug", Month.AUGUST), Map.entry("sep", Month.SEPTEMBER), Map.entry("oct", Month.OCTOBER),
			Map.entry("nov", Month.NOVEMBER), Map.entry("dec", Month.DECEMBER));

	private Months() {
	}

	static Month month(String name) {
		return java.util.Objects.requireNonNull(MONTHS.get(name.substring(0, 3).toLowerCase(Locale.ROOT)));
	}

	static int year(String digits) {
		int year = Integer.parseInt(digits.replace("'", ""));
		return (year < 100) ? 2000 + year : year;
	}

	/**
	 * A month with its year.
	 * @return the month; null if the text is none
	 */
	static @Nullable YearMonth read(String text) {
		Matcher matcher = MONTH_AND_YEAR.matcher(text);
		return matcher.matches() ? YearMonth.of(year(matcher.group(2)), month(matcher.group(1))) : null;
	}

	static Reading reading(YearMonth month) {
		return Reading.time(month.toString(), month.atDay(1), month.atEndOfMonth(), "month");
	}

	static Reading day(LocalDate day) {
		return Reading.time(day.toString(), day, day, "day");
	}

}
