package org.goldenthread.tracker;

import java.util.Map;

import org.goldenthread.reading.Disposition;
import org.goldenthread.reading.People;
import org.goldenthread.reading.Posts;
import org.goldenthread.reading.Reading;
import org.goldenthread.sheet.Cell;
import org.goldenthread.tracker.layout.FieldKind;
import org.goldenthread.tracker.layout.TrackerField;

/**
 * What is read of cells: what a person has decided in place of what they show, and no
 * name of a person.
 *
 * @param people the people whom the file names
 * @param decided what is read in place of what cells show, without names
 */
record CellTexts(People people, Map<String, String> decided) {

	/**
	 * The cell as it is to be read.
	 */
	Cell read(Cell cell) {
		String text = cell.isBlank() ? null : this.decided.get(this.people.without(cell.text()));
		return (text != null && !text.equals(cell.text())) ? Cell.text(cell.row(), cell.column(), text) : cell;
	}

	/**
	 * A reading of words in which no person is named, or else a question, with the post
	 * as the likely answer. What was decided is taken, unless it names somebody in full.
	 */
	Reading check(TrackerField field, Cell cell, Reading reading) {
		if (field.kind() == FieldKind.POST && reading.disposition() == Disposition.ASK) {
			return post(cell, reading);
		}
		String text = reading.value();
		boolean words = switch (field.kind()) {
			case TEXT, LONG_TEXT, LIST, WORD, REFERENCE -> true;
			default -> false;
		};
		if (text == null || !words || !this.people.isNamedIn(text)) {
			return reading;
		}
		String said = this.people.withSaidPosts(text);
		if (said != null) {
			return reading.with(said);
		}
		boolean taken = this.decided.containsKey(this.people.without(cell.text()));
		if (taken && !this.people.isSurelyNamedIn(text)) {
			return reading;
		}
		String posts = this.people.withPosts(text);
		return reading.with(posts)
			.as(Disposition.ASK,
					"names a person, whose name is not kept: " + ((posts != null) ? "the post may stand in its place"
							: "the file does not say the post, so write it in the name's place"));
	}

	/** One that the graph knows, or that a person has said is right. */
	private Reading post(Cell cell, Reading reading) {
		String text = cell.text();
		if (this.people.isKnownOtherwise(text)) {
			return Reading.of(text);
		}
		String holder = this.people.withSaidPosts(text);
		String said = (holder != null) ? holder : this.decided.get(this.people.without(text));
		return (said != null && Posts.mentionsPost(said) && !this.people.isSurelyNamedIn(said)) ? Reading.of(said)
				: reading;
	}

	/**
	 * What may be shown of a row.
	 */
	ReadRow shown(ReadRow row) {
		String text = this.people.without(row.text());
		ReadRow named = text.equals(row.text()) ? row : new ReadRow(row.row(), row.kind(), text, row.cells());
		return named.with(this::shown);
	}

	/** Initials in a column that nobody has said what it holds may well be of people. */
	private ReadCell shown(ReadCell cell) {
		boolean unread = cell.reading().disposition() == Disposition.UNMAPPED;
		String shown = (unread && this.people.isOfInitials(cell.shown())) ? People.LEFT_OUT
				: this.people.without(cell.shown());
		return shown.equals(cell.shown()) ? cell
				: new ReadCell(cell.row(), cell.column(), cell.heading(), shown, cell.field(), cell.reading());
	}

}
