package org.goldenthread.imports;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.goldenthread.request.InvalidQuery;
import org.jspecify.annotations.Nullable;

/**
 * A file with what is said of it.
 *
 * @param file the file
 * @param csv whether it is a CSV file, and not a workbook
 * @param said the texts that are said of it by their names, of {@link #NAMES}
 */
public record FileToImport(Path file, boolean csv, Map<String, String> said) {

	/** What can be said of a file. */
	public static final List<String> NAMES = List.of("author", "reason", "document", "plan", "register", "mapping",
			"basedOn", "key");

	public FileToImport {
		said = Map.copyOf(said);
	}

	String text(String name) {
		String text = textIfAny(name);
		if (text == null) {
			throw InvalidQuery.of(name, "`" + name + "` is missing, and is needed.");
		}
		return text;
	}

	@Nullable String textIfAny(String name) {
		return this.said.get(name);
	}

}
