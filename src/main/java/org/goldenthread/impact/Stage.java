package org.goldenthread.impact;

import java.util.EnumSet;
import java.util.Set;

/**
 * How far a failure has come: the states of the automaton of impact.
 * <p>
 * It enters as a thread does: a risk through what it threatens, an organisation through
 * what it owns, a plan through its parts, a measure through what it shows the effect of.
 * From there it climbs to what is served and to what depends on it. The measure that
 * shows the effect of a thing is affected with it, but nothing is affected because such a
 * measure is.
 */
enum Stage {

	/** It may still be passed to what the start consists of. */
	ENTERING(EnumSet.allOf(Dependency.class)),
	/** It is passed on to what is served. */
	CLIMBING(EnumSet.of(Dependency.SERVES, Dependency.NEEDED, Dependency.SHOWS)),
	/** It ends here. */
	SHOWN(EnumSet.noneOf(Dependency.class));

	private final Set<Dependency> onward;

	Stage(Set<Dependency> onward) {
		this.onward = onward;
	}

	/**
	 * The dependencies that it follows from here.
	 */
	Set<Dependency> onward() {
		return this.onward;
	}

	/**
	 * The stage that a dependency leads to.
	 */
	static Stage after(Dependency dependency) {
		return switch (dependency) {
			case THREATENS, OWNS, PARTS -> ENTERING;
			case MEASURES, SERVES, NEEDED -> CLIMBING;
			case SHOWS -> SHOWN;
		};
	}

}
