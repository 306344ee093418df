package org.goldenthread.testing;

import java.util.List;
import java.util.Map;

import graphql.schema.GraphQLFieldDefinition;
import org.jspecify.annotations.Nullable;

/**
 * What a document asks for, before it is written.
 */
public sealed interface Asked {

	/**
	 * {@return what is selected of it}
	 */
	List<Asked> selected();

	/**
	 * A field.
	 *
	 * @param key what stands for it in the answer
	 * @param definition what it is in the schema
	 * @param arguments its arguments by name
	 * @param selected what is selected of it; empty for a scalar
	 */
	record Field(String key, GraphQLFieldDefinition definition, Map<String, @Nullable Object> arguments,
			List<Asked> selected) implements Asked {

	}

	/**
	 * A fragment.
	 *
	 * @param on the type that it is for
	 * @param selected what it selects
	 */
	record Fragment(String on, List<Asked> selected) implements Asked {

	}

	/**
	 * A value of an argument as it is to be written, usable or not.
	 *
	 * @param text its text
	 */
	record Literal(String text) {

	}

}
