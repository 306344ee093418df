package org.goldenthread.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A question that is asked about one node after another. Its folder holds it in the words
 * of each server.
 */
enum Workload {

	/** One plan: three properties. */
	W1("plan-%02d-%d", 3),
	/** A plan with its priorities, their actions, each with owner and measures. */
	W2("plan-%02d-%d", 3),
	/** The first 50 active measures of a system by name, with total and page info. */
	W3("sys-%02d", 1),
	/** From a measure up to all plans and shifts that it serves. */
	W4("mea-%02d-%d", 60),
	/** The dashboard of a system: four counts, and for each measure the last value. */
	W5("sys-%02d", 1),
	/** The same, by the relationship that leads to the last value. */
	W5L("sys-%02d", 1),
	/** A measure with its 36 values by month. */
	W6("mea-%02d-%d", 60);

	private static final Path FOLDER = Path.of("src", "bench", "workloads");

	private final String id;

	private final int ofEach;

	Workload(String id, int ofEach) {
		this.id = id;
		this.ofEach = ofEach;
	}

	/**
	 * The ids of all nodes that it may be asked about.
	 * @param factor how many times as many systems as there are
	 */
	List<String> ids(int factor) {
		List<String> ids = new ArrayList<>();
		for (int system = 1; system <= NationalGraph.SYSTEMS * factor; system++) {
			for (int number = 1; number <= this.ofEach; number++) {
				ids.add(this.id.formatted(system, number));
			}
		}
		return ids;
	}

	/**
	 * The text of one of the files in its folder.
	 */
	String text(String file) throws IOException {
		return Files.readString(FOLDER.resolve(name()).resolve(file));
	}

}
