package org.goldenthread.walk;

/**
 * How far and how wide a walk goes.
 *
 * @param hops how many hops a thread may have at most
 * @param threads how many threads to return at most
 * @param width how many routes to follow at each hop
 */
public record WalkBounds(int hops, int threads, int width) {

	/** How many links may lead on from a node that a thread passes through. */
	public static final int PASSABLE = 200;

	private static final int SPARE = 150;

	/**
	 * As wide as is usual for so many threads.
	 * @param hops how many hops a thread may have at most
	 * @param threads how many threads to return at most
	 * @return the bounds
	 */
	public static WalkBounds of(int hops, int threads) {
		return new WalkBounds(hops, threads, 2 * threads + SPARE);
	}

}
