package org.goldenthread.reading;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.goldenthread.sheet.Cell;
import org.jspecify.annotations.Nullable;

/**
 * Reads the scores of risks: likelihood times consequence, each from 1 to 5, in the order
 * that the heading says.
 */
public final class Scores {

	private static final Pattern NAMED = Pattern
		.compile("([lci])\\s*=?\\s*([1-5])\\s*[x×*,]?\\s*([lci])\\s*=?\\s*([1-5])(?:\\s*=\\s*(\\d{1,2}))?");

	private static final Pattern PRODUCT = Pattern.compile("([1-5])\\s*[x×*]\\s*([1-5])(?:\\s*=\\s*(\\d{1,2}))?");

	private static final Pattern FIRST = Pattern.compile("(\\d{1,2})\\s*[,(]?\\s*\\(?([1-5])\\s*[x×*]\\s*([1-5])\\)?");

	private static final Pattern RANGE = Pattern.compile("(\\d{1,2})\\s*(?:-|–|to)\\s*(\\d{1,2})");

	private static final Pattern MOVED = Pattern.compile("(\\d{1,2})\\s*(?:→|->|>|to)\\s*(\\d{1,2})");

	private static final Pattern WITH_ARROW = Pattern.compile("(\\d{1,2})\\s*([↑↓↔→▲▼=])");

	/**
	 * The words of the risk matrix of the National Patient Safety Agency (2008), which
	 * most registers use.
	 */
	private static final Map<String, Integer> LEVELS = Map.ofEntries(Map.entry("rare", 1), Map.entry("unlikely", 2),
			Map.entry("possible", 3), Map.entry("likely", 4), Map.entry("almost certain", 5),
			Map.entry("negligible", 1), Map.entry("minor", 2), Map.entry("moderate", 3), Map.entry("major", 4),
			Map.entry("catastrophic", 5));

	private Scores() {
	}

	/**
	 * Reads a score.
	 * @param cell the cell
	 * @param heading the heading, which may say the order, such as "Initial (CxL)"
	 * @return the reading; its qualifier says likelihood and consequence where they are
	 * stated
	 */
	public static Reading read(Cell cell, String heading) {
		Reading nothing = Words.nothing(cell);
		if (nothing != null) {
			return nothing;
		}
		String plain = cell.text().toLowerCase(Locale.ROOT);
		if (plain.equals("new")) {
			return Reading.none(Disposition.PLACEHOLDER, "is new, and had no score");
		}
		Matcher named = NAMED.matcher(plain);
		if (named.matches() && !named.group(1).equals(named.group(3))) {
			return product(named.group(2), named.group(4), named.group(5), named.group(1).equals("l") ? "lc" : "cl");
		}
		Matcher product = PRODUCT.matcher(plain);
		if (product.matches()) {
			return product(product.group(1), product.group(2), product.group(3), order(heading));
		}
		Matcher first = FIRST.matcher(plain);
		if (first.matches()) {
			return product(first.group(2), first.group(3), first.group(1), order(heading));
		}
		return single(plain, heading);
	}

	private static boolean isProduct(int score) {
		return IntStream.rangeClosed(1, 5).anyMatch((one) -> score % one == 0 && score / one <= 5);
	}

	private static Reading single(String plain, String heading) {
		if (plain.matches("\\d{1,2}(\\.0)?") && in(plain)) {
			Reading score = Reading.of(plain.replace(".0", ""));
			return isProduct(Integer.parseInt(plain.replace(".0", ""))) ? score
					: score.as(Disposition.ASK, "is no likelihood from 1 to 5 times a consequence from 1 to 5");
		}
		Matcher moved = MOVED.matcher(plain);
		if (moved.matches()) {
			Reading then = Reading.of(moved.group(1)).qualified(moved.group(1) + " then " + moved.group(2));
			return heading.toLowerCase(Locale.ROOT).matches(".*(prev|last|prior|initial|inherent).*") ? then
					: then.with(moved.group(2))
						.as(Disposition.ASK, "says one score and then another: which of them holds now?");
		}
		Matcher arrow = WITH_ARROW.matcher(plain);
		if (arrow.matches()) {
			return Reading.of(arrow.group(1)).qualified(movement(arrow.group(2)));
		}
		Matcher range = RANGE.matcher(plain);
		if (range.matches()) {
			return Reading.of(range.group(1) + ".." + range.group(2))
				.qualified("range")
				.as(Disposition.ASK, "is a range, and a score is one number");
		}
		return plain.matches(".*\\d.*") ? Reading.none(Disposition.UNREADABLE, "is no score from 1 to 25")
				: Reading.none(Disposition.TEXT, "is no score").qualified(plain);
	}

