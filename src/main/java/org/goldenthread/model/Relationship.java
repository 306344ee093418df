package org.goldenthread.model;

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
 */
public record Relationship(String from, String name, String type, String to, String inverseName, String description,
		String inverseDescription, @Nullable ThreadRole thread) {

	RelationshipEnd along() {
		return new RelationshipEnd(this.name, this.description, this, true);
	}

	RelationshipEnd against() {
		return new RelationshipEnd(this.inverseName, this.inverseDescription, this, false);
	}

}
