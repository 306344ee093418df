package org.goldenthread.matching;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.goldenthread.change.ChangeProblem;
import org.goldenthread.change.ChangeSet;
import org.goldenthread.tracker.SheetColumn;
import org.goldenthread.tracker.TrackerMapping;

/**
 * What a tracker would change.
 *
 * @param set the change set, of what is sure
 * @param places where each change stands
 * @param questions what is not sure, or is not read
 * @param problems what is wrong with the decisions of the mapping
 * @param mapping the mapping that the reading went by, for a person to correct
 * @param columns the columns that it names, beside what they show
 * @param dispositions how many cells there are of each disposition, by sheet
 * @param rows how many rows there are of each kind, by sheet
 * @param leftOut how many values were read for each field that an import makes nothing of
 * yet
 * @param notRead the sheets of which nothing was read, with the reason
 */
public record ImportedTracker(ChangeSet set, List<Place> places, List<TrackerQuestion> questions, List<String> problems,
		TrackerMapping mapping, List<SheetColumn> columns, Map<String, Map<String, Integer>> dispositions,
		Map<String, Map<String, Integer>> rows, Map<String, Integer> leftOut, List<NotRead> notRead) {

	/**
	 * Says all that is wrong: with the mapping, and with the change set as it was
	 * checked.
	 * @param checked what is wrong with the change set
	 * @return each in words, with its sheet and row
	 */
	public List<String> inWords(List<ChangeProblem> checked) {
		return Stream.concat(this.problems.stream(), checked.stream().map((problem) -> {
			String what = ((problem.property() != null) ? problem.property() + ": " : "") + problem.message();
			if (problem.change() == 0) {
				return what;
			}
			Place place = this.places.get(problem.change() - 1);
			return place.sheet() + ", row " + place.row() + ": " + what;
		})).toList();
	}

	/**
	 * Where a change stands.
	 *
	 * @param sheet the sheet
	 * @param row the row, from 1
	 */
	public record Place(String sheet, int row) {
	}

	/**
	 * A sheet of which nothing was read.
	 *
	 * @param sheet its name
	 * @param why the reason
	 */
	public record NotRead(String sheet, String why) {
	}

}
