package org.goldenthread.evidence.subject;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.goldenthread.evidence.pack.EvidenceRow;
import org.goldenthread.evidence.pack.EvidenceTable;
import org.jspecify.annotations.Nullable;

/**
 * Counts rows of a table in words.
 */
public final class Tally {

	private Tally() {
	}

	/**
	 * The rows that stand for something that the facts hold.
	 */
	public static List<EvidenceRow> facts(EvidenceTable table) {
		return table.rows().stream().filter((row) -> row.id() != null).toList();
	}

	/**
	 * What a column says of a row.
	 */
	public static @Nullable String cell(EvidenceTable table, EvidenceRow row, String column) {
		return row.cells().get(table.columns().indexOf(column)).text();
	}

	/**
	 * The rows of which a column says one of some things.
	 */
	public static List<EvidenceRow> where(EvidenceTable table, String column, List<String> values) {
		return facts(table).stream().filter((row) -> {
			String text = cell(table, row, column);
			return text != null && values.contains(text);
		}).toList();
	}

	/**
	 * The rows of which a column says something.
	 */
	public static List<EvidenceRow> with(EvidenceTable table, String column) {
		return facts(table).stream().filter((row) -> cell(table, row, column) != null).toList();
	}

	/**
	 * The rows of which a column says nothing.
	 */
	public static List<EvidenceRow> without(EvidenceTable table, String column) {
		return facts(table).stream().filter((row) -> cell(table, row, column) == null).toList();
	}

	/**
	 * How many rows there are, and how many for each value of a column, such as "3
	 * findings are recorded in this section: strength 2, concern 1".
	 */
	public static String of(EvidenceTable table, String column, String noun, String where) {
		return of(table, facts(table), column, noun, where);
	}

	/**
	 * The same of some of the rows.
	 */
	public static String of(EvidenceTable table, List<EvidenceRow> rows, String column, String noun, String where) {
		if (rows.isEmpty()) {
			return "No " + noun + " is recorded " + where + ": no data.";
		}
		Map<String, Integer> counts = new LinkedHashMap<>();
		rows.forEach((row) -> {
			String value = cell(table, row, column);
			counts.merge((value != null) ? value : "no data", 1, Integer::sum);
		});
		return count(rows.size(), noun) + ((rows.size() != 1) ? " are" : " is") + " recorded " + where + ": "
				+ counts.entrySet()
					.stream()
					.map((each) -> each.getKey() + " " + each.getValue())
					.collect(Collectors.joining(", "))
				+ ".";
	}

	/**
	 * How many of several: a number, or that it is none of them.
	 */
	public static String some(int count) {
		return (count == 0) ? "none" : String.valueOf(count);
	}

	/**
	 * How many there are, such as "1 risk", "2 risks" or "no risks".
	 */
	public static String count(int count, String noun) {
		if (count == 0) {
			return "no " + several(noun);
		}
		if (count == 1) {
			return count + " " + noun;
		}
		return count + " " + several(noun);
	}

	private static String several(String noun) {
		if (noun.equals("series")) {
			return noun;
		}
		return noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
	}

}
