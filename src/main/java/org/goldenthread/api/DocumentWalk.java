package org.goldenthread.api;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
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
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

/**
 * Walks a document beside the schema. Visits every value that stands in it, with the type
 * that is asked for there (arguments of fields and of directives, and defaults of
 * variables), and every name that the schema does not have.
 */
final class DocumentWalk {

	private final GraphQLSchema schema;

	private final Visitor visitor;

	private final Set<String> fragments;

	private DocumentWalk(Document document, GraphQLSchema schema, Visitor visitor) {
		this.schema = schema;
		this.fragments = document.getDefinitionsOfType(FragmentDefinition.class)
			.stream()
			.map(FragmentDefinition::getName)
			.collect(Collectors.toSet());
		this.visitor = visitor;
	}

	static void visit(Document document, GraphQLSchema schema, Visitor visitor) {
		DocumentWalk values = new DocumentWalk(document, schema, visitor);
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
		if (condition == null) {
			return parent;
		}
		known(condition, GraphQLCompositeType.class);
		return (this.schema.getType(condition.getName()) instanceof GraphQLFieldsContainer type) ? type : parent;
	}

	private void known(TypeName name, Class<?> kind) {
		if (this.schema.getType(name.getName()) == null) {
			this.visitor.unknown("There is no type", name.getName(),
					names(this.schema.getAllTypesAsList()
						.stream()
						.filter(kind::isInstance)
						.filter((type) -> !type.getName().startsWith("__"))
						.toList()),
					name);
		}
	}

	private static List<String> names(Collection<? extends GraphQLNamedSchemaElement> elements) {
		return elements.stream().map(GraphQLNamedSchemaElement::getName).toList();
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
			else if (selection instanceof FragmentSpread spread && !this.fragments.contains(spread.getName())) {
				this.visitor.unknown("There is no fragment", spread.getName(), this.fragments, spread);
			}
			else if (selection instanceof Field field && !field.getName().equals("__typename")) {
				field(field, parent);
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

	private void field(Field field, GraphQLFieldsContainer parent) {
		GraphQLFieldDefinition definition = definition(field.getName(), parent);
		if (definition == null) {
			this.visitor.unknown(parent.getName() + " has no field", field.getName(),
					names(parent.getFieldDefinitions()), field);
			return;
		}
		arguments(field.getName(), field.getArguments(), definition.getArguments());
		GraphQLType type = GraphQLTypeUtil.unwrapAll(definition.getType());
		selections(field.getSelectionSet(), (type instanceof GraphQLFieldsContainer composite) ? composite : null);
	}

	private void defaults(OperationDefinition operation) {
		for (VariableDefinition variable : operation.getVariableDefinitions()) {
			known(name(variable.getType()), GraphQLInputType.class);
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

	private static TypeName name(Type<?> type) {
		return switch (type) {
			case NonNullType required -> name(required.getType());
			case ListType list -> name(list.getType());
			default -> (TypeName) type;
		};
	}

	private void directives(DirectivesContainer<?> container) {
		for (Directive directive : container.getDirectives()) {
			GraphQLDirective definition = this.schema.getDirective(directive.getName());
			if (definition == null) {
				this.visitor.unknown("There is no directive", "@" + directive.getName(),
						names(this.schema.getDirectives()).stream().map((name) -> "@" + name).toList(), directive);
			}
			else {
				arguments("@" + directive.getName(), directive.getArguments(), definition.getArguments());
			}
		}
	}

	private void arguments(String holder, List<Argument> arguments, List<GraphQLArgument> definitions) {
		for (Argument argument : arguments) {
			if (definitions.stream().noneMatch((definition) -> definition.getName().equals(argument.getName()))) {
				this.visitor.unknown(holder + " has no argument", argument.getName(), names(definitions), argument);
			}
		}
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
					if (definition == null) {
						this.visitor.unknown(place + " has no field", field.getName(), names(of.getFieldDefinitions()),
								holder);
					}
					else {
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
	 * Is told of each value that is neither a list nor an object of the schema, and of
	 * each name that is unknown.
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

		/**
		 * Is told of a name that the schema does not have.
		 * @param what where it stands and what it is there, such as "Risk has no field"
		 * @param name the name
		 * @param known the names that may stand there
		 * @param holder what has the name, or the argument or variable that it stands in
		 */
		default void unknown(String what, String name, Collection<String> known, Node<?> holder) {
		}

	}

}
