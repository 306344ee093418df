package org.goldenthread.questions;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Demonstration data is not there for who does not ask for it.
 */
class DemonstrationTests extends RunningService {

	private boolean shown;

	@Override
	boolean demonstration() {
		return this.shown;
	}

	@Test
	void listsAndCountsAreThoseOfTheRealDataAndWhatIsMadeUp() {
		String lists = """
				{ everything(first: 1) { totalCount demonstrationCount aggregate(groupBy: ["basis"]) { count keys { value } } }
				  made: everything(filter: {basis: {equals: DEMONSTRATION}}) { totalCount } }""";
		Answer real = ask(lists, Map.of());
		this.shown = true;
		Answer all = ask(lists, Map.of());
		long made = all.number("made.totalCount");
		assertThat(made).isPositive();
		assertThat(real.number("made.totalCount")).isZero();
		assertThat(real.number("everything.demonstrationCount")).isZero();
		assertThat(all.number("everything.demonstrationCount")).isEqualTo(made);
		assertThat(real.number("everything.totalCount")).isEqualTo(all.number("everything.totalCount") - made);
		assertThat(real.text("everything.aggregate.keys.value")).doesNotContain("DEMONSTRATION");
		assertThat(all.text("everything.aggregate.keys.value")).contains("DEMONSTRATION");
	}

	@Test
	void aRealThingThatOnlyAMadeUpLinkLeadsToCountsAsMadeUp() {
		String lists = """
				{ shifts { nodes { supportedBy(first: 500) { totalCount demonstrationCount edges { link { basis } node { basis } } }
				    reach(along: "supportedBy", first: 500) { totalCount demonstrationCount } } } }""";
		Answer real = ask(lists, Map.of());
		this.shown = true;
		Answer all = ask(lists, Map.of());
		assertThat(all.each("shifts.nodes.supportedBy")).isNotEmpty().allSatisfy((list) -> {
			long made = list.each("edges")
				.filter((edge) -> edge.text("link.basis").equals("DEMONSTRATION")
						|| edge.text("node.basis").equals("DEMONSTRATION"))
				.count();
			assertThat(list.number("demonstrationCount")).isEqualTo(made);
		});
		assertThat(all.each("shifts.nodes.reach").mapToLong((reach) -> reach.number("demonstrationCount")).sum())
			.isPositive()
			.isEqualTo(all.each("shifts.nodes.reach").mapToLong((reach) -> reach.number("totalCount")).sum()
					- real.each("shifts.nodes.reach").mapToLong((reach) -> reach.number("totalCount")).sum());
	}

	@ParameterizedTest
	@ValueSource(strings = { "node(id: $id) { id }", "nodes(ids: [$id]) { id }", "risk(id: $id) { id }" })
	void whatIsHiddenIsAsUnknownAsWhatNeverWas(String field) {
		String query = "query ($id: ID!) { " + field + " }";
		this.shown = true;
		String id = ask("{ made: risks(filter: {basis: {equals: DEMONSTRATION}}, first: 1) { nodes { id } } }",
				Map.of())
			.text("made.nodes.id");
		assertThat(post(query, Map.of("id", id)).path("errors")).isEmpty();
		this.shown = false;
		assertThat(post(query, Map.of("id", id)).toString().replace(id, "ID"))
			.isEqualTo(post(query, Map.of("id", "never-was")).toString().replace("never-was", "ID"))
			.contains("UNKNOWN_ID");
	}

	@Test
	void aSearchFindsNothingThatIsMadeUp() {
		String search = "{ search(text: \"demonstration\", first: 100) { hits { node { basis } } } }";
		assertThat(ask(search, Map.of()).text("search.hits.node.basis")).doesNotContain("DEMONSTRATION");
		this.shown = true;
		assertThat(ask(search, Map.of()).text("search.hits.node.basis")).contains("DEMONSTRATION");
	}

