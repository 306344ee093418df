package org.goldenthread.tracker;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.goldenthread.sheet.SheetLimits;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.Binder;

/**
 * Workbooks that are written down in a few lines: cells with bars between, rows on lines
 * of their own.
 */
final class MadeUpWorkbook {

	static final SheetLimits LIMITS = new Binder(List.of()).bindOrCreate("none", SheetLimits.class);

	private MadeUpWorkbook() {
	}

	/**
	 * Reads one sheet.
	 */
	static ReadSheet read(Path folder, String text) {
		return read(folder, text, (_) -> {
		});
	}

	static ReadSheet read(Path folder, String text, Consumer<Workbook> more) {
		return new TrackerReader(LIMITS).read(write(folder, text, more), TrackerMapping.NONE, (_) -> false)
			.sheets()
			.getFirst();
	}

	static Path write(Path folder, String text, Consumer<Workbook> more) {
		Path file = folder.resolve("made-up.xlsx");
		try (Workbook workbook = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
			Sheet sheet = workbook.createSheet("Sheet1");
			List<String> rows = text.lines().toList();
			for (int i = 0; i < rows.size(); i++) {
				String[] cells = rows.get(i).split("\\|", -1);
				Row row = sheet.createRow(i);
				for (int j = 0; j < cells.length; j++) {
					fill(workbook, row.createCell(j), cells[j].strip());
				}
			}
			more.accept(workbook);
			workbook.write(out);
			return file;
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	/**
	 * A day is written {@code @2025-01-15}, a number {@code #15}, a percentage
	 * {@code #0.72%}.
	 */
	private static void fill(Workbook workbook, Cell cell, String text) {
		if (text.startsWith("@")) {
			cell.setCellValue(LocalDate.parse(text.substring(1)));
			cell.setCellStyle(style(workbook, "dd/mm/yyyy"));
		}
		else if (text.startsWith("#")) {
			cell.setCellValue(Double.parseDouble(text.substring(1).replace("%", "")));
			cell.setCellStyle(style(workbook, text.endsWith("%") ? "0%" : "General"));
		}
		else if (!text.isEmpty()) {
			cell.setCellValue(text);
		}
	}

	private static CellStyle style(Workbook workbook, String format) {
		CellStyle style = workbook.createCellStyle();
		style.setDataFormat(workbook.createDataFormat().getFormat(format));
		return style;
	}

	/**
	 * The values of a field from above, null where there is none.
	 */
	static List<@Nullable String> values(ReadSheet sheet, String field) {
		return sheet.rows()
			.stream()
			.flatMap((row) -> row.cells().stream())
			.filter((cell) -> cell.field().equals(field))
			.<@Nullable String>map((cell) -> cell.reading().value())
			.toList();
	}

	static List<String> dispositions(ReadSheet sheet, String field) {
		return sheet.rows()
			.stream()
			.flatMap((row) -> row.cells().stream())
			.filter((cell) -> cell.field().equals(field))
			.map((cell) -> cell.reading().disposition().name())
			.toList();
	}

}
