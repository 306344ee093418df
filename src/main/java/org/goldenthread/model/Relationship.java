package org.goldenthread.model;

import java.util.Collection;

import org.jspecify.annotations.Nullable;

/**
 * A relationship as the model declares it, between two kinds that may be abstract.
 *
 * @param from the kind that declares it
 * @param name the field on that kind
 * @param type its type in the graph
 * @param to the kind at the other end
 * @param inverseName the field on that kind which follows it back
 * @param description what the field holds
 * @param inverseDescription what the field on the other end holds
 * @param thread its part in golden threads; null if it carries none
 * @param alone whether no other relationship has its type, so that the type says what
 * kinds it joins
 */
public record Relationship(String from, String name, String type, String to, String inverseName, String description,
		String inverseDescription, @Nullable ThreadRole thread, boolean alone) {

	/**
	 * The same, knowing the others.
	 * @param all the relationships of the model
	 * @return the relationship, which says whether it alone has its type
	 */
	public Relationship among(Collection<Relationship> all) {
		boolean only = all.stream().filter((each) -> each.type.equals(this.type)).count() == 1;
		return new Relationship(this.from, this.name, this.type, this.to, this.inverseName, this.description,
				this.inverseDescription, this.thread, only);
	}

	/**
	 * The relationship as seen from where its arrow starts.
	 * @return that end
	 */
	public RelationshipEnd along() {
		return new RelationshipEnd(this.name, this.description, this, true);
	}

	/**
	 * The relationship as seen from where its arrow points.
	 * @return that end
	 */
	public RelationshipEnd against() {
		return new RelationshipEnd(this.inverseName, this.inverseDescription, this, false);
	}

}
