package org.goldenthread.bench;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.graphdb.GraphDatabaseService;

/**
 * The generated graphs on disk. Each is there twice, since the service with its embedded
 * database and the database that answers over Bolt run side by side.
 */
final class Stores {

	private final Path folder;

	Stores(Path folder) {
		this.folder = folder;
	}

	/**
	 * The store that the database's own process opens; generated if it is not there yet.
	 * @param factor how many times as many systems as there are
	 * @param hubs whether there are hubs
	 */
	Path bolt(int factor, boolean hubs) throws IOException {
		Path store = this.folder.resolve(name(factor, hubs)).resolve("bolt");
		if (!Files.exists(store)) {
			Path unfinished = this.folder.resolve(name(factor, hubs)).resolve("unfinished");
			delete(unfinished);
			generate(unfinished, factor, hubs);
			Files.move(unfinished, store);
		}
		return store;
	}

	/**
	 * The store that a service opens; a copy of the other one if it is not there yet.
	 * @param factor how many times as many systems as there are
	 * @param hubs whether there are hubs
	 * @param service which service: two that are up at once need a copy each
	 */
	Path embedded(int factor, boolean hubs, String service) throws IOException {
		Path store = this.folder.resolve(name(factor, hubs)).resolve(service);
		if (!Files.exists(store)) {
			Path unfinished = this.folder.resolve(name(factor, hubs)).resolve("unfinished-copy");
			delete(unfinished);
			copy(bolt(factor, hubs), unfinished);
			Files.move(unfinished, store);
		}
		return store;
	}

	private static String name(int factor, boolean hubs) {
		return "factor-" + factor + (hubs ? "-hubs" : "");
	}

	private static void generate(Path store, int factor, boolean hubs) throws IOException {
		Instant start = Instant.now();
		Files.createDirectories(store);
		DatabaseManagementService service = Database.builder(store).build();
		try {
			GraphDatabaseService database = service.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
			new NationalGraph(database).write(factor);
			if (hubs) {
				new Hubs(database).write();
			}
			IO.println("Generated factor %d%s in %d s: %d nodes, %d relationships".formatted(factor,
					hubs ? " with hubs" : "", Duration.between(start, Instant.now()).toSeconds(),
					count(database, "MATCH (n:Node) RETURN count(n) AS count"),
					count(database, "MATCH ()-[r]->() RETURN count(r) AS count")));
		}
		finally {
			service.shutdown();
		}
	}

	private static long count(GraphDatabaseService database, String cypher) {
		return database.executeTransactionally(cypher, Map.of(), (result) -> (long) result.next().get("count"));
	}

	private static void copy(Path from, Path to) throws IOException {
		Files.walkFileTree(from, new SimpleFileVisitor<>() {

			@Override
			public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
				Files.createDirectories(to.resolve(from.relativize(folder)));
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
				Files.copy(file, to.resolve(from.relativize(file)));
				return FileVisitResult.CONTINUE;
			}

		});
	}

	private static void delete(Path folder) throws IOException {
		if (Files.exists(folder)) {
			try (Stream<Path> files = Files.walk(folder)) {
				for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
					Files.delete(file);
				}
			}
		}
	}

}
