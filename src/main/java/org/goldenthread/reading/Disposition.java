package org.goldenthread.reading;

/**
 * What becomes of a cell.
 */
public enum Disposition {

	/** It is read as it stands. */
	VALUE,
	/** It takes what stands above it, by a merged range or a ditto mark. */
	INHERIT,
	/** It holds nothing. */
	EMPTY,
	/** It says that something is missing, such as TBC. */
	PLACEHOLDER,
	/** Its words are kept; there is no number or date. */
	TEXT,
	/** A small number that is held back; never zero, and never the bound. */
	SUPPRESSED,
	/** The stored result of a formula. */
	FORMULA_CACHED,
	/** The stored result of a formula that does not follow from it. */
	FORMULA_STALE,
	/** It says the same as another, or bears the same reference; both are kept. */
	DUPLICATE,
	/** It contradicts another; neither is chosen. */
	CONFLICT,
	/** It has a likely reading, and a person decides. */
	ASK,
	/** It cannot be read. */
	UNREADABLE,
	/** It is a title, a heading, a total or a note: no row, but counted. */
	SKIP,
	/** It stands in a column that is not read. */
	UNMAPPED;

	/**
	 * Whether there is a value that may be used without a decision.
	 * @return true if so
	 */
	public boolean isUsable() {
		return switch (this) {
			case VALUE, INHERIT, FORMULA_CACHED, DUPLICATE -> true;
			default -> false;
		};
	}

}
