package org.goldenthread.change.api;

import java.util.List;
import java.util.stream.Stream;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import org.goldenthread.change.ChangeProblem;
import org.goldenthread.change.ChangeSet;
import org.goldenthread.change.ChangeSets;
import org.goldenthread.change.CheckedChanges;
import org.goldenthread.change.PermittedChanges;
import org.goldenthread.change.api.ChangeAnswers.ChangePreview;
import org.goldenthread.change.consequence.ConsequenceFinder;
import org.goldenthread.model.Model;
import org.goldenthread.request.Cost;
import org.goldenthread.request.QueryLimits;
import org.goldenthread.request.Unkept;
import org.goldenthread.security.Caller;
import org.goldenthread.security.Role;
import org.goldenthread.snapshot.Snapshot;
import org.goldenthread.snapshot.Snapshots;

import org.springframework.stereotype.Component;

/**
 * Finds what a change set would change and bring about, and what is wrong with it.
 */
@Component
class ChangePreviews {

	/**
	 * Rules and threads are looked for twice, so that a request may hold four at most.
	 */
	private static final int COST = 50_000;

	private final ChangeSets changeSets;

	private final ConsequenceFinder consequences;

	private final Model model;

	private final Snapshots snapshots;

	private final QueryLimits limits;

	private final PermittedChanges permitted;

	ChangePreviews(ChangeSets changeSets, ConsequenceFinder consequences, Model model, Snapshots snapshots,
			QueryLimits limits, PermittedChanges permitted) {
		this.changeSets = changeSets;
		this.consequences = consequences;
		this.model = model;
		this.snapshots = snapshots;
		this.limits = limits;
		this.permitted = permitted;
	}

	ChangePreview of(ChangeSet set, DataFetchingEnvironment environment) {
		PresentOnly.check(environment, "its preview");
		GraphQLContext context = environment.getGraphQlContext();
		Cost.of(context).add(COST, this.limits);
		if (Caller.of(context).has(Role.EDITOR, Role.ASSESSOR)) {
			Unkept.mark(context);
		}
		return this.snapshots.read(context, (snapshot) -> {
			CheckedChanges checked = checked(set, snapshot, context);
			return new ChangePreview(checked.problems(), ChangedThing.of(checked.difference(), this.model),
					checked.problems().isEmpty() ? this.consequences.find(snapshot, checked.difference()) : null,
					snapshot.completeness(List.of()));
		});
	}

	/** What is wrong with it, with what the caller may not change. */
	List<ChangeProblem> problems(ChangeSet set, DataFetchingEnvironment environment) {
		GraphQLContext context = environment.getGraphQlContext();
		return this.snapshots.read(context, (snapshot) -> checked(set, snapshot, context).problems());
	}

	private CheckedChanges checked(ChangeSet set, Snapshot snapshot, GraphQLContext context) {
		CheckedChanges checked = this.changeSets.check(set, snapshot.visible().view());
		List<ChangeProblem> problems = this.permitted.problems(checked.difference(), Caller.of(context));
		if (problems.isEmpty()) {
			return checked;
		}
		return new CheckedChanges(checked.difference(),
				Stream.concat(problems.stream(), checked.problems().stream()).toList());
	}

}
