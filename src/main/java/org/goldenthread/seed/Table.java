package org.goldenthread.seed;

import java.io.IOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;

import org.springframework.core.io.Resource;

/**
 * A table of the seed data.
 *
 * @param dataSet the data set that it belongs to
 * @param file its name within the seed data
 * @param name its name without folder and extension: a kind or a type of link
 * @param sha256 the hash of the file in hexadecimal
 * @param columns the names of its columns
 * @param rows its rows, each with the texts of its cells by column; an empty cell is left
 * out
 */
record Table(String dataSet, String file, String name, String sha256, List<String> columns, List<Row> rows) {

	private static final CsvMapper MAPPER = CsvMapper.builder()
		.enable(CsvReadFeature.WRAP_AS_ARRAY)
		.enable(CsvReadFeature.SKIP_EMPTY_LINES)
		.build();

	static Table read(String dataSet, String file, Resource resource, List<String> problems) {
		List<String> columns = new ArrayList<>();
		List<Row> rows = new ArrayList<>();
		MessageDigest digest = newDigest();
		try (var input = new DigestInputStream(resource.getInputStream(), digest);
				MappingIterator<String[]> lines = MAPPER.readerFor(String[].class).readValues(input)) {
			while (lines.hasNext()) {
				String[] cells = lines.next();
				RowLocation location = new RowLocation(file, lines.currentLocation().getLineNr() - 1);
				if (columns.isEmpty()) {
					columns.addAll(List.of(cells));
				}
				else if (cells.length != columns.size()) {
					problems.add(location + ": has " + cells.length + " cells where the header has " + columns.size());
				}
				else {
					rows.add(new Row(location, cells(columns, cells)));
				}
			}
		}
		catch (IOException | JacksonException ex) {
			problems.add(file + ": cannot be read as CSV: " + ex.getMessage());
		}
		String name = file.substring(file.lastIndexOf('/') + 1, file.length() - ".csv".length());
		return new Table(dataSet, file, name, HexFormat.of().formatHex(digest.digest()), columns, rows);
	}

	static MessageDigest newDigest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Map<String, String> cells(List<String> columns, String[] cells) {
		Map<String, String> byColumn = new LinkedHashMap<>();
		for (int i = 0; i < cells.length; i++) {
			if (!cells[i].isBlank()) {
				byColumn.put(columns.get(i), cells[i].strip());
			}
		}
		return byColumn;
	}

	/**
	 * A row as it is written.
	 *
	 * @param location where it stands
	 * @param cells the texts of its cells by column
	 */
	record Row(RowLocation location, Map<String, String> cells) {

	}

}
