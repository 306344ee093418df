package org.goldenthread.edition;

import java.util.List;

/**
 * Two editions of a tracker, side by side.
 *
 * @param changes what became of each row of the sheets that both have
 * @param notCompared the sheets and the columns that only one of them has
 */
public record ComparedEditions(List<EditionChange> changes, List<String> notCompared) {

	public ComparedEditions {
		changes = List.copyOf(changes);
		notCompared = List.copyOf(notCompared);
	}

}
