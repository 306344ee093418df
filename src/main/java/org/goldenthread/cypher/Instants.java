package org.goldenthread.cypher;

/**
 * Compares instants as such. Neo4j takes the offset into account too: to it, one instant
 * written at two offsets is two.
 */
public final class Instants {

	private Instants() {
	}

	/**
	 * Whether an instant is before another.
	 * @param one an expression for the one
	 * @param other an expression for the other
	 * @return a condition; null where one of them is missing
	 */
	public static String before(String one, String other) {
		return universal(one) + " < " + universal(other);
	}

	/**
	 * An instant at the same offset as any other, so that it is equal to itself.
	 * @param instant an expression for the instant
	 * @return an expression; null where it is missing
	 */
	public static String universal(String instant) {
		return "CASE WHEN " + instant + " IS NULL THEN NULL ELSE datetime({datetime: " + instant
				+ ", timezone: 'Z'}) END";
	}

}
