package org.goldenthread.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/**
 * Says which state of the graph an answer was read from.
 *
 * @param number grows by one with every write; zero before the first
 * @param recordedAt when that write was made
 */
public record DataVersion(long number, ZonedDateTime recordedAt) {

	/** The parameter of a statement that returns the version with what it reads. */
	public static final String PARAMETER = "dataVersion";

	/**
	 * The version as an expression in Cypher, for a statement that returns it with what
	 * it reads: a list of the number and the instant. It is what was read before: a
	 * statement sees what is written while it runs, and who changes what it returned is
	 * not to be taken for somebody who saw that.
	 */
	public static final String EXPRESSION = "$" + PARAMETER;

	/**
	 * The version of a graph that nothing was written to yet.
	 */
	public static final DataVersion NONE = new DataVersion(0, Instant.EPOCH.atZone(ZoneOffset.UTC));

}
