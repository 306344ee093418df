package org.goldenthread.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

import graphql.schema.SelectedField;
import org.goldenthread.model.Kind;
import org.goldenthread.model.LinkType;
import org.goldenthread.model.Model;
import org.goldenthread.model.Property;
import org.goldenthread.model.RelationshipEnd;
import org.jspecify.annotations.Nullable;

/**
 * The compilation of one statement. Every part of a selection becomes an expression that
 * returns a list of values by position, so that expressions nest to any depth and names
 * are not sent with every row.
 */
final class Compilation {

	private final Model model;

	private final QueryLimits limits;

	private final Parameters parameters;

	private final FilterCompiler filters;

	private long nodes = 1;

	private long multiplier = 1;

	Compilation(Model model, QueryLimits limits, Parameters parameters) {
		this.model = model;
		this.limits = limits;
		this.parameters = parameters;
		this.filters = new FilterCompiler(model, parameters);
	}

	FilterCompiler filters() {
		return this.filters;
	}

	Parameters parameters() {
		return this.parameters;
	}

	/**
	 * What a selection asks of a matched node.
	 */
	Projection node(String variable, Kind kind, List<SelectedField> fields) {
		Columns columns = new Columns();
		int labels = kind.isAbstract() ? columns.add("labels(" + variable + ")") : -1;
		for (SelectedField field : fields) {
			if (field.getName().equals("kind")) {
				columns.constant(field.getResultKey());
			}
			else if (!field.getName().startsWith("__")) {
				addField(columns, variable, kind, field);
			}
		}
		RowReader reader = columns
			.reader((values) -> (labels < 0) ? kind.name() : this.model.kindOf(Columns.strings(values.get(labels))));
		return new Projection(columns.expression(), reader);
	}

	private void addField(Columns columns, String variable, Kind kind, SelectedField field) {
		Map<RelationshipEnd, Set<String>> ends = new LinkedHashMap<>();
		for (String name : field.getObjectTypeNames()) {
			Kind concrete = this.model.kind(name);
			RelationshipEnd end = concrete.ends().get(field.getName());
			if (end != null) {
				ends.computeIfAbsent(end, (_) -> new LinkedHashSet<>()).add(name);
			}
			else {
				Property property = concrete.properties().get(field.getName());
				if (property != null) {
					Set<String> kinds = Set.copyOf(field.getObjectTypeNames());
					columns.add(field.getResultKey(), kinds, value(variable, property, field));
					return;
				}
			}
		}
		ends.forEach((end, kinds) -> {
			Projection connection = new ConnectionCompiler(this).related(variable, end, field);
			boolean always = kinds.size() == this.model.concreteKinds(kind.name()).size();
			columns.add(field.getResultKey(), kinds, always ? connection : onlyFor(kinds, variable, connection));
		});
	}

	private static Projection onlyFor(Collection<String> kinds, String variable, Projection projection) {
		String condition = variable + ":" + String.join("|", kinds);
		return new Projection("CASE WHEN " + condition + " THEN " + projection.expression() + " END",
				projection.reader());
	}

	/**
	 * What a selection asks of a matched link.
	 */
	Projection link(String variable, List<SelectedField> fields) {
		Columns columns = new Columns();
		int type = columns.add("type(" + variable + ")");
		for (SelectedField field : fields) {
			field.getObjectTypeNames()
				.stream()
				.flatMap((name) -> this.model.linkTypes().stream().filter((linkType) -> linkType.name().equals(name)))
				.map((linkType) -> linkType.properties().get(field.getName()))
				.filter(Objects::nonNull)
				.findFirst()
				.ifPresent((property) -> columns.add(field.getResultKey(), Set.copyOf(field.getObjectTypeNames()),
						value(variable, property, field)));
		}
		RowReader reader = columns.reader((
				values) -> this.model.findLinkType(String.valueOf(values.get(type))).map(LinkType::name).orElseThrow());
		return new Projection(columns.expression(), reader);
	}

	private Projection value(String variable, Property property, SelectedField field) {
		String stored = variable + "." + property.name();
		List<SelectedField> fields = field.getSelectionSet().getImmediateFields();
		return switch (property.type()) {
			case PERIOD -> new Projection(stored, ValueReaders.period(property.list()));
			case CITATION -> documented(stored, fields, ValueReaders::citation);
			case CODE -> documented(stored, fields, ValueReaders::code);
			default -> new Projection(stored, RowReader.AS_IS);
		};
	}

	/**
	 * A list of texts that each name a source document, with that document if asked for.
	 */
	private Projection documented(String stored, List<SelectedField> fields, ValueReaders.Documented reader) {
		List<SelectedField> documents = fields.stream().filter((field) -> field.getName().equals("document")).toList();
		if (documents.isEmpty()) {
			return new Projection(stored, ValueReaders.each((each) -> reader.read(each.toString(), fields, List.of())));
		}
		String text = this.parameters.variable("t");
		Columns columns = new Columns();
		columns.add(text);
		for (SelectedField document : documents) {
			String node = this.parameters.variable("d");
			Projection projection = node(node, this.model.kind("SourceDocument"),
					document.getSelectionSet().getImmediateFields());
			columns.add(document.getResultKey(), Set.of(),
					new Projection("head(COLLECT { MATCH (" + node + ":Node&SourceDocument) WHERE " + node
							+ ".id IN split(" + text + ", ' ') RETURN " + projection.expression() + " })",
							projection.reader()));
		}
		List<RowReader> readers = columns.readers();
		return new Projection("[" + text + " IN " + stored + " | " + columns.expression() + "]",
				ValueReaders.each((raw) -> {
					List<?> values = (List<?>) raw;
					List<@Nullable Object> rows = new ArrayList<>();
					for (int i = 0; i < readers.size(); i++) {
						rows.add(readers.get(i).read(values.get(i + 1)));
					}
					return reader.read(String.valueOf(values.getFirst()), fields, rows);
				}));
	}

	/**
	 * Counts the nodes that a list inside the current one may add to the answer.
	 */
	<T> T inList(int size, Supplier<T> inner) {
		long outer = this.multiplier;
		this.multiplier = outer * Math.max(1, size);
		this.nodes += this.multiplier;
		if (this.nodes > this.limits.maximumNodes()) {
			throw InvalidQuery.limit("The request may return " + this.nodes + " nodes; at most "
					+ this.limits.maximumNodes() + " are allowed: ask for fewer by `first`, or nest less deeply");
		}
		try {
			return inner.get();
		}
		finally {
			this.multiplier = outer;
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
