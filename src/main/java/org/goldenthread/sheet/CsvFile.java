package org.goldenthread.sheet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/**
 * A CSV file as a sheet. Its encoding and the sign between its fields are found, since
 * people rarely know them.
 *
 * @param sheet its cells, each row by the line on which it begins
 * @param widths how many fields each row has, by that line
 */
public record CsvFile(Sheet sheet, NavigableMap<Integer, Integer> widths) {

	private static final char BYTE_ORDER_MARK = '\ufeff';

	private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');

	private static final int LOOKED_AT = 30;

	/**
	 * Reads a file.
	 * @param file the file
	 * @param name what the sheet is called
	 * @param limits how large it may be
	 * @return the file
	 * @throws UnusableFile if it is too large, or is no CSV
	 */
	public static CsvFile read(Path file, String name, SheetLimits limits) {
		try {
			if (Files.size(file) > limits.largestFile().toBytes()) {
				throw new UnusableFile("The file has " + Files.size(file) + " bytes; at most "
						+ limits.largestFile().toBytes() + " are read.");
			}
			return parse(text(Files.readAllBytes(file)), name, limits);
		}
		catch (IOException | JacksonException ex) {
			throw new UnusableFile("The file is no CSV that can be read: save it as CSV UTF-8 and send it again.");
		}
	}

	private static String text(byte[] bytes) {
		if (bytes.length >= 2 && (bytes[0] & 0xff) + (bytes[1] & 0xff) == 0x1fd) {
			return new String(bytes, StandardCharsets.UTF_16);
		}
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		}
		catch (CharacterCodingException ex) {
			return new String(bytes, Charset.forName("windows-1252"));
		}
	}

	private static CsvFile parse(String text, String name, SheetLimits limits) {
		String plain = (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) ? text.substring(1) : text;
		if (plain.indexOf('\0') >= 0) {
			throw new UnusableFile("The file is no CSV: it holds bytes that are no text.");
		}
		CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator(plain));
		CsvMapper mapper = CsvMapper.builder().enable(CsvReadFeature.WRAP_AS_ARRAY).build();
		NavigableMap<Integer, NavigableMap<Integer, Cell>> rows = new TreeMap<>();
		NavigableMap<Integer, Integer> widths = new TreeMap<>();
		CellCount count = new CellCount(limits.mostCells());
		try (MappingIterator<String[]> lines = mapper.readerFor(String[].class).with(schema).readValues(plain)) {
			int line = 1;
			while (lines.hasNext()) {
				String[] fields = lines.next();
				rows.put(line, cells(line, fields, count));
				widths.put(line, fields.length);
				line = lines.currentLocation().getLineNr();
			}
		}
		return new CsvFile(new Sheet(name, true, rows, List.of(), new TreeSet<>(), new TreeSet<>(), Map.of(), Map.of()),
				widths);
	}

	private static NavigableMap<Integer, Cell> cells(int line, String[] fields, CellCount count) {
		NavigableMap<Integer, Cell> cells = new TreeMap<>();
		for (int i = 0; i < fields.length; i++) {
			count.one();
			if (!fields[i].isEmpty()) {
				cells.put(i + 1, Cell.text(line, i + 1, fields[i]));
			}
		}
		return cells;
	}

	/** The sign that stands in most lines, outside of quotes. */
	private static char separator(String text) {
		char best = ',';
		long most = 0;
		for (char each : SEPARATORS) {
			long lines = text.lines()
				.limit(LOOKED_AT)
				.mapToLong((line) -> line.replaceAll("\"[^\"]*\"", "").chars().filter((sign) -> sign == each).count())
				.sorted()
				.skip(Math.min(LOOKED_AT, text.lines().limit(LOOKED_AT).count()) / 2)
				.findFirst()
				.orElse(0);
			if (lines > most) {
				most = lines;
				best = each;
			}
		}
		return best;
	}

}
