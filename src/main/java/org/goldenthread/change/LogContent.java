package org.goldenthread.change;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import org.goldenthread.store.PlainJson;
import org.jspecify.annotations.Nullable;

/**
 * What some changes make of what they change: compressed lines of JSON, one for each
 * change, and {@code null} for what is retired. A graph can be rebuilt from these alone.
 */
final class LogContent {

	private static final String RETIRED = "null";

	private LogContent() {
	}

	/**
	 * Writes.
	 * @param after what a change makes of what it changes; null if that is retired
	 */
	static <T> byte[] write(List<T> changes, Function<T, @Nullable Map<String, @Nullable Object>> after) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (Writer out = new OutputStreamWriter(new GZIPOutputStream(bytes), StandardCharsets.UTF_8)) {
			for (T change : changes) {
				Map<String, @Nullable Object> properties = after.apply(change);
				out.write((properties != null) ? PlainJson.write(properties) : RETIRED);
				out.write('\n');
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	/**
	 * Reads what was written.
	 * @param most how many lines there can be at most
	 * @throws IllegalArgumentException if it cannot be read, or has another number of
	 * lines
	 */
	static List<@Nullable Map<String, @Nullable Object>> read(byte[] content, int most) {
		try (BufferedReader in = new BufferedReader(new InputStreamReader(
				new GZIPInputStream(new ByteArrayInputStream(content)), StandardCharsets.UTF_8))) {
			List<@Nullable Map<String, @Nullable Object>> all = new ArrayList<>(most);
			for (String line = in.readLine(); line != null; line = in.readLine()) {
				all.add(line.equals(RETIRED) ? null : PlainJson.read(line));
				if (all.size() > most) {
					break;
				}
			}
			if (all.size() != most) {
				throw new IllegalArgumentException("there are not " + most + " changes in it");
			}
			return all;
		}
		catch (IOException ex) {
			throw new IllegalArgumentException(Objects.requireNonNullElse(ex.getMessage(), "it is cut short"), ex);
		}
	}

}
