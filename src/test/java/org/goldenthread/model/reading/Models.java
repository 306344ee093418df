package org.goldenthread.model.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.goldenthread.model.Model;

/**
 * Models for tests.
 */
public final class Models {

	private Models() {
	}

	/**
	 * The model of this project.
	 */
	public static Model real() {
		return ModelReader.read(realSources());
	}

	/**
	 * The model of this project, and in addition a file with the given text.
	 */
	public static Model realWith(String text) {
		List<ModelSource> sources = new ArrayList<>(realSources());
		sources.add(new ModelSource("addition.graphqls", text));
		return ModelReader.read(sources);
	}

	/**
	 * A model of these texts alone.
	 */
	public static Model of(String... texts) {
		return ModelReader.read(Arrays.stream(texts).map((text) -> new ModelSource("test.graphqls", text)).toList());
	}

	private static List<ModelSource> realSources() {
		try (Stream<Path> files = Files.list(Path.of("graph-schema/model"))) {
			return files.sorted().map(Models::source).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static ModelSource source(Path file) {
		try {
			return new ModelSource(file.getFileName().toString(), Files.readString(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
