package org.goldenthread.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnmodifiedType;
import org.goldenthread.testing.Asked.Field;
import org.goldenthread.testing.Asked.Fragment;
import org.goldenthread.testing.Asked.Literal;
import org.jspecify.annotations.Nullable;

/**
 * One of the many ways to write down what is asked for: values inline, by variable or by
 * default, selections in fragments of one sort or another, single values for lists,
 * nothing or null for what is left out, whole numbers for numbers, characters escaped or
 * not. All of them mean the same.
 */
public final class Spelling {

	private static final List<String> BETWEEN = List.of(" ", "\n", ", ", " # said in passing\n", " ,,\t", "\r\n");

	private final @Nullable Random random;

	private final String suffix;

	private final List<String> declarations = new ArrayList<>();

	private final Map<String, @Nullable Object> variables = new LinkedHashMap<>();

	private final StringBuilder fragments = new StringBuilder();

	private int names;

	private Spelling(@Nullable Random random, String suffix) {
		this.random = random;
		this.suffix = suffix;
	}

	/**
	 * The plainest way: all values inline and no fragments but those that are asked for.
	 */
	public static Document plain(List<Asked> asked) {
		return new Spelling(null, "").document(asked);
	}

	/**
	 * Any way.
	 * @param suffix what every key of the answer ends with
	 */
	public static Document any(List<Asked> asked, Random random, String suffix) {
		return new Spelling(random, suffix).document(asked);
	}

	private Document document(List<Asked> asked) {
		String selected = selections("Query", asked);
		String head = (this.declarations.isEmpty() && !chance(3)) ? ""
				: "query Spelt" + (this.declarations.isEmpty() ? "" : "(" + join(this.declarations) + ") ");
		return new Document(head + selected + this.fragments, Collections.unmodifiableMap(this.variables));
	}

	private String selections(String type, List<Asked> asked) {
		if (chance(15)) {
			return "{ " + wrapped(type, asked) + " }";
		}
		List<String> parts = new ArrayList<>();
		for (Asked each : asked) {
			parts.add(chance(12) ? wrapped(type, List.of(each)) : selection(each));
			if (chance(25)) {
				parts.add("never" + (this.names++) + ": __typename @skip(if: " + truth(true) + ")");
			}
		}
		return "{ " + join(parts) + " }";
	}

	/** In a fragment that is for whatever stands there anyway. */
	private String wrapped(String type, List<Asked> asked) {
		if (chance(2)) {
			String name = "part" + this.names++;
			String selected = " {" + join(asked.stream().map(this::selection).toList()) + "}";
			this.fragments.append("\nfragment ").append(name).append(" on ").append(type).append(selected);
			return "..." + name;
		}
		return (chance(2) ? "... on " + type : "... @include(if: " + truth(true) + ")") + " {"
				+ join(asked.stream().map(this::selection).toList()) + "}";
	}

	private String selection(Asked asked) {
		return switch (asked) {
			case Fragment fragment -> "... on " + fragment.on() + " " + selections(fragment.on(), fragment.selected());
			case Field field -> field(field);
		};
	}

	private String field(Field field) {
		GraphQLFieldDefinition definition = field.definition();
		String key = field.key() + this.suffix;
		StringBuilder text = new StringBuilder();
		text.append(key.equals(definition.getName()) ? "" : key + ": ").append(definition.getName());
		List<String> arguments = new ArrayList<>();
		definition.getArguments().forEach((argument) -> {
			String name = argument.getName();
			if (field.arguments().containsKey(name)) {
				arguments.add(name + ": " + value(field.arguments().get(name), argument.getType(), true));
			}
			else if (!GraphQLTypeUtil.isNonNull(argument.getType()) && chance(12)) {
				arguments.add(name + ": " + nothing(argument.getType()));
			}
		});
		field.arguments()
			.keySet()
			.stream()
			.filter((name) -> definition.getArgument(name) == null)
			.forEach((name) -> arguments.add(name + ": 1"));
		shuffle(arguments);
		text.append(arguments.isEmpty() ? "" : "(" + join(arguments) + ")");
		if (chance(20)) {
			text.append(chance(2) ? " @include(if: " + truth(true) + ")" : " @skip(if: " + truth(false) + ")");
		}
		if (GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLCompositeType type) {
			text.append(' ').append(selections(type.getName(), field.selected()));
		}
		return text.toString();
	}

	private String truth(boolean value) {
		return chance(2) ? variable(value, "Boolean!", true, String.valueOf(value)) : String.valueOf(value);
	}

	private String nothing(GraphQLType type) {
		if (chance(2)) {
			return "null";
		}
		String name = declare(GraphQLTypeUtil.simplePrint(type), "");
		if (chance(2)) {
			this.variables.put(name, null);
		}
		return "$" + name;
	}

