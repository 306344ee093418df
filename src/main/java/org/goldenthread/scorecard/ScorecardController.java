package org.goldenthread.scorecard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import graphql.schema.DataFetchingEnvironment;
import org.goldenthread.answer.Completeness;
import org.goldenthread.query.Hydration;
import org.goldenthread.query.Hydrator;
import org.goldenthread.request.Bounds;
import org.goldenthread.request.InvalidQuery;
import org.goldenthread.request.QueryLimits;
import org.goldenthread.request.Quoted;
import org.goldenthread.scorecard.MeasuredRows.Found;
import org.goldenthread.scorecard.PerformanceAnswer.PerformanceRow;
import org.goldenthread.scorecard.Scorecard.Area;
import org.goldenthread.scorecard.Scorecard.StatusCount;
import org.goldenthread.snapshot.Snapshot;
import org.goldenthread.snapshot.Snapshots;
import org.goldenthread.threadgraph.ThreadGraph;
import org.goldenthread.value.Period;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/**
 * Says how the measures of a system or an organisation stand in a period.
 */
@Controller
class ScorecardController {

	private static final int USUAL = 100;

	private static final int NO_AREA = -1;

	private final Snapshots snapshots;

	private final Hydrator hydrator;

	private final QueryLimits limits;

	ScorecardController(Snapshots snapshots, Hydrator hydrator, QueryLimits limits) {
		this.snapshots = snapshots;
		this.hydrator = hydrator;
		this.limits = limits;
	}

	@QueryMapping
	PerformanceAnswer performance(@Argument String of, @Argument @Nullable String period,
			@Argument @Nullable List<String> measures, @Argument boolean leaveOutUnknown,
			@Argument @Nullable Integer first, DataFetchingEnvironment environment) {
		int most = Bounds.number("first", first, USUAL, 1, this.limits.maximumPageSize());
		Bounds.size("measures", (measures != null) ? measures.size() : 0, "ids", this.limits.maximumPageSize());
		Period span = (period != null) ? period(period) : null;
		return this.snapshots.read(environment.getGraphQlContext(), (snapshot) -> {
			List<String> unknown = new ArrayList<>();
			Set<Integer> wanted = measures(snapshot, measures, leaveOutUnknown ? unknown : null);
			Found found = new MeasuredRows(snapshot, body(snapshot, of), span).find(wanted, most);
			Hydration hydration = this.hydrator.of(environment).nodes("of", List.of(of));
			PerformanceAnswer.ask(found.rows(), "rows", snapshot.graph(), hydration);
			hydration.read();
			return new PerformanceAnswer(hydration.node("of", of), span,
					found.rows()
						.stream()
						.map((row) -> PerformanceRow.of(row, "rows", snapshot.graph(), hydration))
						.toList(),
					found.total(), completeness(snapshot, found, unknown));
		});
	}

	@QueryMapping
	Scorecard scorecard(@Argument String of, @Argument @Nullable String period, @Argument @Nullable Integer first,
			DataFetchingEnvironment environment) {
		int most = Bounds.number("first", first, USUAL, 1, this.limits.maximumPageSize());
		Period span = (period != null) ? period(period) : null;
		return this.snapshots.read(environment.getGraphQlContext(), (snapshot) -> {
			Found found = new MeasuredRows(snapshot, body(snapshot, of), span).find(null, most);
			Map<Integer, List<MeasuredRow>> areas = areas(snapshot, found.rows());
			Hydration hydration = this.hydrator.of(environment)
				.nodes("of", List.of(of))
				.nodes("areas/serviceArea",
						areas.keySet().stream().filter((area) -> area != NO_AREA).map(snapshot.graph()::id).toList());
			PerformanceAnswer.ask(found.rows(), "areas/rows", snapshot.graph(), hydration);
			hydration.read();
			return new Scorecard(hydration.node("of", of), span, StatusCount.of(found.rows()),
					areas.entrySet()
						.stream()
						.map((area) -> area(area.getKey(), area.getValue(), snapshot.graph(), hydration))
						.toList(),
					found.total(), completeness(snapshot, found, List.of()));
		});
	}

	private static Map<Integer, List<MeasuredRow>> areas(Snapshot snapshot, List<MeasuredRow> rows) {
		ThreadGraph graph = snapshot.graph();
		Map<Integer, List<MeasuredRow>> areas = new LinkedHashMap<>();
		rows.stream()
			.flatMapToInt((row) -> snapshot.visible().targets(row.measure(), "IN_SERVICE_AREA"))
			.distinct()
			.filter((area) -> graph.is(area, "ServiceArea"))
			.boxed()
			.sorted(Comparator.<Integer, String>comparing(graph::name).thenComparing(graph::id))
			.forEach((area) -> areas.put(area,
					rows.stream()
						.filter((row) -> snapshot.visible()
							.targets(row.measure(), "IN_SERVICE_AREA")
							.anyMatch((each) -> each == area))
						.toList()));
		List<MeasuredRow> others = rows.stream()
			.filter((row) -> areas.values().stream().noneMatch((area) -> area.contains(row)))
			.toList();
		if (!others.isEmpty()) {
			areas.put(NO_AREA, others);
		}
		return areas;
	}

	private static Area area(int area, List<MeasuredRow> rows, ThreadGraph graph, Hydration hydration) {
		return new Area((area != NO_AREA) ? hydration.node("areas/serviceArea", graph.id(area)) : null,
				StatusCount.of(rows),
				rows.stream().map((row) -> PerformanceRow.of(row, "areas/rows", graph, hydration)).toList());
	}

	private static Completeness completeness(Snapshot snapshot, Found found, List<String> unknown) {
		return snapshot.completeness(Arrays.asList(
				(found.total() > found.rows().size()) ? "only the first " + found.rows().size() + " of " + found.total()
						+ " rows are returned and counted" : null,
				unknown.isEmpty() ? null : "nothing has the id "
						+ unknown.stream().map(Quoted::of).collect(Collectors.joining(" or "))));
	}

	private static @Nullable Set<Integer> measures(Snapshot snapshot, @Nullable List<String> ids,
			@Nullable List<String> unknown) {
		if (ids == null) {
			return null;
		}
		Set<Integer> measures = new LinkedHashSet<>();
		for (String id : ids) {
			if (unknown != null && snapshot.visible().find(id) < 0) {
				unknown.add(id);
				continue;
			}
			int measure = snapshot.node("measures", id);
			if (!snapshot.graph().is(measure, "Measure")) {
				throw InvalidQuery.of("measures", "measures: " + Quoted.of(id) + " is "
						+ snapshot.graph().kind(measure).withArticle() + ", and no Measure");
			}
			measures.add(measure);
		}
		return measures;
	}

	private static int body(Snapshot snapshot, String of) {
		int body = snapshot.node("of", of);
		if (!snapshot.graph().is(body, "Actor")) {
			throw InvalidQuery.of("of", "of: '" + of + "' is " + snapshot.graph().kind(body).withArticle()
					+ ", and values are reported for an Actor, such as a System or an Organisation");
		}
		return body;
	}

	private static Period period(String text) {
		try {
			return Period.parse(text);
		}
		catch (IllegalArgumentException ex) {
			throw InvalidQuery.of("period", "period: " + Quoted.of(text) + " is no period: write " + Period.FORMS);
		}
	}

}
