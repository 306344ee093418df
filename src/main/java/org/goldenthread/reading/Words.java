package org.goldenthread.reading;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.goldenthread.sheet.Cell;

/**
 * Reads cells that hold words.
 */
public final class Words {

	private static final Set<String> PLACEHOLDERS = Set.of("tbc", "tba", "tbd", "n/a", "na", "n.a.", "-", "–", "—",
			"--", "not given", "not known", "unknown", "not available", "no data", "to be confirmed", "to be agreed",
			"to be determined", "not applicable", "..", "...", "xx", "pending");

	private static final Set<String> DITTO = Set.of("\"", "“", "”", "''", "〃", "ditto", "do.", "as above", "-\"-", "″");

	private static final Pattern BULLET = Pattern.compile("^(?:\\d{1,2}[.)]|[•●▪◦·*–-])\\s+");

	private static final Pattern NOTHING = Pattern
		.compile("none( identified| known| noted)?|nil|no gaps?( identified)?");

	private static final Pattern DATED = Pattern.compile("([^\\n;]{1,200}?)\\s*\\(([^()]{4,30})\\)");

	private static final Map<String, String> YES = Map.of("y", "yes", "yes", "yes", "true", "yes", "✔", "yes", "n",
			"no", "no", "no", "false", "no", "✘", "no");

	private Words() {
	}

	/**
	 * Whether a text says that something is missing.
	 * @param text the text
	 * @return true if so
	 */
	public static boolean isPlaceholder(String text) {
		return PLACEHOLDERS.contains(text.strip().toLowerCase(Locale.ROOT));
	}

	/**
	 * Whether a text means the same as what stands above it.
	 * @param text the text
	 * @return true if so
	 */
	public static boolean isDitto(String text) {
		return DITTO.contains(text.strip().toLowerCase(Locale.ROOT));
	}

	/**
	 * Reads words as they stand, without spaces around them and, but in what is told at
	 * length, without breaks of lines in them.
	 * @param cell the cell
	 * @param breaks whether breaks of lines are kept
	 * @return the reading
	 */
	public static Reading read(Cell cell, boolean breaks) {
		Reading nothing = nothing(cell);
		if (nothing != null) {
			return nothing;
		}
		String text = cell.text();
		return Reading.of(breaks ? text : text.replaceAll("\\s+", " "));
	}

	/**
	 * Reads a reference. It is a text: 1.10 is not 1.1.
	 * @param cell the cell
	 * @return the reading
	 */
	public static Reading reference(Cell cell) {
		return read(cell, false);
	}

	/**
	 * Reads several things in one cell, each on a line of its own or with a number or a
	 * bullet before it.
	 * @param cell the cell
	 * @return the reading; the things have {@code " | "} between them
	 */
	public static Reading list(Cell cell) {
		Reading nothing = nothing(cell);
		if (nothing != null) {
			return nothing;
		}
		if (NOTHING.matcher(cell.text().toLowerCase(Locale.ROOT)).matches()) {
			return Reading.none(Disposition.TEXT, "says that there is none").qualified("none");
		}
		Matcher dated = DATED.matcher(cell.text());
		Reading time = dated.matches() ? Dates.read(dated.group(2)) : null;
		if (time != null && time.from() != null && time.disposition().isUsable()) {
			return Reading.of(dated.group(1)).at(time);
		}
		String separator = cell.text().contains("\n") ? "\\n" : cell.text().matches("[^.]*;[^.]*") ? ";" : "\\n";
		return Reading.of(Pattern.compile(separator)
			.splitAsStream(cell.text())
			.map((line) -> BULLET.matcher(line.strip()).replaceFirst(""))
			.filter((line) -> !line.isBlank())
			.map(String::strip)
			.collect(java.util.stream.Collectors.joining(" | ")));
	}

	/**
	 * Reads yes or no.
	 * @param cell the cell
	 * @return the reading
	 */
	public static Reading yesOrNo(Cell cell) {
		Reading words = read(cell, false);
		String answer = (words.value() != null) ? YES.get(words.value().toLowerCase(Locale.ROOT)) : null;
		return (answer != null) ? words.with(answer) : words;
	}

	/**
	 * Reads a word of a scale, in small letters.
	 * @param cell the cell
	 * @return the reading
	 */
	public static Reading word(Cell cell) {
		Reading words = read(cell, false);
		return (words.value() != null) ? words.with(words.value().toLowerCase(Locale.ROOT)) : words;
	}

	/**
	 * What a cell is that says nothing.
	 * @param cell the cell
	 * @return the reading; null if it says something
	 */
	public static @org.jspecify.annotations.Nullable Reading nothing(Cell cell) {
		if (cell.error()) {
			return Reading.none(Disposition.UNREADABLE, "shows the error " + cell.text());
		}
		if (cell.isBlank()) {
			return Reading.none(Disposition.EMPTY, null);
		}
		if (isPlaceholder(cell.text())) {
			return Reading.none(Disposition.PLACEHOLDER, cell.text() + " is no value: it is still to be given");
		}
		return null;
	}

}
