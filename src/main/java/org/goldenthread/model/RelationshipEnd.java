package org.goldenthread.model;

/**
 * A relationship as seen from one of its ends.
 *
 * @param name the field that follows it from here
 * @param description what that field holds
 * @param relationship the relationship
 * @param along whether the field follows its arrow
 */
public record RelationshipEnd(String name, String description, Relationship relationship, boolean along) {

	/**
	 * The kind that the field leads to.
	 * @return the name of a kind, which may be abstract
	 */
	public String target() {
		return this.along ? this.relationship.to() : this.relationship.from();
	}

}
