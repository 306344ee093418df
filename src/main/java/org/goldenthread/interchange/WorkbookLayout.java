package org.goldenthread.interchange;

/**
 * How the workbook of the model is laid out, for who writes it and who reads it.
 */
final class WorkbookLayout {

	/** Says what the workbook is. */
	static final String ABOUT = "Read me";

	/** Says what each column is. */
	static final String COLUMNS = "All columns";

	/** Lists the values that some columns are chosen from. */
	static final String VALUES = "Allowed values";

	/** Beside it stands the version of the data that the workbook shows. */
	static final String VERSION = "Version of the data";

	/** Beside it stands when that version was made. */
	static final String RECORDED = "Made";

	/** A column in which yes takes the row out of the graph. */
	static final String RETIRE = "retire";

	/** Stands in place of a text that is longer than a cell may be. */
	static final String LEFT = "(left as it is: too long for a cell)";

	/** How many characters a cell may have. */
	static final int LONGEST = 32_767;

	private WorkbookLayout() {
	}

}
