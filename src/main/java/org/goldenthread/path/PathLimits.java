package org.goldenthread.path;

/**
 * How far a search for paths goes.
 *
 * @param hops how many links a path may have at most
 * @param paths how many paths to find at most
 */
public record PathLimits(int hops, int paths) {

	/** How many links may lead on from a node that a path passes through. */
	public static final int SUPERNODE_DEGREE = 200;

	/** How many partial paths to look at before a search is given up. */
	static final int MOST_STEPS = 400_000;

}
