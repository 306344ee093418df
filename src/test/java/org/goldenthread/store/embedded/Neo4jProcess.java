package org.goldenthread.store.embedded;

import java.nio.file.Path;

import org.springframework.util.unit.DataSize;

/**
 * A database in a process of its own, which is a server for whoever reaches it over Bolt.
 */
public final class Neo4jProcess {

	/** Before the password, when the database is up. */
	public static final String UP = "UP ";

	private Neo4jProcess() {
	}

	/**
	 * Starts it, until the process is killed.
	 * @param arguments the folder of its data, and its port on loopback
	 */
	public static void main(String[] arguments) throws InterruptedException {
		EmbeddedNeo4j neo4j = EmbeddedNeo4j.start(new EmbeddedSettings(Path.of(arguments[0]),
				Integer.parseInt(arguments[1]), DataSize.ofMegabytes(32), DataSize.ofMegabytes(1)));
		System.out.println(UP + neo4j.secret());
		Thread.currentThread().join();
	}

}
