package org.goldenthread.feed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;

/**
 * Adds up columns of a file in another way than the importer: line by line, by their
 * places, with a reader of its own.
 *
 * @param file the file
 */
record PlainTable(Path file) {

	double sum(Predicate<List<String>> rows, ToDoubleFunction<List<String>> figure) {
		try (ZipInputStream zip = this.file.toString().endsWith(".zip")
				? new ZipInputStream(Files.newInputStream(this.file)) : null) {
			if (zip != null) {
				zip.getNextEntry();
			}
			BufferedReader lines = new BufferedReader(new InputStreamReader(
					(zip != null) ? zip : Files.newInputStream(this.file), StandardCharsets.UTF_8));
			return lines.lines().map(PlainTable::split).filter(rows).mapToDouble(figure).sum();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The sum of the cells of a row from one place to another. */
	static double cells(List<String> row, int first, int last) {
		return IntStream.rangeClosed(first, last)
			.mapToObj(row::get)
			.filter((cell) -> !cell.isEmpty())
			.mapToDouble(Double::parseDouble)
			.sum();
	}

	private static List<String> split(String line) {
		List<String> cells = new ArrayList<>();
		StringBuilder cell = new StringBuilder();
		boolean quoted = false;
		for (char sign : line.toCharArray()) {
			if (sign == '"') {
				quoted = !quoted;
			}
			else if (sign == ',' && !quoted) {
				cells.add(cell.toString());
				cell.setLength(0);
			}
			else {
				cell.append(sign);
			}
		}
		cells.add(cell.toString());
		return cells;
	}

}
