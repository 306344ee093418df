package org.goldenthread.model;

import org.jspecify.annotations.Nullable;

/**
 * A property of a kind of node or of a type of link.
 *
 * @param name its name, the same in the model, the graph and the API
 * @param type what one value of it is
 * @param typeName the name of that type in the schema, such as {@code Float} or
 * {@code Basis}
 * @param list whether it holds several values
 * @param required whether every node or link has it
 * @param description what it says, for its reader
 * @param range the numbers that it may have; null if any, and of what is no number
 */
public record Property(String name, ValueType type, String typeName, boolean list, boolean required, String description,
		@Nullable Range range) {

	/**
	 * A property of any value of its type.
	 * @param name its name
	 * @param type what one value of it is
	 * @param typeName the name of that type in the schema
	 * @param list whether it holds several values
	 * @param required whether every node or link has it
	 * @param description what it says, for its reader
	 */
	public Property(String name, ValueType type, String typeName, boolean list, boolean required, String description) {
		this(name, type, typeName, list, required, description, null);
	}

	/**
	 * The type as the schema definition language writes it, such as {@code [String!]}.
	 * @return the type with its list and non-null marks
	 */
	public String schemaType() {
		return (this.list ? "[" + this.typeName + "!]" : this.typeName) + (this.required ? "!" : "");
	}

}
