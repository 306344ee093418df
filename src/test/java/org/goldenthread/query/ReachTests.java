package org.goldenthread.query;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.goldenthread.query.RandomGraph.Related;
import org.goldenthread.query.RandomGraph.Thing;
import org.junit.jupiter.api.Test;

import org.springframework.graphql.test.tester.GraphQlTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares what is reached along several relationships with a plain walk in memory, over
 * a random graph.
 */
class ReachTests extends OverRandomGraph {

	ReachTests() {
		super(20261122, 30);
	}

	@Test
	void countsOnceWhatSeveralWaysLeadTo() {
		assertThat(reached("targets.measures.observations")).isEqualTo(this.graph.measures.stream()
			.collect(Collectors.toMap((measure) -> measure.id,
					(measure) -> follow(Set.of(measure), "targets", "measures", "observations"))));
	}

	@Test
	void saysHowManyThingsShareWhatIsReached() {
		Map<String, Integer> shared = new HashMap<>();
		this.graphQl
			.document(
					"""
							{ measures(first: 100) { nodes { reach(along: "targets", first: 100) { edges { shared node { id } } } } } }
							""")
			.execute()
			.path("measures.nodes[*].reach.edges[*]")
			.entityList(Edge.class)
			.get()
			.forEach((edge) -> {
				assertThat(shared.getOrDefault(edge.node().id(), edge.shared())).isEqualTo(edge.shared());
				shared.put(edge.node().id(), edge.shared());
			});
		Map<String, Set<String>> expected = new HashMap<>();
		this.graph.measures.forEach((measure) -> follow(Set.of(measure), "targets")
			.forEach((target) -> expected.computeIfAbsent(target, (_) -> new HashSet<>()).add(measure.id)));
		assertThat(shared).isEqualTo(expected.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (entry) -> entry.getValue().size())));
	}

	@Test
	void isFilteredOrderedCountedAndGroupedAsAnyList() {
		Thing first = this.graph.measures.stream()
			.filter((measure) -> measure.properties.get("basis").equals("STATED")
					&& !measure.related("targets").isEmpty())
			.findFirst()
			.orElseThrow();
		GraphQlTester.Response response = this.graphQl
			.document(
					"""
							query ($id: ID!) { measure(id: $id) { reach(along: "targets.measures", filter: {basis: {equals: STATED}},
							  order: [{by: "id", direction: DESC}], first: 100) {
							    totalCount nodes { id } aggregate(groupBy: ["basis"]) { count keys { value } } } } }""")
			.variable("id", first.id)
			.execute();
		List<String> expected = follow(Set.of(first), "targets", "measures").stream()
			.filter((id) -> this.graph.measures.stream()
				.anyMatch((measure) -> measure.id.equals(id) && measure.properties.get("basis").equals("STATED")))
			.sorted((one, other) -> other.compareTo(one))
			.toList();
		response.path("measure.reach.nodes[*].id").entityList(String.class).isEqualTo(expected);
		response.path("measure.reach.totalCount").entity(Integer.class).isEqualTo(expected.size());
		response.path("measure.reach.aggregate[*].count").entityList(Integer.class).isEqualTo(List.of(expected.size()));
	}

	@Test
	void aListOfWhatHangsOnThingsNamedByTheirIdsHoldsEachOnce() {
		Thing measure = this.graph.measures.getFirst();
		String of = this.graph.measures.get(1).id;
		GraphQlTester.Response response = this.graphQl.document("""
				query ($one: ID!, $other: ID!) {
				  observations(first: 500, filter: {and: [{measures: {some: {id: {in: [$one, $other]}}}},
				      {basis: {equals: STATED}}]}) { totalCount nodes { id } }
				  siblings: measures(first: 500, order: [{by: "id"}],
				      filter: {targets: {some: {measures: {some: {id: {equals: $one}}}}}}) { totalCount nodes { id } }
				}""").variable("one", measure.id).variable("other", of).execute();
		Set<String> observations = follow(Set.of(measure, this.graph.measures.get(1)), "observations").stream()
			.filter((id) -> this.graph.measures.stream()
				.flatMap((each) -> each.related("observations").stream())
				.anyMatch((related) -> related.thing().id.equals(id)
						&& related.thing().properties.get("basis").equals("STATED")))
			.collect(Collectors.toSet());
		assertThat(response.path("observations.nodes[*].id").entityList(String.class).get())
			.containsExactlyInAnyOrderElementsOf(observations);
		response.path("observations.totalCount").entity(Integer.class).isEqualTo(observations.size());
		assertThat(response.path("siblings.nodes[*].id").entityList(String.class).get())
			.containsExactlyInAnyOrderElementsOf(follow(Set.of(measure), "targets", "measures"));
	}

	@Test
	void refusesARelationshipThatIsNotThereAndNamesThoseThatAre() {
		this.graphQl.document("{ measure(id: \"m0\") { reach(along: \"targets.plans\") { totalCount } } }")
			.execute()
			.errors()
			.satisfy((errors) -> assertThat(errors).singleElement()
				.satisfies((error) -> assertThat(error.getMessage())
					.startsWith("reach.along: Target has no relationship 'plans'; give one of ")
					.contains("measures")));
	}

	private Map<String, Set<String>> reached(String along) {
		List<Reached> measures = this.graphQl.document("""
				query ($along: String!) {
				  measures(first: 100) { nodes { id reach(along: $along, first: 500) { totalCount nodes { id } } } } }
				""").variable("along", along).execute().path("measures.nodes[*]").entityList(Reached.class).get();
		assertThat(measures)
			.allSatisfy((measure) -> assertThat(measure.reach().nodes()).hasSize(measure.reach().totalCount()));
		return measures.stream()
			.collect(Collectors.toMap(Reached::id,
					(measure) -> measure.reach().nodes().stream().map(Id::id).collect(Collectors.toSet())));
	}

	private static Set<String> follow(Collection<Thing> from, String... relationships) {
		Collection<Thing> at = from;
		for (String relationship : relationships) {
			at = at.stream()
				.flatMap((thing) -> thing.related(relationship).stream())
				.map(Related::thing)
				.collect(Collectors.toSet());
		}
		return at.stream().map((thing) -> thing.id).collect(Collectors.toSet());
	}

	record Reached(String id, Things reach) {

	}

	record Things(int totalCount, List<Id> nodes) {

	}

	record Edge(int shared, Id node) {

	}

	record Id(String id) {

	}

}
