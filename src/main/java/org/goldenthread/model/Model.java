package org.goldenthread.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The kinds of node, the types of link and how they connect: everything that the API, the
 * seed loader and the threads are derived from.
 */
public final class Model {

	private final Map<String, Kind> kinds;

	private final Map<String, LinkType> linkTypes;

	private final Map<String, LinkType> linkTypesByName;

	private final Map<String, Enumeration> enumerations;

	private final List<LinkInterface> linkInterfaces;

	private final List<Relationship> relationships;

	private final Map<String, List<Kind>> concrete;

	/**
	 * Puts a model together.
	 * @param kinds the kinds by name, in the order of the files
	 * @param linkTypes the types of link by their type in the graph
	 * @param enumerations the enumerations by name
	 * @param linkInterfaces what several types of link share
	 * @param relationships the relationships
	 */
	public Model(Map<String, Kind> kinds, Map<String, LinkType> linkTypes, Map<String, Enumeration> enumerations,
			List<LinkInterface> linkInterfaces, List<Relationship> relationships) {
		this.kinds = kinds;
		this.linkTypes = linkTypes;
		this.linkTypesByName = linkTypes.values()
			.stream()
			.collect(Collectors.toMap(LinkType::name, Function.identity(), (first, _) -> first));
		this.enumerations = enumerations;
		this.linkInterfaces = linkInterfaces;
		this.relationships = relationships;
		this.concrete = kinds.keySet().stream().collect(Collectors.toMap(Function.identity(), this::findConcrete));
	}

	/**
	 * All kinds, abstract ones included.
	 * @return the kinds in the order of the files
	 */
	public Collection<Kind> kinds() {
		return this.kinds.values();
	}

	/**
	 * Finds a kind.
	 * @param name its name
	 * @return the kind, if the model has it
	 */
	public Optional<Kind> findKind(String name) {
		return Optional.ofNullable(this.kinds.get(name));
	}

	/**
	 * A kind that is known to exist.
	 * @param name its name
	 * @return the kind
	 * @throws IllegalArgumentException if the model has no such kind
	 */
	public Kind kind(String name) {
		return findKind(name).orElseThrow(() -> new IllegalArgumentException("The model has no kind " + name));
	}

	/**
	 * The kinds that nodes can have and that are also of the given kind.
	 * @param name a kind, abstract or not
	 * @return the kinds, none of them abstract
	 */
	public List<Kind> concreteKinds(String name) {
		return this.concrete.getOrDefault(name, List.of());
	}

	/**
	 * All types of link.
	 * @return the types in the order of the files
	 */
	public Collection<LinkType> linkTypes() {
		return this.linkTypes.values();
	}

	/**
	 * Finds a type of link.
	 * @param type its name in the graph, such as {@code CONTRIBUTES_TO}
	 * @return the type, if the model has it
	 */
	public Optional<LinkType> findLinkType(String type) {
		return Optional.ofNullable(this.linkTypes.get(type));
	}

	/**
	 * A type of link.
	 * @param name its name in the schema, such as {@code ContributesTo}
	 * @return the type
	 * @throws IllegalArgumentException if the model does not have it
	 */
	public LinkType linkType(String name) {
		LinkType linkType = this.linkTypesByName.get(name);
		if (linkType == null) {
			throw new IllegalArgumentException("The model has no type of link " + name);
		}
		return linkType;
	}

	/**
	 * What several types of link share.
	 * @return the interfaces in the order of the files
	 */
	public List<LinkInterface> linkInterfaces() {
		return this.linkInterfaces;
	}

	/**
	 * All relationships as declared.
	 * @return the relationships in the order of the files
	 */
	public List<Relationship> relationships() {
		return this.relationships;
	}

	/**
	 * The relationship that a link between two nodes is an instance of.
	 * @param from the kind of the node that the link starts from, not abstract
	 * @param type the type of the link
	 * @param to the kind of the node that it points to, not abstract
	 * @return the relationship, if the model allows such a link
	 */
	public Optional<Relationship> findRelationship(String from, String type, String to) {
		return this.relationships.stream()
			.filter((relationship) -> relationship.type().equals(type))
			.filter((relationship) -> kind(from).is(relationship.from()) && kind(to).is(relationship.to()))
			.findFirst();
	}

	/**
	 * All enumerations.
	 * @return the enumerations in the order of the files
	 */
	public Collection<Enumeration> enumerations() {
		return this.enumerations.values();
	}

	/**
	 * The values that a property of an enumerated type may take.
	 * @param property the property
	 * @return the enumeration
	 * @throws IllegalArgumentException if the property is not of an enumerated type
	 */
	public Enumeration enumeration(Property property) {
		Enumeration enumeration = this.enumerations.get(property.typeName());
		if (enumeration == null) {
			throw new IllegalArgumentException(property.name() + " is not of an enumerated type");
		}
		return enumeration;
	}

	/**
	 * The kind among the labels of a node.
	 * @param labels the labels, which include those of abstract kinds
	 * @return the name of the one kind that is not abstract
	 * @throws IllegalArgumentException if the labels name no kind of the model
	 */
	public String kindOf(Collection<String> labels) {
		for (String label : labels) {
			Kind kind = this.kinds.get(label);
			if (kind != null && !kind.isAbstract()) {
				return label;
			}
		}
		throw new IllegalArgumentException("The labels " + labels + " name no kind of the model");
	}

	private List<Kind> findConcrete(String name) {
		return this.kinds.values().stream().filter((kind) -> !kind.isAbstract() && kind.is(name)).toList();
	}

	/**
	 * What several types of link share.
	 *
	 * @param name its name in the API
	 * @param description what they share
	 * @param interfaces the interfaces that it extends
	 * @param properties the shared properties by name
	 */
	public record LinkInterface(String name, String description, Set<String> interfaces,
			Map<String, Property> properties) {

	}

}
