package org.goldenthread.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
import org.goldenthread.model.ValueType;
import org.goldenthread.query.match.Matched;
import org.goldenthread.request.InvalidQuery;
import org.goldenthread.request.Quoted;
import org.goldenthread.store.DataVersion;
import org.jspecify.annotations.Nullable;

/**
 * Compiles summaries of a list, as a whole or by group. A thing that several links lead
 * to counts once in each group.
 */
final class AggregateCompiler {

	private static final int MOST_GROUPS = 1000;

	/** In the order in which the database returns them. */
	private static final List<String> NUMBERS = List.of("count", "min", "max", "sum", "average", "median");

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
	Projection compile(Selected field) {
		List<Grouping> groupings = groupings(field.argument("groupBy"));
		Columns columns = new Columns();
		Answers answers = new Answers(columns);
		boolean checked = field.fields().stream().anyMatch((each) -> each.name().equals("completeness"));
		int completeness = columns.add("null");
		List<String> sums = new ArrayList<>(List.of("count(" + this.matched.node() + ") AS size"));
		for (Selected each : field.fields()) {
			switch (each.name()) {
				case "keys" -> answers.add(each, true, keys(groupings, each));
				case "count" -> answers.add(each, true, new Projection("size", ValueReaders.WHOLE_NUMBER));
				case "distinct" -> {
					String value = "count(DISTINCT " + value(property(each, false)) + ")";
					answers.add(each, true, new Projection(sum(sums, value), ValueReaders.WHOLE_NUMBER));
				}
				case "numbers" -> {
					String value = "[count(%1$s), min(%1$s), max(%1$s), sum(%1$s), avg(%1$s), percentileCont(%1$s, 0.5)]"
						.formatted(value(property(each, true)));
					answers.add(each, true, new Projection(sum(sums, value), numbers(each)));
				}
				case "completeness" -> {
					RowReader reader = CompletenessFields.reader(each, completeness,
							(values) -> (String) ((List<?>) values.get(completeness)).getLast());
					answers.add(each, true, reader);
				}
				default -> answers.addType(each);
			}
		}
		String text = "COLLECT { " + things(groupings) + " WITH "
				+ groupings.stream().map((grouping) -> grouping.variable() + ", ").collect(Collectors.joining())
				+ String.join(", ", sums) + " ORDER BY size DESC"
				+ groupings.stream().map((grouping) -> ", " + grouping.variable()).collect(Collectors.joining())
				+ " LIMIT " + (MOST_GROUPS + (checked ? 1 : 0)) + " RETURN " + columns.expression() + " }";
		RowReader groups = ValueReaders.each(answers.reader("Aggregate"));
		if (!checked) {
			return new Projection(text, groups);
		}
		return new Projection("[" + text + ", " + DataVersion.EXPRESSION + "]", (raw) -> {
			List<?> found = (List<?>) Objects.requireNonNull(raw);
			return groups.read(completed((List<?>) found.getFirst(), completeness, found.getLast()));
		});
	}

	/**
	 * The things to sum up, each with what it is grouped by, once for each combination.
	 * Without groups there is a row even if there is nothing: inside a row of another
	 * list, the database would not sum up no rows to one.
	 */
	private String things(List<Grouping> groupings) {
		String match = "MATCH " + this.matched.where(this.filter) + " WITH DISTINCT " + this.matched.node();
		if (groupings.isEmpty()) {
			return "OPTIONAL " + match;
		}
		return match + groupings.stream().map(Grouping::match).collect(Collectors.joining()) + " WITH DISTINCT "
				+ this.matched.node()
				+ groupings.stream()
					.map((grouping) -> ", " + grouping.expression() + " AS " + grouping.variable())
					.collect(Collectors.joining());
	}

	/**
	 * The groups, each with what is to be said of all of them together.
	 */
	private static List<List<@Nullable Object>> completed(List<?> groups, int position, @Nullable Object version) {
		String cut = (groups.size() > MOST_GROUPS)
				? "there are more than " + MOST_GROUPS + " groups: narrow the list by `filter`" : null;
		List<@Nullable Object> completeness = new ArrayList<>((version instanceof List<?> known) ? known
				: List.of(DataVersion.NONE.number(), DataVersion.NONE.recordedAt()));
		completeness.add(cut);
		return groups.stream().limit(MOST_GROUPS).map((group) -> {
			List<@Nullable Object> values = new ArrayList<>((List<?>) group);
			values.set(position, completeness);
			return values;
		}).toList();
	}

	private String sum(List<String> sums, String value) {
		String name = this.compilation.parameters().variable("s");
		sums.add(value + " AS " + name);
		return name;
	}

	private static RowReader numbers(Selected field) {
		Answers answers = new Answers(new Columns());
		for (Selected each : field.fields()) {
			int position = NUMBERS.indexOf(each.name());
			switch (position) {
				case -1 -> answers.addType(each);
				case 0 -> answers.derive(each, true, (values) -> ValueReaders.WHOLE_NUMBER.read(values.getFirst()));
				default -> answers.derive(each, false,
						(values) -> isNone(values) ? null : ValueReaders.NUMBER.read(values.get(position)));
			}
		}
		return answers.reader("NumberSummary");
	}

	private static boolean isNone(List<?> numbers) {
		return Long.valueOf(0).equals(numbers.getFirst());
	}

	private static Projection keys(List<Grouping> groupings, Selected field) {
		Columns columns = new Columns();
		List<RowReader> readers = groupings.stream().map((grouping) -> {
			Projection key = grouping.key(field);
			int position = columns.add(key.expression());
			return (RowReader) (raw) -> key.reader().read(((List<?>) Objects.requireNonNull(raw)).get(position));
		}).toList();
		return new Projection(columns.expression(),
				(raw) -> readers.stream().<@Nullable Object>map((reader) -> reader.read(raw)).toList());
	}

	private List<Grouping> groupings(@Nullable Object groupBy) {
		List<Grouping> groupings = new ArrayList<>();
		if (this.compilation.parameters().known(groupBy) instanceof List<?> paths) {
			int most = this.compilation.limits().maximumGroupings();
			if (paths.size() > most) {
				throw InvalidQuery.limit("groupBy holds " + paths.size() + " values; at most " + most + " are allowed");
			}
			paths.forEach((path) -> groupings.add(Grouping.of(String.valueOf(path), this.compilation, this.matched)));
		}
		return groupings;
	}

	private Property property(Selected field, boolean number) {
		Kind kind = this.matched.kind();
		String name = String.valueOf(this.compilation.parameters().known(field.argument("of")));
		Property property = kind.properties().get(name);
		if (property == null || property.list() || (number && !isNumber(property))) {
			throw new InvalidQuery(field.name() + ".of: " + kind.name() + " has no "
					+ (number ? "number" : "single value") + " " + Quoted.of(name) + "; give one of "
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
		String value = this.matched.node() + "." + property.name();
		return (property.type() == ValueType.DATE_TIME) ? Instants.universal(value) : value;
	}

}
