package org.goldenthread.store.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;

/**
 * An embedded database in a folder that a test chooses, or that lasts as long as the JVM.
 */
public final class TemporaryNeo4j {

	private TemporaryNeo4j() {
	}

	public static EmbeddedNeo4j start() {
		Path directory = temporaryDirectory();
		EmbeddedNeo4j neo4j = startIn(directory);
		Runtime.getRuntime().addShutdownHook(new Thread(() -> {
			neo4j.close();
			delete(directory);
		}));
		return neo4j;
	}

	static EmbeddedNeo4j startIn(Path directory) {
		return EmbeddedNeo4j.start(settings(directory, DataSize.ofMegabytes(1)));
	}

	static EmbeddedSettings settings(Path directory, DataSize minimumFreeSpace) {
		return new EmbeddedSettings(directory, 0, DataSize.ofMegabytes(32), minimumFreeSpace);
	}

	private static Path temporaryDirectory() {
		try {
			return Files.createTempDirectory("goldenthread");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void delete(Path directory) {
		try {
			FileSystemUtils.deleteRecursively(directory);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
