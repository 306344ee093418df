package org.goldenthread.filter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import graphql.language.ArrayValue;
import graphql.language.NullValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.SourceLocation;
import graphql.language.Value;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import org.goldenthread.filter.Operators.Operand;
import org.goldenthread.model.Kind;
import org.goldenthread.model.Model;
import org.goldenthread.model.Property;
import org.goldenthread.model.RelationshipEnd;
import org.goldenthread.request.Quoted;
import org.jspecify.annotations.Nullable;

/**
 * Reads filters that are written down, such as {@code {mitigatedBy: {none: {}}}}, and
 * checks them against the model. Tells every problem at once.
 */
public final class FilterText {

	private static final Set<String> LOGIC = Set.of("and", "or", "not");

	private static final Set<String> QUANTIFIERS = Set.of("some", "every", "none", "count");

	private static final int MOST_CHARACTERS = 5_000;

	/** As deep as the filters of requests may be, with the operators in them. */
	private static final int MOST_LEVELS = 24;

	/** Each level may multiply what is looked at. */
	private static final int MOST_RELATIONSHIPS = 8;

	private static final Pattern SPACE = Pattern.compile("\\s++");

	private static final String TOO_DEEP = " nests conditions more than " + MOST_LEVELS + " deep";

	private final Model model;

	private final LinkFilterFields linkFields;

	private final List<String> problems = new ArrayList<>();

	private final Set<String> facts = new TreeSet<>();

	private int levels;

	private int relationships;

	/**
	 * Creates a reader of the filters of a model.
	 * @param model the model
	 */
	public FilterText(Model model) {
		this.model = model;
		this.linkFields = new LinkFilterFields(model);
	}

	/**
	 * What is wrong with the filters that were read: what, where and what would be right.
	 * @return the problems
	 */
	public List<String> problems() {
		return List.copyOf(this.problems);
	}

	/**
	 * The properties that these filters ask for.
	 * @return their names
	 */
	public Set<String> facts() {
		return Set.copyOf(this.facts);
	}

	/**
	 * Reads a filter of nodes.
	 * @param kind their kind
	 * @param text the filter
	 * @return the filter as graphql-java would give it; without what is wrong with it
	 */
	public Map<String, @Nullable Object> node(Kind kind, String text) {
		return (parse(text) instanceof ObjectValue object) ? node(kind, object, false) : Map.of();
	}

	/**
	 * Reads a filter of links.
	 * @param text the filter
	 * @return the filter as graphql-java would give it; without what is wrong with it
	 */
	public Map<String, @Nullable Object> link(String text) {
		return (parse(text) instanceof ObjectValue object) ? link(object) : Map.of();
	}

	private @Nullable Value<?> parse(String text) {
		String quoted = Quoted.of(SPACE.matcher(text.strip()).replaceAll(" "));
		if (text.length() > MOST_CHARACTERS) {
			this.problems
				.add(quoted + " has " + text.length() + " characters; at most " + MOST_CHARACTERS + " are allowed");
			return null;
		}
		try {
			if (Parser.parseValue(text) instanceof ObjectValue object) {
				return object;
			}
			this.problems.add(quoted + " is no filter: write it in braces, such as {name: {isNull: true}}");
		}
		catch (ParseCancelledTooDeepException ex) {
			this.problems.add(quoted + TOO_DEEP);
		}
		catch (InvalidSyntaxException ex) {
			this.problems.add(quoted + " cannot be read" + where(ex.getLocation())
					+ ": see that brackets and quotation marks are closed");
		}
		return null;
	}

	private static String where(@Nullable SourceLocation location) {
		return (location != null) ? ", from line " + location.getLine() + ", column " + location.getColumn() : "";
	}

	private Map<String, @Nullable Object> node(Kind kind, ObjectValue filter, boolean linked) {
		return each(filter, (name, value) -> {
			RelationshipEnd end = kind.ends().get(name);
			Property property = kind.properties().get(name);
			if (LOGIC.contains(name)) {
				return logic(name, value, (each) -> node(kind, each, linked));
			}
			if (name.equals("link") && linked) {
				return object(name, value, this::link);
			}
			if (name.equals("kind") && kind.isAbstract()) {
				return object(name, value, (each) -> operators(name, Operators.KIND, kinds(), each));
			}
			if (end != null) {
				return object(name, value, (each) -> related(end, each));
			}
			if (property != null) {
				return object(name, value, (each) -> property(property, each));
			}
			return unknown(kind.name(), name,
					Stream.of(kind.properties().keySet(), kind.ends().keySet(), LOGIC)
						.flatMap(Collection::stream)
						.toList());
		});
	}

	private Map<String, @Nullable Object> link(ObjectValue filter) {
		return each(filter, (name, value) -> {
			if (LOGIC.contains(name)) {
				return logic(name, value, this::link);
			}
			Property property = this.linkFields.find(name).orElse(null);
			return (property != null) ? object(name, value, (each) -> property(property, each))
					: unknown("A link", name, this.linkFields.names());
		});
	}

