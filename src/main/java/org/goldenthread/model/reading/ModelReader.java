package org.goldenthread.model.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.language.ArrayValue;
import graphql.language.Definition;
import graphql.language.Directive;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValue;
import graphql.language.FieldDefinition;
import graphql.language.FloatValue;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.IntValue;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.StringValue;
import graphql.language.TypeName;
import graphql.language.Value;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.MultiSourceReader;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import org.goldenthread.model.Enumeration;
import org.goldenthread.model.Kind;
import org.goldenthread.model.LinkType;
import org.goldenthread.model.Model;
import org.goldenthread.model.NodeRole;
import org.goldenthread.model.Property;
import org.goldenthread.model.Range;
import org.goldenthread.model.Relationship;
import org.goldenthread.model.RelationshipEnd;
import org.goldenthread.model.ThreadDirection;
import org.goldenthread.model.ThreadEntry;
import org.goldenthread.model.ThreadRole;
import org.goldenthread.model.ValueType;
import org.jspecify.annotations.Nullable;

/**
 * Builds a model from schema definition language, and reports every problem at once.
 */
final class ModelReader {

	private final Map<String, ImplementingTypeDefinition<?>> types = new LinkedHashMap<>();

	private final Map<String, Enumeration> enumerations = new LinkedHashMap<>();

	private final Map<String, LinkType> linkTypes = new LinkedHashMap<>();

	private final List<Model.LinkInterface> linkInterfaces = new ArrayList<>();

	private final List<Relationship> relationships = new ArrayList<>();

	private final Problems problems = new Problems();

	private ModelReader(Collection<ModelSource> sources) {
		sources.forEach(this::parse);
	}

	/**
	 * Reads a model from its files.
	 * @param sources the files, in any order
	 * @return the model
	 * @throws InvalidModel if it cannot be used; carries every problem
	 */
	static Model read(Collection<ModelSource> sources) {
		return new ModelReader(sources).read();
	}

	private Model read() {
		this.types.values().forEach(this::readType);
		this.relationships.replaceAll((relationship) -> relationship.among(this.relationships));
		Map<String, Kind> kinds = new LinkedHashMap<>();
		this.types.forEach((name, type) -> {
			if (type.hasDirective("kind")) {
				kinds.put(name, readKind(type));
			}
		});
		new ModelChecks(kinds, this.linkTypes, this.relationships, this.problems).run();
		this.problems.throwIfAny();
		return new Model(kinds, this.linkTypes, usedEnumerations(kinds.values()), List.copyOf(this.linkInterfaces),
				List.copyOf(this.relationships));
	}

	/**
	 * Without those of the directives.
	 */
	private Map<String, Enumeration> usedEnumerations(Collection<Kind> kinds) {
		Set<String> used = Stream
			.concat(kinds.stream().map(Kind::properties), this.linkTypes.values().stream().map(LinkType::properties))
			.flatMap((properties) -> properties.values().stream())
			.map(Property::typeName)
			.collect(Collectors.toSet());
		Map<String, Enumeration> enumerations = new LinkedHashMap<>(this.enumerations);
		enumerations.keySet().retainAll(used);
		return enumerations;
	}

	private void parse(ModelSource source) {
		MultiSourceReader reader = MultiSourceReader.newMultiSourceReader()
			.string(source.text(), source.name())
			.trackData(true)
			.build();
		try {
			ParserEnvironment environment = ParserEnvironment.newParserEnvironment()
				.document(reader)
				.parserOptions(ParserOptions.getDefaultSdlParserOptions())
				.build();
			Parser.parse(environment).getDefinitions().forEach(this::collect);
		}
		catch (InvalidSyntaxException ex) {
			this.problems.add(source.name() + ", line " + ex.getLocation().getLine() + ": " + ex.getMessage());
		}
	}

	private void collect(Definition<?> definition) {
		switch (definition) {
			case ImplementingTypeDefinition<?> type when this.types.putIfAbsent(type.getName(), type) != null ->
				this.problems.at(type, type.getName() + " is declared twice");
			case EnumTypeDefinition enumeration ->
				this.enumerations.put(enumeration.getName(), readEnumeration(enumeration));
			default -> {
			}
		}
	}

