package org.goldenthread.reading;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.IntSummaryStatistics;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.goldenthread.sheet.Cell;
import org.jspecify.annotations.Nullable;

/**
 * Reads ratings in red, amber and green: five steps, and a trend apart. What stands for a
 * rating by a convention is read through the key of the workbook, if there is one.
 *
 * @param key the ratings by what stands for them, such as {@code 1} or {@code b}
 * @param colours the ratings by the colours of cells, as the key shows them
 */
public record Ratings(Map<String, String> key, Map<String, String> colours) {

	private static final Map<String, String> NAMES = Map.ofEntries(Map.entry("r", "red"), Map.entry("red", "red"),
			Map.entry("off track", "red"), Map.entry("off-track", "red"), Map.entry("a", "amber"),
			Map.entry("amber", "amber"), Map.entry("at risk", "amber"), Map.entry("some concern", "amber"),
			Map.entry("delayed", "amber"), Map.entry("g", "green"), Map.entry("green", "green"),
			Map.entry("on track", "green"), Map.entry("on-track", "green"), Map.entry("on course", "green"),
			Map.entry("amber-green", "amber-green"), Map.entry("amber green", "amber-green"),
			Map.entry("ag", "amber-green"), Map.entry("a-g", "amber-green"),
			Map.entry("on track with issues", "amber-green"), Map.entry("amber-red", "amber-red"),
			Map.entry("amber red", "amber-red"), Map.entry("red amber", "amber-red"),
			Map.entry("red-amber", "amber-red"), Map.entry("ar", "amber-red"), Map.entry("a-r", "amber-red"),
			Map.entry("r-a", "amber-red"), Map.entry("ra", "amber-red"), Map.entry("complete", "complete"),
			Map.entry("completed", "complete"), Map.entry("done", "complete"), Map.entry("achieved", "complete"),
			Map.entry("delivered", "complete"), Map.entry("not started", "not started"),
			Map.entry("not yet started", "not started"), Map.entry("on hold", "paused"), Map.entry("paused", "paused"),
			Map.entry("closed", "closed"));

	private static final int LEAST_COLOUR = 40;

	private static final Map<String, String> DOUBTFUL = Map.of("✔", "complete", "✓", "complete", "tick", "complete",
			"b", "complete", "blue", "complete");

	private static final Pattern PREVIOUS = Pattern.compile("(.+?)\\s*\\((?:was|previously|from)\\s+(.+)\\)");

	private static final Pattern NUMBERED = Pattern.compile("\\d\\s*[-–.:]\\s*(.+)");

	private static final Pattern QUALIFIED = Pattern.compile("(.+?)(?:\\s+[-–:]\\s+|\\s+)([^-–].*)");

	private static final Pattern ARROW = Pattern.compile("(?<=[a-z])([↑↓↔▲▼])$");

	private static final Pattern NEXT = Pattern.compile("(.+?)\\s*(?:→|-+>|=>|➔|➜|\\bto\\b)\\s*(.+)");

	private static final Pattern DELAY = Pattern
		.compile("delayed\\s*(?:by\\s*)?(?:less than|<|under)\\s*(\\d+)\\s*m(?:onths?)?");

	private static final Map<String, String> TRENDS = Map.of("↑", "improving", "▲", "improving", "↓", "worsening", "▼",
			"worsening", "↔", "no change", "→", "no change", "improving", "improving", "worsening", "worsening",
			"deteriorating", "worsening");

	/** Without a key. */
	public static final Ratings WITHOUT_KEY = new Ratings(Map.of(), Map.of());

	public Ratings {
		key = Map.copyOf(key);
		colours = Map.copyOf(colours);
	}

	/**
	 * Whether a text is a rating in the usual words.
	 * @param text the text
	 * @return true if so
	 */
	public static boolean isUsual(String text) {
		return NAMES.containsKey(plain(text));
	}

	/**
	 * Whether a text is a rating as it is kept.
	 * @param text the text
	 * @return true if so
	 */
	public static boolean isRating(String text) {
		return NAMES.containsValue(text);
	}

	/**
	 * The ratings as they are kept.
	 * @return their names in order
	 */
	public static Set<String> all() {
		return new TreeSet<>(NAMES.values());
	}

	/**
	 * The rating that some words of a key stand for.
	 * @param meaning the words, such as "Off track – will miss date"
	 * @return the rating; null if they are none
	 */
	public static @Nullable String meaning(String meaning) {
		String plain = plain(meaning);
		String whole = NAMES.get(plain);
		if (whole != null) {
			return whole;
		}
		return NAMES.entrySet()
			.stream()
			.filter((each) -> each.getKey().length() > 3 && plain.startsWith(each.getKey()))
			.max(java.util.Comparator.comparing((each) -> each.getKey().length()))
			.map(Map.Entry::getValue)
			.orElse(null);
	}

