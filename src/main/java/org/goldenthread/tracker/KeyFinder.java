package org.goldenthread.tracker;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.goldenthread.reading.Ratings;
import org.goldenthread.sheet.Cell;
import org.goldenthread.sheet.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the key to the ratings of a workbook, on whichever sheet it stands.
 */
final class KeyFinder {

	private static final Pattern PAIR = Pattern.compile("\\s*([\\w/-]{1,8})\\s*(?:=|:)\\s*([^,;=]+?)\\s*(?:[,;]|$)");

	private static final Pattern LABEL = Pattern.compile("(b?rag|status|colour)?( status)? ?(key|legend)\\b.*");

	private static final int LONGEST_SIGN = 4;

	private final Map<String, String> key = new HashMap<>();

	private final Map<String, String> colours = new HashMap<>();

	private KeyFinder() {
	}

	static Ratings find(List<Sheet> sheets) {
		KeyFinder finder = new KeyFinder();
		sheets.stream().filter(Sheet::visible).forEach(finder::look);
		return new Ratings(finder.key, finder.colours);
	}

	/**
	 * The pairs of sign and rating in one text, such as "1 = on track, 2 = off track".
	 */
	static Map<String, String> pairs(String text) {
		Map<String, String> pairs = new LinkedHashMap<>();
		Matcher matcher = PAIR.matcher(text);
		while (matcher.find()) {
			String rating = Ratings.meaning(matcher.group(2));
			if (rating != null) {
				pairs.put(matcher.group(1).toLowerCase(Locale.ROOT), rating);
			}
		}
		return (pairs.size() >= 2) ? pairs : Map.of();
	}

	private void look(Sheet sheet) {
		sheet.rows().values().forEach((row) -> row.values().forEach((cell) -> {
			this.key.putAll(pairs(cell.text()));
			if (isLabel(cell)) {
				below(sheet, cell);
			}
		}));
	}

	static boolean isLabel(Cell cell) {
		return cell.text().length() <= 30 && LABEL.matcher(cell.text().toLowerCase(Locale.ROOT)).matches();
	}

	private void below(Sheet sheet, Cell label) {
		for (int row = label.row() + 1;; row++) {
			Cell sign = sheet.cell(row, label.column());
			Cell meaning = sheet.cell(row, label.column() + 1);
			String rating = rating(sign, meaning);
			String fill = (sign != null) ? sign.fill() : null;
			String coloured = (rating == null && sign != null) ? Ratings.meaning(sign.text()) : null;
			if (fill != null && coloured != null) {
				this.colours.put(fill, coloured);
				continue;
			}
			if (rating == null || sign == null) {
				return;
			}
			this.key.put(sign.text().toLowerCase(Locale.ROOT).replace("/", "-"), rating);
			if (fill != null) {
				this.colours.put(fill, rating);
			}
		}
	}

	static @Nullable String rating(@Nullable Cell sign, @Nullable Cell meaning) {
		boolean pair = sign != null && meaning != null && !sign.isBlank() && sign.text().length() <= LONGEST_SIGN;
		return (pair && meaning != null) ? Ratings.meaning(meaning.text()) : null;
	}

}
