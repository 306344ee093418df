package org.goldenthread.questions;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Matrices over the real documents.
 */
class CoverageTests extends RunningService {

	private static final String COVERAGE = """
			query Coverage($rows: NodeKind!, $columns: NodeKind!, $scopes: [ID!], $first: Int) {
			  coverage(rows: $rows, columns: $columns, scopes: $scopes, first: $first) {
			    matrices {
			      scope { id }
			      rows { id }
			      columns { id }
			      cells { row column joined states { state count } threads(first: 1) { id state } }
			    }
			    completeness { complete reason }
			  }
			}
			""";

	@Override
	boolean demonstration() {
		return true;
	}

	@Test
	void plansByShiftsOfTwoSystemsStandSideBySide() {
		Answer answer = coverage("LocalPlan", "Shift", List.of("sys-bnssg-ics", "sys-glos-ics"), 25);
		assertThat(answer.text("coverage.completeness.complete")).isEqualTo("true");
		assertThat(answer.rows("coverage.matrices", "scope.id", "columns.id")).containsExactly(
				"sys-bnssg-ics | shift-a2d, shift-h2c, shift-s2p", "sys-glos-ics | shift-a2d, shift-h2c, shift-s2p");
		Answer bnssg = answer.each("coverage.matrices").findFirst().orElseThrow();
		assertThat(cells(bnssg)).containsExactlyInAnyOrderElementsOf(Answer.table("""
				plan-bnssg-jfp | shift-s2p | 2 | MEASURED_NOT_COMPARED 5, MEASURABLE_NO_DATA 3, BROKEN 2
				plan-bnssg-jfp | shift-h2c | 2 | MEASURABLE_NO_DATA 1, BROKEN 5
				plan-bnssg-jfp | shift-a2d | 1 | BROKEN 1
				plan-jlhws-sglos-2017 | shift-s2p | 4 | NOT_MEASURABLE 7, BROKEN 2
				plan-demo-nhp | shift-h2c | 1 | MEASURED_OFF_TRACK 3
				"""));
		assertThat(bnssg.text("rows.id")).as("plans that serve no shift are listed too").contains("plan-green");
	}

	@Test
	void aCellLeadsToItsThreads() {
		assertThat(coverage("LocalPlan", "Shift", List.of("sys-bnssg-ics"), 25).each("coverage.matrices.cells")
			.filter((cell) -> cell.text("column").equals("shift-a2d"))
			.map((cell) -> cell.text("threads.id")))
			.containsExactly("up plan-bnssg-jfp < PART_OF prio-bnssg-primary < PART_OF act-bnssg-digitalgp"
					+ " > SUPPORTS_SHIFT shift-a2d");
	}

	@Test
	void aCellOpensAsManyThreadsAsItCounts() {
		Answer answer = ask("""
				query Cells($row: ID, $column: ID) {
				  coverage(rows: LocalPlan, columns: Shift, scopes: ["sys-bnssg-ics"], row: $row, column: $column) {
				    matrices {
				      rows { id }
				      columns { id }
				      cells { row column joined states { state count } threads { id } onward { id direction state } }
				    }
				  }
				}
				""", Map.of("row", "plan-bnssg-jfp", "column", "shift-h2c"));
		assertThat(answer.text("coverage.matrices.rows.id")).isEqualTo("plan-bnssg-jfp");
		assertThat(answer.text("coverage.matrices.columns.id")).isEqualTo("shift-h2c");
		assertThat(cells(answer.each("coverage.matrices").findFirst().orElseThrow()))
			.containsExactly("plan-bnssg-jfp | shift-h2c | 2 | MEASURABLE_NO_DATA 1, BROKEN 5");
		Answer cell = answer.each("coverage.matrices.cells").findFirst().orElseThrow();
		assertThat(cell.each("threads")).hasSize(2);
		assertThat(cell.each("onward").map((thread) -> thread.text("direction") + " " + thread.text("state")))
			.hasSize(6)
			.containsOnly("DOWN BROKEN", "DOWN MEASURABLE_NO_DATA")
			.filteredOn((thread) -> thread.equals("DOWN BROKEN"))
			.hasSize(5);
	}

	@Test
	void threadsAreFollowedTheOtherWayWhereTheShortestJoinsNothing() {
		assertThat(ask("{ coverage(rows: LocalPlan, columns: Priority, toward: UP) { matrices { cells { joined } } } }",
				Map.of())
			.each("coverage.matrices.cells")).isEmpty();
		assertThat(ask("{ coverage(rows: LocalPlan, columns: Priority) { matrices { cells { joined } } } }", Map.of())
			.each("coverage.matrices.cells")).isNotEmpty();
	}

