package org.goldenthread.sheet;

import org.goldenthread.request.ServiceMemory;

/**
 * The memory that there is for a file that is taken in. What does not fit is refused
 * before it runs out.
 *
 * @param bytes how much the service may use, for everything that it holds
 */
public record Memory(long bytes) {

	/** As much as the service was given. */
	public static final Memory OF_THE_SERVICE = new Memory(ServiceMemory.GIVEN.bytes());

	/**
	 * How many things there is room for.
	 * @param bytesOfOne how many bytes one takes
	 * @return the count; 0 if there is room for none
	 */
	public long room(int bytesOfOne) {
		return new ServiceMemory(this.bytes).room(bytesOfOne);
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
			throw new UnusableFile("The file has more than " + room + " " + what
					+ ", as many as the memory of the service (" + new ServiceMemory(this.bytes).megabytes()
					+ " MB) has room for: " + remedy(2 * room, bytesOfOne));
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
				+ ServiceMemory.withRoomFor(count, bytesOfOne).megabytes() + "m for " + count + ".";
	}

}
