package org.goldenthread.interchange;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.goldenthread.model.Enumeration;
import org.goldenthread.model.Model;
import org.goldenthread.model.Property;
import org.goldenthread.model.ValueType;
import org.jspecify.annotations.Nullable;

/**
 * What a planner is helped with in the workbook of the model: a note for each column,
 * which a spreadsheet program shows and reads out at each of its cells, and values to
 * choose from.
 */
final class WorkbookChoices {

	private static final int LONGEST_TITLE = 32;

	private static final int LONGEST_NOTE = 255;

	private static final int LAST_ROW = 1_048_575;

	private final Map<String, String> ranges = new HashMap<>();

	WorkbookChoices(SXSSFWorkbook workbook, Model model) {
		Sheet sheet = workbook.createSheet(WorkbookLayout.VALUES);
		int most = model.enumerations().stream().mapToInt((each) -> each.values().size()).max().orElse(0);
		for (int i = 0; i <= most; i++) {
			Row row = sheet.createRow(i);
			int column = 0;
			for (Enumeration enumeration : model.enumerations()) {
				List<String> values = List.copyOf(enumeration.values().keySet());
				if (i == 0) {
					row.createCell(column).setCellValue(enumeration.name());
					String letter = CellReference.convertNumToColString(column);
					this.ranges.put(enumeration.name(),
							"'" + WorkbookLayout.VALUES + "'!$" + letter + "$2:$" + letter + "$" + (values.size() + 1));
				}
				else if (i <= values.size()) {
					row.createCell(column).setCellValue(values.get(i - 1).toLowerCase(Locale.ROOT).replace('_', ' '));
				}
				column++;
			}
		}
	}

	void note(Sheet sheet, int column, Property property) {
		DataValidationHelper helper = sheet.getDataValidationHelper();
		@Nullable String range = property.list() ? null : this.ranges.get(property.typeName());
		if (range != null) {
			add(sheet, column, helper.createFormulaListConstraint(range), property.name(), property.description());
		}
		else if (property.type() == ValueType.BOOLEAN) {
			add(sheet, column, helper.createExplicitListConstraint(new String[] { "TRUE", "FALSE" }), property.name(),
					property.description());
		}
		else {
			add(sheet, column, helper.createCustomConstraint("TRUE"), property.name(), property.description());
		}
	}

	void noteRetire(Sheet sheet, int column) {
		add(sheet, column, sheet.getDataValidationHelper().createExplicitListConstraint(new String[] { "yes" }),
				WorkbookLayout.RETIRE, "Yes takes the row out of the present.");
	}

	private static void add(Sheet sheet, int column, DataValidationConstraint constraint, String title, String note) {
		DataValidation validation = sheet.getDataValidationHelper()
			.createValidation(constraint, new CellRangeAddressList(1, LAST_ROW, column, column));
		validation.createPromptBox(shortened(title, LONGEST_TITLE), shortened(note, LONGEST_NOTE));
		validation.setShowPromptBox(true);
		validation.setShowErrorBox(true);
		validation.setEmptyCellAllowed(true);
		sheet.addValidationData(validation);
	}

	private static String shortened(String text, int most) {
		return (text.length() <= most) ? text : text.substring(0, most - 1) + "…";
	}

}
