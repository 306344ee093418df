package org.goldenthread.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import graphql.schema.SelectedField;
import org.goldenthread.model.Kind;
import org.goldenthread.model.Property;
import org.goldenthread.model.ValueType;
import org.jspecify.annotations.Nullable;

/**
 * Compiles summaries of a list, as a whole or by group. A thing that several links lead
 * to counts once in each group.
 */
final class AggregateCompiler {

	private static final int MOST_GROUPS = 1000;

	private final Compilation compilation;

	private final Matched matched;

	private final String filter;

	AggregateCompiler(Compilation compilation, Matched matched, String filter) {
		this.compilation = compilation;
		this.matched = matched;
		this.filter = filter;
	}

	/**
	 * A list of groups, largest first.
	 */
	Projection compile(SelectedField field) {
		List<Grouping> groupings = groupings(field.getArguments().get("groupBy"));
		List<SelectedField> fields = field.getSelectionSet().getImmediateFields();
		Columns columns = new Columns();
		List<SelectedField> keyFields = fields.stream().filter((each) -> each.getName().equals("keys")).toList();
		for (SelectedField keys : keyFields) {
			columns.add(keys.getResultKey(), Set.of(), keys(groupings, keys));
		}
		List<String> sums = new ArrayList<>(List.of("count(DISTINCT " + this.matched.node() + ") AS size"));
		for (SelectedField each : fields) {
			addSum(columns, sums, each);
		}
		String by = groupings.stream()
			.map((grouping) -> grouping.expression() + " AS " + grouping.variable())
			.collect(Collectors.joining(", "));
		String names = groupings.stream().map((grouping) -> ", " + grouping.variable()).collect(Collectors.joining());
		String optional = groupings.stream().map(Grouping::match).collect(Collectors.joining());
		String text = "COLLECT { MATCH " + this.matched.path() + FilterCompiler.where(this.filter) + " WITH DISTINCT "
				+ this.matched.node() + optional + " WITH " + (by.isEmpty() ? "" : by + ", ") + String.join(", ", sums)
				+ " ORDER BY size DESC" + names + " LIMIT " + MOST_GROUPS + " RETURN " + columns.expression() + " }";
		return new Projection(text, ValueReaders.each(columns.reader((_) -> "Aggregate")::read));
	}

	private void addSum(Columns columns, List<String> sums, SelectedField field) {
		switch (field.getName()) {
			case "count" -> columns.add(field.getResultKey(), Set.of(), new Projection("size", RowReader.AS_IS));
			case "distinct" -> {
				String name = this.compilation.parameters().variable("s");
				sums.add("count(DISTINCT " + value(property(field, false)) + ") AS " + name);
				columns.add(field.getResultKey(), Set.of(), new Projection(name, RowReader.AS_IS));
			}
			case "numbers" -> {
				String name = this.compilation.parameters().variable("s");
				String value = value(property(field, true));
				sums.add("[count(%1$s), min(%1$s), max(%1$s), sum(%1$s), avg(%1$s), percentileCont(%1$s, 0.5)] AS %2$s"
					.formatted(value, name));
				columns.add(field.getResultKey(), Set.of(), new Projection(name, numbers(field)));
			}
			default -> {
			}
		}
	}

	private static RowReader numbers(SelectedField field) {
		List<String> names = List.of("count", "min", "max", "sum", "average", "median");
		List<SelectedField> asked = field.getSelectionSet().getImmediateFields();
		return (raw) -> {
			List<?> values = (List<?>) Objects.requireNonNull(raw);
			boolean none = Long.valueOf(0).equals(values.getFirst());
			Map<String, @Nullable Object> row = new HashMap<>();
			for (SelectedField each : asked) {
				int position = names.indexOf(each.getName());
				if (position >= 0) {
					row.put(each.getResultKey(), (none && position > 0) ? null : values.get(position));
				}
			}
			return new Row("NumberSummary", row);
		};
	}

	private Projection keys(List<Grouping> groupings, SelectedField field) {
		List<Projection> keys = groupings.stream().map((grouping) -> grouping.key(field)).toList();
		String text = keys.stream().map(Projection::expression).collect(Collectors.joining(", ", "[", "]"));
		return new Projection(text, (raw) -> {
			List<?> values = (List<?>) Objects.requireNonNull(raw);
			List<@Nullable Object> rows = new ArrayList<>();
			for (int i = 0; i < keys.size(); i++) {
				rows.add(keys.get(i).reader().read(values.get(i)));
			}
			return rows;
		});
	}

	private List<Grouping> groupings(@Nullable Object groupBy) {
		List<Grouping> groupings = new ArrayList<>();
		if (groupBy instanceof List<?> paths) {
			paths.forEach((path) -> groupings.add(Grouping.of(String.valueOf(path), this.compilation, this.matched)));
		}
		return groupings;
	}

	private Property property(SelectedField field, boolean number) {
		Kind kind = this.matched.kind();
		String name = String.valueOf(field.getArguments().get("of"));
		Property property = kind.properties().get(name);
		if (property == null || property.list() || (number && !isNumber(property))) {
			throw new InvalidQuery(field.getName() + ".of: " + kind.name() + " has no "
					+ (number ? "number" : "single value") + " '" + name + "'; give one of "
					+ kind.properties()
						.values()
						.stream()
						.filter((each) -> !each.list() && (!number || isNumber(each)))
						.map(Property::name)
						.collect(Collectors.joining(", ")));
		}
		return property;
	}

	private static boolean isNumber(Property property) {
		return property.type() == ValueType.INT || property.type() == ValueType.FLOAT;
	}

	private String value(Property property) {
		return this.matched.node() + "." + property.name();
	}

}
