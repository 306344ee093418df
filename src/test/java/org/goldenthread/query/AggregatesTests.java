package org.goldenthread.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.goldenthread.query.RandomGraph.Related;
import org.goldenthread.query.RandomGraph.Thing;
import org.goldenthread.store.Statement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.graphql.test.tester.GraphQlTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares summaries with a plain evaluation in memory, over a random graph in which some
 * things are linked twice.
 */
class AggregatesTests extends OverRandomGraph {

	private static final long SEED = 20261122;

	private static final int SUMMARIES = 60;

	private static final ParameterizedTypeReference<List<Map<String, Object>>> ROWS = new ParameterizedTypeReference<>() {
	};

	private static final RecursiveComparisonConfiguration ABOUT = RecursiveComparisonConfiguration.builder()
		.withComparatorForType(Comparator.nullsLast(AggregatesTests::compare), Double.class)
		.build();

	private static final String SUMMARY = """
			aggregate(groupBy: $by) {
			  keys { by value node { id } } count values: distinct(of: "value") names: distinct(of: "name")
			  numbers(of: "value") { count min max sum average median }
			}""";

	AggregatesTests() {
		super(SEED, 20);
	}

	@BeforeAll
	void linkTwice() {
		this.writer.write((transaction) -> transaction.run(new Statement("link twice", """
				MATCH (a:Measure)-[r:HAS_OBSERVATION]->(b:Observation) WITH a, r, b ORDER BY b.id LIMIT 25
				CREATE (a)-[again:HAS_OBSERVATION]->(b) SET again = properties(r)""")));
		observations().sorted(Comparator.comparing((thing) -> thing.id)).limit(25).toList().forEach((thing) -> {
			Related measure = thing.related("measures").getFirst();
			thing.related("measures").add(measure);
			measure.thing().related("observations").add(new Related(thing, measure.basis()));
		});
	}

	@Test
	void summarisesWholeListsAsInMemory() {
		LongStream.range(SEED, SEED + SUMMARIES).forEach((seed) -> {
			Random random = new Random(seed);
			RandomFilter filter = RandomFilter.of("Observation", random, 2);
			List<String> by = groups(random);
			GraphQlTester.Response response = ask(
					"query ($filter: ObservationFilter, $by: [String!]) { observations(filter: $filter) { " + SUMMARY
							+ " } }",
					filter, by);
			assertThat(response.path("observations.aggregate").entity(ROWS).get())
				.as("seed %d: %s by %s", seed, filter.input(), by)
				.usingRecursiveFieldByFieldElementComparator(ABOUT)
				.containsExactlyInAnyOrderElementsOf(expected(observations().filter((each) -> holds(filter, each)), by))
				.isSortedAccordingTo((one, other) -> (int) other.get("count") - (int) one.get("count"));
		});
	}

	@Test
	void summarisesListsInsideListsAsInMemory() {
		LongStream.range(SEED, SEED + SUMMARIES / 3).forEach((seed) -> {
			Random random = new Random(seed);
			RandomFilter filter = RandomFilter.of("Observation", random, 1);
			List<String> by = groups(random);
			GraphQlTester.Response response = ask("""
					query ($filter: ObservationFilter, $by: [String!]) {
					  measures(first: 100) { nodes { id observations(filter: $filter) { %s } } }
					}""".formatted(SUMMARY), filter, by);
			Map<Object, Object> found = new HashMap<>();
			response.path("measures.nodes")
				.entity(ROWS)
				.get()
				.forEach((measure) -> found.put(measure.get("id"),
						((Map<?, ?>) measure.get("observations")).get("aggregate")));
			assertThat(this.graph.measures).allSatisfy((measure) -> assertThat((Collection<?>) found.get(measure.id))
				.as("seed %d: %s of %s by %s", seed, filter.input(), measure.id, by)
				.extracting(Object.class::cast)
				.usingRecursiveFieldByFieldElementComparator(ABOUT)
				.containsExactlyInAnyOrderElementsOf(expected(
						measure.related("observations").stream().filter(filter.holds()).map(Related::thing).distinct(),
						by)));
		});
	}

	private static int compare(double one, double other) {
		return (Math.abs(one - other) < 1e-9) ? 0 : Double.compare(one, other);
	}

	private GraphQlTester.Response ask(String query, RandomFilter filter, List<String> by) {
		return this.graphQl.document(query).variable("filter", filter.input()).variable("by", by).execute();
	}

