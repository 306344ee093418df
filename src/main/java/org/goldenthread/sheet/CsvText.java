package org.goldenthread.sheet;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Finds how a CSV file is written, since people rarely know it: its encoding and the sign
 * between its fields.
 *
 * @param encoding its encoding
 * @param separator the sign
 */
record CsvText(Charset encoding, char separator) {

	private static final char BYTE_ORDER_MARK = '\ufeff';

	private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');

	private static final int LOOKED_AT = 30;

	private static final int LONGEST_BEGINNING = 100_000;

	private static final int BUFFER = 1 << 16;

	/**
	 * Looks through a file.
	 * @throws UnusableFile if it holds more than so many bytes, or is no text
	 */
	static CsvText of(CsvSource source, long mostBytes) throws IOException {
		Charset encoding = encoding(source, mostBytes);
		try (Reader reader = reader(source.open(), encoding)) {
			char[] beginning = new char[LONGEST_BEGINNING];
			int length = 0;
			for (int read = 0; read >= 0 && length < LONGEST_BEGINNING; length += Math.max(read, 0)) {
				read = reader.read(beginning, length, LONGEST_BEGINNING - length);
			}
			return new CsvText(encoding, separator(new String(beginning, 0, length)));
		}
	}

	private static Charset encoding(CsvSource source, long mostBytes) throws IOException {
		try (InputStream bytes = new BufferedInputStream(source.open())) {
			bytes.mark(2);
			boolean utf16 = bytes.read() + bytes.read() == 0x1fd;
			bytes.reset();
			if (utf16) {
				checkText(new Counted(bytes, mostBytes), StandardCharsets.UTF_16);
				return StandardCharsets.UTF_16;
			}
			try {
				checkText(new Counted(bytes, mostBytes), StandardCharsets.UTF_8);
				return StandardCharsets.UTF_8;
			}
			catch (CharacterCodingException ex) {
				// What is no UTF-8 was most likely saved by a spreadsheet.
			}
		}
		Charset windows = Charset.forName("windows-1252");
		try (InputStream bytes = source.open()) {
			checkText(new Counted(bytes, mostBytes), windows);
		}
		return windows;
	}

	private static void checkText(InputStream bytes, Charset encoding) throws IOException {
		Reader reader = new InputStreamReader(bytes,
				encoding.equals(StandardCharsets.UTF_8) ? encoding.newDecoder() : lenient(encoding));
		char[] buffer = new char[BUFFER];
		for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
			for (int i = 0; i < read; i++) {
				if (buffer[i] == '\0') {
					throw new UnusableFile("The file is no CSV: it holds bytes that are no text.");
				}
			}
		}
	}

	private static java.nio.charset.CharsetDecoder lenient(Charset encoding) {
		return encoding.newDecoder()
			.onMalformedInput(java.nio.charset.CodingErrorAction.REPLACE)
			.onUnmappableCharacter(java.nio.charset.CodingErrorAction.REPLACE);
	}

	/** Without the mark that some programs put before the text. */
	private static Reader reader(InputStream bytes, Charset encoding) throws IOException {
		Reader reader = new BufferedReader(new InputStreamReader(bytes, encoding), BUFFER);
		reader.mark(1);
		if (reader.read() != BYTE_ORDER_MARK) {
			reader.reset();
		}
		return reader;
	}

	Reader reader(CsvSource source) throws IOException {
		return reader(source.open(), this.encoding);
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

	/**
	 * Bytes of which there may be only so many.
	 */
	private static final class Counted extends java.io.FilterInputStream {

		private final long most;

		private long count;

		Counted(InputStream bytes, long most) {
			super(bytes);
			this.most = most;
		}

		@Override
		public int read() throws IOException {
			byte[] one = new byte[1];
			return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xff;
		}

		@Override
		public int read(byte[] bytes, int offset, int length) throws IOException {
			int read = super.read(bytes, offset, length);
			this.count += Math.max(read, 0);
			if (this.count > this.most) {
				throw new UnusableFile("The file is too large: at most " + this.most
						+ " bytes are read, counted as they are once unpacked. Send it in parts.");
			}
			return read;
		}

	}

}
