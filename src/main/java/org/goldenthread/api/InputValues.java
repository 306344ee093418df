package org.goldenthread.api;

import java.util.List;
import java.util.stream.IntStream;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.InlineFragment;
import graphql.language.ListType;
import graphql.language.Node;
import graphql.language.NodeUtil;
import graphql.language.NonNullType;
import graphql.language.ObjectValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.language.Value;
import graphql.language.VariableDefinition;
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
import org.jspecify.annotations.Nullable;

/**
 * Visits every value that stands in a document, with the type that is asked for there:
 * arguments of fields and of directives, and defaults of variables. What the schema does
 * not know is passed over.
 */
final class InputValues {

	private final GraphQLSchema schema;

	private final Visitor visitor;

	private InputValues(GraphQLSchema schema, Visitor visitor) {
		this.schema = schema;
		this.visitor = visitor;
	}

	static void visit(Document document, GraphQLSchema schema, Visitor visitor) {
		InputValues values = new InputValues(schema, visitor);
		for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
			values.defaults(operation);
			values.directives(operation);
			values.selections(operation.getSelectionSet(), values.root(operation));
		}
		for (FragmentDefinition fragment : document.getDefinitionsOfType(FragmentDefinition.class)) {
			values.directives(fragment);
			values.selections(fragment.getSelectionSet(), values.type(fragment.getTypeCondition(), null));
		}
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
				field(field, definition(field.getName(), parent));
			}
		}
	}

	private @Nullable GraphQLFieldDefinition definition(String field, GraphQLFieldsContainer parent) {
		return switch (field) {
			case "__schema" -> this.schema.getIntrospectionSchemaFieldDefinition();
			case "__type" -> this.schema.getIntrospectionTypeFieldDefinition();
			default -> parent.getFieldDefinition(field);
		};
	}

	private void field(Field field, @Nullable GraphQLFieldDefinition definition) {
		if (definition == null) {
			return;
		}
		arguments(field.getName(), field.getArguments(), definition.getArguments());
		GraphQLType type = GraphQLTypeUtil.unwrapAll(definition.getType());
		selections(field.getSelectionSet(), (type instanceof GraphQLFieldsContainer composite) ? composite : null);
	}

	private void defaults(OperationDefinition operation) {
		for (VariableDefinition variable : operation.getVariableDefinitions()) {
			Value<?> standard = variable.getDefaultValue();
			if (standard != null) {
				value("$" + variable.getName(), standard, inputType(variable.getType(), this.schema), variable);
			}
		}
	}

	/**
	 * The type that a document gives a variable; null if the schema does not know it.
	 */
	static @Nullable GraphQLType inputType(Type<?> type, GraphQLSchema schema) {
		return switch (type) {
			case NonNullType required -> {
				GraphQLType inner = inputType(required.getType(), schema);
				yield (inner != null) ? GraphQLNonNull.nonNull(inner) : null;
			}
			case ListType list -> {
				GraphQLType item = inputType(list.getType(), schema);
				yield (item != null) ? GraphQLList.list(item) : null;
			}
			case TypeName name -> schema.getType(name.getName());
			default -> null;
		};
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
				value(holder + "." + argument.getName(), argument.getValue(), definition.getType(), argument);
			}
		}
	}

	private void value(String place, Value<?> value, @Nullable GraphQLType type, Node<?> holder) {
		if (type == null) {
			return;
		}
		GraphQLType inner = GraphQLTypeUtil.unwrapNonNull(type);
		switch (value) {
			case ArrayValue list when inner instanceof GraphQLList of -> IntStream.range(0, list.getValues().size())
				.forEach((i) -> value(place + "[" + i + "]", list.getValues().get(i), of.getWrappedType(), holder));
			case ObjectValue object when inner instanceof GraphQLInputObjectType of ->
				object.getObjectFields().forEach((field) -> {
					GraphQLInputObjectField definition = of.getFieldDefinition(field.getName());
					if (definition != null) {
						value(place + "." + field.getName(), field.getValue(), definition.getType(), holder);
					}
				});
			case VariableReference _ -> this.visitor.value(place, value, type, holder);
			// One item may stand for a list of one.
			case Value<?> one when inner instanceof GraphQLList of -> value(place, one, of.getWrappedType(), holder);
			default -> this.visitor.value(place, value, type, holder);
		}
	}

	/**
	 * Is told of each value that is neither a list nor an object of the schema.
	 */
	@FunctionalInterface
	interface Visitor {

		/**
		 * Is told of a value.
		 * @param place where it stands, such as {@code risk.id}
		 * @param value the value
		 * @param type the type that is asked for there
		 * @param holder the argument or the variable that it belongs to
		 */
		void value(String place, Value<?> value, GraphQLType type, Node<?> holder);

	}

}
