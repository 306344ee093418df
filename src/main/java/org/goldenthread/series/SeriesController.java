package org.goldenthread.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

import graphql.schema.DataFetchingEnvironment;
import org.goldenthread.query.Hydration;
import org.goldenthread.query.Hydrator;
import org.goldenthread.request.Bounds;
import org.goldenthread.request.InvalidQuery;
import org.goldenthread.request.QueryLimits;
import org.goldenthread.request.Quoted;
import org.goldenthread.series.spc.SpcProfile;
import org.goldenthread.snapshot.Snapshot;
import org.goldenthread.snapshot.Snapshots;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/**
 * Shows the values of a measure in the order of time, with their charts.
 */
@Controller
class SeriesController {

	private static final int USUAL = 20;

	private static final int MOST_RECALCULATIONS = 20;

	private final Snapshots snapshots;

	private final Hydrator hydrator;

	private final QueryLimits limits;

	SeriesController(Snapshots snapshots, Hydrator hydrator, QueryLimits limits) {
		this.snapshots = snapshots;
		this.hydrator = hydrator;
		this.limits = limits;
	}

	@QueryMapping
	SeriesAnswer measureSeries(@Argument String of, @Argument @Nullable String reportedFor,
			@Argument @Nullable Profile profile, @Argument @Nullable Integer baseline,
			@Argument @Nullable List<LocalDate> recalculatedFrom, @Argument @Nullable Integer first,
			DataFetchingEnvironment environment) {
		int most = Bounds.number("first", first, USUAL, 0, this.limits.maximumPageSize());
		if (baseline != null) {
			Bounds.number("baseline", baseline, 2, ObservedSeries.MOST_PERIODS);
		}
		List<LocalDate> days = (recalculatedFrom != null) ? recalculatedFrom : List.of();
		Bounds.size("recalculatedFrom", days.size(), "days", MOST_RECALCULATIONS);
		SpcProfile rules = ((profile != null) ? profile : Profile.NHS_ENGLAND).rules();
		return this.snapshots.read(environment.getGraphQlContext(), (snapshot) -> {
			int measure = snapshot.node("of", of);
			if (!snapshot.graph().is(measure, "Measure")) {
				throw InvalidQuery.of("of", "of: '" + of + "' is " + snapshot.graph().kind(measure).withArticle()
						+ ", and only a Measure has series");
			}
			List<Integer> irregular = new ArrayList<>();
			List<ObservedSeries> all = ObservedSeries.of(snapshot.visible(), measure, irregular)
				.stream()
				.filter(reportedFor(snapshot, reportedFor))
				.toList();
			List<JudgedSeries> shown = all.stream()
				.limit(most)
				.map((series) -> JudgedSeries.of(snapshot.visible(), measure, series, rules, baseline, days))
				.toList();
			Hydration hydration = this.hydrator.of(environment);
			return SeriesAnswer.of(snapshot, measure, shown, all.size(), hydration, snapshot.completeness(Arrays.asList(
					(all.size() > most) ? "only the first " + most + " of " + all.size() + " series are returned"
							: null,
					irregular.isEmpty() ? null
							: irregular.size() + " observations stand in no series: their period is unknown, a day"
									+ " or a range",
					shown.stream().anyMatch((each) -> each.series().isCut())
							? "only the latest " + ObservedSeries.MOST_PERIODS + " periods of a series are returned"
							: null)));
		});
	}

	private static Predicate<ObservedSeries> reportedFor(Snapshot snapshot, @Nullable String body) {
		if (body == null) {
			return (_) -> true;
		}
		int node = snapshot.node("reportedFor", body);
		if (!snapshot.graph().is(node, "Actor")) {
			throw InvalidQuery.of("reportedFor",
					"reportedFor: " + Quoted.of(body) + " is " + snapshot.graph().kind(node).withArticle()
							+ ", and values are reported for an Actor, such as a System or an Organisation");
		}
		return (series) -> series.key().body() == node;
	}

	/**
	 * The published sets of rules, by the names that the API has for them.
	 */
	enum Profile {

		NHS_ENGLAND(SpcProfile.NHS_ENGLAND), NHS_R(SpcProfile.NHS_R);

		private final SpcProfile rules;

		Profile(SpcProfile rules) {
			this.rules = rules;
		}

		SpcProfile rules() {
			return this.rules;
		}

	}

}
