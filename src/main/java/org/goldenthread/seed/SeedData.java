package org.goldenthread.seed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.goldenthread.change.Change;
import org.goldenthread.change.ChangeSet;

/**
 * Seed data as the tables have it.
 *
 * @param rows the rows, nodes before links
 * @param hashes the hashes of the tables by their names within the seed data
 */
record SeedData(List<SeedRow> rows, Map<String, String> hashes) {

	/** The client in whose name seed data is changed. */
	static final String AUTHOR = "seed data";

	SeedData {
		rows = List.copyOf(rows);
		hashes = new TreeMap<>(hashes);
	}

	SeedData only(Set<String> dataSets) {
		Map<String, String> files = new TreeMap<>(this.hashes);
		files.keySet().removeIf((file) -> !dataSets.contains(file.substring(0, file.indexOf('/'))));
		return new SeedData(this.rows.stream().filter((row) -> dataSets.contains(row.dataSet())).toList(), files);
	}

	Set<String> dataSets() {
		Set<String> names = new TreeSet<>();
		this.rows.forEach((row) -> names.add(row.dataSet()));
		return names;
	}

	long nodeCount() {
		return this.rows.stream().filter(SeedRow::isNode).count();
	}

	long linkCount() {
		return this.rows.size() - nodeCount();
	}

	/**
	 * The rows as one change set, which names the tables by their hash.
	 * @param basedOn the version of the data that it is based on
	 */
	ChangeSet changeSet(long basedOn) {
		return new ChangeSet(AUTHOR, "Load " + String.join(", ", dataSets()),
				this.hashes.size() + " tables of seed-data, SHA-256 " + sha256(), basedOn, null, null,
				this.rows.stream().map(SeedRow::change).map(Change.class::cast).toList());
	}

	/** Of the list of the tables with their hashes, as {@code sha256sum} prints it. */
	private String sha256() {
		MessageDigest digest = Table.newDigest();
		this.hashes
			.forEach((file, hash) -> digest.update((hash + "  " + file + "\n").getBytes(StandardCharsets.UTF_8)));
		return HexFormat.of().formatHex(digest.digest());
	}

}
