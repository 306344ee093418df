package org.goldenthread.reading;

import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The units that quantities are given in, by the ways to write them.
 */
final class Units {

	private static final Map<String, String> NAMES = Map.ofEntries(Map.entry("%", "%"), Map.entry("percent", "%"),
			Map.entry("per cent", "%"), Map.entry("percentage", "%"), Map.entry("pp", "percentage points"),
			Map.entry("£", "GBP"), Map.entry("gbp", "GBP"), Map.entry("£m", "GBP million"),
			Map.entry("£k", "GBP thousand"), Map.entry("min", "minutes"), Map.entry("mins", "minutes"),
			Map.entry("minute", "minutes"), Map.entry("hr", "hours"), Map.entry("hrs", "hours"),
			Map.entry("hour", "hours"), Map.entry("yr", "years"), Map.entry("yrs", "years"), Map.entry("year", "years"),
			Map.entry("wk", "weeks"), Map.entry("wks", "weeks"), Map.entry("week", "weeks"), Map.entry("day", "days"),
			Map.entry("no", "number"), Map.entry("no.", "number"));

	private Units() {
	}

	/**
	 * The usual name of a unit.
	 * @return the name; null if there is none
	 */
	static @Nullable String name(@Nullable String written) {
		if (written == null || written.isBlank() || Words.isPlaceholder(written)) {
			return null;
		}
		String plain = written.strip().toLowerCase(Locale.ROOT);
		String known = NAMES.get(plain);
		if (known != null) {
			return known;
		}
		return plain.startsWith("£/") ? "GBP/" + plain.substring(2) : plain;
	}

	/**
	 * Whether a name is that of a unit in common use, not of what is counted.
	 */
	static boolean isCommon(String name) {
		return NAMES.containsValue(name);
	}

}
