package org.goldenthread.interchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.goldenthread.change.ChangeProblem;
import org.goldenthread.change.ChangeSet;

/**
 * What a workbook would change.
 *
 * @param set the change set; it holds only rows that differ from the graph
 * @param places where each change stands in the workbook
 * @param rows how many rows were read
 * @param problems what is wrong with the workbook as it was read
 */
public record ImportedChanges(ChangeSet set, List<Place> places, int rows, List<SheetProblem> problems) {

	public ImportedChanges {
		places = List.copyOf(places);
		problems = List.copyOf(problems);
	}

	/**
	 * All that is wrong: with the workbook, and with the change set as it was checked.
	 * @param checked what is wrong with the change set
	 * @return the problems, by the sheets and rows where they stand
	 */
	public List<SheetProblem> with(List<ChangeProblem> checked) {
		List<SheetProblem> all = new ArrayList<>(this.problems);
		for (ChangeProblem problem : checked) {
			if (problem.change() == 0) {
				all.add(new SheetProblem(null, 0, problem.property(), problem.message()));
			}
			else {
				Place place = this.places.get(problem.change() - 1);
				all.add(new SheetProblem(place.sheet(), place.row(), problem.property(), problem.message()));
			}
		}
		return all.stream()
			.sorted(Comparator.comparing((SheetProblem each) -> (each.sheet() != null) ? each.sheet() : "")
				.thenComparing(SheetProblem::row))
			.toList();
	}

	/**
	 * Where a change stands.
	 *
	 * @param sheet the sheet
	 * @param row the row, from 1
	 */
	public record Place(String sheet, int row) {
	}

}
