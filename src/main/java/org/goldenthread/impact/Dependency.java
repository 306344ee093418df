package org.goldenthread.impact;

/**
 * How the failure of one thing is passed on to another, in the order in which the links
 * of a thing are followed.
 */
enum Dependency {

	/** To what a risk threatens. */
	THREATENS(true),
	/** To what an organisation answers for or leads. */
	OWNS(false),
	/** To the parts of a plan or programme. */
	PARTS(false),
	/** To what a measure shows the effect of. */
	MEASURES(false),
	/** To what a thing serves. */
	SERVES(true),
	/** To what depends on it. */
	NEEDED(false),
	/** To the measure that shows its effect. */
	SHOWS(true);

	private final boolean along;

	Dependency(boolean along) {
		this.along = along;
	}

	/**
	 * Whether failure is passed on along the arrow of the link.
	 */
	boolean isAlong() {
		return this.along;
	}

}
