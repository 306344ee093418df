package org.goldenthread.tracker;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.goldenthread.reading.Disposition;
import org.goldenthread.sheet.Cell;
import org.goldenthread.tracker.layout.RowKind;

/**
 * A row as it was read.
 *
 * @param row the row, from 1
 * @param kind what it is
 * @param text what it says where it is no thing, such as a title or a note; empty
 * otherwise
 * @param cells its cells
 */
public record ReadRow(int row, RowKind kind, String text, List<ReadCell> cells) {

	public ReadRow {
		cells = List.copyOf(cells);
	}

	/**
	 * Whether it is a thing, and not a heading, a total or a note.
	 * @return true if so
	 */
	public boolean isData() {
		return this.kind == RowKind.DATA;
	}

	/**
	 * Where it stands, as people write it: a column where each column of the sheet is a
	 * thing.
	 * @return the place, such as {@code row 4}
	 */
	public String place() {
		boolean turned = this.kind != RowKind.CARD && this.cells.stream().anyMatch((cell) -> cell.row() != this.row);
		return turned ? "column " + Cell.column(this.row) : "row " + this.row;
	}

	/**
	 * The same with other cells, and the same row where no cell is another.
	 */
	ReadRow with(UnaryOperator<ReadCell> other) {
		List<ReadCell> others = this.cells.stream().map(other).toList();
		return others.equals(this.cells) ? this : new ReadRow(this.row, this.kind, this.text, others);
	}

	/**
	 * The same below a heading that says what it belongs to, unless it says so itself.
	 */
	ReadRow below(ReadCell heading) {
		if (value(heading.field()).isPresent()) {
			return this;
		}
		ReadCell inherited = new ReadCell(this.row, heading.column(), "", heading.shown(), heading.field(),
				heading.reading().as(Disposition.INHERIT, "stands in the heading above"));
		return new ReadRow(this.row, this.kind, this.text,
				Stream
					.concat(this.cells.stream().filter((cell) -> !cell.field().equals(heading.field())),
							Stream.of(inherited))
					.toList());
	}

	/**
	 * The cell of a field.
	 * @param field the name of the field
	 * @return the first cell that was read for it
	 */
	public Optional<ReadCell> find(String field) {
		return this.cells.stream().filter((cell) -> cell.field().equals(field)).findFirst();
	}

	/**
	 * The cells of a field that say something that is sure.
	 * @param field the name of the field
	 * @return the cells, from left to right
	 */
	public List<ReadCell> findUsable(String field) {
		return this.cells.stream()
			.filter((cell) -> cell.field().equals(field) && cell.reading().disposition().isUsable())
			.toList();
	}

	/**
	 * What a field says, where that is sure.
	 * @param field the name of the field
	 * @return the value
	 */
	public Optional<String> value(String field) {
		return find(field).map(ReadCell::reading)
			.filter((reading) -> reading.disposition().isUsable())
			.flatMap((reading) -> Optional.ofNullable(reading.value()));
	}

}
