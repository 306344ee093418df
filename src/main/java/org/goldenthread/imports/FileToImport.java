package org.goldenthread.imports;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.goldenthread.request.InvalidQuery;
import org.jspecify.annotations.Nullable;

/**
 * A file with what is said of it.
 *
 * @param file the file
 * @param format what it is
 * @param said the texts that are said of it by their names, of {@link #NAMES}
 * @param before the edition of the tracker before it, to be laid beside it; null if there
 * is none
 */
public record FileToImport(Path file, Format format, Map<String, String> said, @Nullable Path before) {

	/** What can be said of a file. */
	public static final List<String> NAMES = List.of("author", "reason", "document", "plan", "register", "mapping",
			"basedOn", "key");

	public FileToImport {
		said = Map.copyOf(said);
	}

	/**
	 * A file with nothing beside it.
	 * @param file the file
	 * @param format what it is
	 * @param said the texts that are said of it
	 */
	public FileToImport(Path file, Format format, Map<String, String> said) {
		this(file, format, said, null);
	}

	/**
	 * What a file may be.
	 */
	public enum Format {

		/** A workbook. */
		WORKBOOK(".xlsx"),
		/** A CSV file. */
		CSV(".csv"),
		/** An archive that holds a CSV file. */
		ARCHIVE(".zip");

		private final String end;

		Format(String end) {
			this.end = end;
		}

		/**
		 * What a file is, by its name.
		 * @param name the name
		 * @return the format; a workbook if the name does not tell
		 */
		public static Format of(String name) {
			String plain = name.toLowerCase(Locale.ROOT);
			return plain.endsWith(CSV.end) ? CSV : plain.endsWith(ARCHIVE.end) ? ARCHIVE : WORKBOOK;
		}

		/**
		 * How the names of such files end.
		 * @return the end, with its dot
		 */
		public String end() {
			return this.end;
		}

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