	private String value(@Nullable Object value, GraphQLType type, boolean byVariable) {
		if (value != null && byVariable && chance(6) && !(value instanceof Literal)) {
			return variable(value, GraphQLTypeUtil.simplePrint(type), GraphQLTypeUtil.isNonNull(type),
					new Spelling(null, "").value(value, type, false));
		}
		GraphQLType inner = GraphQLTypeUtil.unwrapNonNull(type);
		return switch (value) {
			case null -> "null";
			case Literal literal -> literal.text();
			case Map<?, ?> map when inner instanceof GraphQLInputObjectType object -> object(map, object, byVariable);
			case List<?> list when inner instanceof GraphQLList of -> list(list, of.getWrappedType(), byVariable);
			case Object each when inner instanceof GraphQLList of -> value(each, of.getWrappedType(), false);
			case Object each -> scalar(each, GraphQLTypeUtil.unwrapAll(inner));
		};
	}

	/** A variable is not made a list, so that no value in the place of one is. */
	private String list(List<?> list, GraphQLType type, boolean byVariable) {
		if (list.size() == 1 && list.getFirst() != null && !(list.getFirst() instanceof List) && chance(3)) {
			return value(list.getFirst(), type, false);
		}
		return "[" + join(list.stream().map((each) -> value(each, type, byVariable)).toList()) + "]";
	}

	private String object(Map<?, ?> map, GraphQLInputObjectType type, boolean byVariable) {
		List<String> parts = new ArrayList<>();
		map.forEach((key, value) -> {
			GraphQLInputObjectField field = type.getField(key.toString());
			parts.add(key + ": " + ((field != null) ? value(value, field.getType(), byVariable) : "1"));
		});
		if (chance(10)) {
			type.getFields()
				.stream()
				.filter((field) -> !map.containsKey(field.getName()) && !GraphQLTypeUtil.isNonNull(field.getType()))
				.skip(random(3))
				.findFirst()
				.ifPresent((field) -> parts
					.add(field.getName() + ": " + (byVariable ? nothing(field.getType()) : "null")));
		}
		shuffle(parts);
		return "{" + join(parts) + "}";
	}

	private String scalar(Object value, GraphQLUnmodifiedType type) {
		return switch (value) {
			case String text when type instanceof GraphQLEnumType -> text;
			case String text -> text(text);
			case Double number when number == Math.rint(number) && Math.abs(number) < 1e9 && chance(2) ->
				String.valueOf(number.intValue());
			default -> value.toString();
		};
	}

	private String text(String text) {
		if (!text.isBlank() && text.equals(text.strip()) && text.matches("[\\p{L}\\p{N} ]+") && chance(6)) {
			return "\"\"\"" + text + "\"\"\"";
		}
		StringBuilder quoted = new StringBuilder("\"");
		text.codePoints().forEach((character) -> {
			if (character < 0xffff && (character < ' ' || character == '"' || character == '\\' || chance(12))) {
				quoted.append("\\u%04x".formatted(character));
			}
			else if (chance(12)) {
				quoted.append("\\u{%x}".formatted(character));
			}
			else {
				quoted.appendCodePoint(character);
			}
		});
		return quoted.append('"').toString();
	}

	/** Where null may not stand, a default does for a variable that may be null. */
	private String variable(Object value, String type, boolean required, String literal) {
		String nullable = required ? type.substring(0, type.length() - 1) : type;
		return "$" + switch (random(3)) {
			case 0 -> declare(nullable, " = " + literal);
			case 1 -> give(declare(required ? nullable : type, required ? " = " + literal : ""), value);
			default -> give(declare(type, ""), value);
		};
	}

	private String give(String name, Object value) {
		this.variables.put(name, value);
		return name;
	}

	private String declare(String type, String value) {
		String name = "v" + this.names++;
		this.declarations.add("$" + name + ": " + type + value);
		return name;
	}

	private String join(List<String> parts) {
		return parts.stream()
			.map((part) -> part + ((this.random != null) ? BETWEEN.get(random(BETWEEN.size())) : " "))
			.collect(Collectors.joining());
	}

	private void shuffle(List<String> parts) {
		if (this.random != null) {
			Collections.shuffle(parts, this.random);
		}
	}

	private boolean chance(int of) {
		return this.random != null && this.random.nextInt(of) == 0;
	}

	private int random(int bound) {
		return (this.random != null) ? this.random.nextInt(bound) : 0;
	}

	/**
	 * A document that is written down.
	 *
	 * @param text the document
	 * @param variables its variables
	 */
	public record Document(String text, Map<String, @Nullable Object> variables) {

		@Override
		public String toString() {
			return this.text + "\nwith " + this.variables;
		}

	}

}
