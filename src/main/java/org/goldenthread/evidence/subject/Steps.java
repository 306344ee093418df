package org.goldenthread.evidence.subject;

/**
 * Is told how far the making of a pack has come.
 */
@FunctionalInterface
public interface Steps {

	/**
	 * Says that the next step begins.
	 * @param what what is done in it, such as "Looking for risks"
	 */
	void next(String what);

}
