package org.goldenthread.backup;

import java.time.ZonedDateTime;
import java.util.Map;

/**
 * What a backup holds.
 *
 * @param format says what the file is
 * @param formatVersion the version of its format
 * @param madeAt when it was made
 * @param dataVersion the version of the data that it holds
 * @param entries how many lines each of its files has, and the hash of these
 */
record Manifest(String format, int formatVersion, ZonedDateTime madeAt, long dataVersion, Map<String, Entry> entries) {

	/** The name of the file in the archive. */
	static final String FILE = "manifest.json";

	static final String FORMAT = "goldenthread-backup";

	static final int VERSION = 1;

	/**
	 * A file of the archive.
	 *
	 * @param lines how many lines it has
	 * @param sha256 the hash of its bytes, in hexadecimal
	 */
	record Entry(int lines, String sha256) {

	}

}
