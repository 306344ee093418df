package org.goldenthread.feed;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.goldenthread.change.ChangeProblem;
import org.goldenthread.change.ChangeSet;
import org.goldenthread.feed.rows.FeedNotes;
import org.goldenthread.feed.rows.UnknownOrganisation;
import org.goldenthread.matching.TrackerQuestion;
import org.jspecify.annotations.Nullable;

/**
 * What a published file would change.
 *
 * @param name which of the published files it is
 * @param title what that is, in words
 * @param set the change set
 * @param changeRows the row of each change
 * @param problems what is wrong with the file as a whole
 * @param questions the first of what is not sure, or is not read
 * @param questionCount how many there are
 * @param dispositions how many cells of figures there are of each disposition
 * @param rows how many rows there are of each kind; all rows of the file
 * @param unknown the organisations that the graph does not hold
 * @param revisions the values that an earlier edition had otherwise
 * @param unchanged how many values the graph holds already, as the file has them
 * @param notGiven the measures that the file does not give, each with the headings that
 * are missing
 */
public record ImportedFeed(String name, String title, ChangeSet set, List<Integer> changeRows, List<String> problems,
		List<TrackerQuestion> questions, int questionCount, Map<String, Integer> dispositions,
		Map<String, Integer> rows, List<UnknownOrganisation> unknown, List<Revision> revisions, int unchanged,
		Map<String, List<String>> notGiven) {

	/** What the only sheet of a CSV file is called in answers. */
	public static final String SHEET = FeedNotes.SHEET;

	/**
	 * Says all that is wrong: with the file, and with the change set as it was checked.
	 * @param checked what is wrong with the change set
	 * @return each in words, with its row
	 */
	public List<String> inWords(List<ChangeProblem> checked) {
		return Stream.concat(this.problems.stream(), checked.stream().map((problem) -> {
			String what = ((problem.property() != null) ? problem.property() + ": " : "") + problem.message();
			return (problem.change() == 0) ? what
					: SHEET + ", row " + this.changeRows.get(problem.change() - 1) + ": " + what;
		})).toList();
	}

	/**
	 * A value that was found otherwise before, by an earlier edition of the document.
	 *
	 * @param id the id of the observation
	 * @param name what it is of
	 * @param row the first row of the file that says it
	 * @param before the value before; null if there was none
	 * @param after the value now
	 */
	public record Revision(String id, String name, int row, @Nullable Double before, double after) {

	}

}
