package org.goldenthread.query;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.goldenthread.answer.Answers;
import org.goldenthread.answer.Columns;
import org.goldenthread.answer.Projection;
import org.goldenthread.answer.RowReader;
import org.goldenthread.answer.Selected;
import org.goldenthread.answer.ValueReaders;
import org.goldenthread.cypher.Parameters;
import org.goldenthread.cypher.Patterns;
import org.goldenthread.model.Kind;
import org.goldenthread.model.LinkType;
import org.goldenthread.model.Model;
import org.goldenthread.model.Property;
import org.goldenthread.model.RelationshipEnd;
import org.goldenthread.query.match.FilterCompiler;
import org.goldenthread.request.Cost;
import org.goldenthread.request.InvalidQuery;
import org.goldenthread.request.QueryLimits;
import org.jspecify.annotations.Nullable;

/**
 * The compilation of one statement. Every part of a selection becomes an expression that
 * returns a list of values by position, so that expressions nest to any depth and names
 * are not sent with every row.
 */
final class Compilation {

	private final Model model;

	private final QueryLimits limits;

	private final Patterns patterns;

	private final Parameters parameters;

	private final FilterCompiler filters;

	private long nodes = 1;

	private long multiplier = 1;

	private int connections;

	Compilation(Model model, QueryLimits limits, Patterns patterns) {
		this.model = model;
		this.limits = limits;
		this.patterns = patterns;
		this.parameters = patterns.parameters();
		this.filters = new FilterCompiler(model, limits, patterns);
	}

	FilterCompiler filters() {
		return this.filters;
	}

	Patterns patterns() {
		return this.patterns;
	}

	Parameters parameters() {
		return this.parameters;
	}

	/**
	 * What a selection asks of a matched node.
	 */
	Projection node(String variable, Kind kind, List<Selected> fields) {
		Columns columns = new Columns();
		RowReader reader = node(columns, variable, kind, fields);
		return new Projection(columns.expression(), reader);
	}

	/**
	 * What a selection asks of a matched node, among other values.
	 * @return reads the node from all these values
	 */
	RowReader node(Columns columns, String variable, Kind kind, List<Selected> fields) {
		Answers answers = new Answers(columns);
		int labels = kind.isAbstract() ? columns.add("labels(" + variable + ")") : -1;
		for (Selected field : fields) {
			switch (field.name()) {
				case "kind", "__typename" -> answers.addType(field);
				case "reach" -> addReach(answers, columns, variable, kind, field);
				default -> addField(answers, columns, variable, kind, field);
			}
		}
		return (labels < 0) ? answers.reader(kind.name())
				: answers.reader((values) -> this.model.kindOf(strings(values.get(labels))));
	}

	private static List<String> strings(@Nullable Object raw) {
		return (raw instanceof Collection<?> values) ? values.stream().map(String::valueOf).toList() : List.of();
	}

	private void addField(Answers answers, Columns columns, String variable, Kind kind, Selected field) {
		Map<RelationshipEnd, Set<String>> ends = new LinkedHashMap<>();
		Map<Property, Set<String>> properties = new LinkedHashMap<>();
		for (String name : field.types()) {
			Kind concrete = this.model.kind(name);
			if (!concrete.is(kind.name())) {
				continue;
			}
			RelationshipEnd end = concrete.ends().get(field.name());
			if (end != null) {
				ends.computeIfAbsent(end, (_) -> new LinkedHashSet<>()).add(name);
			}
			else {
				Property property = concrete.properties().get(field.name());
				if (property != null) {
					properties.computeIfAbsent(property, (_) -> new LinkedHashSet<>()).add(name);
				}
			}
		}
		properties.forEach((property, kinds) -> answers.add(field.on(kinds), property.required(),
				value(variable, property, field)));
		ends.forEach((end, kinds) -> {
			boolean always = kinds.size() == this.model.concreteKinds(kind.name()).size();
			Columns some = always ? columns : columns.where(variable + ":" + String.join("|", kinds));
			answers.add(field.on(kinds), true, new ConnectionCompiler(this, some).related(variable, end, field));
		});
	}