	@ParameterizedTest
	@ValueSource(strings = { "org-la-sglos", "sys-bnssg-ics", "org-bnssg-icb" })
	void aGapThatTheRealDataDoesNotHaveCountsAsMadeUp(String scope) {
		String gaps = """
				query ($scope: ID!) {
				  gaps(scope: $scope, first: 500) { totalCount demonstrationCount nodes { id demonstration } pageInfo { hasNextPage } }
				  gapRules(scope: $scope) { rule count demonstrationCount } }""";
		Answer real = ask(gaps, Map.of("scope", scope));
		this.shown = true;
		Answer all = ask(gaps, Map.of("scope", scope));
		assertThat(all.text("gaps.pageInfo.hasNextPage")).isEqualTo("false");
		List<String> ids = real.rows("gaps.nodes", "id");
		List<Answer> made = all.each("gaps.nodes").filter((gap) -> gap.text("demonstration").equals("true")).toList();
		assertThat(real.number("gaps.demonstrationCount")).isZero();
		assertThat(all.each("gaps.nodes").filter((gap) -> !ids.contains(gap.text("id"))).map((gap) -> gap.text("id")))
			.containsExactlyElementsOf(made.stream().map((gap) -> gap.text("id")).toList());
		assertThat(all.number("gaps.demonstrationCount")).isEqualTo(made.size());
		assertThat(all.each("gapRules").mapToLong((rule) -> rule.number("demonstrationCount")).sum())
			.isEqualTo(made.size());
		assertThat(all.each("gapRules").mapToLong((rule) -> rule.number("count")).sum())
			.isEqualTo(all.number("gaps.totalCount"));
	}

	@Test
	void threadsThatRunOnByWhatIsMadeUpAreCountedInTheirCell() {
		String coverage = """
				{ coverage(rows: PlanType, columns: NationalPlan) {
				    matrices { cells { row column joined demonstrationCount states { state count demonstrationCount } } } } }""";
		Answer real = ask(coverage, Map.of());
		this.shown = true;
		Answer all = ask(coverage, Map.of());
		assertThat(real.each("coverage.matrices.cells.states"))
			.allSatisfy((state) -> assertThat(state.number("demonstrationCount")).isZero());
		Answer cell = all.each("coverage.matrices.cells")
			.filter((each) -> each.text("row").equals("type-nhp") && each.text("column").equals("nat-10yhp"))
			.findFirst()
			.orElseThrow();
		assertThat(cell.number("demonstrationCount")).isZero();
		assertThat(cell.each("states").filter((state) -> state.text("state").equals("MEASURED_OFF_TRACK")))
			.singleElement()
			.satisfies((state) -> assertThat(state.number("demonstrationCount")).isEqualTo(state.number("count")));
	}

	@Test
	void anOnlyRouteOfWhatIsMadeUpCountsAsSuch() {
		String points = """
				{ singlePoints(scope: "org-la-sglos", first: 500) { totalCount demonstrationCount
				    points { node { id } demonstration routes { fromCount fromDemonstrationCount } } } }""";
		Answer real = ask(points, Map.of());
		this.shown = true;
		Answer all = ask(points, Map.of());
		List<String> known = real.rows("singlePoints.points", "node.id");
		assertThat(real.number("singlePoints.demonstrationCount")).isZero();
		assertThat(all.each("singlePoints.points").filter((point) -> !known.contains(point.text("node.id"))))
			.isNotEmpty()
			.allSatisfy((point) -> {
				assertThat(point.text("demonstration")).isEqualTo("true");
				assertThat(point.each("routes")).allSatisfy((route) -> assertThat(route.number("fromCount"))
					.isEqualTo(route.number("fromDemonstrationCount")));
			});
		assertThat(all.each("singlePoints.points").filter((point) -> point.text("demonstration").equals("true")))
			.hasSize((int) all.number("singlePoints.demonstrationCount"));
	}

	@Test
	void aRouteLostByWhatIsMadeUpOnlyCountsAsSuch() {
		String impact = """
				query ($id: ID!) { impact(of: $id, first: 500) { reading lostRoutes { to { id } fromCount fromDemonstrationCount } } }""";
		this.shown = true;
		List<String> ids = ask("{ everything(first: 500, filter: {basis: {equals: DEMONSTRATION}}) { nodes { id } } }",
				Map.of())
			.rows("everything.nodes", "id");
		assertThat(ids).isNotEmpty();
		long lost = 0;
		for (String id : ids) {
			Answer answer = ask(impact, Map.of("id", id));
			for (Answer route : answer.each("impact.lostRoutes").toList()) {
				assertThat(route.number("fromDemonstrationCount")).isEqualTo(route.number("fromCount"));
				lost++;
			}
			assertThat(answer.text("impact.reading").contains("nothing is affected")
					|| answer.text("impact.reading").contains(" only by demonstration data)"))
				.isTrue();
		}
		assertThat(lost).isPositive();
	}

	@Test
	void everyAnswerSaysWhichViewItIsOf() {
		JsonNode real = post("{ shifts { totalCount } }", Map.of());
		this.shown = true;
		JsonNode all = post("{ shifts { totalCount } }", Map.of());
		assertThat(real.path("extensions").path("view").toString()).isEqualTo("{\"demonstration\":false}");
		assertThat(all.path("extensions").path("view").toString()).isEqualTo("{\"demonstration\":true}");
	}

}
