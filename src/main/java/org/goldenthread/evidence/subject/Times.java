package org.goldenthread.evidence.subject;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.goldenthread.threadgraph.ThreadGraph;
import org.goldenthread.threadgraph.VisibleGraph;
import org.goldenthread.value.Period;
import org.jspecify.annotations.Nullable;

/**
 * Tells what held in the year of a pack from what is of another time, by the dates that
 * the facts have. What has none is taken to hold. Nodes and links go by their numbers in
 * the thread graph.
 */
public final class Times {

	private final VisibleGraph visible;

	private final ThreadGraph graph;

	private final Period year;

	private final LocalDate first;

	private final LocalDate last;

	private final LocalDate judged;

	private final boolean running;

	private final Set<Integer> leftOut = new LinkedHashSet<>();

	Times(VisibleGraph visible, Period year, LocalDate asAt) {
		this.visible = visible;
		this.graph = visible.graph();
		this.year = year;
		this.first = Objects.requireNonNull(year.start());
		this.last = Objects.requireNonNull(year.end());
		this.judged = asAt.isBefore(this.last) ? asAt : this.last;
		this.running = !asAt.isBefore(this.first) && !asAt.isAfter(this.last);
	}

	/**
	 * Says of what the facts only have as it is now that it is not of the year.
	 * @param what the sentence up to the year, such as "Risks stand here as they are now,
	 * not as they were in"
	 * @return the sentence; null while the year runs, since then there is no difference
	 */
	public @Nullable String now(String what) {
		return this.running ? null : what + " " + this.year.text() + ".";
	}

	/**
	 * Whether a thing held on a day of the year.
	 * @param node the thing
	 * @return false if the facts date it after the year or before
	 */
	public boolean holds(int node) {
		Period since = since(node);
		Period until = period(this.graph.text(node, "validTo"));
		return !isLater(since) && !isEarlier(until);
	}

	/**
	 * Whether a link held on a day of the year.
	 * @param link the link
	 * @return false if the facts date it after the year or before
	 */
	public boolean holdsLink(int link) {
		return !isLater(linkPeriod(link, "validFrom")) && !isLater(linkPeriod(link, "asAt"))
				&& !isEarlier(linkPeriod(link, "validTo"));
	}

	/**
	 * The things that held in the year. What did not is remembered as left out.
	 * @param nodes the things
	 * @return those that held
	 */
	public List<Integer> only(Collection<Integer> nodes) {
		nodes.stream().filter((node) -> !holds(node)).forEach(this.leftOut::add);
		return nodes.stream().filter(this::holds).toList();
	}

	/**
	 * The day on which rules judge that take one: the last day of the year, or the day to
	 * which ages are counted if the year has not ended by then.
	 * @return the day
	 */
	public LocalDate judged() {
		return this.judged;
	}

	/**
	 * Whether something had been observed by the end of the year.
	 * @param observation the observation
	 * @return false if its time ends later
	 */
	public boolean observed(int observation) {
		Period seen = seen(observation);
		return seen == null || seen.end() == null || !seen.end().isAfter(this.last);
	}

	/**
	 * Whether something was observed within the year.
	 * @param observation the observation
	 * @return false if its time lies outside it in part, or is not printed
	 */
	public boolean isOfTheYear(int observation) {
		Period seen = seen(observation);
		return seen != null && seen.end() != null && !isLater(seen) && !isEarlier(seen)
				&& !seen.end().isAfter(this.last) && (seen.start() == null || !seen.start().isBefore(this.first));
	}

	/** When something was observed: in its period, or else as at its date. */
	private @Nullable Period seen(int observation) {
		Period seen = period(this.graph.text(observation, "period"));
		return (seen != null) ? seen : period(this.graph.text(observation, "asAt"));
	}

	/**
	 * Whether a target is one that figures of the year are judged by: it is to be reached
	 * in the year, or has no date and was set by something that held then.
	 * @param target the target
	 * @return false if it is a target for another time
	 */
	public boolean judges(int target) {
		Period by = period(this.graph.text(target, "by"));
		if (!holds(target) || isLater(period(this.graph.text(target, "starts")))) {
			return false;
		}
		if (by != null) {
			return by.overlaps(this.year);
		}
		int[] setIn = this.visible.targets(target, "SET_IN").toArray();
		return setIn.length == 0 || this.visible.targets(target, "SET_IN").anyMatch(this::holds);
	}

	/**
	 * Whether a target falls due in the financial year after that of the pack.
	 * @param target the target
	 * @return false if it says no date
	 */
	public boolean isDueInTheYearAfter(int target) {
		Period by = period(this.graph.text(target, "by"));
		LocalDate end = Objects.requireNonNull(this.year.end());
		return by != null && by.start() != null && by.end() != null && by.start().isAfter(end)
				&& !by.end().isAfter(end.plusYears(1));
	}

	/**
	 * From when a thing holds: that which it says, else what it is of, such as the years
	 * of a plan.
	 * @param node the thing
	 * @return the time; null if there is no data
	 */
	public @Nullable Period since(int node) {
		Period validFrom = period(this.graph.text(node, "validFrom"));
		if (validFrom != null) {
			return validFrom;
		}
		if (this.graph.is(node, "SegmentRating")) {
			return period(this.graph.text(node, "asAt"));
		}
		if (this.graph.is(node, "EvidenceItem")) {
			return period(this.graph.text(node, "period"));
		}
		if (this.graph.is(node, "Plan")) {
			Period covers = period(this.graph.text(node, "covers"));
			return (covers != null) ? covers : period(this.graph.text(node, "year"));
		}
		return null;
	}

	/**
	 * What was left out of the pack since it is of another time.
	 * @return the things
	 */
	public Set<Integer> leftOut() {
		return this.leftOut;
	}

	void leaveOut(int node) {
		this.leftOut.add(node);
	}

	private @Nullable Period linkPeriod(int link, String property) {
		return period(Objects.toString(this.graph.linkFact(link, property), null));
	}

	private boolean isLater(@Nullable Period period) {
		return period != null && period.start() != null && period.start().isAfter(this.last);
	}

	private boolean isEarlier(@Nullable Period period) {
		return period != null && period.end() != null && period.end().isBefore(this.first);
	}

	private static @Nullable Period period(@Nullable String text) {
		return (text != null) ? Period.parse(text) : null;
	}

}
