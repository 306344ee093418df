package org.goldenthread.model.reading;

import graphql.language.FieldDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.Type;
import graphql.language.TypeName;

/**
 * The type of a field without its wrappers, and which wrappers it has.
 *
 * @param name the name of the innermost type
 * @param list whether it is a list
 * @param required whether it is non-null
 */
record FieldType(String name, boolean list, boolean required) {

	static FieldType of(FieldDefinition field) {
		Type<?> type = field.getType();
		boolean required = type instanceof NonNullType;
		Type<?> inner = unwrap(type);
		boolean list = inner instanceof ListType;
		while (inner instanceof ListType wrapped) {
			inner = unwrap(wrapped.getType());
		}
		return new FieldType(((TypeName) inner).getName(), list, required);
	}

	private static Type<?> unwrap(Type<?> type) {
		return (type instanceof NonNullType nonNull) ? nonNull.getType() : type;
	}

}
