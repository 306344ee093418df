package org.goldenthread.security;

import java.util.Set;

import org.goldenthread.view.Restriction;

/**
 * What somebody may do.
 */
public enum Role {

	/** Reads what is not restricted. */
	READER(Set.of()),
	/** Changes what belongs to the systems that the role is held for. */
	EDITOR(Set.of(Restriction.DRAFT, Restriction.CONFIDENTIAL)),
	/** Looks over drafts, and takes change sets back. */
	REVIEWER(Set.of(Restriction.DRAFT, Restriction.CONFIDENTIAL)),
	/** Judges what is in use, and sees no drafts. */
	ASSESSOR(Set.of(Restriction.CONFIDENTIAL)),
	/** Does and sees everything, for every system. */
	ADMINISTRATOR(Set.of(Restriction.values()));

	private final Set<Restriction> seen;

	Role(Set<Restriction> seen) {
		this.seen = seen;
	}

	/**
	 * Whether it lets see what has a restriction, of the systems that it is held for.
	 * @param restriction the restriction
	 * @return true if so
	 */
	boolean sees(Restriction restriction) {
		return this.seen.contains(restriction);
	}

}
