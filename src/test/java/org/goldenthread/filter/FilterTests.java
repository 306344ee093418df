package org.goldenthread.filter;

import java.time.ZonedDateTime;
import java.util.Map;

import org.goldenthread.model.Model;
import org.goldenthread.model.reading.Models;
import org.goldenthread.testing.MemoryGraphs;
import org.goldenthread.testing.SmallGraph;
import org.goldenthread.threadgraph.VisibleGraph;
import org.goldenthread.view.View;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Filters as they are written down, over a small graph.
 */
class FilterTests {

	private static final Model MODEL = Models.real();

	private static final MemoryGraphs GRAPHS = new MemoryGraphs(MODEL);

	private static final VisibleGraph GRAPH = new VisibleGraph(GRAPHS.graph((edit) -> SmallGraph.put(edit, MODEL, """
			Trajectory course points='2025-06 1;2026-03 2' sources='s L1;t L2'
			Trajectory bare sources='st L1'
			Organisation icb codes='ODS QUY;GSS E54000039 2022-07..'
			Organisation trust
			Risk risk likelihood=3
			Action act due=2025-06 status='Under Way'
			Action open due=2025-05..
			Action late due=2025/26
			Action none
			Priority p
			act -PART_OF-> p
			open -PART_OF-> p basis=DERIVED
			late -CONTRIBUTES_TO-> p
			act -OWNED_BY-> icb role='first owner'
			risk -THREATENS-> act
			risk -MITIGATED_BY-> open
			""")), View.EVERYTHING);

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			Trajectory   | {points: {isEmpty: true}}                             | bare
			Trajectory   | {points: {isEmpty: false}}                            | course
			Trajectory   | {points: {has: "2026-03 2"}}                          | course
			Trajectory   | {not: {points: {hasAny: ["2026-03 2", "x"]}}}         | bare
			Trajectory   | {sources: {document: "s"}}                            | course
			Trajectory   | {sources: {count: {atLeast: 2}}}                      | course
			Trajectory   | {sources: {document: "st", count: {equals: 1}}}       | bare
			Organisation | {codes: {scheme: "GSS", value: "E54000039"}}          | icb
			Organisation | {codes: {scheme: "ODS", value: "E54000039"}}          |
			Organisation | {codes: {}}                                           | icb trust
			Action       | {status: {equals: "under way", ignoreCase: true}}     | act
			Action       | {status: {in: ["UNDER WAY"], ignoreCase: true}}       | act
			Action       | {status: {contains: "under"}}                         |
			Action       | {status: {not: "Under Way"}}                          | late none open
			Action       | {not: {status: {equals: "x"}}}                        | act late none open
			Action       | {due: {within: "2025"}}                               | act
			Action       | {due: {within: "2025.."}}                             | act late open
			Action       | {due: {overlaps: "2026-01"}}                          | late open
			Action       | {due: {before: "2025-07"}}                            | act
			Action       | {due: {after: "2025-05"}}                             | act
			Action       | {due: {in: ["2025/26", "2025-06"]}}                   | act late
			Action       | {due: {isNull: true}}                                 | none
			Action       | {due: null, status: {isNull: false}}                  | act
			Action       | {id: {in: ["act", "late"]}, ownedBy: {none: {}}}      | late
			Action       | {ownedBy: {some: {link: {role: {startsWith: "first"}}}}} | act
			Action       | {or: []}                                              |
			Action       | {and: []}                                             | act late none open
			Action       | {not: {}}                                             |
			Action       | {or: [{}, {due: {isNull: false}}]}                    | act late none open
			Priority     | {actions: {every: {link: {basis: {equals: STATED}}}}} |
			Priority     | {actions: {count: {equals: 2}}, contributions: {count: {equals: 1}}} | p
			Risk         | {threatens: {some: {kind: {equals: Action}}}}         | risk
			Risk         | {threatens: {some: {kind: {in: [Measure, Risk]}}}}    |
			Risk         | {threatens: {every: {kind: {isNull: false, not: Measure}}}} | risk
			Risk         | {likelihood: {between: [3, 4]}, consequence: {not: 3}} | risk
			Risk         | {likelihood: {in: 3}}                                 | risk
			Node         | {kind: {equals: Risk}}                                | risk
			""")
	void meansWhatItMeansInAQuery(String kind, String filter, @Nullable String expected) {
		FilterText text = new FilterText(MODEL);
		Map<String, @Nullable Object> read = text.node(MODEL.kind(kind), filter);
		assertThat(text.problems()).isEmpty();
		NodeCondition condition = new FilterEvaluator(MODEL).node(MODEL.kind(kind), read);
		assertThat(GRAPH.nodesOf(GRAPHS.layout().kindsOf(kind))
			.filter((node) -> condition.holds(GRAPH, node))
			.mapToObj(GRAPH.graph()::id)
			.sorted()).containsExactly((expected != null) ? expected.split(" ") : new String[0]);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{updatedAt: {before: "2026-01-01T12:00:00+02:00"}} | true
			{updatedAt: {after: "2026-01-01T12:00:00+02:00"}}  | false
			{updatedAt: {after: "2026-01-01T04:30:00-05:00"}}  | true
			""")
	void instantsAreComparedAsInstants(String filter, boolean expected) {
		VisibleGraph graph = new VisibleGraph(GRAPHS.graph((edit) -> edit.put("r", GRAPHS.labels("Risk"),
				Map.of("updatedAt", ZonedDateTime.parse("2026-01-01T09:45:00Z")))), View.EVERYTHING);
		FilterText text = new FilterText(MODEL);
		Map<String, @Nullable Object> read = text.node(MODEL.kind("Risk"), filter);
		assertThat(new FilterEvaluator(MODEL).node(MODEL.kind("Risk"), read).holds(graph, graph.find("r")))
			.isEqualTo(expected);
	}

}
