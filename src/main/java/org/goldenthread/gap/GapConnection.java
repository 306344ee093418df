package org.goldenthread.gap;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import org.goldenthread.answer.Completeness;
import org.goldenthread.answer.PageInfo;
import org.goldenthread.answer.Row;
import org.goldenthread.gap.rule.GapSeverity;
import org.goldenthread.gap.rule.Meaning;
import org.goldenthread.thread.ThreadAnswer;
import org.jspecify.annotations.Nullable;

/**
 * The gaps found. Its name says to Spring that it is a connection as it is.
 *
 * @param edges the gaps with their cursors, the gravest first; empty if not asked for
 * @param nodes the gaps; empty if not asked for
 * @param pageInfo whether there are more
 * @param totalCount how many there are in all; null if not asked for
 * @param demonstrationCount how many of all are made up; null if not asked for
 * @param completeness how complete the answer is
 */
record GapConnection(List<Edge> edges, List<Gap> nodes, PageInfo pageInfo, @Nullable Long totalCount,
		@Nullable Long demonstrationCount, Completeness completeness) {

	/**
	 * A gap in the list.
	 *
	 * @param cursor where it stands
	 * @param node the gap; null if nothing of it is asked for
	 */
	record Edge(String cursor, @Nullable Gap node) {

	}

	/**
	 * A place where a thread is broken, cannot be judged, or rests on weak ground.
	 *
	 * @param id the same for the same gap
	 * @param rule the name of the rule that finds it
	 * @param severity how much it matters
	 * @param sentence what a gap of this rule is
	 * @param justification why it is one
	 * @param node the node that it is in
	 * @param related the nodes that the justification is about
	 * @param link the link that it is in; null if it is in none
	 * @param threads the threads that it breaks
	 * @param acceptance who accepted it, why and until when; null if nobody did
	 * @param demonstration whether it is there only by what is made up
	 */
	record Gap(String id, String rule, GapSeverity severity, String sentence, Justification justification,
			@Nullable Row node, List<@Nullable Row> related, @Nullable Row link, List<ThreadAnswer.Thread> threads,
			@Nullable Acceptance acceptance, boolean demonstration) {

	}

	/**
	 * A decision to live with a gap for a time.
	 *
	 * @param id the id of the decision
	 * @param reason why
	 * @param acceptedBy the id of the post that answers for it
	 * @param acceptedAt when it was recorded as it stands
	 * @param reviewOn the last day on which it holds
	 */
	record Acceptance(String id, String reason, String acceptedBy, OffsetDateTime acceptedAt, LocalDate reviewOn) {

	}

	/**
	 * Why something is a gap.
	 *
	 * @param lookedFor what was looked for
	 * @param where where it was looked for
	 * @param found what was found instead
	 */
	record Justification(String lookedFor, String where, String found) {

	}

	/**
	 * A rule and how many gaps it finds.
	 *
	 * @param rule its name
	 * @param severity how much its gaps matter
	 * @param sentence what a gap of it is
	 * @param lookedFor what is looked for
	 * @param where where it is looked for
	 * @param count how many gaps there are
	 * @param demonstrationCount how many of these are there only by what is made up
	 * @param acceptedCount how many of these are accepted
	 */
	record RuleSummary(String rule, GapSeverity severity, String sentence, String lookedFor, String where, long count,
			long demonstrationCount, long acceptedCount) {

		static RuleSummary of(Meaning meaning, long count, long demonstrationCount, long acceptedCount) {
			return new RuleSummary(meaning.name(), meaning.severity(), meaning.sentence(), meaning.lookedFor(),
					meaning.where(), count, demonstrationCount, acceptedCount);
		}

	}

}