	private static List<String> groups(RandomGenerator random) {
		List<String> all = List.of("basis", "name", "yearToDate", "kind", "measures", "period", "period.year",
				"period.month", "period.financialYear");
		return random.ints(random.nextInt(3), 0, all.size()).distinct().mapToObj(all::get).toList();
	}

	private Stream<Thing> observations() {
		return this.graph.measures.stream()
			.flatMap((measure) -> measure.related("observations").stream())
			.map(Related::thing)
			.distinct();
	}

	private static boolean holds(RandomFilter filter, Thing thing) {
		return filter.holds().test(new Related(thing, ""));
	}

	/** Without groups there is one summary, even of nothing. */
	private static List<Map<String, Object>> expected(Stream<Thing> things, List<String> by) {
		Map<List<@Nullable String>, LinkedHashSet<Thing>> groups = new HashMap<>();
		if (by.isEmpty()) {
			groups.put(List.of(), new LinkedHashSet<>());
		}
		things.forEach((thing) -> combinations(thing, by)
			.forEach((key) -> groups.computeIfAbsent(key, (_) -> new LinkedHashSet<>()).add(thing)));
		return groups.entrySet().stream().map((group) -> summary(by, group.getKey(), group.getValue())).toList();
	}

	private static List<List<@Nullable String>> combinations(Thing thing, List<String> by) {
		List<List<@Nullable String>> keys = List.of(List.of());
		for (String path : by) {
			List<List<@Nullable String>> longer = new ArrayList<>();
			for (List<@Nullable String> key : keys) {
				for (String value : values(thing, path)) {
					List<@Nullable String> extended = new ArrayList<>(key);
					extended.add(value);
					longer.add(extended);
				}
			}
			keys = longer;
		}
		return keys;
	}

	private static List<@Nullable String> values(Thing thing, String path) {
		List<@Nullable String> values = new ArrayList<>();
		if (path.equals("measures")) {
			thing.related(path).stream().map((related) -> related.thing().id).distinct().forEach(values::add);
		}
		else if (path.startsWith("period.")) {
			LocalDate start = (LocalDate) thing.properties.get("periodStart");
			values.add((start != null) ? calendar(path, start) : null);
		}
		else {
			Object value = path.equals("kind") ? thing.kind : thing.properties.get(path);
			values.add((value != null) ? value.toString() : null);
		}
		return values;
	}

	private static String calendar(String path, LocalDate day) {
		int year = day.getYear();
		int from = (day.getMonthValue() < 4) ? year - 1 : year;
		return switch (path) {
			case "period.year" -> String.valueOf(year);
			case "period.month" -> day.toString().substring(0, 7);
			default -> from + "/" + String.valueOf(from + 1).substring(2);
		};
	}

	private static Map<String, Object> summary(List<String> by, List<@Nullable String> key, Collection<Thing> things) {
		List<Map<String, @Nullable Object>> keys = new ArrayList<>();
		for (int i = 0; i < by.size(); i++) {
			Map<String, @Nullable Object> each = new HashMap<>();
			each.put("by", by.get(i));
			each.put("value", key.get(i));
			each.put("node", by.get(i).equals("measures") ? Map.of("id", Objects.requireNonNull(key.get(i))) : null);
			keys.add(each);
		}
		double[] numbers = things.stream()
			.map((thing) -> thing.properties.get("value"))
			.filter(Objects::nonNull)
			.mapToDouble(Double.class::cast)
			.sorted()
			.toArray();
		return Map.of("keys", keys, "count", things.size(), "values", (int) Arrays.stream(numbers).distinct().count(),
				"names", (int) things.stream().map((thing) -> thing.properties.get("name")).distinct().count(),
				"numbers", numbers(numbers));
	}

	private static Map<String, @Nullable Object> numbers(double... sorted) {
		Map<String, @Nullable Object> numbers = new HashMap<>();
		numbers.put("count", sorted.length);
		for (String name : List.of("min", "max", "sum", "average", "median")) {
			numbers.put(name, null);
		}
		if (sorted.length > 0) {
			double sum = Arrays.stream(sorted).sum();
			numbers.put("min", sorted[0]);
			numbers.put("max", sorted[sorted.length - 1]);
			numbers.put("sum", sum);
			numbers.put("average", sum / sorted.length);
			numbers.put("median", (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2);
		}
		return numbers;
	}

}
