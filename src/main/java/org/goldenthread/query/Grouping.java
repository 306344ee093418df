package org.goldenthread.query;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.goldenthread.answer.Answers;
import org.goldenthread.answer.Columns;
import org.goldenthread.answer.Projection;
import org.goldenthread.answer.RowReader;
import org.goldenthread.answer.Selected;
import org.goldenthread.answer.ValueReaders;
import org.goldenthread.cypher.Instants;
import org.goldenthread.model.Kind;
import org.goldenthread.model.Property;
import org.goldenthread.model.RelationshipEnd;
import org.goldenthread.model.ValueType;
import org.goldenthread.query.match.Matched;
import org.goldenthread.request.InvalidQuery;
import org.goldenthread.request.Quoted;
import org.jspecify.annotations.Nullable;

/**
 * What a list is grouped by.
 *
 * @param path as the caller wrote it
 * @param match matches what the value is taken from; empty if that is the thing itself
 * @param expression the value
 * @param instant whether the value is an instant
 * @param variable the variable that holds the value
 * @param related the kind of the related thing that is grouped by; null for a property
 * @param compilation compiles what is selected of that thing
 */
record Grouping(String path, String match, String expression, boolean instant, String variable, @Nullable Kind related,
		Compilation compilation) {

	private static final Map<String, String> CALENDAR = Map.of("year", "toString(%1$s.year)", "month",
			"toString(%1$s.year) + '-' + right('0' + toString(%1$s.month), 2)", "financialYear",
			"CASE WHEN %1$s IS NULL THEN NULL ELSE toString(%1$s.year - CASE WHEN %1$s.month < 4 THEN 1 ELSE 0 END) "
					+ "+ '/' + right(toString(%1$s.year + CASE WHEN %1$s.month < 4 THEN 0 ELSE 1 END), 2) END");

	static Grouping of(String path, Compilation compilation, Matched matched) {
		Kind kind = matched.kind();
		String variable = compilation.parameters().variable("g");
		Property property = kind.properties().get(path);
		if (property != null && !property.list()) {
			String value = matched.node() + "." + path;
			boolean instant = property.type() == ValueType.DATE_TIME;
			return new Grouping(path, "", instant ? Instants.universal(value) : value, instant, variable, null,
					compilation);
		}
		if (path.equals("kind")) {
			String names = compilation.model()
				.concreteKinds(kind.name())
				.stream()
				.map((each) -> "'" + each.name() + "'")
				.collect(Collectors.joining(", ", "[", "]"));
			return new Grouping(path, "",
					"head([label IN labels(" + matched.node() + ") WHERE label IN " + names + "])", false, variable,
					null, compilation);
		}
		RelationshipEnd end = kind.ends().get(path);
		if (end != null) {
			String match = " OPTIONAL MATCH " + compilation.patterns().related(matched.node(), end, "", variable);
			return new Grouping(path, match, variable, false, variable, compilation.model().kind(end.target()),
					compilation);
		}
		return calendar(path, kind, matched, variable, compilation)
			.orElseThrow(() -> new InvalidQuery("groupBy: " + kind.name() + " cannot be grouped by " + Quoted.of(path)
					+ "; give kind, a property that is no list, a period with .year, .financialYear or .month, or a "
					+ "relationship: " + String.join(", ", kind.ends().keySet())));
	}

	private static Optional<Grouping> calendar(String path, Kind kind, Matched matched, String variable,
			Compilation compilation) {
		int dot = path.indexOf('.');
		Property property = (dot > 0) ? kind.properties().get(path.substring(0, dot)) : null;
		String expression = CALENDAR.get(path.substring(dot + 1));
		if (property == null || property.type() != ValueType.PERIOD || expression == null) {
			return Optional.empty();
		}
		String start = matched.node() + "." + property.name() + "Start";
		return Optional.of(new Grouping(path, "", expression.formatted(start), false, variable, null, compilation));
	}

	/**
	 * What is selected of the key of a group.
	 */
	Projection key(Selected field) {
		Kind kind = this.related;
		Columns columns = new Columns();
		Answers answers = new Answers(columns);
		int value = columns.add((kind != null) ? this.variable + ".id"
				: this.instant ? this.variable : "toString(" + this.variable + ")");
		RowReader reader = this.instant ? ValueReaders.INSTANT : RowReader.AS_IS;
		for (Selected each : field.fields()) {
			switch (each.name()) {
				case "by" -> answers.derive(each, true, (_) -> this.path);
				case "value" -> answers.derive(each, false, (values) -> reader.read(values.get(value)));
				case "node" -> {
					if (kind != null) {
						answers.add(each, false, node(kind, each));
					}
					else {
						answers.derive(each, false, (_) -> null);
					}
				}
				default -> answers.addType(each);
			}
		}
		return new Projection(columns.expression(), answers.reader("GroupKey"));
	}

	private Projection node(Kind kind, Selected field) {
		Projection projection = this.compilation.node(this.variable, kind, field.fields());
		return new Projection("CASE WHEN " + this.variable + " IS NOT NULL THEN " + projection.expression() + " END",
				projection.reader());
	}

}
