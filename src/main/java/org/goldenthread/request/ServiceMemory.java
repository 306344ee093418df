package org.goldenthread.request;

/**
 * The memory that the service may use, and how much of it there is room for.
 *
 * @param bytes how much it may use, for everything that it holds
 */
public record ServiceMemory(long bytes) {

	/** As much as the service was given. */
	public static final ServiceMemory GIVEN = new ServiceMemory(Runtime.getRuntime().maxMemory());

	/**
	 * What the service holds by itself, its database within it, with room to spare;
	 * BENCHMARKS.md says what was measured.
	 */
	private static final long HELD = 160L << 20;

	/**
	 * How many things there is room for.
	 * @param bytesOfOne how many bytes one takes
	 * @return the count; 0 if there is room for none
	 */
	public long room(int bytesOfOne) {
		return Math.max(0, this.bytes - HELD) / bytesOfOne;
	}

	/**
	 * How much it is.
	 * @return the count of megabytes of 1,024 by 1,024 bytes, rounded up
	 */
	public long megabytes() {
		return (this.bytes + (1 << 20) - 1) >> 20;
	}

	/**
	 * How much has room for some things.
	 * @param count how many things
	 * @param bytesOfOne how many bytes one takes
	 * @return the memory
	 */
	public static ServiceMemory withRoomFor(long count, int bytesOfOne) {
		return new ServiceMemory(HELD + count * bytesOfOne);
	}

}
