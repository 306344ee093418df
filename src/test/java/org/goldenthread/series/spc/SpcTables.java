package org.goldenthread.series.spc;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/**
 * The series, limits and signals that others have published, and those worked out by
 * their rules; each row says which.
 */
final class SpcTables {

	private SpcTables() {
	}

	static List<Map<String, String>> read(String name) throws IOException {
		try (InputStream file = SpcTables.class.getResourceAsStream("/spc/" + name)) {
			return new CsvMapper().readerForMapOf(String.class)
				.with(CsvSchema.emptySchema().withHeader())
				.<Map<String, String>>readValues(file)
				.readAll();
		}
	}

}
