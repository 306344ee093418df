package org.goldenthread.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TheModelTests {

	private final Model model = read();

	@Test
	void isReadWithoutProblems() {
		assertThat(this.model.kinds()).hasSizeGreaterThan(60);
	}

	static Model read() {
		try (Stream<Path> files = Files.list(Path.of("graph-schema/model"))) {
			List<ModelSource> sources = files.sorted().map(TheModelTests::source).toList();
			return Model.read(sources);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static ModelSource source(Path file) {
		try {
			return new ModelSource(file.getFileName().toString(), Files.readString(file));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
