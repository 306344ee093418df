package org.goldenthread.sheet;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/**
 * The rows of a CSV file, one after the other, so that no more than one is held.
 */
public final class CsvRows implements AutoCloseable {

	private static final CsvMapper MAPPER = CsvMapper.builder().enable(CsvReadFeature.WRAP_AS_ARRAY).build();

	private final RowBounds text;

	private final MappingIterator<String[]> rows;

	private int line = 1;

	private CsvRows(RowBounds text, MappingIterator<String[]> rows) {
		this.text = text;
		this.rows = rows;
	}

	/**
	 * Opens a file. Its encoding and the sign between its fields are found.
	 * @param file the file
	 * @param zipped whether it is an archive, of which the largest CSV file is read
	 * @param mostBytes how many bytes of CSV there may be
	 * @return the rows
	 * @throws UnusableFile if it is too large, or is no CSV
	 */
	public static CsvRows open(Path file, boolean zipped, long mostBytes) {
		CsvSource source = new CsvSource(file, zipped);
		try {
			CsvText how = CsvText.of(source, mostBytes);
			RowBounds text = new RowBounds(how.reader(source));
			return new CsvRows(text,
					MAPPER.readerFor(String[].class)
						.with(CsvSchema.emptySchema().withColumnSeparator(how.separator()))
						.readValues(text));
		}
		catch (IOException | JacksonException ex) {
			throw unreadable();
		}
	}

	/**
	 * The next row.
	 * @return the row; null if there is none
	 * @throws UnusableFile if it is no CSV, or one row is too long
	 */
	public @Nullable CsvRow next() {
		try {
			this.text.beginRow();
			if (!this.rows.hasNext()) {
				return null;
			}
			CsvRow row = new CsvRow(this.line, List.of(this.rows.next()));
			this.line = this.rows.currentLocation().getLineNr();
			return row;
		}
		catch (JacksonException ex) {
			throw unreadable();
		}
	}

	private static UnusableFile unreadable() {
		return new UnusableFile("The file is no CSV that can be read: save it as CSV UTF-8 and send it again.");
	}

	@Override
	public void close() {
		this.rows.close();
	}

	/**
	 * A text of which so much may be read at most before a row is whole.
	 */
	private static final class RowBounds extends FilterReader {

		private static final int LONGEST_ROW = 4_000_000;

		private int count;

		RowBounds(Reader text) {
			super(text);
		}

		void beginRow() {
			this.count = 0;
		}

		@Override
		public int read(char[] buffer, int offset, int length) throws IOException {
			int read = super.read(buffer, offset, length);
			this.count += Math.max(read, 0);
			if (this.count > LONGEST_ROW) {
				throw new UnusableFile("A row of the file has more than " + LONGEST_ROW
						+ " characters: a quotation mark may be left open.");
			}
			return read;
		}

	}

}
