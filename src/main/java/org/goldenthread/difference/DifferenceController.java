package org.goldenthread.difference;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import org.goldenthread.past.Past;
import org.goldenthread.request.Cost;
import org.goldenthread.request.InvalidQuery;
import org.goldenthread.request.QueryLimits;
import org.goldenthread.snapshot.Snapshots;
import org.goldenthread.view.View;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/**
 * Says what differs between two editions of a plan, or one plan at two times.
 */
@Controller
class DifferenceController {

	private final PlanReader plans;

	private final Past past;

	private final Snapshots snapshots;

	private final QueryLimits limits;

	DifferenceController(PlanReader plans, Past past, Snapshots snapshots, QueryLimits limits) {
		this.plans = plans;
		this.past = past;
		this.snapshots = snapshots;
		this.limits = limits;
	}

	@QueryMapping
	PlanDifference planDifference(@Argument String of, @Argument("with") @Nullable String other,
			@Argument @Nullable String since, @Argument @Nullable String until, DataFetchingEnvironment environment) {
		if (other == null && since == null && until == null) {
			throw InvalidQuery.of("with",
					"with: name the other edition, or say by since or until at which times to look at the plan");
		}
		GraphQLContext context = environment.getGraphQlContext();
		Cost.of(context).add(2L * PlanReader.MOST_PARTS, this.limits);
		View view = View.of(context);
		return this.snapshots.read(context, (snapshot) -> {
			PlanParts before = read("of", of, "since", since, view);
			PlanParts after = (other != null) ? read("with", other, "until", until, view)
					: read("of", of, "until", until, view);
			String cut = (before.cut() || after.cut())
					? "only the first " + PlanReader.MOST_PARTS + " parts of a plan are compared" : null;
			return PlanDifference.of(before, after, PartMatcher.compare(before, after),
					snapshot.completeness((cut != null) ? List.of(cut) : List.of()));
		});
	}

	private PlanParts read(String argument, String id, String time, @Nullable String at, View view) {
		if (at == null) {
			return this.plans.read(argument, id, view);
		}
		return this.past
			.read(this.past.find(time, at),
					() -> CompletableFuture.completedFuture(this.plans.read(argument, id, view)))
			.join();
	}

}
