package org.goldenthread.series.spc;

/**
 * A published set of rules. Public implementations of Making Data Count part in details,
 * so a chart names the one that it follows, with its version.
 *
 * @param name whose rules they are
 * @param version the version of what they were taken from
 * @param shift so many points on one side of the mean are a shift
 * @param trend so many points that all rise or all fall are a trend
 * @param fewest with fewer values there are no limits, no signals and no icons
 * @param screening what is done about moving ranges that stand out
 * @param acrossSegments whether a run goes on over a recalculation of the limits
 * @param precedence which signal leads at a point that has several
 * @param limitDecides whether a target that lies on a limit is always hit or always
 * missed; if not, it is hit or missed by chance
 */
public record SpcProfile(String name, String version, int shift, int trend, int fewest, Screening screening,
		boolean acrossSegments, Precedence precedence, boolean limitDecides) {

	/** So many values it takes for limits that are firm, by either set of rules. */
	public static final int FIRM = 13;

	/**
	 * The tools of NHS England: Making Data Count Single Chart Tool 5.0, by its published
	 * test document.
	 */
	public static final SpcProfile NHS_ENGLAND = new SpcProfile("NHS England, Making Data Count", "5.0", 6, 6, FIRM,
			Screening.NONE, true, Precedence.IMPROVEMENT, true);

	/**
	 * The R package NHSRplotthedots 0.2.2, as it is set when nothing is chosen.
	 */
	public static final SpcProfile NHS_R = new SpcProfile("NHSRplotthedots", "0.2.2", 7, 7, 0, Screening.MOVING_RANGES,
			false, Precedence.RULE, false);

	/**
	 * The same rules with another screening.
	 * @param other what is done about moving ranges that stand out
	 * @return the rules
	 */
	public SpcProfile with(Screening other) {
		return new SpcProfile(this.name, this.version, this.shift, this.trend, this.fewest, other, this.acrossSegments,
				this.precedence, this.limitDecides);
	}

	/**
	 * What is done about moving ranges of 3.267 times their mean or more.
	 */
	public enum Screening {

		/** They count. */
		NONE,
		/** They are left out of the mean moving range, once. */
		MOVING_RANGES,
		/** The points that end them are left out of the mean as well. */
		POINTS

	}

	/**
	 * Which of several signals at a point leads.
	 */
	public enum Precedence {

		/** One that is an improvement, then the first of the rules in their order. */
		IMPROVEMENT,
		/** The first of the rules in their order. */
		RULE

	}

}
