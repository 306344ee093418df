package org.goldenthread.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.language.Document;
import graphql.language.EnumValue;
import graphql.language.Node;
import graphql.language.NullValue;
import graphql.language.SourceLocation;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;
import org.goldenthread.request.Quoted;
import org.jspecify.annotations.Nullable;

/**
 * Finds values that an enumeration does not have, and says which it has; and, in
 * variables, fields that an input does not have.
 */
final class Constants {

	/** More names than this no message lists. */
	private static final int MOST_NAMES = 80;

	private final List<GraphQLError> errors = new ArrayList<>();

	private final List<SourceLocation> holders = new ArrayList<>();

	private Constants() {
	}

	/**
	 * What is wrong with an invalid document, with our own words for each name that the
	 * schema and each value that an enumeration does not have.
	 * @param found what the library found
	 */
	static List<GraphQLError> explained(List<ValidationError> found, Document document, GraphQLSchema schema) {
		Constants constants = new Constants();
		UnknownNames names = new UnknownNames();
		DocumentWalk.visit(document, schema, constants::literal);
		DocumentWalk.visit(document, schema, names);
		List<GraphQLError> explained = new ArrayList<>(names.errors());
		explained.addAll(constants.errors);
		found.stream().filter((error) -> !names.explains(error) && !constants.explains(error)).forEach(explained::add);
		return explained;
	}

	/**
	 * What is wrong with the variables of a valid document.
	 * @param asked the variables of the operation that is asked for
	 */
	static List<GraphQLError> unknown(Map<String, ? extends @Nullable Object> variables, List<VariableDefinition> asked,
			GraphQLSchema schema) {
		Constants constants = new Constants();
		asked.forEach((variable) -> constants.variable("$" + variable.getName(), variables.get(variable.getName()),
				DocumentWalk.inputType(variable.getType(), schema)));
		return constants.errors;
	}

	private void literal(String place, Value<?> value, GraphQLType type, Node<?> holder) {
		if (GraphQLTypeUtil.unwrapNonNull(type) instanceof GraphQLEnumType names
				&& !(value instanceof VariableReference || value instanceof NullValue)
				&& !(value instanceof EnumValue name && names.getValue(name.getName()) != null)) {
			this.errors.add(error(place, given(value), names, value.getSourceLocation()));
			this.holders.add(holder.getSourceLocation());
		}
	}

	private void variable(String place, @Nullable Object value, @Nullable GraphQLType type) {
		if (type == null || value == null) {
			return;
		}
		switch (GraphQLTypeUtil.unwrapNonNull(type)) {
			case GraphQLList list when value instanceof List<?> items -> IntStream.range(0, items.size())
				.forEach((i) -> variable(place + "[" + i + "]", items.get(i), list.getWrappedType()));
			case GraphQLList list -> variable(place, value, list.getWrappedType());
			case GraphQLInputObjectType object when value instanceof Map<?, ?> fields -> {
				unknownFields(place, fields, object);
				for (GraphQLInputObjectField field : object.getFieldDefinitions()) {
					variable(place + "." + field.getName(), fields.get(field.getName()), field.getType());
				}
			}
			case GraphQLEnumType names when !(value instanceof String name && names.getValue(name) != null) ->
				this.errors.add(error(place, (value instanceof String name) ? name : null, names, null));
			default -> {
				// Not an enumeration, or one of its values.
			}
		}
	}

	private void unknownFields(String place, Map<?, ?> fields, GraphQLInputObjectType object) {
		List<String> known = object.getFieldDefinitions().stream().map(GraphQLInputObjectField::getName).toList();
		fields.keySet()
			.stream()
			.map(String::valueOf)
			.filter((name) -> !known.contains(name))
			.forEach((name) -> this.errors.add(UnknownNames.error(place + " has no field", name, known, null)));
	}

	private boolean explains(ValidationError error) {
		return (error.getValidationErrorType() == ValidationErrorType.WrongType
				|| error.getValidationErrorType() == ValidationErrorType.BadValueForDefaultArg)
				&& error.getLocations().stream().anyMatch(this.holders::contains);
	}

	private static @Nullable String given(Value<?> value) {
		return switch (value) {
			case EnumValue name -> name.getName();
			case StringValue text -> text.getValue();
			default -> null;
		};
	}

	private static GraphQLError error(String place, @Nullable String given, GraphQLEnumType names,
			@Nullable SourceLocation location) {
		boolean isOnlyQuoted = given != null && names.getValue(given) != null;
		String wrong = isOnlyQuoted ? place + " is a text: write " + given + " without quotation marks"
				: place + ((given != null) ? " is " + Quoted.of(given) + ", which" : "") + " is none of the values of '"
						+ names.getName() + "': " + listed(names);
		GraphQLError.Builder<?> error = GraphQLError.newError()
			.errorType(ErrorType.ValidationError)
			.message("%s", wrong)
			.extensions(Map.of("argument", Quoted.beginning(place)));
		return ((location != null) ? error.location(location) : error).build();
	}

	private static String listed(GraphQLEnumType names) {
		List<GraphQLEnumValueDefinition> values = names.getValues();
		return values.stream()
			.limit(MOST_NAMES)
			.map(GraphQLEnumValueDefinition::getName)
			.collect(Collectors.joining(", "))
				+ ((values.size() > MOST_NAMES) ? " and " + (values.size() - MOST_NAMES) + " others" : "");
	}

}
