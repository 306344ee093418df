package org.goldenthread.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.goldenthread.sheet.Cell;
import org.jspecify.annotations.Nullable;

/**
 * Reads quantities with their units, bounds and ranges. A percentage is of a hundred,
 * whatever the file stores.
 */
public final class Quantities {

	private static final int DECIMALS = 6;

	private static final String NUMBER = "(?:\\d{1,3}(?:[,\\u00a0 ]\\d{3})+|\\d+)(?:\\.\\d+)?|\\.\\d+";

	private static final Pattern QUANTITY = Pattern
		.compile("(?<bound>>=|<=|=>|=<|[<>≤≥~≈]|(?:over|under|more than|less than|fewer than|at least|up to|at most|"
				+ "about|around|approx(?:imately)?\\.?|circa|c\\.)(?=[\\s£\\d]))?\\s*(?<sign>[+−–-])?\\s*(?<currency>£)?"
				+ "(?<sign2>-)?(?<number>" + NUMBER + ")\\s*(?<scale>bn|m|k|million|billion|thousand)?(?![a-z])\\s*"
				+ "(?<percent>%|per ?cent\\b|pp\\b)?(?<rest>.*)", Pattern.DOTALL);

	private static final Pattern RANGE = Pattern
		.compile("(£)?(" + NUMBER + ")\\s*(%)?\\s*(?:–|—|-|\\bto\\b)\\s*£?(" + NUMBER + ")\\s*(%)?\\s*([a-z /]*)");

	private static final Pattern IN = Pattern.compile("(" + NUMBER + ") in (" + NUMBER + ")");

	private static final Pattern OF = Pattern.compile("(" + NUMBER + ")\\s?(?:/|\\bof\\b)\\s?(" + NUMBER + ")");

	private static final Pattern DURATION = Pattern
		.compile("(?:(\\d+)\\s?h(?:rs?|ours?)?\\s*)?(?:(\\d+)\\s?m(?:ins?)?)?" + "\\s*(?:(\\d+)\\s?s(?:ecs?)?)?");

