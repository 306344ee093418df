package org.goldenthread.impact;

import java.time.LocalDate;

import graphql.schema.DataFetchingEnvironment;
import org.goldenthread.model.Model;
import org.goldenthread.query.ReadCompiler;
import org.goldenthread.request.InvalidQuery;
import org.goldenthread.request.QueryLimits;
import org.goldenthread.store.GraphReader;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/**
 * Says what hangs on a thing, on each thing of a scope, and on risks.
 */
@Controller
class ImpactController {

	private static final int USUAL = 100;

	private final Model model;

	private final ReadCompiler compiler;

	private final GraphReader reader;

	private final QueryLimits limits;

	ImpactController(Model model, ReadCompiler compiler, GraphReader reader, QueryLimits limits) {
		this.model = model;
		this.compiler = compiler;
		this.reader = reader;
		this.limits = limits;
	}

	@QueryMapping
	ImpactAnswer impact(@Argument String of, @Argument @Nullable String slipsBy,
			@Argument @Nullable LocalDate slipsUntil, @Argument @Nullable Integer first,
			DataFetchingEnvironment environment) {
		Slip slip = Slip.of(slipsBy, slipsUntil);
		return new Impact(of, slip, first(first), this.model, this.reader).answer(this.compiler, environment);
	}

	@QueryMapping
	ImpactAnswer.SinglePoints singlePoints(@Argument String scope, @Argument @Nullable Integer first,
			DataFetchingEnvironment environment) {
		return new ScopeImpact(this.model, this.reader).singlePoints(scope, first(first), this.compiler, environment);
	}

	@QueryMapping
	ImpactAnswer.Exposures risksByExposure(@Argument @Nullable String scope, @Argument @Nullable Integer first,
			DataFetchingEnvironment environment) {
		return new ScopeImpact(this.model, this.reader).risks(scope, first(first), this.compiler, environment);
	}

	private int first(@Nullable Integer asked) {
		int first = (asked != null) ? asked : USUAL;
		if (first < 1 || first > this.limits.maximumPageSize()) {
			throw InvalidQuery.limit("first is " + first + ": it must be 1 to " + this.limits.maximumPageSize());
		}
		return first;
	}

}
