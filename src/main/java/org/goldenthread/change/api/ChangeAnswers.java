package org.goldenthread.change.api;

import java.time.OffsetDateTime;
import java.util.List;

import org.goldenthread.answer.Completeness;
import org.goldenthread.answer.PageInfo;
import org.goldenthread.change.AppliedChanges;
import org.goldenthread.change.AppliedDifference;
import org.goldenthread.change.ChangeProblem;
import org.goldenthread.change.consequence.Consequences;
import org.jspecify.annotations.Nullable;

/**
 * The answers to what is asked about change sets.
 */
final class ChangeAnswers {

	private ChangeAnswers() {
	}

	/**
	 * What a change set would do.
	 *
	 * @param problems what is wrong with it
	 * @param changes what it would change
	 * @param consequences what would follow; null if there are problems
	 * @param completeness how fresh the answer is
	 */
	record ChangePreview(List<ChangeProblem> problems, List<ChangedThing> changes, @Nullable Consequences consequences,
			Completeness completeness) {

	}

	/**
	 * A change set that was applied.
	 *
	 * @param id its id
	 * @param author who made it
	 * @param reason why
	 * @param source what it rests on as a whole
	 * @param version the version of the data that it made
	 * @param appliedAt when it was applied
	 * @param undoes the id of the change set that it undoes
	 * @param undoneBy the id of the change set that has undone it
	 * @param difference what it changed, as far as it may be seen
	 */
	record ChangeSet(String id, String author, String reason, @Nullable String source, String version,
			OffsetDateTime appliedAt, @Nullable String undoes, @Nullable String undoneBy,
			AppliedDifference difference) {

		static ChangeSet of(AppliedChanges applied, AppliedDifference difference) {
			return new ChangeSet(applied.id(), applied.author(), applied.reason(), applied.source(),
					String.valueOf(applied.version()), applied.appliedAt().toOffsetDateTime(), applied.undoes(),
					applied.undoneBy(), difference);
		}

	}

	/**
	 * A page of change sets.
	 *
	 * @param nodes the change sets
	 * @param pageInfo whether there are more
	 * @param completeness how complete the answer is
	 */
	record ChangeSetConnection(List<ChangeSet> nodes, PageInfo pageInfo, Completeness completeness) {

	}

}