	private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):(\\d{2}):(\\d{2})");

	private static final Pattern INTERVAL = Pattern
		.compile("\\s*\\(\\s*(" + NUMBER + ")\\s*(?:-|–|,|to)\\s*(" + NUMBER + ")\\s*%?\\s*\\)");

	private static final Pattern BRACKETED = Pattern.compile("\\s*\\((.+)\\)\\s*");

	private static final Pattern YEAR_BOUND = Pattern.compile(".*\\bby (?:the end of )?(\\S+(?: 20\\d{2})?)\\s*");

	/** As official statistics mark what would tell of few people. */
	private static final Pattern HELD_BACK = Pattern.compile("\\*+|†|c|\\[c\\]|\\(c\\)|suppressed");

	/** And so what does not apply or is not available. */
	private static final Pattern NOT_GIVEN = Pattern.compile("[xz:]|\\[[xzw]\\]|\\([xz]\\)|\\.");

	private static final Pattern FINANCIAL_YEAR = Pattern.compile("(?:(?:in|for)\\s+)?20\\d{2}[/–-]\\d{2}");

	private static final Pattern DIRECTION = Pattern
		.compile("\\b(?:adverse|favou?rable|over ?spen[dt]|under ?spen[dt]|deficit|surplus|shortfall|loss|worse|better|"
				+ "above|below|ahead|behind|over|under|short)\\b(?! ?\\d)");

	private static final Map<String, BigDecimal> SCALES = Map.of("k", new BigDecimal(1_000), "thousand",
			new BigDecimal(1_000), "m", new BigDecimal(1_000_000), "million", new BigDecimal(1_000_000), "bn",
			new BigDecimal(1_000_000_000), "billion", new BigDecimal(1_000_000_000));

	private Quantities() {
	}

	/**
	 * Reads a quantity.
	 * @param cell the cell
	 * @param unit the unit that stands beside it or in its heading; null if none does
	 * @return the reading; a range has {@code ..} between its ends
	 */
	public static Reading read(Cell cell, @Nullable String unit) {
		String known = Units.name(unit);
		Reading nothing = Words.nothing(cell);
		if (nothing != null) {
			return nothing.in(known);
		}
		if (known != null && known.equals("code")) {
			return Reading.of(cell.text()).in(known);
		}
		return (cell.number() != null) ? stored(cell, cell.number(), known) : written(cell.text(), known);
	}

	private static Reading stored(Cell cell, double number, @Nullable String unit) {
		String format = cell.format().toLowerCase(Locale.ROOT);
		if (format.contains("h:") || format.contains("[h]") || format.contains("mm:ss")) {
			return Reading.of(plain(BigDecimal.valueOf(number * 24 * 60))).in("minutes");
		}
		if (cell.day() != null) {
			return Reading.none(Disposition.ASK, "is stored as the day " + cell.day() + ", where a number is expected");
		}
		if (cell.isPercent()) {
			return Reading.of(plain(BigDecimal.valueOf(number).movePointRight(2))).in("%");
		}
		Reading value = Reading.of(plain(BigDecimal.valueOf(number))).in(format.contains("£") ? "GBP" : unit);
		if (unit != null && unit.equals("%") && number != 0 && Math.abs(number) < 1) {
			return Reading
				.none(Disposition.ASK,
						"may be " + value.value() + " % or " + plain(BigDecimal.valueOf(number).movePointRight(2))
								+ " %")
				.in(unit);
		}
		return value;
	}

	/** Without what binary fractions add. */
	private static String plain(BigDecimal number) {
		BigDecimal rounded = number.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
		return (rounded.signum() == 0) ? "0" : rounded.toPlainString();
	}

	/**
	 * Reads a quantity as it is written.
	 * @param text the text
	 * @param unit the unit that is known; null if none is
	 * @return the reading
	 */
	static Reading written(String text, @Nullable String unit) {
		String plain = text.strip().toLowerCase(Locale.ROOT);
		if (plain.equals("nil") || plain.equals("zero") || plain.equals("none")) {
			return Reading.of("0").in(unit);
		}
		if (HELD_BACK.matcher(plain).matches()) {
			return Reading.none(Disposition.SUPPRESSED, "a small number that is held back").in(unit);
		}
		if (NOT_GIVEN.matcher(plain).matches()) {
			return Reading.none(Disposition.PLACEHOLDER, text.strip() + " is no value: it was not given").in(unit);
		}
		if (plain.matches("[<≤]\\s?\\d{1,2}") && (unit == null || !unit.equals("%"))) {
			return Reading.none(Disposition.SUPPRESSED, "a small number that is held back").in(unit).qualified(plain);
		}
		Reading special = special(plain, unit);
		if (special != null) {
			return special;
		}
		boolean negative = plain.matches("\\(\\s*£?[\\d.,]+\\s*[a-z%]*\\s*\\)");
		Matcher matcher = QUANTITY.matcher(negative ? plain.substring(1, plain.length() - 1).strip() : plain);
		return matcher.matches() ? quantity(matcher, negative, unit)
				: Reading.none(Disposition.TEXT, "holds no number").in(unit).qualified(text.strip());
	}

	private static @Nullable Reading special(String plain, @Nullable String unit) {
		if (plain.matches("\\d{1,3}:\\d{2}")) {
			return Reading
				.none(Disposition.ASK,
						"may be hours and minutes, or minutes and seconds: write it as a number, with its unit")
				.in(unit);
		}
		Matcher in = IN.matcher(plain);
		if (in.matches()) {
			return ratio(in, BigDecimal.valueOf(100)).in("%").qualified(in.group(1) + " in " + in.group(2));
		}
		Matcher of = OF.matcher(plain);
		if (of.matches()) {
			return Reading.of(plain(number(of.group(1)))).in(unit).qualified(of.group(1) + " of " + of.group(2));
		}
		Matcher range = RANGE.matcher(plain);
		if (range.matches()) {
			boolean percent = range.group(3) != null || range.group(5) != null;
			String rest = Units.name(range.group(6));
			return Reading.of(plain(number(range.group(2))) + ".." + plain(number(range.group(4))))
				.in(percent ? "%" : (range.group(1) != null) ? "GBP" : (rest != null) ? rest : unit)
				.qualified("range");
		}
		Matcher clock = CLOCK.matcher(plain);
		if (clock.matches()) {
			return minutes(clock.group(1), clock.group(2), clock.group(3));
		}
		Matcher duration = DURATION.matcher(plain);
		return (plain.matches(".*\\d\\s?m.*\\d\\s?s.*|.*\\d\\s?h.*\\d\\s?m.*") && duration.matches())
				? minutes(duration.group(1), duration.group(2), duration.group(3)) : null;
	}

	private static Reading ratio(Matcher matcher, BigDecimal of) {
		BigDecimal whole = number(matcher.group(2));
		return (whole.signum() != 0)
				? Reading.of(plain(number(matcher.group(1)).multiply(of).divide(whole, DECIMALS, RoundingMode.HALF_UP)))
				: Reading.none(Disposition.UNREADABLE, "is of nothing");
	}

	private static Reading minutes(@Nullable String hours, @Nullable String minutes, @Nullable String seconds) {
		double all = 60 * part(hours) + part(minutes) + part(seconds) / 60;
		return Reading.of(plain(BigDecimal.valueOf(all))).in("minutes");
	}

	private static double part(@Nullable String digits) {
		return (digits != null) ? Integer.parseInt(digits) : 0;
	}

	private static Reading quantity(Matcher found, boolean negative, @Nullable String unit) {
		BigDecimal number = number(found.group("number"));
		String scale = found.group("scale");
		if (scale != null) {
			number = number.multiply(SCALES.getOrDefault(scale, BigDecimal.ONE));
		}
		String sign = found.group("sign");
		boolean minus = negative || found.group("sign2") != null || sign != null && !sign.equals("+");
		String of = (found.group("percent") != null) ? "%"
				: (found.group("currency") != null && (unit == null || !unit.startsWith("GBP"))) ? "GBP" : unit;
		Reading value = Reading.of(plain(minus ? number.negate() : number))
			.in(of)
			.qualified(bound(found.group("bound")));
		Reading whole = rest(value, found.group("rest").strip());
		return (negative && (whole.unit() == null || !whole.unit().startsWith("GBP")))
				? whole.as(Disposition.ASK, "may be below zero, as accounts write it, or a number in brackets") : whole;
	}

	private static Reading rest(Reading value, String rest) {
		if (rest.isEmpty()) {
			return value;
		}
		Matcher interval = INTERVAL.matcher(rest);
		if (interval.matches()) {
			return value.qualified("interval " + interval.group(1) + ".." + interval.group(2));
		}
		if (rest.matches("[▲▼↑↓↔→]")) {
			return value
				.qualified("▲↑".contains(rest) ? "arrow up" : "▼↓".contains(rest) ? "arrow down" : "arrow level");
		}
		Matcher bracketed = BRACKETED.matcher(rest);
		if (bracketed.matches()) {
			Reading time = Dates.read(bracketed.group(1).replaceFirst("^(?:est\\.?|estimate[d]?|as at|at)\\s+", ""));
			Reading noted = (value.qualifier() != null) ? value : value.qualified(bracketed.group(1));
			return (time.from() != null) ? noted.at(time) : noted;
		}
		Matcher year = YEAR_BOUND.matcher(rest);
		if (year.matches()) {
			Reading by = Dates.read("by " + year.group(1));
			return (by.to() != null) ? value.at(by) : value;
		}
		if (FINANCIAL_YEAR.matcher(rest).matches()) {
			return value.at(Dates.read(rest.replaceFirst("^(?:in|for)\\s+", "")));
		}
		if (rest.matches("\\[[a-z]{1,3}\\]")) {
			return value.as(Disposition.ASK, "is marked " + rest + ", as what is provisional, revised or doubtful is");
		}
		String named = Units.name(rest.replaceFirst("^(?:more|fewer|additional|extra)\\s+", ""));
		if (!rest.startsWith("of ") && DIRECTION.matcher(rest).find()) {
			return value.qualified(rest)
				.as(Disposition.ASK, "says '" + rest + "', and not whether the number is above or below zero");
		}
		if (named != null && rest.split(" ").length <= 3 && !rest.matches(".*\\d.*")) {
			return (value.unit() == null || Units.isCommon(named)) ? value.in(named) : value;
		}
		return rest.matches("of .*") ? value.qualified(rest)
				: value.as(Disposition.ASK, "holds more than a number: " + rest);
	}

	private static @Nullable String bound(@Nullable String bound) {
		if (bound == null) {
			return null;
		}
		return switch (bound.strip()) {
			case ">", "over", "more than" -> ">";
			case "<", "under", "less than", "fewer than" -> "<";
			case "≥", ">=", "=>", "at least" -> ">=";
			case "≤", "<=", "=<", "up to", "at most" -> "<=";
			default -> "about";
		};
	}

	private static BigDecimal number(String digits) {
		return new BigDecimal(digits.replaceAll("[,\\u00a0 ]", ""));
	}

}
