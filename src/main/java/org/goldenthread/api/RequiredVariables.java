package org.goldenthread.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import graphql.language.Document;
import graphql.language.NonNullType;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLSchema;
import org.goldenthread.request.InvalidQuery;
import org.jspecify.annotations.Nullable;

/**
 * Finds in a valid document the variables that stand where nothing may be null. One that
 * may itself be null is allowed there if it has a default; then it may be left out, and
 * yet not be null.
 */
final class RequiredVariables {

	private RequiredVariables() {
	}

	/**
	 * The places of the variables of a document.
	 * @return for each variable one place where nothing may be null, such as
	 * {@code risk.id}
	 */
	static Map<String, String> of(Document document, GraphQLSchema schema) {
		Map<String, String> places = new HashMap<>();
		DocumentWalk.visit(document, schema, (place, value, type, _) -> {
			if (value instanceof VariableReference variable && type instanceof GraphQLNonNull) {
				places.putIfAbsent(variable.getName(), place);
			}
		});
		return Map.copyOf(places);
	}

	/**
	 * Refuses variables that are null or missing and may not be.
	 * @param asked the variables of the operation that is asked for
	 */
	static void check(Map<String, String> places, Map<String, ? extends @Nullable Object> variables,
			List<VariableDefinition> asked) {
		for (VariableDefinition variable : asked) {
			String name = variable.getName();
			String place = places.getOrDefault(name, "$" + name);
			boolean isDefaulted = variable.getDefaultValue() != null;
			if (!variables.containsKey(name)) {
				if (!isDefaulted && variable.getType() instanceof NonNullType) {
					throw InvalidQuery.of(place,
							"The variable $" + name + " is missing, and " + place + " needs it: give it a value");
				}
			}
			else if (variables.get(name) == null
					&& (places.containsKey(name) || variable.getType() instanceof NonNullType)) {
				throw InvalidQuery.of(place,
						"The variable $" + name + " is null, and " + place + " may not be: give it a value"
								+ (isDefaulted ? ", or leave the variable out to use its default" : ""));
			}
		}
	}

}