	/**
	 * The same with what another key says.
	 * @param more the ratings by what stands for them
	 * @return the ratings
	 */
	public Ratings with(Map<String, String> more) {
		Map<String, String> all = new HashMap<>(this.key);
		more.forEach((sign, rating) -> all.put(plain(sign), rating));
		return new Ratings(all, this.colours);
	}

	/**
	 * Reads a rating.
	 * @param cell the cell
	 * @return the reading; its value is red, amber-red, amber, amber-green, green,
	 * complete, closed, paused or not started
	 */
	public Reading read(Cell cell) {
		if (cell.isBlank() && cell.fill() != null && this.colours.containsKey(cell.fill())) {
			return Reading.of(java.util.Objects.requireNonNull(this.colours.get(cell.fill())))
				.as(Disposition.ASK, "is only a colour, which the key explains");
		}
		if (cell.isBlank() && cell.fill() != null && isColoured(cell.fill())) {
			return Reading.none(Disposition.ASK,
					"is only a colour, and no key says what it means: write the rating, or a key beside or above the table");
		}
		Reading nothing = Words.nothing(cell);
		if (nothing != null) {
			return nothing;
		}
		Reading word = read(cell.text());
		String colour = (cell.fill() != null) ? this.colours.get(cell.fill()) : null;
		return (colour != null && word.value() != null && !colour.equals(word.value()))
				? word.as(Disposition.CONFLICT, "the word says " + word.value() + " and the colour " + colour) : word;
	}

	/** Not white, black or grey, which rows are often shaded with. */
	private static boolean isColoured(String fill) {
		int colour = HexFormat.fromHexDigits(fill);
		IntSummaryStatistics parts = IntStream.of(colour >> 16 & 0xff, colour >> 8 & 0xff, colour & 0xff)
			.summaryStatistics();
		return parts.getMax() - parts.getMin() > LEAST_COLOUR;
	}

	Reading read(String text) {
		String plain = ARROW.matcher(plain(text)).replaceFirst(" $1");
		String named = find(plain);
		if (named != null) {
			return Reading.of(named);
		}
		if (DOUBTFUL.containsKey(plain)) {
			return Reading.of(java.util.Objects.requireNonNull(DOUBTFUL.get(plain)))
				.as(Disposition.ASK, "usually means complete; no key says so");
		}
		if (plain.matches("\\d|[yn]")) {
			return Reading.none(Disposition.ASK, "stands on no scale that is explained here");
		}
		Matcher delay = DELAY.matcher(plain);
		if (delay.matches()) {
			return Reading.of("amber").qualified("delay under " + number(delay.group(1)) + " months");
		}
		return qualified(plain);
	}

	private Reading qualified(String plain) {
		Matcher previous = PREVIOUS.matcher(plain);
		if (previous.matches() && find(previous.group(1)) != null) {
			String before = find(previous.group(2));
			return Reading.of(java.util.Objects.requireNonNull(find(previous.group(1))))
				.qualified("previous " + ((before != null) ? before : previous.group(2)));
		}
		Matcher numbered = NUMBERED.matcher(plain);
		if (numbered.matches() && find(numbered.group(1)) != null) {
			return Reading.of(java.util.Objects.requireNonNull(find(numbered.group(1))));
		}
		Matcher qualified = QUALIFIED.matcher(plain);
		String next = NEXT.matcher(plain).replaceFirst("$2");
		String holding = next.equals(plain) ? null : find(next);
		if (holding != null) {
			return Reading.of(holding)
				.as(Disposition.ASK, "says one rating and then another: which of them holds now?");
		}
		String first = qualified.matches() ? find(qualified.group(1)) : null;
		if (first != null) {
			String rest = qualified.group(2).strip();
			return Reading.of(first).qualified(TRENDS.getOrDefault(rest, rest));
		}
		return Reading.none(Disposition.UNREADABLE, "is no rating that is known; the key may explain it");
	}

	private @Nullable String find(String text) {
		String plain = plain(text);
		String own = this.key.get(plain);
		return (own != null) ? own : NAMES.get(plain);
	}

	private static String plain(String text) {
		return text.replace('\u00a0', ' ')
			.strip()
			.toLowerCase(Locale.ROOT)
			.replaceAll("\\s*/\\s*", "-")
			.replaceAll("\\s+", " ");
	}

	private static String number(String digits) {
		return switch (digits) {
			case "1" -> "one";
			case "2" -> "two";
			case "3" -> "three";
			case "6" -> "six";
			default -> digits;
		};
	}

}
