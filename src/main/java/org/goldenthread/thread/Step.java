package org.goldenthread.thread;

import org.goldenthread.model.Relationship;

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