	private static boolean in(String digits) {
		double score = Double.parseDouble(digits);
		return score >= 1 && score <= 25;
	}

	private static Reading product(String one, String other, @Nullable String typed, @Nullable String order) {
		int product = Integer.parseInt(one) * Integer.parseInt(other);
		if (typed != null && Integer.parseInt(typed) != product) {
			return Reading.none(Disposition.CONFLICT,
					one + " times " + other + " is " + product + ", and the cell says " + typed);
		}
		String how = one + " x " + other + (one.equals(other) ? "" : ", order of L and C not stated");
		if (order != null) {
			how = order.equals("cl") ? "C" + one + " L" + other : "L" + one + " C" + other;
		}
		return Reading.of(String.valueOf(product)).qualified(how);
	}

	/**
	 * Impact and severity are other words for the consequence, probability for the
	 * likelihood.
	 */
	private static @Nullable String order(String heading) {
		String plain = heading.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
		if (plain.matches(".*([ci]x[lp]|consequencexlikelihood|impactxlikelihood|impactxprobability).*")) {
			return "cl";
		}
		return plain.matches(".*([lp]x[ci]|likelihoodxconsequence|likelihoodximpact|probabilityximpact).*") ? "lc"
				: null;
	}

	/**
	 * Reads how a risk has moved. The arrow is about the risk, not about performance.
	 * @param cell the cell
	 * @return the reading; its value is increased, reduced, same or new
	 */
	public static Reading movement(Cell cell) {
		Reading nothing = Words.nothing(cell);
		if (nothing != null && nothing.disposition() != Disposition.PLACEHOLDER) {
			return nothing;
		}
		String plain = cell.text().toLowerCase(Locale.ROOT);
		String known = movement(plain.split(" ")[0]);
		return (known != null) ? Reading.of(known)
				: (nothing != null) ? nothing : Reading.none(Disposition.UNREADABLE, "is no movement of a risk");
	}

	private static @Nullable String movement(String sign) {
		return switch (sign) {
			case "↑", "▲", "⬆", "up", "increased", "increasing", "worse", "worsening" -> "increased";
			case "↓", "▼", "⬇", "down", "reduced", "reducing", "decreased", "better", "improving" -> "reduced";
			case "↔", "→", "=", "⬌", "same", "unchanged", "static", "stable", "no" -> "same";
			case "new" -> "new";
			default -> null;
		};
	}

	/**
	 * Reads a likelihood or a consequence.
	 * @param cell the cell
	 * @return the reading
	 */
	public static Reading level(Cell cell) {
		Reading nothing = Words.nothing(cell);
		if (nothing != null) {
			return nothing;
		}
		Matcher level = Pattern.compile("(?:[lci]\\s?)?([1-5])(?:\\s*[-–(]\\s*(?!\\d).*)?")
			.matcher(cell.text().toLowerCase(Locale.ROOT));
		if (level.matches()) {
			return Reading.of(level.group(1));
		}
		Integer usual = LEVELS.get(cell.text().strip().toLowerCase(Locale.ROOT));
		return (usual != null) ? Reading.of(usual.toString()).as(Disposition.ASK, "is usually " + usual + " of 5")
				: Reading.none(Disposition.UNREADABLE, "is no level from 1 to 5");
	}

}