	/**
	 * What is reached from a node depends on the type that the field is selected on: the
	 * same in a fragment as where that type is looked up.
	 */
	private void addReach(Answers answers, Columns columns, String variable, Kind kind, Selected field) {
		List<String> possible = this.model.concreteKinds(kind.name()).stream().map(Kind::name).toList();
		selectedOn(kind, field).forEach((start, types) -> {
			Set<String> kinds = new LinkedHashSet<>(types);
			kinds.retainAll(possible);
			if (!kinds.isEmpty()) {
				Columns some = (kinds.size() == possible.size()) ? columns
						: columns.where(variable + ":" + String.join("|", kinds));
				answers.add(field.on(kinds), true, new ConnectionCompiler(this, some).reached(variable, start, field));
			}
		});
	}

	/**
	 * The types that a field is selected on: the one type that has just these object
	 * types, or else each of them.
	 */
	private Map<Kind, Set<String>> selectedOn(Kind kind, Selected field) {
		Predicate<Kind> hasJustThese = (each) -> field.types()
			.equals(this.model.concreteKinds(each.name()).stream().map(Kind::name).collect(Collectors.toSet()));
		return Stream.concat(Stream.of(kind), this.model.kinds().stream())
			.filter(hasJustThese)
			.findFirst()
			.map((only) -> Map.of(only, field.types()))
			.orElseGet(() -> field.types()
				.stream()
				.collect(Collectors.toMap(this.model::kind, Set::of, (one, _) -> one, LinkedHashMap::new)));
	}

	/**
	 * What a selection asks of a matched link.
	 */
	Projection link(String variable, List<Selected> fields) {
		Columns columns = new Columns();
		Answers answers = new Answers(columns);
		int type = columns.add("type(" + variable + ")");
		for (Selected field : fields) {
			if (field.name().equals("__typename")) {
				answers.addType(field);
			}
			else {
				addLinkField(answers, variable, field);
			}
		}
		RowReader reader = answers.reader((
				values) -> this.model.findLinkType(String.valueOf(values.get(type))).map(LinkType::name).orElseThrow());
		return new Projection(columns.expression(), reader);
	}

	private void addLinkField(Answers answers, String variable, Selected field) {
		PropertyReaders.selected(field, (type) -> this.model.linkType(type).properties())
			.forEach((property, types) -> answers.add(field.on(types), property.required(),
					value(variable, property, field)));
	}

	private Projection value(String variable, Property property, Selected field) {
		String stored = variable + "." + property.name();
		return switch (property.type()) {
			case CITATION -> documented(stored, field.fields(), ValueReaders::citation);
			case CODE -> documented(stored, field.fields(), ValueReaders::code);
			default -> {
				RowReader reader = PropertyReaders.of(this.model, property, field);
				yield new Projection(stored, property.list() ? ValueReaders.each(reader) : reader);
			}
		};
	}

	/**
	 * A list of texts that each name a source document, with that document if asked for.
	 */
	private Projection documented(String stored, List<Selected> fields, PropertyReaders.Documented documented) {
		String text = this.parameters.variable("t");
		Columns columns = new Columns();
		RowReader reader = documented.reader(columns, columns.add(text), fields,
				(answers, field) -> answers.add(field, false, document(text, field)));
		return new Projection("[" + text + " IN " + stored + " | " + columns.expression() + "]",
				ValueReaders.each(reader));
	}

	private Projection document(String text, Selected field) {
		String node = this.parameters.variable("d");
		Projection projection = node(node, this.model.kind("SourceDocument"), field.fields());
		return new Projection(
				"head(COLLECT { MATCH " + this.patterns.byId(this.model.kind("SourceDocument"), node) + " WHERE " + node
						+ ".id IN split(" + text + ", ' ') RETURN " + projection.expression() + " })",
				projection.reader());
	}

	/**
	 * Counts the nodes that a list inside the current one may add to the answer.
	 */
	<T> T inList(int size, Supplier<T> inner) {
		long outer = this.multiplier;
		this.multiplier = outer * Math.max(1, size);
		this.nodes += this.multiplier;
		Cost.check(this.nodes, this.limits);
		try {
			return inner.get();
		}
		finally {
			this.multiplier = outer;
		}
	}

	/**
	 * Counts a list of other things, which is planned as a part of the statement.
	 */
	void connection() {
		this.connections++;
		int most = this.limits.maximumConnections();
		if (this.connections > most) {
			throw InvalidQuery.tooLarge("connections", this.connections, most, "The selection holds more than " + most
					+ " lists of other things: ask for some of them in another request");
		}
	}

	long nodes() {
		return this.nodes;
	}

	Model model() {
		return this.model;
	}

	QueryLimits limits() {
		return this.limits;
	}

}
