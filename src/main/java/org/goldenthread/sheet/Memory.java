package org.goldenthread.sheet;

/**
 * The memory that there is for a file that is taken in. What does not fit is refused
 * before it runs out.
 *
 * @param bytes how much the service may use, for everything that it holds
 */
public record Memory(long bytes) {

	/** As much as the service was given. */
	public static final Memory OF_THE_SERVICE = new Memory(Runtime.getRuntime().maxMemory());

	/**
	 * What the service holds without any file, its database within it, with room to
	 * spare; BENCHMARKS.md says what was measured.
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
	 * Refuses a file that has more than there is room for.
	 * @param count how many things it has
	 * @param bytesOfOne how many bytes one takes
	 * @param what the things, in words
	 * @throws UnusableFile if it has more
	 */
	public void check(long count, int bytesOfOne, String what) {
		long room = room(bytesOfOne);
		if (count > room) {
			throw new UnusableFile(
					"The file has more than " + room + " " + what + ", as many as the memory of the service ("
							+ mebibytes(this.bytes) + " MB) has room for: " + remedy(2 * room, bytesOfOne));
		}
	}

	/**
	 * What helps where there is too little.
	 * @param count how many things there are to be room for
	 * @param bytesOfOne how many bytes one takes
	 * @return a sentence that begins in small letters
	 */
	public static String remedy(long count, int bytesOfOne) {
		return "send it in parts, or start the service with more memory, such as -Xmx"
				+ mebibytes(HELD + count * bytesOfOne) + "m for " + count + ".";
	}

	private static long mebibytes(long bytes) {
		return (bytes + (1 << 20) - 1) >> 20;
	}

}
