package org.goldenthread.map;

/**
 * Where a thing stands on a map, from why something is done to what shows that it works.
 */
enum MapLayer {

	/** What the centre, the law or an assessor asks for. */
	REASON,
	/** Local strategies: what is to be achieved. */
	STRATEGY,
	/** Local plans: how. */
	PLAN,
	/** Priorities and objectives. */
	PRIORITY,
	/** What is done. */
	ACTION,
	/** Where the effect shows. */
	OUTCOME,
	/** What counts it. */
	MEASURE,
	/** What none of these is, such as a risk. */
	OTHER

}
