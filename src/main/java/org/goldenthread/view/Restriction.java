package org.goldenthread.view;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Why a node or a link is not for everyone. A node or a link has it in the property
 * {@link #PROPERTY}, and in {@link #SYSTEM} the id of the system for whose people it is.
 */
public enum Restriction {

	/** It is being worked on. */
	DRAFT,
	/** It is in use, and not public. */
	CONFIDENTIAL;

	/** The property of nodes and links that holds the name of one of these. */
	public static final String PROPERTY = "restriction";

	/** The property of nodes and links that holds the id of a system. */
	public static final String SYSTEM = "restrictedTo";

	/**
	 * The names of some of these.
	 * @param which which
	 * @return the names, as nodes and links have them
	 */
	public static Set<String> names(Predicate<Restriction> which) {
		return Arrays.stream(values()).filter(which).map(Enum::name).collect(Collectors.toUnmodifiableSet());
	}

}
