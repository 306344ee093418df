package org.goldenthread.change;

import org.goldenthread.store.WriteTransaction;

/**
 * What is written together with a change set: both are there, or neither.
 */
@FunctionalInterface
public interface WithChanges {

	/** Nothing. */
	WithChanges NOTHING = (_, _) -> {
	};

	/**
	 * Writes it.
	 * @param applied the record of the change set
	 * @param transaction the transaction that writes the change set
	 */
	void write(AppliedChanges applied, WriteTransaction transaction);

}
