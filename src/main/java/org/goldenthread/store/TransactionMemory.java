package org.goldenthread.store;

import org.goldenthread.request.ServiceMemory;

/**
 * The memory that there is for what one transaction writes, which is held whole until it
 * is committed: by the service where the database is inside it, and else by the server,
 * while the service holds only what it sends.
 *
 * @param inside whether the database is inside the service
 * @param bytes how much the service may use, for everything that it holds
 */
public record TransactionMemory(boolean inside, long bytes) {

	/**
	 * What a change takes here while it is written; BENCHMARKS.md says how it was found.
	 */
	private static final int BYTES_INSIDE = 6_600;

	private static final int BYTES_SENT = 1_200;

	/**
	 * That of this process.
	 * @param inside whether the database is inside it
	 * @return the memory
	 */
	public static TransactionMemory ofTheService(boolean inside) {
		return new TransactionMemory(inside, ServiceMemory.GIVEN.bytes());
	}

	/**
	 * How many changes there is room for at once.
	 * @return the count
	 */
	public long mostChanges() {
		return new ServiceMemory(this.bytes).room(bytesOfAChange());
	}

	/**
	 * What is wrong with more changes than there is room for, and what helps.
	 * @param changes how many there are
	 * @return a sentence without its subject, the changes, and without its full stop
	 */
	public String tooMany(long changes) {
		return "are " + changes + "; with " + new ServiceMemory(this.bytes).megabytes()
				+ " MB of memory the service has room for " + mostChanges()
				+ " at once: send them in parts, or start it with more, such as -Xmx"
				+ ServiceMemory.withRoomFor(changes, bytesOfAChange()).megabytes() + "m"
				+ (this.inside ? ", or with a database of its own (server mode)" : "");
	}

	private int bytesOfAChange() {
		return this.inside ? BYTES_INSIDE : BYTES_SENT;
	}

}
