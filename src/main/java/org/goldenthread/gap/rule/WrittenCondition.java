package org.goldenthread.gap.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.goldenthread.filter.NodeCondition;
import org.goldenthread.gap.condition.Candidate;
import org.goldenthread.gap.condition.Finding;
import org.goldenthread.gap.condition.GapCondition;
import org.jspecify.annotations.Nullable;

/**
 * A condition as a rule writes it down: a filter, conditions on threads that must not
 * hold, and what it found, in the words of the first case that applies.
 *
 * @param ofLinks whether the links of threads that start from a candidate can have the
 * gap, rather than the candidate
 * @param filter what has the gap is like this
 * @param unless none of these holds of a candidate
 * @param cases what was found
 * @param starts the threads that the gap breaks start from these; null for the candidate
 */
record WrittenCondition(boolean ofLinks, NodeCondition filter, List<ThreadCondition> unless, List<FoundCase> cases,
		@Nullable Naming starts) implements GapCondition {

	@Override
	public List<Finding> find(Candidate candidate) {
		IntStream links = this.ofLinks ? candidate.links().all().from(candidate.visible(), candidate.node())
				: IntStream.of(NodeCondition.NO_LINK);
		List<Finding> found = new ArrayList<>();
		links.filter((link) -> this.filter.holds(candidate.visible(), candidate.node(), link)
				&& this.unless.stream().noneMatch((each) -> each.holds(candidate)))
			.forEach((link) -> found.add(finding(candidate, link)));
		return found;
	}

	private Finding finding(Candidate candidate, int link) {
		FoundCase which = this.cases.stream()
			.filter((each) -> each.when().holds(candidate.visible(), candidate.node(), link))
			.findFirst()
			.orElseGet(this.cases::getLast);
		List<Integer> names = (which.naming() != null) ? which.naming().of(candidate) : List.of();
		String text = which.words(candidate, link, !names.isEmpty());
		Finding found = (this.ofLinks ? Finding.in(candidate, link, text) : Finding.in(candidate.node(), text))
			.naming(names);
		return (this.starts != null) ? found.from(this.starts.of(candidate)) : found;
	}

	/**
	 * What is said of some of the gaps.
	 *
	 * @param when those that are like this
	 * @param text the words
	 * @param quoting the name of the property whose value follows; null for none
	 * @param naming the things whose names follow; null for none
	 * @param otherwise the words if there are no such things; null for the same
	 */
	record FoundCase(NodeCondition when, String text, @Nullable String quoting, @Nullable Naming naming,
			@Nullable String otherwise) {

		String words(Candidate candidate, int link, boolean names) {
			if (this.otherwise != null && !names) {
				return this.otherwise;
			}
			if (this.quoting == null) {
				return this.text;
			}
			Object quoted = (link != NodeCondition.NO_LINK) ? candidate.graph().linkFact(link, this.quoting)
					: candidate.fact(candidate.node(), this.quoting);
			return (quoted != null) ? this.text + ": " + quoted : this.text;
		}

	}

}
