package org.goldenthread.evidence.pack;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A table of a pack.
 *
 * @param key its name for programs, of which there is one in a pack
 * @param title what it shows
 * @param note how to read it; null if that is plain
 * @param query the document of the API that asks the same, such as
 * {@code assessment/next-steps-of-each-section}; null if there is none
 * @param columns the headings of its columns
 * @param rows its rows, at least one
 * @param pictures pictures of rows that follow on each other, in the order of these; none
 * in most tables
 * @param groupedBy the heading of the column by which rows stand together on paper, each
 * group with a heading of its own; null in most tables
 */
public record EvidenceTable(String key, String title, @Nullable String note, @Nullable String query,
		List<String> columns, List<EvidenceRow> rows, List<EvidencePicture> pictures, @Nullable String groupedBy) {

	/**
	 * The same with pictures.
	 * @param pictures the pictures
	 * @return the table
	 */
	public EvidenceTable with(List<EvidencePicture> pictures) {
		return new EvidenceTable(this.key, this.title, this.note, this.query, this.columns, this.rows, pictures,
				this.groupedBy);
	}

	/**
	 * The same in groups.
	 * @param column the heading of the column whose values stand together
	 * @return the table
	 */
	public EvidenceTable groupedBy(String column) {
		return new EvidenceTable(this.key, this.title, this.note, this.query, this.columns, this.rows, this.pictures,
				column);
	}

	/**
	 * The same with other rows.
	 * @param rows as many rows, in the same order
	 * @return the table
	 */
	public EvidenceTable withRows(List<EvidenceRow> rows) {
		return new EvidenceTable(this.key, this.title, this.note, this.query, this.columns, rows, this.pictures,
				this.groupedBy);
	}

}