	private Enumeration readEnumeration(EnumTypeDefinition definition) {
		Map<String, String> values = new LinkedHashMap<>();
		definition.getEnumValueDefinitions()
			.forEach((value) -> values.put(value.getName(),
					this.problems.description(value, definition.getName() + "." + value.getName())));
		return new Enumeration(definition.getName(), this.problems.description(definition, definition.getName()),
				values);
	}

	private void readType(ImplementingTypeDefinition<?> type) {
		if (type.hasDirective("kind")) {
			fields(type).stream()
				.filter((field) -> field.hasDirective("relationship"))
				.forEach((field) -> readRelationship(type, field));
		}
		else if (type.hasDirective("link")) {
			Directive link = type.getDirectives("link").getFirst();
			LinkType linkType = new LinkType(type.getName(), text(link, "type"), text(link, "reads"),
					text(link, "inverse"), description(type), interfaces(type), properties(type));
			if (this.linkTypes.putIfAbsent(linkType.type(), linkType) != null) {
				this.problems.at(type, linkType.type() + " is described twice");
			}
		}
		else if (type instanceof InterfaceTypeDefinition) {
			this.linkInterfaces
				.add(new Model.LinkInterface(type.getName(), description(type), interfaces(type), properties(type)));
		}
		else {
			this.problems.at(type, type.getName() + " has neither @kind nor @link");
		}
	}

	private void readRelationship(ImplementingTypeDefinition<?> type, FieldDefinition field) {
		Directive relationship = field.getDirectives("relationship").getFirst();
		FieldType target = FieldType.of(field);
		if (!target.list() || !target.required()) {
			this.problems.at(field,
					type.getName() + "." + field.getName() + " is a relationship: write it [" + target.name() + "!]!");
		}
		this.relationships.add(new Relationship(type.getName(), field.getName(), text(relationship, "type"),
				target.name(), text(relationship, "inverse"),
				this.problems.description(field, type.getName() + "." + field.getName()),
				text(relationship, "inverseDescription"), readThread(field), false));
	}

	private @Nullable ThreadRole readThread(FieldDefinition field) {
		if (!field.hasDirective("thread")) {
			return null;
		}
		Directive thread = field.getDirectives("thread").getFirst();
		Set<ThreadDirection> toward = EnumSet.noneOf(ThreadDirection.class);
		if (value(thread, "toward").orElse(null) instanceof ArrayValue names) {
			names.getValues().forEach((name) -> toward.add(ThreadDirection.valueOf(((EnumValue) name).getName())));
		}
		return new ThreadRole(toward, way(thread, "entry"), way(thread, "onward"));
	}

	private static @Nullable ThreadEntry way(Directive thread, String argument) {
		return value(thread, argument).filter(EnumValue.class::isInstance)
			.map((name) -> ThreadEntry.valueOf(((EnumValue) name).getName()))
			.orElse(null);
	}

	private Kind readKind(ImplementingTypeDefinition<?> type) {
		Set<String> interfaces = interfaces(type);
		Map<String, RelationshipEnd> ends = new LinkedHashMap<>();
		for (Relationship relationship : this.relationships) {
			if (isOrImplements(type, interfaces, relationship.from())) {
				putEnd(type, ends, relationship.along());
			}
			if (isOrImplements(type, interfaces, relationship.to())) {
				putEnd(type, ends, relationship.against());
			}
		}
		return new Kind(type.getName(), text(type.getDirectives("kind").getFirst(), "plural"), description(type),
				type instanceof InterfaceTypeDefinition, interfaces, properties(type), searchWeight(type),
				threadRole(type), ends);
	}

	private static double searchWeight(ImplementingTypeDefinition<?> type) {
		return value(type.getDirectives("kind").getFirst(), "searchWeight").filter(FloatValue.class::isInstance)
			.map((weight) -> ((FloatValue) weight).getValue().doubleValue())
			.orElse(1.0);
	}

	private static @Nullable NodeRole threadRole(ImplementingTypeDefinition<?> type) {
		return value(type.getDirectives("kind").getFirst(), "thread").filter(EnumValue.class::isInstance)
			.map((name) -> NodeRole.valueOf(((EnumValue) name).getName()))
			.orElse(null);
	}

	private void putEnd(ImplementingTypeDefinition<?> type, Map<String, RelationshipEnd> ends, RelationshipEnd end) {
		RelationshipEnd other = ends.put(end.name(), end);
		if (other != null) {
			this.problems.at(type,
					type.getName() + "." + end.name() + " would be two relationships: " + other.relationship().type()
							+ " with " + other.target() + " and " + end.relationship().type() + " with "
							+ end.target());
		}
	}

