package org.goldenthread.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.goldenthread.query.RandomGraph.Related;
import org.goldenthread.query.RandomGraph.Thing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.graphql.test.tester.GraphQlTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares lists with a plain evaluation in memory, over a random graph.
 */
class FiltersAndOrdersTests extends OverRandomGraph {

	private static final long SEED = 20261121;

	private static final int FILTERS = 100;

	FiltersAndOrdersTests() {
		super(SEED, 40);
	}

	@Test
	void aFilterKeepsWhatItMeansAndNothingElse() {
		for (long seed : LongStream.range(SEED, SEED + FILTERS).toArray()) {
			RandomFilter filter = RandomFilter.of("Measure", new Random(seed), 3);
			List<String> expected = this.graph.measures.stream()
				.filter((measure) -> filter.holds().test(new Related(measure, "")))
				.map((measure) -> measure.id)
				.sorted()
				.toList();
			GraphQlTester.Response response = this.graphQl.document("""
					query ($filter: MeasureFilter) {
					  measures(filter: $filter, order: [{by: "id"}], first: 100) { totalCount nodes { id } }
					}""").variable("filter", filter.input()).execute();
			assertThat(response.path("measures.nodes[*].id").entityList(String.class).get())
				.as("seed %d: %s", seed, filter.input())
				.isEqualTo(expected);
			response.path("measures.totalCount").entity(Integer.class).isEqualTo(expected.size());
		}
	}

	@ParameterizedTest
	@MethodSource("orders")
	void pagesInBothDirectionsGiveTheWholeListInOrder(List<Map<String, Object>> order) {
		List<String> expected = this.graph.measures.stream()
			.sorted(comparator(order))
			.map((measure) -> measure.id)
			.toList();
		assertThat(pages(order, "first", "after", "endCursor", "hasNextPage")).isEqualTo(expected);
		List<String> backward = new ArrayList<>(pages(order, "last", "before", "startCursor", "hasPreviousPage"));
		assertThat(backward.reversed()).isEqualTo(expected);
	}

	static List<List<Map<String, Object>>> orders() {
		Random random = new Random(SEED);
		List<String> properties = List.of("name", "unit", "better", "basis", "targets.count", "observations.count");
		return IntStream.range(0, 8)
			.mapToObj((_) -> random.ints(1 + random.nextInt(2), 0, properties.size())
				.mapToObj((i) -> Map.<String, Object>of("by", properties.get(i), "direction",
						random.nextBoolean() ? "ASC" : "DESC"))
				.toList())
			.toList();
	}

	private List<String> pages(List<Map<String, Object>> order, String size, String place, String cursor, String more) {
		List<String> ids = new ArrayList<>();
		String at = null;
		boolean goesOn = true;
		while (goesOn) {
			Map<String, Object> variables = new HashMap<>();
			variables.put("order", order);
			variables.put("at", at);
			GraphQlTester.Response response = this.graphQl.document("""
					query ($order: [Order!], $at: String) {
					  measures(order: $order, %s: 7, %s: $at) { nodes { id } pageInfo { %s %s } }
					}""".formatted(size, place, cursor, more)).variables(variables).execute();
			List<String> page = response.path("measures.nodes[*].id").entityList(String.class).get();
			ids.addAll(size.equals("last") ? page.reversed() : page);
			at = response.path("measures.pageInfo." + cursor).entity(String.class).get();
			goesOn = response.path("measures.pageInfo." + more).entity(Boolean.class).get();
		}
		return ids;
	}

	private static Comparator<Thing> comparator(List<Map<String, Object>> order) {
		Comparator<Thing> comparator = (_, _) -> 0;
		for (Map<String, Object> each : order) {
			String by = each.get("by").toString();
			Comparator<Comparable<Object>> way = each.get("direction").equals("DESC") ? Comparator.reverseOrder()
					: Comparator.naturalOrder();
			comparator = comparator.thenComparing((thing) -> value(thing, by), Comparator.nullsLast(way));
		}
		return comparator.thenComparing((thing) -> thing.id);
	}

	@SuppressWarnings("unchecked")
	private static @Nullable Comparable<Object> value(Thing thing, String by) {
		Object value = by.endsWith(".count") ? thing.related(by.substring(0, by.indexOf('.'))).size()
				: thing.properties.get(by);
		return (Comparable<Object>) value;
	}

}
