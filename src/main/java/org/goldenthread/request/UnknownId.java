package org.goldenthread.request;

/**
 * A caller named something that does not exist.
 */
public final class UnknownId extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * Refuses an id.
	 * @param what what has no such id, such as "Nothing" or "No Measure"
	 * @param id the id
	 */
	public UnknownId(String what, String id) {
		super(what + " has the id " + Quoted.of(id) + ": look it up by name with search(text: \"...\")");
	}

}