	private Map<String, @Nullable Object> related(RelationshipEnd end, ObjectValue filter) {
		return each(filter, (name, value) -> {
			if (!QUANTIFIERS.contains(name)) {
				return unknown("The relationship " + end.name(), name, new TreeSet<>(QUANTIFIERS));
			}
			if (name.equals("count")) {
				return object(name, value, (each) -> operators(name, Operators.COUNT, Set.of(), each));
			}
			if (this.relationships == MOST_RELATIONSHIPS) {
				this.problems.add("conditions on relationships are nested more than " + MOST_RELATIONSHIPS + " deep");
				return null;
			}
			this.relationships++;
			Object other = object(name, value, (each) -> node(this.model.kind(end.target()), each, true));
			this.relationships--;
			return other;
		});
	}

	private Map<String, @Nullable Object> property(Property property, ObjectValue filter) {
		this.facts.add(property.name());
		Set<String> names = switch (property.type()) {
			case ENUMERATION -> this.model.enumeration(property).values().keySet();
			default -> Set.of();
		};
		return operators(property.name(), Operators.of(property), names, filter);
	}

	private Map<String, @Nullable Object> operators(String field, Map<String, Operand> operators, Set<String> names,
			ObjectValue filter) {
		return each(filter, (name, value) -> {
			Operand operand = operators.get(name);
			if (operand == null) {
				return unknown(field, name, operators.keySet());
			}
			if (operand == Operand.COUNT) {
				return object(name, value, (each) -> operators(name, Operators.COUNT, Set.of(), each));
			}
			if (!operand.isSeveral()) {
				return operand(field, operand, names, value);
			}
			List<Value<?>> values = values(value);
			if (operand.isTwo() && values.size() != 2) {
				this.problems.add(field + ": between takes two numbers, not " + values.size());
			}
			List<@Nullable Object> operands = new ArrayList<>();
			values.forEach((each) -> operands.add(operand(field, operand.each(), names, each)));
			return operands;
		});
	}

	/** One value counts as a list of it. */
	private static List<Value<?>> values(Value<?> value) {
		List<Value<?>> values = new ArrayList<>();
		if (value instanceof ArrayValue array) {
			array.getValues().forEach(values::add);
		}
		else {
			values.add(value);
		}
		return values;
	}

	private @Nullable Object operand(String field, Operand operand, Set<String> names, Value<?> value) {
		Object plain = OperandText.read(operand, names, value);
		if (plain == null) {
			this.problems
				.add(field + ": " + OperandText.shown(value) + " is not " + OperandText.wanted(operand, names));
		}
		return plain;
	}

	private @Nullable Object logic(String name, Value<?> value, Inner inner) {
		if (name.equals("not")) {
			return object(name, value, inner);
		}
		List<Value<?>> values = values(value);
		List<@Nullable Object> conditions = new ArrayList<>();
		values.forEach((each) -> conditions.add(object(name, each, inner)));
		return conditions;
	}

	private @Nullable Object object(String name, Value<?> value, Inner inner) {
		if (value instanceof ObjectValue object) {
			if (this.levels == MOST_LEVELS) {
				this.problems.add("the filter" + TOO_DEEP);
				return null;
			}
			this.levels++;
			Object read = inner.read(object);
			this.levels--;
			return read;
		}
		this.problems.add(name + ": " + OperandText.shown(value) + " is no condition: write it in braces");
		return null;
	}

	private Map<String, @Nullable Object> each(ObjectValue object, Field field) {
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		Set<String> names = new HashSet<>();
		for (ObjectField each : object.getObjectFields()) {
			if (!names.add(each.getName())) {
				this.problems.add(Quoted.of(each.getName())
						+ " stands twice in one pair of braces: put both into and: [{...}, {...}]");
			}
			else if (!(each.getValue() instanceof NullValue)) {
				values.put(each.getName(), field.read(each.getName(), each.getValue()));
			}
		}
		return values;
	}

	private @Nullable Object unknown(String what, String name, Collection<String> known) {
		this.problems.add(what + " has no " + Quoted.of(name) + "; it has " + String.join(", ", known));
		return null;
	}

	private Set<String> kinds() {
		Set<String> names = new TreeSet<>();
		this.model.kinds().stream().filter((kind) -> !kind.isAbstract()).forEach((kind) -> names.add(kind.name()));
		return names;
	}

	/**
	 * Reads what stands in braces.
	 */
	@FunctionalInterface
	private interface Inner {

		Map<String, @Nullable Object> read(ObjectValue object);

	}

	/**
	 * Reads one field.
	 */
	@FunctionalInterface
	private interface Field {

		@Nullable Object read(String name, Value<?> value);

	}

}
