package org.goldenthread.impact;

import java.time.LocalDate;

import graphql.schema.DataFetchingEnvironment;
import org.goldenthread.query.Hydrator;
import org.goldenthread.request.QueryLimits;
import org.goldenthread.snapshot.Snapshots;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/**
 * Says what hangs on a thing, on each thing of a scope, and on risks.
 */
@Controller
class ImpactController {

	private final Snapshots snapshots;

	private final Hydrator hydrator;

	private final QueryLimits limits;

	private final DependencyLinks links;

	ImpactController(Snapshots snapshots, Hydrator hydrator, QueryLimits limits) {
		this.snapshots = snapshots;
		this.hydrator = hydrator;
		this.limits = limits;
		this.links = new DependencyLinks(snapshots.grammar());
	}

	@QueryMapping
	ImpactAnswer impact(@Argument String of, @Argument @Nullable String slipsBy,
			@Argument @Nullable LocalDate slipsUntil, @Argument @Nullable Integer first,
			DataFetchingEnvironment environment) {
		Delay delay = Delay.of(slipsBy, slipsUntil);
		FirstPage page = FirstPage.of(first, this.limits);
		return this.snapshots.read(environment.getGraphQlContext(),
				(snapshot) -> new ImpactHydration(Impact.find(snapshot, this.links, of, delay), page,
						this.hydrator.of(environment), environment)
					.answer());
	}

	@QueryMapping
	ImpactAnswer.SinglePoints singlePoints(@Argument String scope, @Argument @Nullable Integer first,
			DataFetchingEnvironment environment) {
		FirstPage page = FirstPage.of(first, this.limits);
		return this.snapshots.read(environment.getGraphQlContext(),
				(snapshot) -> SinglePoints.find(snapshot, this.links, scope)
					.answer(page, this.hydrator.of(environment)));
	}

	@QueryMapping
	ImpactAnswer.Exposures risksByExposure(@Argument @Nullable String scope, @Argument @Nullable Integer first,
			DataFetchingEnvironment environment) {
		FirstPage page = FirstPage.of(first, this.limits);
		return this.snapshots.read(environment.getGraphQlContext(),
				(snapshot) -> RiskExposures.find(snapshot, this.links, scope)
					.answer(page, this.hydrator.of(environment)));
	}

}
