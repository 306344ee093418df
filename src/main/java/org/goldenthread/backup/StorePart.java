package org.goldenthread.backup;

/**
 * A part of what the store holds, and the file of a backup that has it. Nodes come before
 * links, which name them by their place.
 */
enum StorePart {

	/** The nodes of the graph as it is. */
	GRAPH("nodes.jsonl"),
	/** The records of the change sets, in the order of their versions. */
	CHANGE_SETS("change-sets.jsonl"),
	/** What each of them changed, in the same order. */
	CHANGES("changes.jsonl"),
	/** What is past, and what the service keeps for itself. */
	RECORDS("records.jsonl"),
	/** The links between all of these. */
	LINKS("links.jsonl");

	private final String file;

	StorePart(String file) {
		this.file = file;
	}

	String file() {
		return this.file;
	}

	boolean ofNodes() {
		return this != LINKS;
	}

}
