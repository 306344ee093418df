package org.goldenthread.tracker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.goldenthread.tracker.FieldUses.Use;
import org.goldenthread.tracker.layout.TrackerField;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What becomes of the fields of trackers is written down.
 */
class FieldUsesTests {

	@ParameterizedTest
	@EnumSource(TrackerField.class)
	void theDocumentSaysWhatBecomesOfEachField(TrackerField field) throws IOException {
		Use use = FieldUses.of(field);
		assertThat(Files.readAllLines(Path.of("src/docs/trackers.md")))
			.contains("| `" + field.code() + "` | " + (use.imported() ? "" : "*left out:* ") + use.words() + " |");
	}

}
