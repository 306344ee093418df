package org.goldenthread.threadgraph;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.goldenthread.model.Kind;
import org.goldenthread.model.LinkType;
import org.goldenthread.model.Model;
import org.goldenthread.model.Property;
import org.goldenthread.model.Relationship;
import org.goldenthread.model.ValueType;
import org.goldenthread.view.Hidden;
import org.goldenthread.view.View;

/**
 * Which kinds of node, types of link and facts a thread graph holds, each with the number
 * by which the graph knows it. Types of link are numbered in the order of their names.
 */
public final class GraphLayout {

	/** Facts beyond the model, which every node and link may have. */
	private static final List<String> TECHNICAL = List.of("dataSet");

	private final Model model;

	private final List<Kind> kinds;

	private final Map<String, Integer> kindNumbers = new HashMap<>();

	private final Map<String, BitSet> kindsOf = new HashMap<>();

	private final List<LinkType> types;

	private final Map<String, Integer> typeNumbers = new HashMap<>();

	private final Set<String> facts;

	private final List<Map<String, Integer>> nodeColumns = new ArrayList<>();

	private final List<Map<String, Integer>> linkColumns = new ArrayList<>();

	/**
	 * Lays out the graph of a model.
	 * @param model the model
	 * @param nodeFacts the names of the properties of nodes that anything judges by
	 * @param linkFacts the same of links
	 */
	public GraphLayout(Model model, Collection<String> nodeFacts, Collection<String> linkFacts) {
		this.model = model;
		this.facts = new TreeSet<>(nodeFacts);
		this.facts.retainAll(linkFacts);
		this.kinds = model.kinds().stream().filter((kind) -> !kind.isAbstract()).toList();
		for (Kind kind : this.kinds) {
			this.kindNumbers.put(kind.name(), this.kindNumbers.size());
			this.nodeColumns.add(columns(kind.properties(), nodeFacts));
		}
		for (Kind kind : model.kinds()) {
			BitSet numbers = new BitSet();
			model.concreteKinds(kind.name()).forEach((each) -> numbers.set(kindNumber(each.name())));
			this.kindsOf.put(kind.name(), numbers);
		}
		this.types = model.linkTypes().stream().sorted(Comparator.comparing(LinkType::type)).toList();
		for (LinkType type : this.types) {
			this.typeNumbers.put(type.type(), this.typeNumbers.size());
			this.linkColumns.add(columns(type.properties(), linkFacts));
		}
	}

	/**
	 * Lays out the graph of a model for features.
	 * @param model the model
	 * @param facts what each of them judges by, beside what every feature needs
	 * @return the layout
	 */
	public static GraphLayout of(Model model, Collection<GraphFacts> facts) {
		Set<String> ofNodes = new TreeSet<>(GraphFacts.BASIC.ofNodes());
		Set<String> ofLinks = new TreeSet<>(GraphFacts.BASIC.ofLinks());
		facts.forEach((each) -> {
			ofNodes.addAll(each.ofNodes());
			ofLinks.addAll(each.ofLinks());
		});
		return new GraphLayout(model, ofNodes, ofLinks);
	}

	/** A period is stored with its first and its last day. */
	private static Map<String, Integer> columns(Map<String, Property> properties, Collection<String> wanted) {
		Set<String> names = new TreeSet<>(TECHNICAL);
		for (String name : wanted) {
			Property property = properties.get(name);
			if (property != null) {
				names.add(name);
				if (property.type() == ValueType.PERIOD) {
					names.add(name + "Start");
					names.add(name + "End");
				}
			}
		}
		Map<String, Integer> columns = new HashMap<>();
		names.forEach((name) -> columns.put(name, columns.size()));
		return columns;
	}

	/**
	 * The model.
	 * @return the model
	 */
	public Model model() {
		return this.model;
	}

	/**
	 * Whether the graph can tell what a view hides.
	 * @param view the view
	 * @return true if it holds, of nodes and of links, every property that the view hides
	 * by
	 */
	public boolean canJudge(View view) {
		return view.hidden().stream().flatMap(Hidden::properties).allMatch(this.facts::contains);
	}

	/**
	 * A kind by its number.
	 * @param number the number
	 * @return the kind, not abstract
	 */
	public Kind kind(int number) {
		return this.kinds.get(number);
	}

	/**
	 * How many kinds there are that are not abstract.
	 * @return the number of kinds
	 */
	public int kinds() {
		return this.kinds.size();
	}

	/**
	 * The numbers of the kinds that are of a kind.
	 * @param name the name of the kind, which may be abstract
	 * @return the numbers, none if the model has no such kind; not to be changed
	 */
	public BitSet kindsOf(String name) {
		return this.kindsOf.getOrDefault(name, new BitSet());
	}

	/**
	 * The numbers of the kinds that are of one of several kinds.
	 * @param names the names of the kinds, which may be abstract
	 * @return the numbers
	 */
	public BitSet kindsOf(Collection<String> names) {
		BitSet all = new BitSet();
		names.forEach((name) -> all.or(kindsOf(name)));
		return all;
	}

	/**
	 * The kinds that the links of a relationship may join.
	 * @param relationship the relationship
	 * @return a number for each pair: the number of the source's kind times
	 * {@link #kinds()}, plus that of the target's
	 */
	public BitSet pairs(Relationship relationship) {
		BitSet pairs = new BitSet();
		kindsOf(relationship.from()).stream()
			.forEach((from) -> kindsOf(relationship.to()).stream().forEach((to) -> pairs.set(from * kinds() + to)));
		return pairs;
	}

	/**
	 * A type of link by its number.
	 * @param number the number
	 * @return the type
	 */
	public LinkType type(int number) {
		return this.types.get(number);
	}

	/**
	 * How many types of link there are.
	 * @return the number of types
	 */
	public int types() {
		return this.types.size();
	}

	/**
	 * The number of a type of link.
	 * @param type its name in the graph
	 * @return the number; -1 if the model has no such type
	 */
	public int typeNumber(String type) {
		return this.typeNumbers.getOrDefault(type, -1);
	}

	/**
	 * The facts that are kept of nodes of any kind.
	 * @return the names of their properties
	 */
	public Set<String> nodeFacts() {
		return names(this.nodeColumns);
	}

	/**
	 * The facts that are kept of links of any type.
	 * @return the names of their properties
	 */
	public Set<String> linkFacts() {
		return names(this.linkColumns);
	}

	private static Set<String> names(List<Map<String, Integer>> columns) {
		Set<String> names = new TreeSet<>();
		columns.forEach((each) -> names.addAll(each.keySet()));
		return names;
	}

	int kindNumber(String name) {
		return this.kindNumbers.getOrDefault(name, -1);
	}

	Map<String, Integer> nodeColumns(int kind) {
		return this.nodeColumns.get(kind);
	}

	Map<String, Integer> linkColumns(int type) {
		return this.linkColumns.get(type);
	}

}
