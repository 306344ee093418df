package org.goldenthread.impact;

import java.util.List;

/**
 * That one node is affected when another fails, by the link between them.
 *
 * @param from the id of the node that fails
 * @param way how the failure is passed on
 * @param to the id of the node that is affected
 * @param link the id that the link starts from, its type, and the id that it points to
 */
record Reliance(String from, Way way, String to, List<String> link) {

	boolean along() {
		return this.link.getFirst().equals(this.from);
	}

	/**
	 * How a failure is passed on.
	 */
	enum Way {

		/** To what a risk threatens. */
		THREATENS,
		/** To what an organisation answers for or leads. */
		OWNS,
		/** To the parts of a plan or programme. */
		PARTS,
		/** To what a measure shows the effect of. */
		MEASURES,
		/** To what a thing serves. */
		SERVES,
		/** To what depends on it. */
		NEEDED,
		/** To the measure that shows its effect. */
		SHOWS

	}

}
