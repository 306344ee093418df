package org.goldenthread.feed.rows;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.goldenthread.value.Period;

/**
 * How many have a place in each league table of a file, whether the graph holds them or
 * not.
 */
final class Ranks {

	private final Map<League, Table> tables = new HashMap<>();

	private int count;

	/** Takes a place, and says how many there are so far. */
	int add(League league, String code, double rank) {
		Table table = this.tables.computeIfAbsent(league, (_) -> new Table());
		table.last = Math.max(table.last, rank);
		if (table.codes.add(code)) {
			this.count++;
		}
		return this.count;
	}

	/** How many have a place; 0 if that cannot be, since some places are beyond it. */
	int among(League league) {
		Table table = this.tables.get(league);
		return (table != null && table.last <= table.codes.size()) ? table.codes.size() : 0;
	}

	/**
	 * A league table.
	 *
	 * @param among what is ranked in it
	 * @param quarter when
	 */
	record League(String among, Period quarter) {

	}

	private static final class Table {

		private final Set<String> codes = new HashSet<>();

		private double last;

	}

}
