package org.goldenthread.store.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.graphdb.GraphDatabaseService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;

/**
 * A database in a folder of its own that nobody reaches from outside, and that is deleted
 * when it is closed.
 */
public final class DisposableNeo4j implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(DisposableNeo4j.class);

	private static final String PREFIX = "graph-";

	private static final DataSize MINIMUM_FREE_SPACE = DataSize.ofMegabytes(128);

	private final DataDirectory directory;

	private final DatabaseManagementService service;

	private DisposableNeo4j(DataDirectory directory, DatabaseManagementService service) {
		this.directory = directory;
		this.service = service;
	}

	/**
	 * Starts an empty database.
	 * @param parent the folder in which to make its folder
	 * @param pageCache how much of it is kept in memory outside the heap
	 * @return the database, which is to be closed
	 * @throws RuntimeException if it cannot be started
	 */
	public static DisposableNeo4j start(Path parent, DataSize pageCache) {
		DataDirectory directory = DataDirectory.hold(fresh(parent), MINIMUM_FREE_SPACE);
		try {
			return new DisposableNeo4j(directory, EmbeddedNeo4j.build(directory,
					(builder) -> builder.setConfig(GraphDatabaseSettings.pagecache_memory, pageCache.toBytes())));
		}
		catch (RuntimeException ex) {
			delete(directory);
			throw ex;
		}
	}

	private static Path fresh(Path parent) {
		try {
			Files.createDirectories(parent);
			sweep(parent);
			return Files.createTempDirectory(parent, PREFIX);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Whoever still uses a folder holds it. */
	private static void sweep(Path parent) throws IOException {
		try (Stream<Path> all = Files.list(parent)) {
			List<Path> left = all.filter((each) -> each.getFileName().toString().startsWith(PREFIX)).toList();
			for (Path each : left) {
				try {
					delete(DataDirectory.hold(each, DataSize.ofBytes(0)));
				}
				catch (CannotStart ex) {
					logger.trace("In use", ex);
				}
			}
		}
	}

	/**
	 * {@return the database's own API}
	 */
	public GraphDatabaseService database() {
		return this.service.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
	}

	@Override
	public void close() {
		this.service.shutdown();
		delete(this.directory);
	}

	private static void delete(DataDirectory directory) {
		directory.close();
		try {
			FileSystemUtils.deleteRecursively(directory.path());
		}
		catch (IOException ex) {
			logger.warn("The folder {} cannot be deleted", directory.path(), ex);
		}
	}

}