	@Test
	void organisationsByMeasuresSayWhereEachMeasureStands() {
		Answer answer = coverage("Organisation", "Measure", List.of("sys-bnssg-ics"), 25);
		assertThat(cells(answer.each("coverage.matrices").findFirst().orElseThrow())).contains(
				"org-bnssg-icb | meas-ae4h | 1 | MEASURED_OFF_TRACK 1",
				"org-bnssg-icb | meas-fds | 1 | MEASURED_ON_TRACK 1",
				"org-bnssg-icb | meas-gp-experience | 1 | MEASURABLE_NO_DATA 1",
				"org-bnssg-icb | meas-bnssg-childpoverty | 1 | MEASURED_NOT_COMPARED 1");
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			LocalPlan, Measure, , DOWN, true
			LocalPlan, Shift, , UP, true
			Measure, LocalPlan, , DOWN, false
			LocalPlan, Priority, , UP, false
			LocalPlan, Priority, UP, UP, true
			Shift, Shift, , UP, true
			""")
	void anAnswerSaysWhichWayThreadsWereFollowed(String rows, String columns, @Nullable String asked, String toward,
			boolean fromRows) {
		Answer answer = ask("{ coverage(rows: " + rows + ", columns: " + columns
				+ ((asked != null) ? ", toward: " + asked : "") + ") { toward fromRows } }", Map.of());
		assertThat(answer.text("coverage.toward")).isEqualTo(toward);
		assertThat(answer.text("coverage.fromRows")).isEqualTo(String.valueOf(fromRows));
	}

	@Test
	void systemsByPrioritiesSayWhereThePrioritiesOfEachSystemStand() {
		Answer answer = coverage("System", "Priority", List.of(), 25);
		assertThat(answer.text("coverage.completeness.complete")).isEqualTo("true");
		assertThat(cells(answer.each("coverage.matrices").findFirst().orElseThrow()))
			.containsExactlyInAnyOrderElementsOf(Answer.table("""
					sys-bnssg-ics | prio-bnssg-cyp | 4 | MEASURED_NOT_COMPARED 4
					sys-bnssg-ics | prio-bnssg-prevention | 4 | MEASURED_NOT_COMPARED 1, MEASURABLE_NO_DATA 3, BROKEN 2
					sys-bnssg-ics | prio-bnssg-primary | 4 | MEASURABLE_NO_DATA 1, BROKEN 5
					sys-bnssg-ics | prio-sglos-1 | 1 | BROKEN 1
					sys-bnssg-ics | prio-sglos-2 | 1 | BROKEN 1
					sys-bnssg-ics | prio-sglos-3 | 1 | BROKEN 1
					sys-bnssg-ics | prio-sglos-education | 1 | NOT_MEASURABLE 6
					sys-bnssg-ics | prio-sglos-environment | 1 | BROKEN 1
					sys-bnssg-ics | prio-sglos-mh | 1 | NOT_MEASURABLE 1
					sys-bnssg-ics | prio-sglos-weight | 1 | BROKEN 1
					sys-bnssg-ics | prio-demo-frailty | 2 | MEASURED_OFF_TRACK 3
					sys-glos-ics | prio-glos-better | 3 | MEASURED_OFF_TRACK 6, BROKEN 2
					sys-glos-ics | prio-glos-today | 3 | BROKEN 3
					sys-glos-ics | prio-glos-transform | 3 | BROKEN 5
					sys-glos-ics | prio-glos-2526 | 2 | MEASURED_OFF_TRACK 1, MEASURED_NOT_COMPARED 1
					"""));
		assertThat(answer.each("coverage.matrices.cells.threads").map((thread) -> thread.text("id")))
			.contains("down org-bnssg-icb < OWNED_BY plan-bnssg-jfp < PART_OF prio-bnssg-cyp");
	}

	@Test
	void requirementsByPlansHoldNothingSinceNobodySaysWhichRequirementAPlanMeets() {
		Answer answer = coverage("LegislativeRequirement", "LocalPlan", List.of("sys-bnssg-ics", "sys-glos-ics"), 25);
		assertThat(answer.text("coverage.completeness.complete")).isEqualTo("true");
		assertThat(answer.each("coverage.matrices").map((matrix) -> matrix.each("rows").count())).containsExactly(17L,
				17L);
		assertThat(answer.each("coverage.matrices").map((matrix) -> matrix.text("columns.id"))).satisfiesExactly(
				(bnssg) -> assertThat(bnssg).contains("plan-bnssg-jfp"),
				(glos) -> assertThat(glos).contains("plan-glos-ics-strategy"));
		assertThat(answer.each("coverage.matrices.cells")).isEmpty();
	}

	@Test
	void rowsThatAreLeftOutAreSaid() {
		Answer answer = coverage("LocalPlan", "Shift", List.of(), 2);
		assertThat(answer.each("coverage.matrices.rows")).hasSize(2);
		assertThat(answer.row("coverage.completeness.complete", "coverage.completeness.reason"))
			.isEqualTo("false | only the first 2 rows are counted");
	}

	private Answer coverage(String rows, String columns, List<String> scopes, int first) {
		return ask(COVERAGE, Map.of("rows", rows, "columns", columns, "scopes", scopes, "first", first));
	}

	private static List<String> cells(Answer matrix) {
		return matrix.each("cells")
			.map((cell) -> cell.row("row", "column", "joined") + " | "
					+ String.join(", ",
							cell.each("states").map((each) -> each.text("state") + " " + each.text("count")).toList()))
			.toList();
	}

}
