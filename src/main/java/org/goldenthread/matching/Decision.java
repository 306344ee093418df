package org.goldenthread.matching;

import org.jspecify.annotations.Nullable;

/**
 * What a person can decide in the mapping.
 *
 * @param name the name that is decided on; null if it is what the cell shows
 * @param mayBeNew whether it may mean something that is still to be put in
 * @param suggestion the id of what it may mean; null if nothing is alike
 * @param text what the cell may be read as; null if that is not decided
 */
record Decision(@Nullable String name, boolean mayBeNew, @Nullable String suggestion, @Nullable String text) {

	static final Decision NONE = new Decision(null, false, null, null);

	static Decision onName(String name, boolean mayBeNew, @Nullable String suggestion) {
		return new Decision(name, mayBeNew, suggestion, null);
	}

	/**
	 * That what a cell shows is right.
	 */
	static Decision onText(String shown) {
		return shown.isEmpty() ? NONE : new Decision(null, false, null, shown);
	}

}
