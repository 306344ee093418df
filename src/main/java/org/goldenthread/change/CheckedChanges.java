package org.goldenthread.change;

import java.util.List;

/**
 * A change set as it was checked.
 *
 * @param difference what it would change; of no use if there are problems
 * @param problems what is wrong with it
 */
public record CheckedChanges(Difference difference, List<ChangeProblem> problems) {

}
