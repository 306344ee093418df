package org.goldenthread.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Computes the formulas of a workbook anew, where it is small enough to be held whole.
 */
public final class FormulaCheck {

	/** A cell takes about a kilobyte while a workbook is held whole. */
	private static final int MOST_CELLS = 50_000;

	/** Each may rest on all the others, one upon the other. */
	private static final int MOST_FORMULAS = 1_000;

	/**
	 * Reckoning of numbers, which takes as much memory as its cells: what makes texts may
	 * double them each time.
	 */
	private static final Pattern RECKONING = Pattern.compile(
			"(?:(?:SUM|AVERAGE|MIN|MAX|ROUND|ABS|COUNT|IF|IFERROR)\\(|[A-Z]{0,3}\\$?\\d{1,7}|[-+*/(),:.<>=% $]){1,200}");

	private static final double TOLERANCE = 1e-6;

	private FormulaCheck() {
	}

	/**
	 * Finds the formulas whose stored results do not follow from them.
	 * @param file the workbook, which has been read before
	 * @param sheets its sheets as they were read
	 * @return the addresses by the names of sheets; what cannot be computed is left out
	 */
	public static Map<String, Set<String>> stale(Path file, List<Sheet> sheets) {
		List<Cell> formulas = new ArrayList<>();
		long cells = 0;
		for (Sheet sheet : sheets) {
			for (var row : sheet.rows().values()) {
				cells += row.size();
				row.values().stream().filter((cell) -> cell.formula() != null).forEach(formulas::add);
			}
		}
		if (formulas.isEmpty() || formulas.size() > MOST_FORMULAS || cells > MOST_CELLS) {
			return Map.of();
		}
		try (OPCPackage opened = OPCPackage.open(file.toFile(), PackageAccess.READ);
				XSSFWorkbook workbook = new XSSFWorkbook(opened)) {
			keepResultsOfTheRest(sheets, workbook);
			FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
			Map<String, Set<String>> stale = new HashMap<>();
			sheets
				.forEach((sheet) -> stale.put(sheet.name(), stale(sheet, workbook.getSheet(sheet.name()), evaluator)));
			opened.revert();
			return stale;
		}
		catch (IOException | OpenXML4JException | RuntimeException | StackOverflowError ex) {
			return Map.of();
		}
	}

	private static void keepResultsOfTheRest(List<Sheet> sheets, XSSFWorkbook workbook) {
		sheets.forEach((sheet) -> sheet.rows().values().forEach((row) -> row.values().forEach((cell) -> {
			if (cell.formula() != null && !isReckoning(cell)) {
				workbook.getSheet(sheet.name()).getRow(cell.row() - 1).getCell(cell.column() - 1).removeFormula();
			}
		})));
	}

	private static boolean isReckoning(Cell cell) {
		return cell.formula() != null && RECKONING.matcher(cell.formula()).matches();
	}

	private static Set<String> stale(Sheet sheet, @Nullable XSSFSheet whole, FormulaEvaluator evaluator) {
		Set<String> stale = new HashSet<>();
		if (whole == null) {
			return stale;
		}
		sheet.rows().values().forEach((row) -> row.values().forEach((cell) -> {
			if (cell.formula() != null && isStale(cell, whole, evaluator)) {
				stale.add(cell.address());
			}
		}));
		return stale;
	}

	/** What the library cannot compute says nothing. */
	private static boolean isStale(Cell cell, XSSFSheet sheet, FormulaEvaluator evaluator) {
		try {
			var held = sheet.getRow(cell.row() - 1).getCell(cell.column() - 1);
			@Nullable CellValue now = (held.getCellType() == CellType.FORMULA) ? evaluator.evaluate(held) : null;
			if (now == null) {
				return false;
			}
			return switch (now.getCellType()) {
				case NUMERIC -> cell.number() != null && Math.abs(now.getNumberValue() - cell.number()) > TOLERANCE
						* Math.max(1, Math.abs(cell.number()));
				case STRING -> cell.number() == null && !now.getStringValue().equals(cell.shown());
				default -> false;
			};
		}
		catch (RuntimeException ex) {
			return false;
		}
	}

}
