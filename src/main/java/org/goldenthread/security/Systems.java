package org.goldenthread.security;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * The systems that somebody holds a role for.
 *
 * @param all whether it is every system
 * @param ids the ids of the systems, such as {@code sys-bnssg-ics}; none if it is all
 */
public record Systems(boolean all, Set<String> ids) {

	/** Every system. */
	public static final Systems ALL = new Systems(true, Set.of());

	/** None. */
	public static final Systems NONE = new Systems(false, Set.of());

	/** How every system is written where ids are. */
	private static final String EVERY = "*";

	public Systems {
		ids = Set.copyOf(ids);
	}

	/**
	 * Systems as they are written.
	 * @param written their ids, or {@code *} for all
	 * @return the systems
	 */
	public static Systems of(Collection<String> written) {
		return written.contains(EVERY) ? ALL : new Systems(false, Set.copyOf(written));
	}

	/**
	 * Whether these are among others.
	 * @param others the others
	 * @return true if the others hold all of these
	 */
	public boolean within(Systems others) {
		return others.all || (!this.all && others.ids.containsAll(this.ids));
	}

	@Override
	public String toString() {
		if (this.all) {
			return "every system";
		}
		return this.ids.isEmpty() ? "no system" : String.join(", ", new TreeSet<>(this.ids));
	}

}
