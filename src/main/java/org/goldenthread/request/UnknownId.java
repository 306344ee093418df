package org.goldenthread.request;

import java.util.Map;

/**
 * A caller named something that does not exist.
 */
public final class UnknownId extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String argument;

	private final String id;

	/**
	 * Refuses an id.
	 * @param argument the argument that names it
	 * @param what what has no such id, such as "Nothing" or "No Measure"
	 * @param id the id
	 */
	public UnknownId(String argument, String what, String id) {
		this(argument, what, id, "look it up by name with search(text: \"...\")");
	}

	/**
	 * Refuses an id, and says what would be right.
	 * @param argument the argument that names it
	 * @param what what has no such id, such as "Nothing" or "No Measure"
	 * @param id the id
	 * @param advice what would be right
	 */
	public UnknownId(String argument, String what, String id, String advice) {
		super(what + " has the id " + Quoted.of(id) + ": " + advice);
		this.argument = argument;
		this.id = id;
	}

	/**
	 * What the error holds as data.
	 * @return the argument that names the id, and the beginning of the id
	 */
	public Map<String, Object> details() {
		return Map.of("argument", this.argument, "value", Quoted.beginning(this.id));
	}

}
