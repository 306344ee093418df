package org.goldenthread.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import graphql.introspection.Introspection;
import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.InlineFragment;
import graphql.language.NodeUtil;
import graphql.language.ObjectValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import org.goldenthread.request.InvalidQuery;
import org.jspecify.annotations.Nullable;

/**
 * Finds in a valid document the variables that stand where nothing may be null. One that
 * may itself be null is allowed there if it has a default; then it may be left out, and
 * yet not be null.
 */
final class RequiredVariables {

	private final GraphQLSchema schema;

	private final Map<String, String> places = new HashMap<>();

	private RequiredVariables(GraphQLSchema schema) {
		this.schema = schema;
	}

	/**
	 * The places of the variables of a document.
	 * @return for each variable one place where nothing may be null, such as
	 * {@code risk.id}
	 */
	static Map<String, String> of(Document document, GraphQLSchema schema) {
		RequiredVariables found = new RequiredVariables(schema);
		for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
			found.directives(operation);
			found.selections(operation.getSelectionSet(), found.root(operation));
		}
		for (FragmentDefinition fragment : document.getDefinitionsOfType(FragmentDefinition.class)) {
			found.directives(fragment);
			found.selections(fragment.getSelectionSet(), found.type(fragment.getTypeCondition(), null));
		}
		return Map.copyOf(found.places);
	}

	/**
	 * Refuses variables that are null and may not be.
	 */
	static void check(Map<String, String> places, Map<String, ? extends @Nullable Object> variables) {
		places.forEach((name, place) -> {
			if (variables.containsKey(name) && variables.get(name) == null) {
				throw InvalidQuery.of(place, "The variable $" + name + " is null, and " + place
						+ " may not be: give it a value, or leave the variable out to use its default");
			}
		});
	}

	private @Nullable GraphQLFieldsContainer root(OperationDefinition operation) {
		return switch (operation.getOperation()) {
			case QUERY -> this.schema.getQueryType();
			case MUTATION -> this.schema.getMutationType();
			case SUBSCRIPTION -> this.schema.getSubscriptionType();
		};
	}

	private @Nullable GraphQLFieldsContainer type(@Nullable TypeName condition,
			@Nullable GraphQLFieldsContainer parent) {
		return (condition != null && this.schema.getType(condition.getName()) instanceof GraphQLFieldsContainer type)
				? type : parent;
	}

	private void selections(@Nullable SelectionSet selections, @Nullable GraphQLFieldsContainer parent) {
		if (selections == null || parent == null) {
			return;
		}
		for (Selection<?> selection : selections.getSelections()) {
			if (selection instanceof DirectivesContainer<?> container) {
				directives(container);
			}
			if (selection instanceof InlineFragment fragment) {
				selections(fragment.getSelectionSet(), type(fragment.getTypeCondition(), parent));
			}
			else if (selection instanceof Field field) {
				field(field, Introspection.getFieldDefinition(this.schema, parent, field.getName()));
			}
		}
	}

	private void field(Field field, GraphQLFieldDefinition definition) {
		arguments(field.getName(), field.getArguments(), definition.getArguments());
		GraphQLType type = GraphQLTypeUtil.unwrapAll(definition.getType());
		selections(field.getSelectionSet(), (type instanceof GraphQLFieldsContainer composite) ? composite : null);
	}

	private void directives(DirectivesContainer<?> container) {
		for (Directive directive : container.getDirectives()) {
			GraphQLDirective definition = this.schema.getDirective(directive.getName());
			if (definition != null) {
				arguments("@" + directive.getName(), directive.getArguments(), definition.getArguments());
			}
		}
	}

	private void arguments(String holder, List<Argument> arguments, List<GraphQLArgument> definitions) {
		for (GraphQLArgument definition : definitions) {
			Argument argument = NodeUtil.findNodeByName(arguments, definition.getName());
			if (argument != null) {
				value(holder + "." + argument.getName(), argument.getValue(), definition.getType());
			}
		}
	}

	private void value(String place, Value<?> value, GraphQLType type) {
		GraphQLType inner = GraphQLTypeUtil.unwrapNonNull(type);
		switch (value) {
			case VariableReference variable -> {
				if (type instanceof GraphQLNonNull) {
					this.places.putIfAbsent(variable.getName(), place);
				}
			}
			case ArrayValue list when inner instanceof GraphQLList of ->
				list.getValues().forEach((item) -> value(place, item, of.getWrappedType()));
			case ObjectValue object when inner instanceof GraphQLInputObjectType of ->
				object.getObjectFields().forEach((field) -> {
					GraphQLInputObjectField definition = of.getFieldDefinition(field.getName());
					if (definition != null) {
						value(place + "." + field.getName(), field.getValue(), definition.getType());
					}
				});
			// One item may stand for a list of one.
			case ObjectValue _ when inner instanceof GraphQLList of -> value(place, value, of.getWrappedType());
			default -> {
				// No variable in it.
			}
		}
	}

}
