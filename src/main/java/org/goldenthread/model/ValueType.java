package org.goldenthread.model;

import org.goldenthread.value.Citation;
import org.goldenthread.value.Code;
import org.goldenthread.value.Period;

/**
 * What a single value of a property is.
 */
public enum ValueType {

	/** The stable identifier of a node. */
	ID("ID"),
	/** Text. */
	STRING("String"),
	/** A whole number. */
	INT("Int"),
	/** A number. */
	FLOAT("Float"),
	/** True or false. */
	BOOLEAN("Boolean"),
	/** An instant with its offset. */
	DATE_TIME("DateTime"),
	/** Calendar time with its precision, see {@link Period}. */
	PERIOD("Period"),
	/** A source document with a locator, see {@link Citation}. */
	CITATION("Citation"),
	/** An identifier that a body has in a coding scheme, see {@link Code}. */
	CODE("Code"),
	/** One of the values that an enumeration of the model names. */
	ENUMERATION("");

	private final String schemaName;

	ValueType(String schemaName) {
		this.schemaName = schemaName;
	}

	/**
	 * What the type is called in the files of the model.
	 * @return the name; empty for an enumeration, which has a name of its own
	 */
	public String schemaName() {
		return this.schemaName;
	}

}