	private static boolean isOrImplements(ImplementingTypeDefinition<?> type, Set<String> interfaces, String name) {
		return type.getName().equals(name) || interfaces.contains(name);
	}

	private Set<String> interfaces(ImplementingTypeDefinition<?> type) {
		Set<String> names = new LinkedHashSet<>();
		collectInterfaces(type, names);
		return names;
	}

	private void collectInterfaces(ImplementingTypeDefinition<?> type, Set<String> names) {
		for (TypeName implemented : type.getImplements().stream().map(TypeName.class::cast).toList()) {
			String name = implemented.getName();
			if (!(this.types.get(name) instanceof InterfaceTypeDefinition parent)) {
				this.problems.at(type, type.getName() + " implements " + name + ", which is not an interface here");
			}
			else if (names.add(name)) {
				collectInterfaces(parent, names);
			}
		}
	}

	private Map<String, Property> properties(ImplementingTypeDefinition<?> type) {
		Map<String, Property> properties = new LinkedHashMap<>();
		List<String> parents = new ArrayList<>(interfaces(type));
		parents.reversed().forEach((parent) -> putProperties(this.types.get(parent), properties));
		putProperties(type, properties);
		return properties;
	}

	private void putProperties(@Nullable ImplementingTypeDefinition<?> type, Map<String, Property> properties) {
		if (type == null) {
			return;
		}
		for (FieldDefinition field : fields(type)) {
			if (!field.hasDirective("relationship")) {
				FieldType fieldType = FieldType.of(field);
				valueType(fieldType.name()).ifPresentOrElse((value) -> properties.put(field.getName(),
						new Property(field.getName(), value, fieldType.name(), fieldType.list(), fieldType.required(),
								this.problems.description(field, type.getName() + "." + field.getName()),
								range(field, value, type.getName() + "." + field.getName()))),
						() -> this.problems.at(field, type.getName() + "." + field.getName() + ": " + fieldType.name()
								+ " is no type of value here; for a link to a kind add @relationship"));
			}
		}
	}

	private @Nullable Range range(FieldDefinition field, ValueType type, String name) {
		if (!field.hasDirective("range")) {
			return null;
		}
		Directive directive = field.getDirectives("range").getFirst();
		if (type != ValueType.INT && type != ValueType.FLOAT) {
			this.problems.at(field, name + " is no number, and cannot have @range");
			return null;
		}
		Double least = number(directive, "least");
		Double most = number(directive, "most");
		if (least == null) {
			this.problems.at(directive, "@range lacks least");
			return null;
		}
		if (most != null && most < least) {
			this.problems.at(directive, name + ": no number is " + new Range(least, most).inWords());
		}
		return new Range(least, most);
	}

	private static @Nullable Double number(Directive directive, String argument) {
		return switch (value(directive, argument).orElse(null)) {
			case IntValue whole -> Double.valueOf(whole.getValue().doubleValue());
			case FloatValue number -> Double.valueOf(number.getValue().doubleValue());
			case null, default -> null;
		};
	}

	private Optional<ValueType> valueType(String name) {
		if (this.enumerations.containsKey(name)) {
			return Optional.of(ValueType.ENUMERATION);
		}
		for (ValueType type : ValueType.values()) {
			if (type.schemaName().equals(name)) {
				return Optional.of(type);
			}
		}
		return Optional.empty();
	}

	private String description(ImplementingTypeDefinition<?> type) {
		return (type instanceof ObjectTypeDefinition object) ? this.problems.description(object, type.getName())
				: this.problems.description((InterfaceTypeDefinition) type, type.getName());
	}

	private String text(Directive directive, String argument) {
		return value(directive, argument).filter(StringValue.class::isInstance)
			.map((value) -> ((StringValue) value).getValue())
			.orElseGet(() -> {
				this.problems.at(directive, "@" + directive.getName() + " lacks " + argument);
				return "";
			});
	}

	private static Optional<Value<?>> value(Directive directive, String argument) {
		return Optional.ofNullable(directive.getArgument(argument)).map((present) -> (Value<?>) present.getValue());
	}

	private static List<FieldDefinition> fields(ImplementingTypeDefinition<?> type) {
		return type.getFieldDefinitions();
	}

}
