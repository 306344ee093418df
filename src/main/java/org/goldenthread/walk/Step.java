package org.goldenthread.walk;

import org.goldenthread.model.Relationship;
import org.goldenthread.model.ThreadRole;

/**
 * A relationship that a thread may follow, and the way it follows it.
 *
 * @param relationship the relationship
 * @param along whether it follows the arrow
 */
record Step(Relationship relationship, boolean along) {

	String type() {
		return this.relationship.type();
	}

	/**
	 * Whether it leads to what took the place of what a thread begins with. However often
	 * it is taken, the thread begins only then.
	 */
	boolean succeeds() {
		ThreadRole role = this.relationship.thread();
		return role != null && role.isSuccession();
	}

	/**
	 * The kind that the step leads from.
	 */
	String from() {
		return this.along ? this.relationship.from() : this.relationship.to();
	}

	/**
	 * The kind that the step leads to.
	 */
	String to() {
		return this.along ? this.relationship.to() : this.relationship.from();
	}

}
