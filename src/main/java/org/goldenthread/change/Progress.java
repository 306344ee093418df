package org.goldenthread.change;

/**
 * Is told how far work has come that takes long. It may throw, which ends the work:
 * nothing is changed then.
 */
@FunctionalInterface
public interface Progress {

	/** Nobody watches. */
	Progress UNWATCHED = (_, _, _) -> {
	};

	/**
	 * Says how far it has come.
	 * @param step what is done at the moment
	 * @param done how much of it is done: rows or changes
	 * @param of how much there is to do; -1 if that is not known
	 */
	void at(Step step, long done, long of);

	/**
	 * Says how much was found that a person should look at.
	 * @param questions how many cells
	 */
	default void asked(long questions) {
	}

	/**
	 * What is done.
	 */
	enum Step {

		/** The rows of a file are read. */
		READING,
		/** The changes are checked, in rows of one thing or link each. */
		CHECKING,
		/** The changes are written, none of which can be seen before all of them are. */
		WRITING

	}

}
